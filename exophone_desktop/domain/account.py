"""A SIP account: everything the engine needs to register and to place a call."""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.domain.secret import Secret


class SipTransport(StrEnum):
    """How SIP messages travel (RFC 3261 section 18)."""

    UDP = "udp"
    TCP = "tcp"
    TLS = "tls"

    @property
    def usual_port(self) -> int:
        """The port where a SIP URI names none (RFC 3261 section 19.1.2)."""
        return 5061 if self is SipTransport.TLS else 5060


class SrtpPolicy(StrEnum):
    """Whether media is encrypted with SDES keys (RFC 4568)."""

    OFF = "off"
    OPTIONAL = "optional"
    REQUIRED = "required"


class SipPreset(StrEnum):
    """Whose server a plain SIP account is at; Exotel's devices are in ``exotel_device``."""

    ANY = "any"
    EXOTEL_DEVICE = "exotel"


class DtmfMethod(StrEnum):
    """How digits are sent: RTP events (RFC 4733) or SIP INFO (application/dtmf-relay)."""

    RFC4733 = "rfc4733"
    INFO = "info"


DEFAULT_CODECS = ("PCMU", "PCMA", "G722")


@dataclass(frozen=True, slots=True)
class SipAccount:
    """One address of record and how to reach its server.

    ``id`` is the address of record, ``sip:user@domain``. ``registrar`` and ``proxy`` are SIP
    URIs; an empty registrar means calls without registration. ``expires`` is in seconds.
    ``codecs`` are encoding names of RFC 3551, most wanted first. ``bind`` is the local IPv4
    address to use, empty for any. ``tls_ca_file`` names a PEM file of trusted authorities,
    empty for the system's own. ``only_from_server`` takes calls from registrar and proxy alone,
    and answers nobody else.
    """

    id: str
    registrar: str = ""
    username: str = ""
    password: Secret = Secret("")
    proxy: str = ""
    transport: SipTransport = SipTransport.UDP
    srtp: SrtpPolicy = SrtpPolicy.OFF
    tls_ca_file: str = ""
    dtmf: DtmfMethod = DtmfMethod.RFC4733
    codecs: tuple[str, ...] = DEFAULT_CODECS
    expires: int = 300
    display_name: str = ""
    bind: str = ""
    bind_port: int = 0
    only_from_server: bool = False


@dataclass(frozen=True, slots=True)
class SubscriberProfile:
    """What the platform hands a signed-in client (javadoc ``SubscriberProfile``).

    Time-outs are in seconds: ``media_timeout`` without RTP ends a call with MEDIA_TIMEOUT,
    ``call_connection_timeout`` limits dialling, ``incoming_call_timeout`` limits ringing here.
    ``transfer_allowed`` is whether calls may be passed on: Exotel's SDK is for two parties, any
    other SIP server decides for itself.
    """

    account: SipAccount
    media_timeout: float = 30.0
    call_connection_timeout: float = 60.0
    incoming_call_timeout: float = 60.0
    log_level: str = "INFO"
    log_rotate_days: int = 7
    transfer_allowed: bool = True
