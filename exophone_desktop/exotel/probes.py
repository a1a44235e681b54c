"""Looks at a server without asking anything of it: is it there, whose is it, what time is it?"""

import ssl
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum

import httpcore
import httpx
import truststore

from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.address import checked_base
from exophone_desktop.exotel.deadline import Deadline, DeadlineBackend
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import JsonServer
from exophone_desktop.exotel.http_transport import LimitedTransport
from exophone_desktop.exotel.network_failures import network_failure

_PORTS = {"http": 80, "https": 443}


class CertificateFault(StrEnum):
    """Why a certificate is not trusted (OpenSSL's verification results)."""

    EXPIRED = "EXPIRED"
    NOT_YET_VALID = "NOT_YET_VALID"
    UNKNOWN_ISSUER = "UNKNOWN_ISSUER"
    WRONG_NAME = "WRONG_NAME"
    OTHER = "OTHER"


_FAULTS = {
    9: CertificateFault.NOT_YET_VALID,
    10: CertificateFault.EXPIRED,
    18: CertificateFault.UNKNOWN_ISSUER,
    19: CertificateFault.UNKNOWN_ISSUER,
    20: CertificateFault.UNKNOWN_ISSUER,
    21: CertificateFault.UNKNOWN_ISSUER,
    62: CertificateFault.WRONG_NAME,
    64: CertificateFault.WRONG_NAME,
}


class UntrustedError(ExotelHttpError):
    """TLS could not be set up; ``fault`` is None where it was not because of the certificate."""

    def __init__(self, message: str, fault: CertificateFault | None) -> None:
        super().__init__(HttpFailure.UNTRUSTED, message)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens. ``tls_ca_file`` is a PEM file, empty for the system's authorities."""

    host: str
    port: int
    tls: bool
    tls_ca_file: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A trusted certificate: who vouches for it and until when (seconds since the epoch).

    Either may be unknown (empty, None): not every system tells.
    """

    issuer: str
    expires: float | None


def address_of(base: str) -> Address:
    """Where a base address points. Raises ``ExotelHttpError`` for an unusable one."""
    url = httpx.URL(checked_base(base))
    return Address(url.host, url.port or _PORTS[url.scheme], url.scheme == "https")


def reach(address: Address, limit: float) -> float:
    """Connect by TCP; the seconds it took. Raises ``ExotelHttpError``."""
    begun = time.monotonic()
    with _explained(address.host, limit), _connected(address, limit):
        return time.monotonic() - begun


def certificate(address: Address, limit: float) -> Certificate:
    """Set up TLS, and what the server's certificate says.

    Raises:
        UntrustedError: the certificate is not trusted, or TLS failed.
        ExotelHttpError: the server could not be reached.
    """
    with _explained(address.host, limit), _connected(address, limit) as stream:
        secured = stream.start_tls(_trust(address), address.host)
        try:
            secure_socket = secured.get_extra_info("ssl_object")
            return _described(secure_socket.getpeercert() or {})
        finally:
            secured.close()


def server_date(base: str, limit: float) -> float | None:
    """The ``Date`` of any answer (RFC 9110 section 6.6.1), None where the server says none.

    Seconds since the epoch, by the server's clock. Raises ``ExotelHttpError``.
    """
    address = address_of(base)
    network = DeadlineBackend(Deadline(limit))
    trust = _trust(address) if address.tls else None
    # Not by httpx.Client: that would read cookies, and addresses to be redirected to.
    request = httpx.Request("HEAD", checked_base(base), headers={"Connection": "close"})
    with (
        _explained(address.host, limit),
        closing(LimitedTransport(network, trust)) as transport,
        closing(transport.handle_request(request)) as response,
    ):
        said = response.headers.get("Date", "")
    try:
        return parsedate_to_datetime(said[:64]).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def push_opens(base: str, account_sid: str, subscriber: str, access: Secret, limit: float) -> None:
    """Open the push connection of a subscriber and close it again. Raises ``ExotelHttpError``."""
    server = JsonServer(base, limit)
    path = ("accounts", account_sid, "subscribers", subscriber, "push")
    with server.stream(
        *path, bearer=access, headers={}, idle_limit=limit, given_up=lambda: False
    ) as chunks:
        # The first bytes show that it is a stream, whatever they say.
        next(iter(chunks), b"")


@contextmanager
def _connected(address: Address, limit: float) -> Iterator[httpcore.NetworkStream]:
    stream = DeadlineBackend(Deadline(limit)).connect_tcp(address.host, address.port)
    try:
        yield stream
    finally:
        stream.close()


def _trust(address: Address) -> ssl.SSLContext:
    if address.tls_ca_file:
        return ssl.create_default_context(cafile=address.tls_ca_file)
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@contextmanager
def _explained(host: str, limit: float) -> Iterator[None]:
    try:
        yield
    except ExotelHttpError:
        raise
    except Exception as error:
        refused = _refused_certificate(error)
        failure = network_failure(error, host, limit)
        if refused is not None:
            fault = _FAULTS.get(refused.verify_code, CertificateFault.OTHER)
            words = shown_text(refused.verify_message).rstrip(".")
            message = f"The certificate of {host} is not trusted ({words})."
            raise UntrustedError(message, fault) from None
        if failure is None:
            message = f"{host} could not be asked ({type(error).__name__})."
            raise ExotelHttpError(HttpFailure.UNREACHABLE, message) from None
        if failure.kind is HttpFailure.UNTRUSTED:
            raise UntrustedError(failure.message, None) from None
        raise failure from None


def _refused_certificate(error: BaseException | None) -> ssl.SSLCertVerificationError | None:
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error


def _described(peer: dict[str, object]) -> Certificate:
    expires = None
    not_after = peer.get("notAfter")
    if isinstance(not_after, str):
        expires = float(ssl.cert_time_to_seconds(not_after))
    names: dict[str, str] = {}
    issuer = peer.get("issuer")
    for part in issuer if isinstance(issuer, tuple) else ():
        names.update(dict(part))
    name = names.get("organizationName") or names.get("commonName") or ""
    return Certificate(shown_text(name, 80), expires)
