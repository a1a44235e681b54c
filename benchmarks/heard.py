"""Speech as a person hears it, from virtual microphone to virtual speaker, beside others."""

import argparse
import time
from pathlib import Path

import numpy as np
import soxr

from benchmarks.rig import scores, speech
from benchmarks.rig.calls import Ports, live_call
from benchmarks.rig.conditions import conditions
from benchmarks.rig.errors import RigError
from benchmarks.rig.impairment import Impairment
from benchmarks.rig.phones.kinds import installed
from benchmarks.rig.phones.phone import PhoneKind
from benchmarks.rig.pulse import EAR_B, RATE, PulseServer
from benchmarks.rig.report import Report
from benchmarks.rig.tables import ScoreTable

PURPOSE = "PESQ and STOI of heard speech, from virtual microphone to virtual speaker"


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``heard``."""
    parser.add_argument("--seeds", type=int, default=3, help="calls a cell (3)")
    parser.add_argument("--codecs", nargs="+", default=["PCMU"], help="PCMU, PCMA, G722 (PCMU)")
    parser.add_argument("--only", nargs="+", metavar="PHONE", help="only these phones")
    parser.add_argument(
        "--short", action="store_true", help="without loss, 5 %% loss and jitter only"
    )
    parser.add_argument("--settle", type=float, default=15.0, help="seconds before speech (15)")


def run(options: argparse.Namespace) -> Report:
    """Measure every phone that is here."""
    scores.check()
    everything, versions, absent = installed()
    here = [kind for kind in everything if not options.only or kind.name in options.only]
    table = ScoreTable([kind.name for kind in here])
    report = Report("Speech, microphone to speaker", table.columns())
    report.skipped += absent
    report.notes += [
        f"Median (least-most) of {options.seeds} calls; PESQ wideband for every codec.",
        ", ".join(f"{kind.name} {versions[kind.name]}" for kind in here),
    ]
    said, ports, pulse = speech.reference(), Ports(), PulseServer()
    try:
        says = speech.write(pulse.folder / "says.wav", said)
        for codec in options.codecs:
            for seed in range(1, options.seeds + 1):
                for impairment in _networks(seed, options.short):
                    for kind in here:
                        if codec not in kind.codecs():
                            continue
                        try:
                            heard = _heard(
                                kind, codec, pulse, ports, impairment, says, options.settle
                            )
                        except RigError as error:
                            report.skipped.append(f"{kind.name} {codec} {impairment}: {error}")
                            continue
                        cell = (codec, str(impairment), kind.name)
                        table.add(cell, scores.score(said, heard))
    finally:
        pulse.stop()
    report.rows = table.rows()
    return report


def _networks(seed: int, short: bool) -> list[Impairment]:
    return [each for each in conditions(seed) if not short or each.loss in (0.0, 0.05)]


def _heard(
    kind: PhoneKind,
    codec: str,
    pulse: PulseServer,
    ports: Ports,
    impairment: Impairment,
    says: Path,
    settle: float,
) -> speech.Samples:
    with live_call(kind, codec, pulse, ports, impairment):
        time.sleep(settle)
        with pulse.recording() as recording:
            pulse.speak("A", says, 60)
            time.sleep(1.5)
    ear = recording.samples()[EAR_B].astype(np.float64) / 32768
    return np.asarray(soxr.resample(ear, RATE, speech.RATE))
