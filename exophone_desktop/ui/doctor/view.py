"""What the page "Check this computer" shows. No Qt."""

from dataclasses import dataclass

from exophone_desktop.domain.text import shown_text
from exophone_desktop.ui.texts import MAX_SENTENCE, Translate, shown_sentence
from exophone_desktop.usecases.checkup_state import Checkup
from exophone_desktop.usecases.doctor.findings import CheckName, Finding, Verdict
from exophone_desktop.usecases.doctor.table import CHECKS
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check: a drawing and its colour, a word that says the same, and what was found.

    ``icon`` is empty, and so is what was found, while it has not been made.
    """

    title: str
    icon: str
    ink: str
    word: str
    sentence: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class DoctorPageView:
    """``done`` is from 0 to 1. ``report`` is all of it as text, empty before anything is known."""

    summary: str
    running: bool
    done: float
    start_words: str
    may_stop: bool
    rows: tuple[tuple[CheckName, CheckRow], ...]
    first_failed: CheckName | None
    report: str


def derive(state: AppState, translate: Translate) -> DoctorPageView:
    """The page for ``state``."""
    checkup = state.checkup
    findings = dict(checkup.findings)
    names = [check.name for check in CHECKS]
    again = translate("Doctor", "Check again") if findings else translate("Doctor", "Start")
    return DoctorPageView(
        summary=_summary(checkup, translate),
        running=checkup.running,
        done=len(findings) / len(names),
        start_words=again,
        may_stop=checkup.running and not checkup.stopping,
        rows=tuple((name, _row(name, checkup, findings.get(name), translate)) for name in names),
        first_failed=next(
            (name for name, each in checkup.findings if each.verdict is Verdict.FAIL), None
        ),
        report=_report(checkup, translate) if findings and not checkup.running else "",
    )


def _summary(checkup: Checkup, translate: Translate) -> str:
    failures = sum(each.verdict is Verdict.FAIL for _, each in checkup.findings)
    if checkup.stopping:
        return translate("Doctor", "Stopping…")
    if checkup.running:
        return translate("Doctor", "Checking…")
    if not checkup.findings:
        return translate(
            "Doctor",
            "Checks network, account, sound and calls. It takes about half a minute, and changes "
            "nothing.",
        )
    if failures:
        return translate(
            "Doctor", "%n thing(s) are wrong. What to do is said below.", None, failures
        )
    return translate("Doctor", "Nothing is wrong with what could be checked.")


def _row(
    name: CheckName, checkup: Checkup, finding: Finding | None, translate: Translate
) -> CheckRow:
    title = titles(translate)[name]
    if finding is None:
        if checkup.current is name:
            return CheckRow(title, "progress", "accent", translate("Doctor", "Checking…"))
        waits = translate("Doctor", "Waiting") if checkup.running else ""
        return CheckRow(title, "", "muted", waits)
    icon, ink = _SIGNS[finding.verdict]
    return CheckRow(
        title,
        icon,
        ink,
        _word(finding.verdict, translate),
        shown_sentence(finding.sentence, translate),
        shown_sentence(finding.advice, translate),
    )


_SIGNS = {
    Verdict.PASS: ("ready", "success"),
    Verdict.FAIL: ("error", "danger"),
    Verdict.SKIP: ("info", "muted"),
}


def _word(verdict: Verdict, translate: Translate) -> str:
    return {
        Verdict.PASS: translate("Doctor", "Passed"),
        Verdict.FAIL: translate("Doctor", "Failed"),
        Verdict.SKIP: translate("Doctor", "Skipped"),
    }[verdict]


def _report(checkup: Checkup, translate: Translate) -> str:
    lines = []
    for name, finding in checkup.findings:
        title, word = titles(translate)[name], _word(finding.verdict, translate)
        lines.append(f"{word}: {title}. {shown_sentence(finding.sentence, translate)}")
        if finding.advice:
            advice = shown_sentence(finding.advice, translate)
            lines.append(f"  {translate('Doctor', 'What to do:')} {advice}")
        figures = ", ".join(f"{key} {value}" for key, value in finding.figures.items())
        if figures:
            lines.append(f"  ({shown_text(figures, MAX_SENTENCE)})")
    return "\n".join(lines)


def titles(translate: Translate) -> dict[CheckName, str]:
    """The words of each check."""
    return {
        CheckName.HOST: translate("Doctor", "Servers can be reached"),
        CheckName.TLS: translate("Doctor", "Servers are trusted"),
        CheckName.CLOCK: translate("Doctor", "The clock is right"),
        CheckName.SUBSCRIBER_NAME: translate("Doctor", "Subscriber name"),
        CheckName.TOKEN_ANSWER: translate("Doctor", "Tokens are handed out"),
        CheckName.SESSION: translate("Doctor", "The session is accepted"),
        CheckName.EXOPHONE: translate("Doctor", "ExoPhone number"),
        CheckName.PUSH: translate("Doctor", "Push connection"),
        CheckName.KEYRING: translate("Doctor", "Keyring"),
        CheckName.MICROPHONE: translate("Doctor", "Microphone"),
        CheckName.SPEAKER: translate("Doctor", "Loudspeaker"),
        CheckName.HEADSET: translate("Doctor", "Headset buttons"),
        CheckName.SIP_STACK: translate("Doctor", "Call engine"),
        CheckName.REGISTERED: translate("Doctor", "Registered for calls"),
        CheckName.ECHO_CALL: translate("Doctor", "A call to an echo"),
    }
