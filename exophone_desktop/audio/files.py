"""A near end made of files: one is spoken, one is written. For the command line and for tests."""

import time

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.block_clock import BlockClock
from exophone_desktop.audio.levels import Meter
from exophone_desktop.audio.near_tones import NearTones
from exophone_desktop.audio.playing import read_sound
from exophone_desktop.audio.readings import DeviceState, SoundReadings
from exophone_desktop.audio.recording import WavRecorder
from exophone_desktop.audio.samples import Samples, to_pcm
from exophone_desktop.audio.settings import (
    AudioDevice,
    AudioSettings,
    ProcessingSettings,
    SoundPurpose,
)
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE, FailureHandler, FarEnd

_PATIENCE_SECONDS = 0.006
"""How long a packet that is late is waited for: the next 10 ms are to be in time again."""


class FileNearEnd(NearTones):
    """``play_path`` is the microphone, ``record_path`` the speaker; an empty path is neither.

    Volumes, ring tone and tone country of the settings count here as they do with devices;
    devices and processing mean nothing.

    Each ``start`` speaks the file from its beginning. The first one begins a new recording, a
    later one goes on behind it, so that a second call does not cost the recording of the first.
    """

    def __init__(self, settings: AudioSettings, on_failure: FailureHandler) -> None:
        super().__init__(settings, on_failure)
        self._play_path = settings.play_path
        self._record_path = settings.record_path
        self._on_failure = on_failure
        self._said, self._heard = Meter(SAMPLE_RATE), Meter(SAMPLE_RATE)
        self._sound: NDArray[np.int16] | None = None
        self._at = 0
        self._recorder: WavRecorder | None = None
        self._recorded_before = False
        self._clock: BlockClock | None = None

    def start(self, far: FarEnd) -> None:
        """Read the one file and create the other; may take seconds for a long file.

        The file is spoken from when ``far`` listens.

        Raises:
            AudioError: one of them cannot be used.
        """
        if self._clock is not None:
            return
        if self._play_path and self._sound is None:
            self._sound = read_sound(self._play_path)
        self._at = 0
        if self._record_path:
            self._recorder = WavRecorder(
                self._record_path, self._on_failure, resume=self._recorded_before
            )
            self._recorded_before = True
        self._clock = BlockClock(lambda: self._turn(far), self._on_failure)

    def listen(self, on: bool) -> None:
        """A file may always be read."""

    def stop(self) -> None:
        """Finish the recording."""
        clock, self._clock = self._clock, None
        if clock is not None:
            clock.close()
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            recorder.close()

    def _turn(self, far: FarEnd) -> None:
        if far.listens:
            said = self._input_gain.apply(self._next())
            self._said.take(said)
            far.say(said)
        heard = self._tones.mix(far.hear(time.perf_counter() + _PATIENCE_SECONDS))
        self._heard.take(heard)
        recorder = self._recorder
        if recorder is not None:
            recorder.write(to_pcm(heard))

    def _next(self) -> Samples:
        """The next 10 ms of the file, then silence."""
        block: Samples = np.zeros(BLOCK_SAMPLES, dtype=np.float32)
        if self._sound is not None:
            piece = self._sound[self._at : self._at + BLOCK_SAMPLES]
            block[: len(piece)] = piece
            self._at += len(piece)
        return block

    def use_devices(self, microphone: str, speaker: str) -> None:
        """Files have no devices; the choice changes nothing."""

    def choose_devices(self, purpose: SoundPurpose, key: str) -> None:
        """Files have no devices; the choice changes nothing."""

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Files are sent as they are."""

    def readings(self) -> SoundReadings:
        """Levels of what is said and heard; files always work."""
        if self._clock is None:
            return SoundReadings()
        working = DeviceState.WORKING
        return SoundReadings(working, working, self._said.level, self._heard.level)

    def devices(self) -> tuple[AudioDevice, ...]:
        """None."""
        return ()

    def sound_system(self) -> None:
        """None."""
