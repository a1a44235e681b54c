"""Runs the checks one after another, and tells what each finds as it is known."""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Event

from exophone_desktop.host.limited_call import within
from exophone_desktop.usecases.doctor.findings import CheckName, Finding, Verdict, failed, skipped
from exophone_desktop.usecases.doctor.probe_phone import GivenUpError
from exophone_desktop.usecases.doctor.subject import Examination, Instruments, Subject
from exophone_desktop.usecases.doctor.table import CHECKS, TITLES, Check

log = logging.getLogger(__name__)

Begun = Callable[[CheckName], None]
Told = Callable[[CheckName, Finding], None]

NOT_RUN = "Not run: the examination was stopped."


def examine(
    subject: Subject,
    instruments: Instruments,
    begun: Begun,
    told: Told,
    stopped: Event,
    checks: tuple[Check, ...] = CHECKS,
) -> Mapping[CheckName, Finding]:
    """Run ``checks``; what each found, in their order.

    Waits for the network and a call, a minute or so at most where all goes well: for a thread of
    its own. ``stopped`` ends it soon: what is under way counts as not run, as does the rest.
    Raises nothing of the checks'.
    """
    examination = Examination(subject, instruments, stopped)
    findings: dict[CheckName, Finding] = {}
    try:
        for check in checks:
            if stopped.is_set():
                findings[check.name] = skipped(NOT_RUN)
            elif (broken := _broken(check, findings)) is not None:
                findings[check.name] = skipped(f"Not tried, as this failed: {TITLES[broken]}.")
            else:
                begun(check.name)
                findings[check.name] = _run(check, examination)
            told(check.name, findings[check.name])
    finally:
        examination.close()
    return findings


def any_failed(findings: Mapping[CheckName, Finding]) -> bool:
    """Whether something is wrong."""
    return any(finding.verdict is Verdict.FAIL for finding in findings.values())


def _broken(check: Check, findings: Mapping[CheckName, Finding]) -> CheckName | None:
    failures = (name for name in check.needs if _has_failed(findings.get(name)))
    return next(failures, None)


def _has_failed(finding: Finding | None) -> bool:
    return finding is not None and finding.verdict is Verdict.FAIL


def _run(check: Check, examination: Examination) -> Finding:
    begun = time.monotonic()
    try:
        finding = within(check.limit, lambda: check.run(examination))
    except GivenUpError:
        finding = skipped(NOT_RUN)
    except TimeoutError:
        finding = failed(
            f"This took longer than {check.limit:.0f} seconds.",
            "The system does not answer; restart the computer and try again.",
        )
    except Exception as error:
        # The text of an unforeseen error may quote anything, so only its kind is shown.
        log.exception("The check %s failed itself", check.name)
        finding = skipped(f"The check itself failed ({type(error).__name__}); the log says more.")
    return replace(finding, seconds=round(time.monotonic() - begun, 3))
