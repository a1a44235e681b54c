"""The SIP stack, a registration, and a call to an echo with its score."""

from dataclasses import replace

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.usecases.doctor.findings import Finding, failed, passed, skipped
from exophone_desktop.usecases.doctor.probe_phone import CallHeard, PhoneError
from exophone_desktop.usecases.doctor.subject import Examination
from exophone_desktop.voice.dial_info import dial_target, domain_of
from exophone_desktop.voice.errors import InvalidDialInfoError

START_LIMIT = 20.0
REGISTER_LIMIT = 35.0
"""Seconds; SIP's own limit is 32 (RFC 3261 timer F)."""

ANSWER_LIMIT = 15.0
TALK_SECONDS = 6.0
"""Long enough for the first RTCP reports, which give the round trip."""

LEAST_MOS = 3.6
"""Below it, many users are dissatisfied (ITU-T G.107 Annex B, R = 70)."""

_REFUSED = frozenset({401, 403, 407})


def stack_starts(examination: Examination) -> Finding:
    """The call engine starts and can do what the account asks for."""
    phone = examination.phone = examination.instruments.phone(examination.stopped)
    try:
        started = phone.start(START_LIMIT)
    except PhoneError as error:
        examination.close()
        return failed(str(error), "Restart the computer; if it stays, install the app again.")
    examination.transports = started.transports
    account = _account(examination)
    transports = ", ".join(each.upper() for each in started.transports)
    codecs = ", ".join(dict.fromkeys(each.split("/")[0] for each in started.codecs))
    if account is not None and account.transport.value not in started.transports:
        return failed(
            f"The call engine has no {account.transport.value.upper()}, which the account needs.",
            "Use another transport, or this app on another system.",
            transports=transports,
        )
    return passed(f"The call engine works: {transports}.", transports=transports, codecs=codecs)


def registered(examination: Examination) -> Finding:
    """Calls reach us."""
    standing = examination.instruments.standing
    account = _account(examination)
    subject = examination.subject
    if standing is not None and (subject.subscriber is not None or subject.sip is not None):
        return _standing(examination)
    if account is None:
        return skipped("There is no SIP account to register.")
    if not account.registrar:
        return skipped("The account has no registrar: calls can be made, and none received.")
    assert examination.phone is not None
    try:
        expires = examination.phone.use(account, REGISTER_LIMIT)
    except PhoneError as error:
        return failed(str(error), _advice(error), sip_code=error.sip_code)
    return passed(f"Registered for {expires} seconds.", expires_seconds=expires)


def _advice(error: PhoneError) -> str:
    if error.unanswerable:
        return "The server must ask by Digest with MD5 or SHA-256, and qop auth or none."
    if error.sip_code in _REFUSED:
        return "Check user name and password; Exotel allows one device at a time."
    return "Check registrar, proxy and transport, and that the firewall lets SIP through."


def echo_call(examination: Examination) -> Finding:
    """A real call to an echo, scored by what comes back."""
    echo, account = examination.subject.echo, _account(examination)
    if account is None:
        return skipped("There is no SIP account to call with.")
    if not echo:
        return skipped(
            "No number is known that sends back what it hears.",
            "If your server has an echo number, name it: exophone doctor --echo NUMBER.",
        )
    if examination.instruments.in_call():
        return skipped("There is a call; it is not disturbed.", "Run the check again after it.")
    try:
        target = dial_target(echo, domain_of(account.id))
    except InvalidDialInfoError as error:
        return failed(str(error), "Name the echo as a user name, a number or a SIP URI.")
    phone, instruments = examination.phone, examination.instruments
    assert phone is not None
    try:
        if instruments.standing is not None or not account.registrar:
            # The app is registered already: this call needs an account, not another registration.
            phone.use(replace(account, registrar=""), REGISTER_LIMIT)
        heard = phone.call(target, instruments.speech, TALK_SECONDS, ANSWER_LIMIT)
    except PhoneError as error:
        return failed(
            f"The echo could not be called. {error}",
            "If registering works, check that the echo number is right and calls are allowed.",
            sip_code=error.sip_code,
        )
    return _judged(heard)


def _judged(heard: CallHeard) -> Finding:
    statistics = heard.statistics
    figures = _figures(heard)
    if not statistics.packets_received:
        return failed(
            "The echo answered, but no sound came back.",
            "A firewall or router keeps media away: let UDP through (Exotel: ports 10000 to "
            "40000), and switch off SIP ALG in the router.",
            **figures,
        )
    if statistics.mos < LEAST_MOS:
        return failed(
            f"The sound of a call is poor: MOS {statistics.mos:.1f}, "
            f"{statistics.fraction_lost:.0%} lost, jitter {statistics.average_jitter_ms:.0f} ms.",
            "Use a cable in place of Wi-Fi, end large downloads, and try again.",
            **figures,
        )
    return passed(f"The sound of a call is good: MOS {statistics.mos:.1f}.", **figures)


def _figures(heard: CallHeard) -> dict[str, float | str | bool]:
    statistics: CallStatistics = heard.statistics
    return {
        "mos": statistics.mos,
        "mos_scale": statistics.mos_scale.value,
        "codec": statistics.audio_codec,
        "setup_ms": round(heard.setup * 1000),
        "rtt_ms": round(statistics.rtt_ms, 1),
        "jitter_ms": round(statistics.average_jitter_ms, 1),
        "fraction_lost": round(statistics.fraction_lost, 4),
        "packets_received": statistics.packets_received,
    }


def _standing(examination: Examination) -> Finding:
    assert examination.instruments.standing is not None
    standing = examination.instruments.standing()
    if standing.registered:
        return passed("Registered: calls can be made and received.")
    return failed(
        standing.detail or "Not registered: no calls can be received.",
        "Wait a minute, as the app tries again by itself; else sign out and sign in again.",
    )


def _account(examination: Examination) -> SipAccount | None:
    return examination.subject.sip or examination.account
