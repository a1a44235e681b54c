"""What a check finds out: passed, failed or skipped, in a plain sentence, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Figures = Mapping[str, float | str | bool]
"""What was measured, by name; units are in the names (``mos``, ``rtt_ms``)."""


class Verdict(StrEnum):
    """How a check came out. SKIP: it could not be tried, or does not apply here."""

    PASS = "pass"
    FAIL = "fail"
    SKIP = "skip"


class CheckName(StrEnum):
    """The checks. The values are stable: programs read them."""

    HOST = "host"
    TLS = "tls"
    CLOCK = "clock"
    SUBSCRIBER_NAME = "subscriber-name"
    TOKEN_ANSWER = "token-answer"
    SESSION = "session"
    EXOPHONE = "exophone"
    PUSH = "push"
    SIP_STACK = "sip-stack"
    REGISTERED = "registered"
    KEYRING = "keyring"
    MICROPHONE = "microphone"
    SPEAKER = "speaker"
    HEADSET = "headset"
    ECHO_CALL = "echo-call"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found. ``advice`` is what to do, empty where there is nothing to be done.

    Sentences are plain and safe to show (``domain.text``), and hold no secret. ``seconds`` is how
    long the check took.
    """

    verdict: Verdict
    sentence: str
    advice: str = ""
    figures: Figures = field(default_factory=dict)
    seconds: float = 0.0


def passed(sentence: str, **figures: float | str | bool) -> Finding:
    """All is well."""
    return Finding(Verdict.PASS, sentence, figures=figures)


def failed(sentence: str, advice: str, **figures: float | str | bool) -> Finding:
    """Something is wrong, and this is what to do."""
    return Finding(Verdict.FAIL, sentence, advice, figures)


def skipped(sentence: str, advice: str = "") -> Finding:
    """It could not be tried."""
    return Finding(Verdict.SKIP, sentence, advice)
