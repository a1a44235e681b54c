"""Sound checks in the engine's process, where the devices are.

They are done here and not in the window: what is checked are the devices as a call would use
them, a call that comes in can stop the check before it rings, and a sound system that hangs hangs
a process that can be ended.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, Volumes
from exophone_desktop.audio.sound import AudioError, NearEnd
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.soundcheck import Progress, SoundCheck, StoppedError
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.sound_commands import CheckSound, StopSoundCheck
from exophone_desktop.engine.sound_events import (
    SoundCheckDone,
    SoundCheckEvent,
    SoundCheckFailed,
    SoundCheckProgressed,
    SoundCheckStopped,
)

log = logging.getLogger(__name__)

_HANGING_SECONDS = 10.0
"""Without any news for so long, the sound system counts as hanging."""

_LOOK_SECONDS = 1.0
_CLOSE_SECONDS = 1.0
_MOST_SECONDS = 60.0
_SPOKEN = {DeviceDirection.CAPTURE: "microphone", DeviceDirection.PLAYBACK: "loudspeaker"}


@dataclass(slots=True)
class _Run:
    """One step on its way. The thread writes ``recorded`` before it tells that it is done."""

    command: CheckSound
    check: SoundCheck
    heard_at: float = field(default_factory=time.monotonic)
    recorded: NDArray[np.int16] | None = None


class SoundCheckDesk:
    """One step at a time, each on a thread of its own. Methods belong to the engine thread."""

    def __init__(
        self,
        agenda: Agenda,
        near: NearEnd,
        volumes: Volumes,
        busy: Callable[[], bool],
        emit: Callable[[SoundCheckEvent], None],
    ) -> None:
        """``busy`` tells whether there is a call."""
        self._agenda = agenda
        self._near = near
        self._busy = busy
        self._emit = emit
        self.volumes = volumes
        """What calls are as loud as; counts from the next step on."""
        self._run: _Run | None = None
        self._recorded: NDArray[np.int16] | None = None
        self._threads: list[threading.Thread] = []

    def start(self, command: CheckSound) -> None:
        """Begin a step, in place of the one that goes on."""
        self._end()
        system = self._near.sound_system()
        problem = self._problem(command)
        if problem or system is None:
            detail = problem or "There are no sound devices to check here."
            self._emit(SoundCheckFailed(command.step, detail))
            return

        def progressed(progress: Progress) -> None:
            self._agenda.soon(lambda: self._tell(run, progress))

        run = _Run(command, SoundCheck(system, progressed, self.volumes))
        if command.step is Step.RECORD:
            self._recorded = None
        self._run = run
        thread = threading.Thread(
            target=self._work, args=(run, system, self._recorded), name="soundcheck", daemon=True
        )
        self._threads = [each for each in self._threads if each.is_alive()] + [thread]
        thread.start()
        self._agenda.after(_LOOK_SECONDS, lambda: self._look(run))

    def stop(self, command: StopSoundCheck) -> None:
        """End the step that goes on, if one does."""
        self._end()
        if command.forget:
            self._recorded = None

    def call_begins(self) -> None:
        """There is a call: the devices are for it alone."""
        self._end(by_call=True)

    def close(self) -> None:
        """End what goes on, and wait a second at most until the devices are closed."""
        self._end()
        deadline = time.monotonic() + _CLOSE_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _problem(self, command: CheckSound) -> str:
        if self._busy():
            return "Sound can be checked when the call is over."
        if command.step is Step.PLAY_BACK and self._recorded is None:
            return "Nothing has been recorded yet."
        return ""

    def _end(self, *, by_call: bool = False) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.check.stop()
            self._emit(SoundCheckStopped(run.command.step, by_call))

    def _look(self, run: _Run) -> None:
        if run is not self._run:
            return
        if time.monotonic() - run.heard_at > _HANGING_SECONDS:
            detail = "The sound system does not answer. Please try again."
            self._finished(run, SoundCheckFailed(run.command.step, detail))
            run.check.stop()
        else:
            self._agenda.after(_LOOK_SECONDS, lambda: self._look(run))

    def _tell(self, run: _Run, progress: Progress) -> None:
        if run is self._run:
            run.heard_at = time.monotonic()
            name, level = progress.device.name, progress.level_dbfs
            self._emit(SoundCheckProgressed(progress.step, name, progress.done, level))

    def _finished(self, run: _Run, event: SoundCheckEvent) -> None:
        if run is self._run:
            self._run = None
            self._recorded = run.recorded if run.recorded is not None else self._recorded
            self._emit(event)

    # ---- on the step's thread

    def _work(self, run: _Run, system: SoundSystem, recorded: NDArray[np.int16] | None) -> None:
        step = run.command.step
        try:
            event: SoundCheckEvent = self._done(run, system, recorded)
        except StoppedError:
            return
        except AudioError as error:
            event = SoundCheckFailed(step, str(error))
        except Exception:
            log.exception("A sound check failed")
            event = SoundCheckFailed(step, "The check did not work; the log has the details.")
        self._agenda.soon(lambda: self._finished(run, event))

    def _done(
        self, run: _Run, system: SoundSystem, recorded: NDArray[np.int16] | None
    ) -> SoundCheckDone:
        command, check = run.command, run.check
        devices = system.devices()
        match command.step:
            case Step.PLAY_TONE:
                check.play_tone(_chosen(devices, DeviceDirection.PLAYBACK, command.speaker))
            case Step.RECORD:
                microphone = _chosen(devices, DeviceDirection.CAPTURE, command.microphone)
                seconds = min(command.seconds, _MOST_SECONDS)
                run.recorded = check.record(microphone, seconds)
                return SoundCheckDone(command.step, microphone=check.measure(run.recorded))
            case Step.PLAY_BACK if recorded is not None:
                speaker = _chosen(devices, DeviceDirection.PLAYBACK, command.speaker)
                check.play_back(speaker, recorded)
            case Step.ECHO:
                microphone = _chosen(devices, DeviceDirection.CAPTURE, command.microphone)
                speaker = _chosen(devices, DeviceDirection.PLAYBACK, command.speaker)
                return SoundCheckDone(command.step, echo=check.echo(microphone, speaker))
        return SoundCheckDone(command.step)


def _chosen(
    devices: tuple[AudioDevice, ...], direction: DeviceDirection, wanted: str
) -> AudioDevice:
    there = [each for each in devices if each.direction is direction]
    fits = (each for each in there if (wanted in (each.key, each.id) if wanted else each.in_use))
    device = next(fits, None)
    if device is None:
        what = _SPOKEN[direction]
        chosen = f"The chosen {what} is not plugged in." if wanted else ""
        raise AudioError(chosen or f"This computer has no {what}.")
    return device
