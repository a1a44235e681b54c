"""A near end for a machine without sound: silence in, nothing out."""

from exophone_desktop.audio.readings import SoundReadings
from exophone_desktop.audio.samples import Int16Samples
from exophone_desktop.audio.settings import (
    AudioDevice,
    ProcessingSettings,
    SoundPurpose,
    Tone,
    Volumes,
)
from exophone_desktop.audio.sound import SILENCE


class NullNearEnd:
    """Gives silence and forgets what it is given. Never fails."""

    def start(self) -> None:
        """Nothing to open."""

    def listen(self, on: bool) -> None:
        """There is no microphone."""

    def stop(self) -> None:
        """Nothing to close."""

    def capture(self) -> bytes:
        """Silence."""
        return SILENCE

    def play(self, frame: bytes) -> None:
        """Forget ``frame``."""

    def play_tone(self, tone: Tone | None) -> None:
        """Nothing sounds here."""

    def play_dtmf(self, digit: str) -> None:
        """Nothing sounds here."""

    def announce_recording(self) -> None:
        """Nothing sounds here."""

    def use_devices(self, microphone: str, speaker: str) -> None:
        """There are no devices to choose from; the choice changes nothing."""

    def choose_devices(self, purpose: SoundPurpose, key: str) -> None:
        """There are no devices to choose from; the choice changes nothing."""

    def use_processing(self, processing: ProcessingSettings) -> None:
        """There is nothing to process."""

    def use_volumes(self, volumes: Volumes) -> None:
        """Silence has no volume."""

    def use_ring(self, ring: Int16Samples) -> None:
        """Nothing rings here."""

    def readings(self) -> SoundReadings:
        """Closed devices."""
        return SoundReadings()

    def devices(self) -> tuple[AudioDevice, ...]:
        """None."""
        return ()

    def sound_system(self) -> None:
        """None."""
