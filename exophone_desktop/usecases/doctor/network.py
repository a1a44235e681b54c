"""Can the servers be reached, are they who they say, and do the clocks agree?"""

from datetime import UTC, datetime

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.exotel.probes import Address, CertificateFault, UntrustedError, address_of
from exophone_desktop.usecases.doctor.findings import Finding, failed, passed, skipped
from exophone_desktop.usecases.doctor.subject import Examination, Subject

CONNECT_LIMIT = 8.0
"""Seconds for one server."""

MOST_CLOCK_DIFFERENCE = 60.0
"""Seconds that the clocks may differ: an access token lasts thirty minutes."""

EXPIRES_SOON = 14 * 86400.0
"""Seconds before its end at which a certificate is told of."""

NO_SERVER = "No server was named."
NAME_ONE = "Sign in in the window first, or name a server or an account file."

_ADVICE = {
    CertificateFault.EXPIRED: "The server's certificate has to be renewed; tell whoever runs the "
    "server. If this computer's date is wrong, set it right first.",
    CertificateFault.NOT_YET_VALID: "Check the date and time of this computer.",
    CertificateFault.UNKNOWN_ISSUER: "If your company inspects traffic, have its authority "
    "installed on this computer. Otherwise do not go on: this may not be the real server.",
    CertificateFault.WRONG_NAME: "Check the hostname for a spelling mistake.",
}
_OTHER_ADVICE = "Ask whoever runs the server or this network; do not go on without TLS."


def host_reachable(examination: Examination) -> Finding:
    """Each server takes connections."""
    try:
        addresses = _addresses(examination.subject)
    except ExotelHttpError as error:
        return failed(str(error), "Correct the hostname.")
    if not addresses:
        sip = examination.subject.sip
        if sip is not None:
            return skipped("SIP over UDP has no connections; the registration will tell.")
        return skipped(NO_SERVER, NAME_ONE)
    slowest = 0.0
    for address in addresses:
        try:
            seconds = examination.instruments.exotel.reach(address, CONNECT_LIMIT)
        except ExotelHttpError as error:
            return failed(
                str(error),
                "Check this computer's connection and the spelling of the hostname; a firewall "
                f"must let TCP port {address.port} through.",
                host=address.host,
            )
        slowest = max(slowest, seconds)
    names = " and ".join(dict.fromkeys(each.host for each in addresses))
    return passed(f"{names} can be reached.", connect_ms=round(slowest * 1000, 1))


def certificate_trusted(examination: Examination) -> Finding:
    """Each server's certificate is good."""
    addresses = _addresses(examination.subject)
    secure = [each for each in addresses if each.tls]
    if not secure:
        return skipped("There is no TLS to look at." if addresses else NO_SERVER)
    soonest: float | None = None
    issuers: list[str] = []
    for address in secure:
        try:
            found = examination.instruments.exotel.certificate(address, CONNECT_LIMIT)
        except UntrustedError as error:
            advice = _ADVICE.get(error.fault, _OTHER_ADVICE) if error.fault else _OTHER_ADVICE
            return failed(str(error), advice, host=address.host, fault=error.fault or "")
        except ExotelHttpError as error:
            return failed(str(error), "Try again; if it stays, ask whoever runs this network.")
        issuers.append(found.issuer)
        if found.expires is not None:
            soonest = min(found.expires, soonest or found.expires)
    names = " and ".join(dict.fromkeys(each.host for each in secure))
    sentence = f"The certificate of {names} is trusted."
    known = ", ".join(dict.fromkeys(filter(None, issuers)))
    sentence += f" It is issued by {known}." if known else ""
    if soonest is None:
        return passed(sentence)
    until = datetime.fromtimestamp(soonest, UTC).strftime("%Y-%m-%d")
    soon = soonest - examination.instruments.now() < EXPIRES_SOON
    sentence += f" It ends soon, on {until}." if soon else f" It is good until {until}."
    return passed(sentence, expires=until)


def clock_right(examination: Examination) -> Finding:
    """This computer's clock agrees with the server's."""
    subscriber = examination.subject.subscriber
    api = examination.subject.api
    base = subscriber.platform if subscriber else api.base if api else examination.subject.backend
    if not base:
        return skipped("No web server was named whose clock could be compared.")
    now = examination.instruments.now
    before = now()
    try:
        server = examination.instruments.exotel.server_date(base, CONNECT_LIMIT)
    except ExotelHttpError as error:
        return skipped(f"The server's time could not be read. {error}")
    if server is None:
        return skipped("The server does not say what time it is.")
    # The field has whole seconds, and was written somewhere between our question and its answer.
    ahead = (before + now()) / 2 - (server + 0.5)
    if abs(ahead) <= MOST_CLOCK_DIFFERENCE:
        return passed("The clock of this computer is right.", ahead_seconds=round(ahead))
    difference = _spoken(abs(ahead))
    return failed(
        f"The clock of this computer is {difference} ahead of the server's."
        if ahead > 0
        else f"The clock of this computer is {difference} behind the server's.",
        "Let the system set date, time and time zone by itself; tokens and certificates are "
        "refused while the clock is wrong.",
        ahead_seconds=round(ahead),
    )


def _addresses(subject: Subject) -> tuple[Address, ...]:
    bases = []
    if subject.subscriber is not None:
        bases += [subject.subscriber.backend, subject.subscriber.platform]
    if subject.api is not None:
        bases.append(subject.api.base)
    bases.append(subject.backend)
    found = [address_of(base) for base in bases if base]
    account = subject.sip
    if account is not None and account.transport is not SipTransport.UDP:
        uri = parse_sip_uri(account.proxy or account.registrar or account.id)
        secure = account.transport is SipTransport.TLS
        port = uri.port or account.transport.usual_port
        found.append(Address(uri.host, port, secure, account.tls_ca_file))
    return tuple(dict.fromkeys(found))


def _spoken(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} seconds"
    if seconds < 7200:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.0f} hours" if seconds < 172800 else f"{seconds / 86400:.0f} days"
