"""A long call on a busy machine: glitches in the received sound, and what a call costs."""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.rig import processes
from benchmarks.rig.calls import Call, Ports, live_call
from benchmarks.rig.errors import RigError
from benchmarks.rig.glitches import glitches, write_tone
from benchmarks.rig.impairment import Impairment
from benchmarks.rig.phones.exophone import Window
from benchmarks.rig.phones.kinds import in_one_process
from benchmarks.rig.pulse import EAR_B, MOUTH_A, RATE, PulseServer
from benchmarks.rig.report import Report

PURPOSE = "glitches in ten minutes on a busy machine, and processor time in a call"

_QUIET_SECONDS = 30.0
_SETTLE = 15.0
_EDGE = 0.5

_BURSTS = """
import time
while True:
    until = time.perf_counter() + 0.030
    while time.perf_counter() < until:
        pass
    time.sleep(0.0075)
"""


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``continuity``."""
    parser.add_argument("--minutes", type=float, default=10.0, help="length of a call (10)")
    parser.add_argument("--only", nargs="+", metavar="PHONE", help="only these phones")
    parser.add_argument("--codec", default="PCMU", choices=["PCMU", "PCMA", "G722"])


def run(options: argparse.Namespace) -> Report:
    """Measure every phone that is here."""
    here, versions, absent = in_one_process()
    report = Report(
        f"Continuity, {options.codec}",
        [
            *("phone", "version", "CPU % quiet", "glitches in 30 s quiet", "minutes loaded"),
            *("glitches heard", "glitches said"),
        ],
        skipped=absent,
        notes=[
            "CPU: of one core, one side of a call, PulseAudio not counted.",
            "Load: one process takes all it can get; bursts of 30 ms, 80 % of the time, in the "
            "thread of the hearing side's window for ours, in a process beside the others.",
            "Glitches said: of the tone at the virtual mouth, before any phone.",
        ],
    )
    seconds, ports, pulse = 60 * options.minutes, Ports(), PulseServer()
    try:
        write_tone(pulse.folder / "tone.wav", seconds + _QUIET_SECONDS + 60)
        for kind in here:
            if options.codec not in kind.codecs():
                continue
            if options.only and kind.name not in options.only:
                continue
            try:
                with live_call(kind, options.codec, pulse, ports, Impairment()) as call:
                    found = _measured(call, pulse, seconds)
            except RigError as error:
                report.skipped.append(f"{kind.name}: {error}")
                continue
            report.rows.append([kind.name, versions[kind.name], *found])
    finally:
        pulse.stop()
    return report


def _measured(call: Call, pulse: PulseServer, seconds: float) -> list[Any]:
    speaking = pulse.speaking("A", pulse.folder / "tone.wav")
    try:
        time.sleep(_SETTLE)  # the tone is on its way, and noise suppression has got used to it
        both = [*call.caller.process_ids(), *call.callee.process_ids()]
        before, begun = processes.processor_time(both), time.monotonic()
        quiet = _glitches(pulse, _QUIET_SECONDS)
        spent = processes.processor_time(both) - before
        cpu = round(100 * spent / (time.monotonic() - begun) / 2, 1)
        with _load(call):
            loaded = _glitches(pulse, seconds)
    finally:
        speaking.stop()
    return [cpu, quiet[0], round(seconds / 60, 1), *loaded]


def _glitches(pulse: PulseServer, seconds: float) -> tuple[int, int]:
    """How many are heard, and how many the tone had before any phone."""
    with pulse.recording() as recording:
        time.sleep(seconds)
    samples = recording.samples()
    edge = int(_EDGE * RATE)
    heard, said = (len(glitches(samples[side][edge:-edge])) for side in (EAR_B, MOUTH_A))
    return heard, said


@contextmanager
def _load(call: Call) -> Iterator[None]:
    """A core taken, and bursts: in the window's thread for ours, beside the others."""
    loops = ["while True: pass"]
    if isinstance(call.callee, Window):
        call.callee.be_busy()
    else:
        loops.append(_BURSTS)
    running = [subprocess.Popen([sys.executable, "-c", loop]) for loop in loops]
    try:
        yield
    finally:
        for process in running:
            process.kill()
            process.wait(5)
