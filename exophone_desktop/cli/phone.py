"""Runs a policy against an engine until it has an outcome: one loop, one thread, one clock."""

import contextlib
import logging
import queue
import signal
import sys
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Protocol

from exophone_desktop.cli.outcome import Outcome
from exophone_desktop.cli.policy import Policy, Send
from exophone_desktop.cli.reports import JsonReport, PlainReport, Report
from exophone_desktop.cli.sentence import say
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import AudioFailed, EngineEvent
from exophone_desktop.engine.protocol import SipEngine
from exophone_desktop.host.logs import RedactingFormatter, Redactor

STOP_LIMIT = 5.0
LONGEST_WAIT = 0.5
"""Seconds: on Windows, Ctrl+C is not seen while a queue is waited for."""


class _Interrupted:
    """A signal asked to end."""


class ReportingPolicy(Policy, Protocol):
    """A policy that can also sum up."""

    def figures(self) -> dict[str, Any]:
        """What the summary says beside the outcome."""


PolicyMaker = Callable[[Send, float], ReportingPolicy]


def run_phone(
    engine: SipEngine, settings: EngineSettings, make_policy: PolicyMaker, report: Report
) -> Outcome:
    """Start ``engine``, let the policy lead, stop the engine and return how it ended.

    SIGINT, SIGTERM and SIGHUP ask the policy to end; so does a reader of the report that went away.
    """
    begun = time.monotonic()
    policy = make_policy(engine.send, begun)
    inbox: queue.SimpleQueue[EngineEvent | _Interrupted] = queue.SimpleQueue()
    reader = _Reader(report, begun)
    with _signals_into(inbox):
        engine.start(settings, inbox.put)
        try:
            outcome = _lead(policy, inbox, reader)
        finally:
            engine.stop(STOP_LIMIT)
        _drain(inbox, reader)
    reader.summary(outcome, policy.figures())
    return outcome


def _lead(
    policy: ReportingPolicy,
    inbox: "queue.SimpleQueue[EngineEvent | _Interrupted]",
    reader: "_Reader",
) -> Outcome:
    while policy.outcome is None:
        now = time.monotonic()
        deadline = policy.deadline
        if deadline is not None and now >= deadline:
            policy.on_time(now)
            continue
        wait = LONGEST_WAIT if deadline is None else min(LONGEST_WAIT, deadline - now)
        try:
            item = inbox.get(timeout=wait)
        except queue.Empty:
            continue
        now = time.monotonic()
        if isinstance(item, _Interrupted):
            policy.on_interrupt(now)
            continue
        if not reader.event(item):
            policy.on_interrupt(now)
        if isinstance(item, AudioFailed):
            say(item.detail)
        policy.on_event(item, now)
    return policy.outcome


def _drain(inbox: "queue.SimpleQueue[EngineEvent | _Interrupted]", reader: "_Reader") -> None:
    with contextlib.suppress(queue.Empty):
        while True:
            item = inbox.get_nowait()
            if not isinstance(item, _Interrupted):
                reader.event(item)


class _Reader:
    """Whoever reads the report, until the pipe to them breaks."""

    def __init__(self, report: Report, begun: float) -> None:
        self._report = report
        self._begun = begun
        self._gone = False

    def event(self, event: EngineEvent) -> bool:
        """False, once, when the reader has just gone."""
        return self._tell(lambda t: self._report.event(event, t))

    def summary(self, outcome: Outcome, figures: dict[str, Any]) -> None:
        self._tell(lambda t: self._report.summary(outcome, figures, t))

    def _tell(self, tell: Callable[[float], None]) -> bool:
        if self._gone:
            return True
        try:
            tell(time.monotonic() - self._begun)
        except OSError:
            self._gone = True
            return False
        return True


def _ending_signals() -> list[signal.Signals]:
    found = [signal.SIGINT, signal.SIGTERM]
    # The terminal was closed, which under nohup is to be ignored. Windows does not know it.
    hang_up = getattr(signal, "SIGHUP", None)
    if hang_up is not None and signal.getsignal(hang_up) is not signal.SIG_IGN:
        found.append(hang_up)
    return found


@contextlib.contextmanager
def _signals_into(inbox: "queue.SimpleQueue[EngineEvent | _Interrupted]") -> Iterator[None]:
    def interrupt(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        inbox.put(_Interrupted())

    before = {each: signal.signal(each, interrupt) for each in _ending_signals()}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextlib.contextmanager
def log_to_stderr(verbose: bool) -> Iterator[None]:
    """The log on standard error when asked for, nowhere otherwise."""
    root = logging.getLogger()
    level = root.level
    handler: logging.Handler = logging.NullHandler()
    if verbose:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(RedactingFormatter(Redactor()))
        root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


def run_phone_command(
    settings: EngineSettings, make_policy: PolicyMaker, as_json: bool, verbose: bool
) -> int:
    """A whole phone command in an engine process of its own; returns the exit status."""
    from exophone_desktop.engine.process import ProcessEngine

    report: Report = JsonReport(sys.stdout) if as_json else PlainReport(sys.stdout)
    with log_to_stderr(verbose):
        outcome = run_phone(ProcessEngine(), settings, make_policy, report)
    say(outcome.sentence)
    return int(outcome.status)
