"""The near end of a person: the microphone and the loudspeaker of this machine."""

import threading

from exophone_desktop.audio.duplex import DuplexSound
from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.near_tones import NearTones
from exophone_desktop.audio.processing import VoiceProcessor
from exophone_desktop.audio.readings import SoundReadings
from exophone_desktop.audio.settings import (
    AudioDevice,
    AudioSettings,
    DeviceKind,
    ProcessingSettings,
)
from exophone_desktop.audio.sound import FailureHandler, FarEnd
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.speaker_kind import KindNoticing


class SystemNearEnd(NearTones):
    """A microphone and a loudspeaker that are kept open between ``start`` and ``stop``.

    Where only one of them is there, that one is used. A device that vanishes is replaced by the
    wanted one or the default; ``on_failure`` is told once when there is none, and one that comes
    later is taken into use. ``start``, ``stop`` and ``use_devices`` belong to one thread.
    """

    def __init__(
        self,
        settings: AudioSettings,
        on_failure: FailureHandler,
        *,
        system: SoundSystem | None = None,
        may_be_silent: bool = False,
    ) -> None:
        """With ``may_be_silent``, ``start`` succeeds on a machine where nothing opens."""
        super().__init__(settings, on_failure)
        self._microphone, self._speaker = settings.microphone, settings.speaker
        self._on_failure = on_failure
        self._system = KindNoticing(system or MiniaudioSystem(), self._notice_speaker)
        self._may_be_silent = may_be_silent
        self._processing = settings.processing
        self._processor = VoiceProcessor(on_failure)
        self._speaker_kind = DeviceKind.UNKNOWN
        self._choosing = threading.Lock()
        self._sound: DuplexSound | None = None
        self._listening = True

    def start(self, far: FarEnd) -> None:
        """Open the devices, and move sound from and to ``far``.

        Raises:
            AudioError: neither opens.
        """
        if self._sound is not None:
            return
        self._choose(self._processing, self._speaker_kind)
        sound = DuplexSound(
            self._system,
            self._microphone,
            self._speaker,
            self._processor,
            self._input_gain,
            far.say,
            lambda until: self._tones.mix(far.hear(until)),
            self._on_failure,
        )
        sound.listening = self._listening
        sound.open(may_be_silent=self._may_be_silent)
        self._sound = sound

    def listen(self, on: bool) -> None:
        """Have the microphone open while started, or not; takes effect within 50 ms."""
        self._listening = on
        sound = self._sound
        if sound is not None:
            sound.listening = on

    def stop(self) -> None:
        """Close the devices. Idempotent."""
        sound, self._sound = self._sound, None
        if sound is not None:
            sound.close()

    def use_devices(self, microphone: str, speaker: str) -> None:
        """Change devices, at once when they are open; an empty id is the default.

        Raises:
            AudioError: one does not open; the one that was in use stays in use.
        """
        if self._sound is not None:
            self._sound.want(microphone, speaker)
        self._microphone, self._speaker = microphone, speaker

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Switch the processing of the microphone's sound, without a gap."""
        self._choose(processing, self._speaker_kind)

    def devices(self) -> tuple[AudioDevice, ...]:
        """The microphones and loudspeakers of this machine."""
        return self._system.devices()

    def readings(self) -> SoundReadings:
        """Levels and the state of the devices; never waits."""
        sound = self._sound
        return SoundReadings() if sound is None else sound.readings()

    def _notice_speaker(self, kind: DeviceKind) -> None:
        self._choose(self._processing, kind)

    def _choose(self, processing: ProcessingSettings, speaker: DeviceKind) -> None:
        # Two threads come here: whoever changes settings, and the one that watches devices.
        with self._choosing:
            self._processing, self._speaker_kind = processing, speaker
            self._processor.select(processing, speaker)
