"""The real window through a long busy day: what grows, what freezes, which calls fail."""

import argparse
import contextlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import psutil

from benchmarks.rig.display import Display
from benchmarks.rig.errors import NotInstalledError, RigError
from benchmarks.rig.growth import Growth, growth
from benchmarks.rig.phones.exophone import ROOT
from benchmarks.rig.programs import Program
from benchmarks.rig.pulse import PulseServer
from benchmarks.rig.report import Report
from benchmarks.rig.soak_app import SoakSpec

PURPOSE = "the real window through calls for half an hour: leaks, freezes, failed calls"

_WARM_UP_SHARE = 0.25
_ROUND_SECONDS = 240.0
_ALLOWED = {
    "app memory, MB": 6.0,
    "engine memory, MB": 6.0,
    "app threads": 2,
    "engine threads": 2,
    "app open files": 4,
    "engine open files": 4,
    "widgets": 0,
}
"""What a figure may gain between the first and the last third of the time after the warm-up."""


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``soak``."""
    parser.add_argument("--minutes", type=float, default=30.0, help="how long (30)")
    parser.add_argument("--offscreen", action="store_true", help="without Xvfb")


@dataclass
class _Found:
    """What was measured after each round, and what the app told."""

    times: list[float] = field(default_factory=list)
    figures: dict[str, list[float]] = field(default_factory=dict)
    calls: int = 0
    failures: int = 0
    failed: dict[str, None] = field(default_factory=dict)
    grown: list[Any] = field(default_factory=list)
    freezes: list[dict[str, Any]] = field(default_factory=list)
    restarts: int = 0


def run(options: argparse.Namespace) -> Report:
    """Drive the app, measure it from outside, and judge."""
    notes: list[str] = []
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="exophone-soak-")))
        environment = {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        environment |= _screen(options.offscreen, stack, notes)
        sound = _sound(stack, environment, notes)
        ports = ("--http-port", "0", "--sip-port", "0", "--calls-per-minute", "600")
        sandbox = Program(
            [sys.executable, "-m", "exophone_desktop", "sandbox", *ports],
            folder,
            environment,
        )
        stack.callback(sandbox.stop)
        hostname = sandbox.wait_for(r"hostname (\S+),", 30)[1]
        home = folder / "home"
        home.mkdir()
        spec = SoakSpec(hostname, str(home), sound, 60 * options.minutes)
        app = Program(
            [sys.executable, "-m", "benchmarks.rig.soak_app", json.dumps(asdict(spec))],
            folder,
            environment,
        )
        stack.callback(app.stop)
        found = _follow(app)
    return _report(found, 60 * options.minutes, notes)


def _screen(offscreen: bool, stack: contextlib.ExitStack, notes: list[str]) -> dict[str, str]:
    if not offscreen:
        try:
            display = Display()
        except NotInstalledError as reason:
            notes.append(f"Without a screen: {reason}")
        else:
            stack.callback(display.stop)
            notes.append("On Xvfb " + ("with openbox." if display.manager else "alone."))
            return display.environment
    return {"QT_QPA_PLATFORM": "offscreen"}


def _sound(stack: contextlib.ExitStack, environment: dict[str, str], notes: list[str]) -> str:
    try:
        pulse = PulseServer()
    except NotInstalledError as reason:
        notes.append(f"Without sound devices: {reason}")
        return "null"
    stack.callback(pulse.stop)
    environment["PULSE_SERVER"] = pulse.address
    return "system"


def _follow(app: Program) -> _Found:
    app.wait_for('"signed_in"', 60)
    found, began, engine = _Found(), time.monotonic(), 0
    for line in _lines(app):
        if "freeze" in line:
            found.freezes.append(line)
            at = time.monotonic() - began
            print(f"{at:7.1f} s  {line['text']}", file=sys.stderr, flush=True)
        if "round" in line:
            found.times.append(time.monotonic() - began)
            found.calls, found.failures = line["calls"], line["failures"]
            found.failed |= dict.fromkeys(line["failed"])
            now, figures = _measured(app.pid)
            found.restarts += engine not in (0, now)
            engine = now
            figures["widgets"] = line["widgets"]
            for name, value in figures.items():
                found.figures.setdefault(name, []).append(value)
            shown = ", ".join(f"{name} {value:g}" for name, value in figures.items())
            print(f"{found.times[-1]:7.1f} s  {shown}", file=sys.stderr, flush=True)
        found.grown = line.get("grown", found.grown)
    return found


def _lines(app: Program) -> Iterator[dict[str, Any]]:
    """The objects that the app writes, until it says that it ends. Raises ``RigError``."""
    since = 0
    while True:
        match = app.wait_for(r"(?m)^(\{.*\})$\n", _ROUND_SECONDS, since)
        since = match.end()
        line: dict[str, Any] = json.loads(match[1])
        yield line
        if "ended" in line:
            return


def _measured(process_id: int) -> tuple[int, dict[str, float]]:
    """The engine's process id and the figures of app and engine. Raises ``RigError``."""
    try:
        app = psutil.Process(process_id)
        engine = app.children()[0]
        figures: dict[str, float] = {}
        for name, process in (("app", app), ("engine", engine)):
            figures[f"{name} memory, MB"] = round(process.memory_info().rss / 1e6, 2)
            figures[f"{name} threads"] = process.num_threads()
            figures[f"{name} open files"] = process.num_fds() if os.name == "posix" else 0
    except (psutil.Error, IndexError) as error:
        raise RigError(f"The app or its engine has ended by itself ({error!r}).") from None
    return engine.pid, figures


def _report(found: _Found, seconds: float, notes: list[str]) -> Report:
    ours = [each for each in found.freezes if not each["starved"]]
    starved = len(found.freezes) - len(ours)
    grown = [
        growth(name, found.times, values, _WARM_UP_SHARE * seconds, _ALLOWED[name])
        for name, values in found.figures.items()
    ]
    report = Report(
        f"Soak, {seconds / 60:g} minutes, {len(found.times)} rounds, {found.calls} calls",
        ["what", "after warm-up", "at the end", "per hour", "gained", "allowed", "verdict"],
        rows=[_row(each) for each in sorted(grown, key=lambda each: each.name)],
        notes=[
            *notes,
            f"The window stood still {starved} times because the machine gave no processor.",
            "Objects of Python that became more since the second round: "
            + ", ".join(f"{name} {count}" for name, count in found.grown),
        ],
    )
    counts = (
        ("freezes over 100 ms", len(ours)),
        ("failed calls and visits", found.failures),
        ("engines that died", found.restarts),
    )
    for name, count in counts:
        report.rows.append([name, None, count, None, count, 0, _verdict(count == 0)])
    report.failures = [str(row[0]) for row in report.rows if row[-1] != "passes"]
    report.notes += list(found.failed)
    return report


def _row(grown: Growth) -> list[Any]:
    figures = [grown.first, grown.last, round(grown.per_hour, 2), round(grown.gained, 2)]
    return [grown.name, *figures, grown.allowed, _verdict(grown.passes)]


def _verdict(passes: bool) -> str:
    return "passes" if passes else "FAILS"
