"""The tests in two stages, and what they came to together."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_MOST_AT_ONCE = 8


@dataclass(frozen=True)
class Stage:
    """Folders of tests that run together: several at once, or one after another."""

    name: str
    folders: tuple[str, ...]
    at_once: int = 1

    def arguments(self, report: Path) -> list[str]:
        """What pytest is given; it writes what came of it to ``report``, as JUnit's XML."""
        together = ["-n", str(self.at_once), "--dist", "worksteal"] if self.at_once > 1 else []
        return [*together, f"--junitxml={report}", *self.folders]


def all_stages() -> tuple[Stage, ...]:
    """All tests. Those that listen to real sound and call in real time have the machine alone."""
    # One more than processors: tests of HTTP wait most of the time.
    at_once = min(_MOST_AT_ONCE, (os.cpu_count() or 1) + 1)
    # Short ones last, so that no processor is left waiting for a long one.
    quick = ("tests/ui", "tests/contract", "tests/setup", "tests/rules", "tests/unit")
    return (
        Stage("side by side", quick, at_once),
        Stage("one after another", ("tests/audio", "tests/sip", "tests/interop")),
    )


@dataclass(frozen=True)
class Outcome:
    """How many tests passed and failed; a run that broke off counts as one that failed."""

    passed: int
    failed: int

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed"


def outcome(results: Iterable[tuple[Path, int]]) -> Outcome:
    """What reports tell together, each with the exit status of its run."""
    passed = failed = 0
    for report, status in results:
        run = _read(report)
        passed += run.passed
        # Nothing failed, and still it was no success: it was interrupted, or found no test.
        failed += run.failed or (1 if status else 0)
    return Outcome(passed, failed)


def _read(report: Path) -> Outcome:
    try:
        # pytest has just written it.
        suites = list(ElementTree.parse(report).iter("testsuite"))  # noqa: S314
    except (OSError, ElementTree.ParseError):
        return Outcome(0, 0)
    failed = sum(_number(each, "failures") + _number(each, "errors") for each in suites)
    neither = sum(_number(each, "skipped") for each in suites)
    every = sum(_number(each, "tests") for each in suites)
    return Outcome(max(0, every - failed - neither), failed)


def _number(suite: ElementTree.Element, name: str) -> int:
    return int(suite.get(name, "0"))
