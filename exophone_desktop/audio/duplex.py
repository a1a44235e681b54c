"""An open microphone and an open loudspeaker, and the threads that keep sound moving."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from exophone_desktop.audio.far_reference import FarReference
from exophone_desktop.audio.hardware.priority import keep_up_with_sound
from exophone_desktop.audio.levels import Gain, Level
from exophone_desktop.audio.lines import SoundLine
from exophone_desktop.audio.paths import MicrophonePath, SpeakerPath
from exophone_desktop.audio.processing import VoiceProcessor
from exophone_desktop.audio.readings import DeviceState, SoundReadings
from exophone_desktop.audio.refusals import Refusal
from exophone_desktop.audio.samples import Samples
from exophone_desktop.audio.settings import DeviceDirection
from exophone_desktop.audio.sound import BLOCK_SAMPLES, AudioError, FailureHandler
from exophone_desktop.audio.sound_system import SoundSystem

log = logging.getLogger(__name__)

NOTHING_OPENS = (
    "No microphone and no loudspeaker could be opened: calls are silent until one is plugged in."
)
NO_MICROPHONE = "No microphone could be opened: others cannot hear you until one is plugged in."
NO_LOUDSPEAKER = "No loudspeaker could be opened: you cannot hear others until one is plugged in."

MICROPHONE_DENIED = (
    "Others cannot hear you: this computer does not let ExoPhone use the microphone. Allow it in "
    "the privacy settings."
)
MICROPHONE_BUSY = "Others cannot hear you until another program lets go of the microphone."

_TROUBLE = {
    # (microphone open, loudspeaker open)
    (False, False): NOTHING_OPENS,
    (False, True): NO_MICROPHONE,
    (True, False): NO_LOUDSPEAKER,
    (True, True): None,
}
_REFUSED = {Refusal.DENIED: MICROPHONE_DENIED, Refusal.BUSY: MICROPHONE_BUSY}
"""Where the microphone alone is missing, and the system says why."""

_LOCK_SECONDS = 3.0
_JOIN_SECONDS = 3.0
_STAND_IN_SECONDS = 0.020
_STEADY_SECONDS = 0.060
"""Between two looks whether a device still exchanges sound, while it does."""


class DuplexSound:
    """Both directions from opening to closing. Opened once, closed once.

    The microphone is open only while ``listening`` says so: it shows as in use, and while a call
    merely rings nobody is to be listened to. ``on_failure`` is told when a direction has no
    device, once for as long as that lasts.
    """

    def __init__(
        self,
        system: SoundSystem,
        microphone: str,
        speaker: str,
        processor: VoiceProcessor,
        input_gain: Gain,
        say: Callable[[Samples], None],
        hear: Callable[[float], Samples],
        on_failure: FailureHandler,
    ) -> None:
        """``say`` and ``hear`` move 10 ms (``BLOCK_SAMPLES``) on the devices' threads; ``hear`` may
        wait until the moment that it gets."""
        reference = FarReference(BLOCK_SAMPLES)
        self._reference = reference
        self._processor = processor
        self.microphone_path = MicrophonePath(processor, reference, input_gain, say)
        self.speaker_path = SpeakerPath(reference, hear, self._patience)
        self._microphone = SoundLine(
            system, DeviceDirection.CAPTURE, self.microphone_path.take, microphone
        )
        self._speaker = SoundLine(system, DeviceDirection.PLAYBACK, self.speaker_path.fill, speaker)
        self._on_failure = on_failure
        self.listening = True
        """Whether the microphone is to be open; may be set from any thread."""
        self._listens = True
        self._told: str | None = None
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="sound-watch", daemon=True)
        # A thread of its own: the watcher may hang in a sound system.
        self._stand_in = threading.Thread(target=self._fill_in, name="sound-stand-in", daemon=True)

    def open(self, *, may_be_silent: bool) -> None:
        """Open what there is and watch over it.

        Raises:
            AudioError: nothing opens, and it may not be silent.
        """
        self._listens = self.listening
        opened = self._listens and self._microphone.open(), self._speaker.open()
        # With the microphone still to come, a missing loudspeaker is no end of everything.
        if self._listens and not any(opened) and not may_be_silent:
            raise AudioError(NOTHING_OPENS)
        self._tell()
        self._watcher.start()
        self._stand_in.start()

    def want(self, microphone: str, speaker: str) -> None:
        """Change over to other devices; an empty id is the default.

        Raises:
            AudioError: one of them does not open; both stay as they were.
        """
        with self._lines():
            before = self._microphone.wanted
            try:
                if self._listens:
                    self._microphone.want(microphone)
                else:
                    self._microphone.wanted = microphone
                try:
                    self._speaker.want(speaker)
                except AudioError:
                    with suppress(AudioError):
                        if self._listens:
                            self._microphone.want(before)
                        self._microphone.wanted = before
                    raise
            finally:
                self._tell()

    def readings(self) -> SoundReadings:
        """Levels and the state of the devices; never waits."""
        microphone, speaker = self.microphone_path, self.speaker_path
        hearing = microphone.state if self._microphone.is_open else _closed(self._microphone)
        playing = speaker.state if self._speaker.is_open else _closed(self._speaker)
        # A device that stopped would otherwise show its last level for ever.
        hears = hearing in (DeviceState.WORKING, DeviceState.STUCK)
        return SoundReadings(
            microphone=hearing,
            speaker=playing,
            microphone_level=microphone.level if hears else Level(),
            speaker_level=speaker.level if playing is DeviceState.WORKING else Level(),
            speaking=hears and microphone.speaking,
            cancelling_echo=self._processor.cancels_echo,
        )

    def close(self) -> None:
        """Close both devices; waits some seconds at most."""
        self._closing.set()
        for thread in (self._stand_in, self._watcher):
            if thread.is_alive():
                thread.join(_JOIN_SECONDS)
        try:
            with self._lines():
                self._microphone.close()
                self._speaker.close()
        except AudioError:
            log.error("A sound device does not close; it is left behind.")
        log.info("The canceller's reference: %s.", self._reference)

    def _patience(self) -> float:
        # What is waited for is missing in the canceller's reference meanwhile.
        return 0.0 if self._processor.needs_far else self._speaker.patience

    @contextmanager
    def _lines(self) -> Iterator[None]:
        # Closing a device that was just pulled out can hang in the system; waiting for ever
        # would pass that on.
        if not self._lock.acquire(timeout=_LOCK_SECONDS):
            raise AudioError("The sound system does not answer. Please try again.")
        try:
            yield
        finally:
            self._lock.release()

    def _watch(self) -> None:
        keep_up_with_sound()
        while not self._closing.wait(SoundLine.LOOK_SECONDS):
            try:
                with self._lines():
                    if not self._closing.is_set():
                        self._look_at_microphone()
                        self._speaker.look()
                        self._tell()
            except Exception:
                log.exception("Watching over the sound devices failed.")

    def _fill_in(self) -> None:
        keep_up_with_sound()
        needed = False
        while not self._closing.wait(_STAND_IN_SECONDS if needed else _STEADY_SECONDS):
            try:
                needed = self.speaker_path.stand_in()
                if self._listens:
                    needed |= self.microphone_path.stand_in()
            except Exception:
                log.exception("Standing in for a sound device failed.")

    def _look_at_microphone(self) -> None:
        if self._listens is not self.listening:
            self._listens = self.listening
            if self._listens:
                self._microphone.open()
            else:
                self._microphone.close()
        elif self._listens:
            self._microphone.look()

    def _tell(self) -> None:
        # A microphone that is not wanted is not missed.
        hears = self._microphone.is_open or not self._listens
        trouble = _TROUBLE[hears, self._speaker.is_open]
        refusal = self._microphone.refusal
        if trouble is NO_MICROPHONE and refusal is not None:
            trouble = _REFUSED[refusal]
        if trouble is not None and trouble != self._told:
            self._on_failure(trouble)
        self._told = trouble


def _closed(line: SoundLine) -> DeviceState:
    return DeviceState.DENIED if line.refusal is Refusal.DENIED else DeviceState.CLOSED
