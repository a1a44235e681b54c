"""The voice client's methods that are about sound; the SDK has none of them."""

from collections.abc import Callable

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    Tone,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.voice.sound_control import SoundControl


class SoundMethods:
    """Part of ``ExotelVoiceClient``. Safe from any thread; methods return at once."""

    def __init__(self, sound: SoundControl, run_engine: Callable[[], None]) -> None:
        self._sound = sound
        self._run_engine = run_engine

    def open_sound(self) -> None:
        """Have the engine run, also while nobody is signed in; ``AudioDevicesChanged`` follows."""
        self._run_engine()

    def play_tone(self, tone: Tone) -> None:
        """Play a tone until ``stop_tone``."""
        self._sound.play_tone(tone)

    def stop_tone(self) -> None:
        """Stop the tone that is playing."""
        self._sound.stop_tone()

    def choose_audio_device(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device (``AudioDevice.key``, empty: the system's default) and remember that."""
        self._sound.choose_audio_device(purpose, key)

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Change what is done to the microphone's sound, also in a call."""
        self._sound.use_processing(processing)

    def use_volumes(self, volumes: Volumes) -> None:
        """Change volumes, also in a call."""
        self._sound.use_volumes(volumes)

    def use_ring_tone(self, tone: RingTone, path: str = "") -> None:
        """What rings, or the sound file ``path``; also when it rings now."""
        self._sound.use_ring_tone(tone, path)

    def use_tone_country(self, country: ToneCountry) -> None:
        """Play the call progress tones of ``country``, also the one that plays now."""
        self._sound.use_tone_country(country)

    def remember_audio_devices(self, remembered: tuple[RememberedChoice, ...]) -> None:
        """What was chosen in earlier runs; an engine that runs knows better."""
        self._sound.remember_audio_devices(remembered)

    def check_sound(
        self, step: Step, microphone: str = "", speaker: str = "", seconds: float = 5.0
    ) -> None:
        """Do a step of a sound check; see ``engine.sound_commands.CheckSound``.

        ``SoundCheckProgressed`` follows again and again, and at last ``SoundCheckDone``,
        ``SoundCheckFailed`` or ``SoundCheckStopped``. A call stops it.
        """
        self._run_engine()
        self._sound.check_sound(step, microphone, speaker, seconds)

    def stop_sound_check(self, *, forget: bool = False) -> None:
        """End the step that goes on; with ``forget``, drop what was recorded as well."""
        self._sound.stop_sound_check(forget=forget)
