"""A near end for a machine without sound: silence in, nothing out."""

import logging

import numpy as np

from exophone_desktop.audio.block_clock import BlockClock
from exophone_desktop.audio.readings import DeviceState, SoundReadings
from exophone_desktop.audio.samples import Int16Samples, Samples
from exophone_desktop.audio.settings import (
    AudioDevice,
    ProcessingSettings,
    SoundPurpose,
    Tone,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, FailureHandler, FarEnd

log = logging.getLogger(__name__)


class NullNearEnd:
    """Gives silence and forgets what it is given; ``on_failure`` is told when that fails."""

    def __init__(self, on_failure: FailureHandler = log.warning) -> None:
        self._on_failure = on_failure
        self._clock: BlockClock | None = None

    def start(self, far: FarEnd) -> None:
        """Say silence and listen to nothing, at the machine's pace."""
        silence: Samples = np.zeros(BLOCK_SAMPLES, dtype=np.float32)

        def turn() -> None:
            far.say(silence)
            far.hear()

        if self._clock is None:
            self._clock = BlockClock(turn, self._on_failure)

    def listen(self, on: bool) -> None:
        """There is no microphone."""

    def stop(self) -> None:
        """End. Idempotent."""
        clock, self._clock = self._clock, None
        if clock is not None:
            clock.close()

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

    def use_tone_country(self, country: ToneCountry) -> None:
        """Nothing is heard here."""

    def readings(self) -> SoundReadings:
        """Silence is what was asked for: nothing is missing."""
        return SoundReadings(DeviceState.WORKING, DeviceState.WORKING)

    def devices(self) -> tuple[AudioDevice, ...]:
        """None."""
        return ()

    def sound_system(self) -> None:
        """None."""
