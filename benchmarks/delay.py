"""Mouth to ear: how late a sound is heard, beside other phones in the same run."""

import argparse
import os
import statistics
import subprocess
import time
from pathlib import Path

from benchmarks.rig.calls import Ports, live_call
from benchmarks.rig.chirps import delays, write_chirps
from benchmarks.rig.errors import RigError
from benchmarks.rig.impairment import Impairment
from benchmarks.rig.phones.kinds import installed
from benchmarks.rig.pulse import EAR_B, MOUTH_A, PulseServer
from benchmarks.rig.report import Report

PURPOSE = "from one virtual microphone to the other side's virtual speaker"


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``delay``."""
    parser.add_argument("--chirps", type=int, default=20, help="sounds a phone (20)")
    parser.add_argument(
        "--settle", type=float, default=15.0, help="seconds from the answer to the first sound (15)"
    )
    parser.add_argument("--codec", default="PCMU", choices=["PCMU", "PCMA", "G722"])
    parser.add_argument("--only", nargs="+", metavar="PHONE", help="only these phones")
    parser.add_argument("--rounds", type=int, default=1, help="calls a phone, in turn (1)")


def run(options: argparse.Namespace) -> Report:
    """Measure every phone that is here."""
    report = Report(
        f"Delay, {options.codec}",
        ["phone", "version", "median ms", "p95 ms", "least ms", "most ms", "heard"],
        notes=[f"{options.rounds} call(s) a phone, each with {options.chirps} chirps."],
    )
    here, versions, absent = installed()
    report.skipped += absent
    ports = Ports()
    pulse = PulseServer()
    try:
        chirps = pulse.folder / "chirps.wav"
        length = write_chirps(chirps, options.chirps)
        measured: dict[str, tuple[int, list[float]]] = {}
        for _ in range(options.rounds):
            _add(measured, "the rig alone", _rig_alone(pulse, chirps, length))
            for kind in here:
                if options.codec not in kind.codecs():
                    continue
                if options.only and kind.name not in options.only:
                    continue
                try:
                    with live_call(kind, options.codec, pulse, ports, Impairment()):
                        time.sleep(options.settle)
                        _add(measured, kind.name, _heard(pulse, chirps, length))
                except RigError as error:
                    report.skipped.append(f"{kind.name}: {error}")
    finally:
        pulse.stop()
    for name, (said, found) in measured.items():
        report.rows.append(_row(name, versions.get(name, ""), said, found))
    return report


def _add(
    measured: dict[str, tuple[int, list[float]]], name: str, more: tuple[int, list[float]]
) -> None:
    said, found = measured.get(name, (0, []))
    measured[name] = (said + more[0], [*found, *more[1]])


def _heard(pulse: PulseServer, chirps: Path, length: float) -> tuple[int, list[float]]:
    with pulse.recording() as recording:
        pulse.speak("A", chirps, length + 10)
        time.sleep(1.3)  # the last chirp may still be on its way
    samples = recording.samples()
    return delays(samples[MOUTH_A], samples[EAR_B])


def _rig_alone(pulse: PulseServer, chirps: Path, length: float) -> tuple[int, list[float]]:
    """Microphone to speaker by PulseAudio's own programs: what the devices cost without a call."""
    sound = ["--raw", "--format=s16le", "--rate=48000", "--channels=1", "--latency-msec=10"]

    environment = {**os.environ, **pulse.environment}
    with (
        subprocess.Popen(
            ["parec", "--device=micA", *sound], stdout=subprocess.PIPE, env=environment
        ) as ear,
        subprocess.Popen(
            ["pacat", "--device=spkB", *sound], stdin=ear.stdout, env=environment
        ) as mouth,
    ):
        try:
            time.sleep(2)
            return _heard(pulse, chirps, length)
        finally:
            ear.terminate()
            mouth.terminate()


def _row(name: str, version: str, said: int, found: list[float]) -> list[object]:
    if not found:
        return [name, version, None, None, None, None, f"0/{said}"]
    ordered = sorted(1000 * each for each in found)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    return [
        *(name, version, round(statistics.median(ordered), 1), round(p95, 1)),
        *(round(ordered[0], 1), round(ordered[-1], 1), f"{len(ordered)}/{said}"),
    ]
