"""Checks loudspeaker, microphone and echo on the devices of this machine, step by step."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.levels import Gain, level_of
from exophone_desktop.audio.resampling import DEVICE_RATE
from exophone_desktop.audio.samples import saturated
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, Volumes
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.sound_figures import EchoFigures, MicrophoneFigures
from exophone_desktop.audio.sound_measuring import echo_probe, find_echo, measure, sweep
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.soundcheck_step import Step

_STILL_SECONDS = 3.0
"""How long a device may stand still: Bluetooth changes its profile as it begins."""

_TICK_SECONDS = 0.1
_ECHO_SECONDS = 2.2
_LEAST_RECORDED_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step is: ``done`` is 0 to 1, ``level_dbfs`` what is heard now while recording."""

    step: Step
    device: AudioDevice
    done: float
    level_dbfs: float | None = None


ProgressHandler = Callable[[Progress], None]


class StoppedError(Exception):
    """``stop`` was called."""


class SoundCheck:
    """One check after the other, on the thread that asks for it.

    A device that stands still for three seconds has failed; only a sound system that hangs by
    itself can hang a step. ``stop`` may be called from any thread and ends the step at its next
    tenth of a second.
    """

    def __init__(
        self,
        system: SoundSystem,
        on_progress: ProgressHandler,
        volumes: Volumes | None = None,
    ) -> None:
        """``volumes`` are those of calls: what is checked is what a call would sound like."""
        self._system = system
        self._on_progress = on_progress
        self._volumes = volumes or Volumes()
        self._stopping = threading.Event()

    def stop(self) -> None:
        """End what is being done with ``StoppedError``."""
        self._stopping.set()

    def play_tone(self, speaker: AudioDevice) -> None:
        """Play half a second of a gliding tone.

        Raises:
            AudioError: the loudspeaker does not open or takes no sound.
            StoppedError: ``stop`` was called.
        """
        self._play(Step.PLAY_TONE, speaker, sweep(DEVICE_RATE))

    def record(self, microphone: AudioDevice, seconds: float) -> NDArray[np.int16]:
        """What ``microphone`` hears for ``seconds`` (at least one half), at 48 kHz.

        Raises:
            AudioError: it does not open or brings no sound.
            StoppedError: ``stop`` was called.
        """
        wanted = round(max(seconds, _LEAST_RECORDED_SECONDS) * DEVICE_RATE)
        tape = _Tape(self._volumes.microphone)
        stream = self._system.open(DeviceDirection.CAPTURE, microphone.id, tape.take)
        try:
            self._wait(
                lambda: tape.length / wanted,
                lambda done: Progress(Step.RECORD, microphone, done, tape.level_dbfs),
                f"{microphone.name} brings no sound.",
            )
        finally:
            stream.close()
        return tape.sound()[:wanted]

    def play_back(self, speaker: AudioDevice, sound: NDArray[np.int16]) -> None:
        """Play ``sound`` (48 kHz). Raises as ``play_tone``."""
        self._play(Step.PLAY_BACK, speaker, sound)

    def echo(self, microphone: AudioDevice, speaker: AudioDevice) -> EchoFigures:
        """Play a gliding tone and look for it in what the microphone hears meanwhile.

        Raises as ``record`` and ``play_tone``.
        """
        needle = _Needle(echo_probe(DEVICE_RATE), self._volumes.speaker)
        tape = _Tape(self._volumes.microphone)
        wanted = round(_ECHO_SECONDS * DEVICE_RATE)
        hearing = self._system.open(DeviceDirection.CAPTURE, microphone.id, tape.take)
        try:
            playing = self._system.open(DeviceDirection.PLAYBACK, speaker.id, needle.fill)
            try:
                self._wait(
                    lambda: 1.0 if needle.length and tape.length else 0.0,
                    lambda _: Progress(Step.ECHO, speaker, 0.0),
                    f"{speaker.name} or {microphone.name} does not work.",
                )
                begun = tape.length
                needle.begin()
                self._wait(
                    lambda: (tape.length - begun) / wanted,
                    lambda done: Progress(Step.ECHO, speaker, done, tape.level_dbfs),
                    f"{microphone.name} brings no sound.",
                )
            finally:
                playing.close()
        finally:
            hearing.close()
        return find_echo(tape.sound()[begun:], DEVICE_RATE)

    def measure(self, sound: NDArray[np.int16]) -> MicrophoneFigures:
        """The figures of what was recorded."""
        return measure(sound, DEVICE_RATE, self._volumes.microphone)

    def _play(self, step: Step, speaker: AudioDevice, sound: NDArray[np.int16]) -> None:
        needle = _Needle(sound, self._volumes.speaker)
        needle.begin()
        stream = self._system.open(DeviceDirection.PLAYBACK, speaker.id, needle.fill)
        try:
            self._wait(
                lambda: needle.done,
                lambda done: Progress(step, speaker, done),
                f"{speaker.name} takes no sound.",
            )
        finally:
            stream.close()

    def _wait(
        self,
        share: Callable[[], float],
        progress: Callable[[float], Progress],
        trouble: str,
    ) -> None:
        """Tell of progress until ``share`` is 1; ``trouble`` is raised when it stands still."""
        before, moved_at = 0.0, time.monotonic()
        while True:
            done, now = share(), time.monotonic()
            self._on_progress(progress(min(1.0, done)))
            if done >= 1:
                return
            if done != before:
                before, moved_at = done, now
            elif now > moved_at + _STILL_SECONDS:
                raise AudioError(trouble)
            if self._stopping.wait(_TICK_SECONDS):
                raise StoppedError


class _Tape:
    """Keeps what a device records; written on its thread, read on another."""

    def __init__(self, decibels: float) -> None:
        self._gain = Gain(decibels)
        self._parts: list[NDArray[np.int16]] = []
        self.length = 0

    def take(self, samples: NDArray[np.int16]) -> None:
        self._parts.append(_louder(samples, self._gain))
        self.length += len(samples)

    @property
    def level_dbfs(self) -> float:
        parts = self._parts[-10:]
        if not parts:
            return level_of(np.zeros(1, dtype=np.float32)).rms_dbfs
        return level_of(np.concatenate(parts).astype(np.float32)).rms_dbfs

    def sound(self) -> NDArray[np.int16]:
        return np.concatenate([np.zeros(0, dtype=np.int16), *self._parts])


class _Needle:
    """Plays a sound once, from ``begin`` on, and then silence for as long as it is asked."""

    def __init__(self, sound: NDArray[np.int16], decibels: float) -> None:
        self._sound = _louder(sound, Gain(decibels))
        self._at = 0
        self._begun = False
        self.length = 0
        """Samples that were asked for so far."""

    def begin(self) -> None:
        self._begun = True

    @property
    def done(self) -> float:
        return self._at / max(1, len(self._sound))

    def fill(self, room: NDArray[np.int16]) -> None:
        room[:] = 0
        self.length += len(room)
        if self._begun:
            piece = self._sound[self._at : self._at + len(room)]
            room[: len(piece)] = piece
            self._at += len(piece)


def _louder(sound: NDArray[np.int16], gain: Gain) -> NDArray[np.int16]:
    """A copy of ``sound`` with ``gain``."""
    return sound.copy() if gain.is_unity else saturated(gain.apply(sound.astype(np.float32)))
