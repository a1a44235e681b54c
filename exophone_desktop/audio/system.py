"""The near end of a person: the microphone and the loudspeaker of this machine."""

from exophone_desktop.audio.duplex import DuplexSound
from exophone_desktop.audio.levels import Level
from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.settings import AudioDevice, AudioSettings, Tone
from exophone_desktop.audio.sound import SILENCE, FailureHandler
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.tones import ToneMixer


class SystemNearEnd:
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
        self._microphone, self._speaker = settings.microphone, settings.speaker
        self._on_failure = on_failure
        self._system = system or MiniaudioSystem()
        self._may_be_silent = may_be_silent
        self._tones = ToneMixer(settings.tone_country)
        self._sound: DuplexSound | None = None

    def start(self) -> None:
        """Open the devices.

        Raises:
            AudioError: neither opens.
        """
        if self._sound is not None:
            return
        sound = DuplexSound(self._system, self._microphone, self._speaker, self._on_failure)
        sound.open(may_be_silent=self._may_be_silent)
        self._sound = sound

    def stop(self) -> None:
        """Close the devices. Idempotent."""
        sound, self._sound = self._sound, None
        if sound is not None:
            sound.close()

    def capture(self) -> bytes:
        """The next frame from the microphone; silence while there is none."""
        sound = self._sound
        return SILENCE if sound is None else sound.microphone_path.frame()

    def play(self, frame: bytes) -> None:
        """The next frame for the loudspeaker; the tone is mixed in here."""
        sound = self._sound
        if sound is not None:
            sound.speaker_path.give(self._tones.mix(frame))

    def play_tone(self, tone: Tone | None) -> None:
        """Mix ``tone`` into what is played until called again."""
        self._tones.select(tone)

    def use_devices(self, microphone: str, speaker: str) -> None:
        """Change devices, at once when they are open; an empty id is the default.

        Raises:
            AudioError: one does not open; the one that was in use stays in use.
        """
        if self._sound is not None:
            self._sound.want(microphone, speaker)
        self._microphone, self._speaker = microphone, speaker

    def devices(self) -> tuple[AudioDevice, ...]:
        """The microphones and loudspeakers of this machine."""
        return self._system.devices()

    @property
    def microphone_level(self) -> Level:
        """How loud the last 10 ms of the microphone were."""
        sound = self._sound
        return Level() if sound is None else sound.microphone_path.level
