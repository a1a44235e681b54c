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

_CPU_SECONDS = 30.0
_SETTLE = 10.0
_EDGE = 0.5


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
        ["phone", "version", "CPU % quiet", "minutes", "glitches heard", "glitches said"],
        skipped=absent,
        notes=[
            "CPU: of one core, one side of a call, PulseAudio not counted.",
            "Load: one process takes all it can get; our window's thread is busy in bursts of "
            "30 ms, 80 % of the time, on both sides.",
            "Glitches said: of the tone at the virtual mouth, before any phone.",
        ],
    )
    seconds, ports, pulse = 60 * options.minutes, Ports(), PulseServer()
    try:
        write_tone(pulse.folder / "tone.wav", seconds + 20)
        for kind in here:
            if options.codec not in kind.codecs():
                continue
            if options.only and kind.name not in options.only:
                continue
            try:
                with live_call(kind, options.codec, pulse, ports, Impairment()) as call:
                    time.sleep(_SETTLE)
                    found = _measured(call, pulse, seconds)
            except RigError as error:
                report.skipped.append(f"{kind.name}: {error}")
                continue
            report.rows.append([kind.name, versions[kind.name], *found])
    finally:
        pulse.stop()
    return report


def _measured(call: Call, pulse: PulseServer, seconds: float) -> list[Any]:
    both = [*call.caller.process_ids(), *call.callee.process_ids()]
    before, begun = processes.processor_time(both), time.monotonic()
    time.sleep(_CPU_SECONDS)
    spent = processes.processor_time(both) - before
    cpu = round(100 * spent / (time.monotonic() - begun) / 2, 1)
    for phone in (call.caller, call.callee):
        if isinstance(phone, Window):
            phone.be_busy()
    speaking = pulse.speaking("A", pulse.folder / "tone.wav")
    try:
        time.sleep(_EDGE + 1)  # the tone is on its way through the call
        with _a_core_loaded(), pulse.recording() as recording:
            time.sleep(seconds)
    finally:
        speaking.stop()
    samples = recording.samples()
    edge = int(_EDGE * RATE)
    heard, said = (glitches(samples[side][edge:-edge]) for side in (EAR_B, MOUTH_A))
    return [cpu, round(seconds / 60, 1), len(heard), len(said)]


@contextmanager
def _a_core_loaded() -> Iterator[None]:
    loop = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        yield
    finally:
        loop.kill()
        loop.wait(5)
