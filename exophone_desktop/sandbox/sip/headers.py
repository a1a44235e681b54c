"""Header fields that a proxy has to read: Via, name-addr, CSeq (RFC 3261 section 20)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from exophone_desktop.sandbox.sip.uri import (
    MalformedMessage,
    SipUri,
    parse_params,
    parse_port,
    parse_uri,
    split_outside,
    unquoted,
)

MAGIC_COOKIE = "z9hG4bK"
_TOKEN = re.compile(r"[A-Za-z0-9.!%*_+`'~-]+")
_VIA = re.compile(
    r"SIP\s*/\s*(?P<version>[0-9.]+)\s*/\s*(?P<transport>[A-Za-z0-9.!%*_+`'~-]+)\s+"
    r"(?P<host>[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])\s*(?P<port>:\s*[0-9]+)?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)


def is_token(text: str) -> bool:
    """Whether ``text`` is a token of RFC 3261 section 25.1."""
    return bool(_TOKEN.fullmatch(text))


@dataclass(frozen=True, slots=True)
class Via:
    """One Via value (section 20.42). ``port`` is 0 when absent."""

    transport: str
    host: str
    port: int = 0
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def branch(self) -> str:
        """The branch parameter, empty when absent."""
        return self.params.get("branch", "")

    @property
    def sent_by(self) -> str:
        """Host and port in one text, for matching (section 17.2.3)."""
        return f"{self.host}:{self.port or 5060}"

    def with_source(self, host: str, port: int) -> "Via":
        """The same Via saying where the request really came from (RFC 3581 section 4)."""
        params = dict(self.params)
        if "rport" in params:
            params["rport"] = str(port)
            params["received"] = host
        elif host != self.host:
            params["received"] = host
        return replace(self, params=params)

    def __str__(self) -> str:
        port = f":{self.port}" if self.port else ""
        return f"SIP/2.0/{self.transport} {self.host}{port}{format_params(self.params)}"


def format_params(params: Mapping[str, str]) -> str:
    """Parameters as they stand in a header; what is not a token is quoted."""
    return "".join(f";{name}{_format_value(value)}" for name, value in params.items())


def _format_value(value: str) -> str:
    if not value:
        return ""
    if re.fullmatch(r"[A-Za-z0-9.!%*_+`'~:\[\]-]+", value):
        return f"={value}"
    return f"={quoted(value)}"


def quoted(value: str) -> str:
    """A quoted-string (section 25.1)."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def parse_via(text: str) -> Via:
    """Parse one Via value.

    Raises:
        MalformedMessage: It cannot be read.
    """
    match = _VIA.fullmatch(text.strip())
    if not match or match["version"] != "2.0":
        raise MalformedMessage("Malformed Via")
    rest = match["rest"]
    if rest and not rest.startswith(";"):
        raise MalformedMessage("Malformed Via")
    port = parse_port(re.sub(r"\s", "", match["port"] or ""))
    return Via(match["transport"].upper(), match["host"].lower(), port, parse_params(rest))


@dataclass(frozen=True, slots=True)
class NameAddr:
    """A From, To, Contact, Route or Record-Route value (section 20.10)."""

    uri: SipUri
    display: str = ""
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def tag(self) -> str:
        """The tag parameter, empty when absent (section 19.3)."""
        return self.params.get("tag", "")


def parse_name_addr(text: str) -> NameAddr:
    """Parse ``"Name" <uri>;params`` or ``uri;params``.

    Raises:
        MalformedMessage: It cannot be read.
    """
    text = text.strip()
    opening = _opening_bracket(text)
    if opening < 0:
        pieces = split_outside(text, ";")
        uri, rest = pieces[0], text[len(pieces[0]) :]
        if "?" in uri:
            raise MalformedMessage("An address with headers needs angle brackets")
        return NameAddr(parse_uri(uri.strip()), params=parse_params(rest))
    closing = text.find(">", opening)
    rest = text[closing + 1 :].strip()
    if closing < 0 or (rest and not rest.startswith(";")):
        raise MalformedMessage("Malformed address")
    display = unquoted(text[:opening].strip())
    return NameAddr(parse_uri(text[opening + 1 : closing]), display, parse_params(rest))


def _opening_bracket(text: str) -> int:
    index, in_quotes = 0, False
    while index < len(text):
        character = text[index]
        if in_quotes and character == "\\":
            index += 1
        elif character == '"':
            in_quotes = not in_quotes
        elif character == "<" and not in_quotes:
            return index
        index += 1
    return -1


@dataclass(frozen=True, slots=True)
class CSeq:
    """Sequence number, 0 to 2**31 - 1, and method (section 20.16)."""

    number: int
    method: str


def parse_cseq(text: str) -> CSeq:
    """Parse a CSeq value.

    Raises:
        MalformedMessage: It cannot be read, or the number is too big.
    """
    parts = text.split()
    if len(parts) != 2 or not is_token(parts[1]):
        raise MalformedMessage("Malformed CSeq")
    return CSeq(parse_number(parts[0], "CSeq"), parts[1])


def parse_number(text: str, header: str, most: int = 2**31 - 1) -> int:
    """A plain decimal number of a header field.

    Raises:
        MalformedMessage: It is not one, or is greater than ``most``.
    """
    text = text.strip()
    if not text.isascii() or not text.isdigit() or len(text) > 12 or int(text) > most:
        raise MalformedMessage(f"Malformed {header}")
    return int(text)
