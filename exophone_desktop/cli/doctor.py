"""``exophone doctor``: what is wrong with calling here, and what to do about it."""

import argparse
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from types import FrameType

from exophone_desktop.cli import arguments
from exophone_desktop.cli.doctor_report import (
    DoctorReport,
    JsonDoctorReport,
    PlainDoctorReport,
)
from exophone_desktop.cli.doctor_subject import NoSubject, find_subject
from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.phone import LONGEST_WAIT, log_to_stderr
from exophone_desktop.cli.sentence import unusable
from exophone_desktop.cli.window_settings import window_settings
from exophone_desktop.host.paths import app_paths
from exophone_desktop.host.secrets import OpenedSecretStore, open_secret_store
from exophone_desktop.usecases.doctor.examine import any_failed, examine
from exophone_desktop.usecases.doctor.findings import CheckName, Finding, Verdict
from exophone_desktop.usecases.doctor.subject import Instruments, Subject

STOP_LIMIT = 15.0
"""Seconds that an interrupted examination may take to hang up, unregister and end."""

_EPILOG = (
    "Without options the session of the window is examined. Exit status: 0 nothing is wrong; "
    "1 something is, or it was interrupted; 2 unusable options. Secrets are read from files, the "
    "keyring, and EXOTEL_API_KEY and EXOTEL_API_TOKEN."
)

Message = Outcome | CheckName | tuple[CheckName, Finding]


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``doctor``."""
    parser.epilog = _EPILOG
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--local", action="store_true", help="start the local Exotel and examine that")
    who.add_argument(
        "--account",
        type=arguments.account_file,
        metavar="FILE",
        help="examine a plain SIP account, a TOML file",
    )
    who.add_argument("--host", metavar="URL", help="examine a subscriber of this platform")
    parser.add_argument("--backend", metavar="URL", help="the app backend, if it is another host")
    parser.add_argument("--account-sid", metavar="SID", default="")
    parser.add_argument("--subscriber", metavar="NAME", default="")
    parser.add_argument(
        "--token-file", metavar="FILE", help="JSON with refresh_token and access_token"
    )
    parser.add_argument("--exophone", metavar="NUMBER", default="")
    parser.add_argument(
        "--api-host", metavar="URL", help="ask this stamp for a token, by the account's API key"
    )
    parser.add_argument(
        "--echo", metavar="TARGET", default="", help="user, number or SIP URI that sends sound back"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.add_argument("--verbose", action="store_true", help="log to standard error")


def run(options: argparse.Namespace) -> int:
    """Examine; returns the exit status."""
    return run_doctor(options, os.environ, open_secret_store)


def run_doctor(
    options: argparse.Namespace,
    environment: Mapping[str, str],
    open_secrets: Callable[[], OpenedSecretStore],
) -> int:
    """Examine what ``options`` name; returns the exit status."""
    from exophone_desktop.composition.doctor import instruments

    report: DoctorReport = (
        JsonDoctorReport(sys.stdout) if options.json else PlainDoctorReport(sys.stdout)
    )
    with ExitStack() as stack:
        stack.enter_context(log_to_stderr(options.verbose))
        opened, paths = open_secrets(), app_paths()
        settings = window_settings(paths)
        try:
            found = find_subject(options, environment, opened, stack, paths, settings.sign_in)
        except NoSubject as error:
            return unusable(str(error))
        tools = instruments(found.device_id, lambda: opened, lambda: settings.sound.remembered)
        outcome = lead(found.subject, tools, report)
    print(outcome.sentence, file=sys.stderr)
    return int(outcome.status)


def lead(subject: Subject, instruments: Instruments, report: DoctorReport) -> Outcome:
    """Examine on a thread of its own, and report what is found as it is found."""
    inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()
    stopped = threading.Event()

    def work() -> None:
        findings = examine(
            subject,
            instruments,
            inbox.put,
            lambda name, finding: inbox.put((name, finding)),
            stopped,
        )
        inbox.put(_outcome(findings, stopped.is_set()))

    def interrupt(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        stopped.set()

    before = {each: signal.signal(each, interrupt) for each in (signal.SIGINT, signal.SIGTERM)}
    worker = threading.Thread(target=work, name="doctor", daemon=True)
    try:
        worker.start()
        outcome = _follow(inbox, report, stopped)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    report.summary(outcome)
    return outcome


def _follow(
    inbox: "queue.SimpleQueue[Message]", report: DoctorReport, stopped: threading.Event
) -> Outcome:
    waited = 0.0
    while waited < STOP_LIMIT:
        try:
            item = inbox.get(timeout=LONGEST_WAIT)
        except queue.Empty:
            waited += LONGEST_WAIT if stopped.is_set() else 0.0
            continue
        if isinstance(item, Outcome):
            return item
        try:
            if isinstance(item, CheckName):
                report.begun(item)
            else:
                report.found(*item)
        except OSError:  # nobody reads any more
            stopped.set()
    return _interrupted()


def _outcome(findings: Mapping[CheckName, Finding], interrupted: bool) -> Outcome:
    if interrupted:
        return _interrupted()
    verdicts = [finding.verdict for finding in findings.values()]
    failures = verdicts.count(Verdict.FAIL)
    if any_failed(findings):
        what = "One check failed" if failures == 1 else f"{failures} checks failed"
        return Outcome(Exit.FAULT_FOUND, f"{what}; what to do is said above.")
    tried = len(verdicts) - verdicts.count(Verdict.SKIP)
    return Outcome(Exit.DONE, f"Nothing is wrong: {tried} of {len(verdicts)} checks were made.")


def _interrupted() -> Outcome:
    return Outcome(Exit.FAULT_FOUND, "Interrupted before the examination was complete.")
