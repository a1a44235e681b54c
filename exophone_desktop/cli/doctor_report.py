"""What ``exophone doctor`` prints: one JSON object a line, or a table for people."""

import json
import shutil
import textwrap
from typing import Any, Protocol, TextIO

from exophone_desktop.cli.outcome import Outcome
from exophone_desktop.cli.sentence import plain_sentence
from exophone_desktop.usecases.doctor.findings import CheckName, Finding, Verdict
from exophone_desktop.usecases.doctor.table import CHECKS, TITLES

_WORDS = {Verdict.PASS: "pass", Verdict.FAIL: "FAIL", Verdict.SKIP: "skip"}
_TITLE_WIDTH = max(len(check.title) for check in CHECKS)
_INDENT = 4 + 2 + _TITLE_WIDTH + 2
_LEAST_WIDTH = 30


class DoctorReport(Protocol):
    """Where findings are told. ``begun`` and ``found`` raise ``OSError`` when nobody reads."""

    def begun(self, name: CheckName) -> None:
        """A check is being made."""

    def found(self, name: CheckName, finding: Finding) -> None:
        """What it found."""

    def summary(self, outcome: Outcome) -> None:
        """How it all ended; says nothing where nobody reads it."""


class JsonDoctorReport:
    """One JSON object a line, in ASCII. Fields are only ever added.

    ``{"event": "check_started", "check"}``; ``{"event": "check", "check", "title", "verdict",
    "sentence", "advice", "seconds", "figures"}`` with ``verdict`` pass, fail or skip; last
    ``{"event": "summary", "passed", "failed", "skipped", "exit_status", "detail"}``. The values
    of ``check`` are those of ``usecases.doctor.findings.CheckName``.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._verdicts: list[Verdict] = []

    def begun(self, name: CheckName) -> None:
        """A check is being made."""
        self._print({"event": "check_started", "check": name.value})

    def found(self, name: CheckName, finding: Finding) -> None:
        """What it found."""
        self._verdicts.append(finding.verdict)
        self._print(
            {
                "event": "check",
                "check": name.value,
                "title": TITLES[name],
                "verdict": finding.verdict.value,
                "sentence": plain_sentence(finding.sentence),
                "advice": plain_sentence(finding.advice),
                "seconds": finding.seconds,
                "figures": dict(finding.figures),
            }
        )

    def summary(self, outcome: Outcome) -> None:
        """The last object."""
        counts = {
            "passed": self._verdicts.count(Verdict.PASS),
            "failed": self._verdicts.count(Verdict.FAIL),
            "skipped": self._verdicts.count(Verdict.SKIP),
        }
        detail = plain_sentence(outcome.sentence)
        try:
            self._print(
                {"event": "summary", **counts, "exit_status": int(outcome.status), "detail": detail}
            )
        except OSError:
            return

    def _print(self, row: dict[str, Any]) -> None:
        self._stream.write(json.dumps(row, allow_nan=False) + "\n")
        self._stream.flush()


class PlainDoctorReport:
    """A line a check, and what to do below it; on a terminal also what is being tried."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._width = shutil.get_terminal_size().columns
        self._pending = False

    def begun(self, name: CheckName) -> None:
        """On a terminal, the line that ``found`` will replace."""
        if self._stream.isatty():
            self._stream.write(f"  …   {TITLES[name]}"[: self._width - 1])
            self._stream.flush()
            self._pending = True

    def found(self, name: CheckName, finding: Finding) -> None:
        """The verdict as a word, the sentence, and what to do where something is wrong."""
        begin = f"{_WORDS[finding.verdict]}  {TITLES[name]:<{_TITLE_WIDTH}}  "
        lines = self._wrapped(begin, plain_sentence(finding.sentence))
        if finding.advice:
            advice = plain_sentence(finding.advice)
            lines += self._wrapped(" " * _INDENT + "→ ", advice)
        self._print(lines)

    def summary(self, outcome: Outcome) -> None:
        """Nothing: the outcome's sentence says it."""

    def _wrapped(self, begin: str, text: str) -> list[str]:
        width = max(self._width - 1, len(begin) + _LEAST_WIDTH)
        return textwrap.wrap(
            text, width, initial_indent=begin, subsequent_indent=" " * len(begin)
        ) or [begin]

    def _print(self, lines: list[str]) -> None:
        if self._pending:
            self._stream.write("\r" + " " * (self._width - 1) + "\r")
            self._pending = False
        self._stream.write("\n".join(lines) + "\n")
        self._stream.flush()
