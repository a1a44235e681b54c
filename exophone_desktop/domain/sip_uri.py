"""SIP URIs as people and files write them (RFC 3261 section 19.1)."""

import re
from dataclasses import dataclass

MAX_URI = 255

_USER = re.compile(r"[A-Za-z0-9\-_.!~*'()&=+$,;?/%#]{1,128}")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9\-]+)*\.?")
_PARAMETER = re.compile(r"[A-Za-z0-9\-_.!%*+`'~]+(?:=[A-Za-z0-9\-_.!%*+`'~:\[\]/&$]*)?")
_PARTS = re.compile(
    r"(?P<scheme>sips?):(?:(?P<user>[^@<>\"\s]*)@)?(?P<host>[^;:?@<>\"\s]+)"
    r"(?::(?P<port>\d{1,5}))?(?P<parameters>(?:;[^;?<>\"\s]+)*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SipUri:
    """The parts of a ``sip:`` or ``sips:`` URI; ``port`` is 0 where none is written.

    ``parameters`` are the parts after the host as written, such as ``transport=tcp``.
    URI headers (after ``?``), passwords and IPv6 addresses are not taken.
    """

    scheme: str
    user: str
    host: str
    port: int = 0
    parameters: tuple[str, ...] = ()

    def __str__(self) -> str:
        who = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        parameters = "".join(f";{each}" for each in self.parameters)
        return f"{self.scheme}:{who}{self.host}{port}{parameters}"


def parse_sip_uri(text: str) -> SipUri:
    """``text`` as its parts.

    Raises:
        ValueError: it is not a SIP URI; the text says what is wrong, without the URI.
    """
    if len(text) > MAX_URI:
        raise ValueError(f"it is longer than {MAX_URI} characters")
    parts = _PARTS.fullmatch(text)
    if parts is None:
        raise ValueError(
            "it is not of the form sip:user@host, with :port and ;parameters if need be"
        )
    user, host = parts["user"] or "", parts["host"]
    if parts["user"] is not None and not _USER.fullmatch(user):
        raise ValueError("the part before @ has characters that a SIP user name cannot have")
    if not _HOST.fullmatch(host):
        raise ValueError("the host is not a domain name or an IPv4 address")
    port = int(parts["port"] or 0)
    if parts["port"] is not None and not 1 <= port <= 65535:
        raise ValueError("the port is not a number from 1 to 65535")
    parameters = tuple(each for each in parts["parameters"].split(";") if each)
    if not all(_PARAMETER.fullmatch(each) for each in parameters):
        raise ValueError("a ;parameter has characters that it cannot have")
    return SipUri(parts["scheme"].lower(), user, host, port, parameters)
