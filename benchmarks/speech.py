"""Speech under loss and jitter, from sound file to what the phone would play, beside others."""

import argparse
import itertools
import shutil
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.rig import scores, speech
from benchmarks.rig.calls import Ports, establish, phones, wait_for_end
from benchmarks.rig.conditions import conditions
from benchmarks.rig.errors import RigError
from benchmarks.rig.impairment import Impairment
from benchmarks.rig.phones.kinds import installed
from benchmarks.rig.phones.phone import FileSound, PhoneKind
from benchmarks.rig.report import Report
from benchmarks.rig.tables import ScoreTable

PURPOSE = "PESQ and STOI over networks that lose and delay packets, from file to file"

_AFTERWARDS = 1.5


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``speech``."""
    parser.add_argument("--seeds", type=int, default=5, help="calls a cell (5)")
    parser.add_argument("--codecs", nargs="+", default=["PCMU", "PCMA", "G722"])
    parser.add_argument("--at-once", type=int, default=3, help="calls at the same time (3)")
    parser.add_argument("--only", nargs="+", metavar="PHONE", help="only these phones")


@dataclass(frozen=True)
class _Job:
    kind: PhoneKind
    codec: str
    impairment: Impairment

    @property
    def cell(self) -> tuple[str, str, str]:
        return self.codec, str(self.impairment), self.kind.name


def run(options: argparse.Namespace) -> Report:
    """Measure every phone that is here and that can speak files."""
    scores.check()
    here, versions, absent = installed()
    speaking = [k for k in here if k.files() and (not options.only or k.name in options.only)]
    table = ScoreTable([kind.name for kind in speaking])
    report = Report("Speech, file to file", table.columns())
    report.skipped += absent
    report.skipped += [f"{k.name} has no sound files; see heard." for k in here if not k.files()]
    report.notes += [
        f"Median (least-most) of {options.seeds} seeds; PESQ wideband for every codec.",
        ", ".join(f"{kind.name} {versions[kind.name]}" for kind in speaking),
    ]
    # Phones take turns, so that a noisy minute of this machine is nobody's alone.
    jobs = [
        _Job(kind, codec, impairment)
        for codec in options.codecs
        for seed in range(1, options.seeds + 1)
        for impairment in conditions(seed)
        for kind in speaking
        if codec in kind.codecs()
    ]
    with tempfile.TemporaryDirectory(prefix="exophone-speech-") as folder:
        for job, score in _spoken(jobs, Path(folder), options.at_once, report):
            table.add(job.cell, score)
    report.rows = table.rows()
    return report


def _spoken(
    jobs: list[_Job], folder: Path, at_once: int, report: Report
) -> Iterator[tuple[_Job, scores.Score | None]]:
    """Every job's score. Scoring comes last: it would disturb calls."""
    said = speech.reference()
    says = speech.write(folder / "says.wav", said)
    quiet = speech.write(folder / "quiet.wav", 0 * said)
    ports = Ports()
    numbers = itertools.count()

    def call(job: _Job) -> Path | str:
        kept = folder / f"heard-{next(numbers)}.wav"
        # Of its own: phones may keep a converted copy beside the file.
        own = folder / f"says-{kept.stem}"
        own.mkdir()
        shutil.copy(says, own / "says.wav")
        shutil.copy(quiet, own / "quiet.wav")
        sounds = FileSound(own / "says.wav"), FileSound(own / "quiet.wav", keeps=True)
        try:
            with phones(job.kind, job.codec, sounds, ports, job.impairment) as up:
                establish(up)
                time.sleep(len(said) / speech.RATE + _AFTERWARDS)
                up.caller.hang_up()
                wait_for_end(up)
                up.callee.stop()
                shutil.copy(up.callee.heard(), kept)
        except (RigError, OSError) as error:
            return f"{' '.join(job.cell)}: {error}"
        return kept

    with ThreadPoolExecutor(at_once) as pool:
        recordings = list(pool.map(call, jobs))
    done = [(j, r) for j, r in zip(jobs, recordings, strict=True) if isinstance(r, Path)]
    report.skipped += [each for each in recordings if isinstance(each, str)]
    with ProcessPoolExecutor(2) as scorers:
        paths = [path for _, path in done]
        results = scorers.map(_score, itertools.repeat(said), paths)
        yield from zip((job for job, _ in done), results, strict=True)


def _score(said: speech.Samples, path: Path) -> scores.Score | None:
    return scores.score(said, scores.read(path))
