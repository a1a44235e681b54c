"""SIP, SIPS and tel URIs (RFC 3261 section 19.1, RFC 3966)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

_HOST = re.compile(r"[A-Za-z0-9._-]{1,255}|\[[0-9A-Fa-f:.]{2,45}\]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,31}")
_UNFIT = re.compile(r"[\s<>\"\x00-\x1f\x7f]")
_TEL_SEPARATORS = re.compile(r"[-.()]")
MAX_URI = 2048


class MalformedMessage(ValueError):  # noqa: N818 - it names the thing, as the RFC does
    """A message, or a part of one, does not follow the grammar of RFC 3261.

    The text is a short reason phrase, safe to send back.
    """


@dataclass(frozen=True, slots=True)
class SipUri:
    """One parsed URI. ``text`` is what came in; ``user`` is unescaped, without any password.

    For a ``tel`` URI ``user`` holds the number and ``host`` is empty. ``port`` is 0 when absent.
    Parameter names are lower case; a parameter without a value maps to an empty string.
    """

    text: str
    scheme: str
    user: str
    host: str
    port: int = 0
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def transport(self) -> str:
        """``udp``, ``tcp``, … as the URI asks for, in lower case; ``udp`` when it is silent."""
        return self.params.get("transport", "udp").lower()

    def same_binding(self, other: "SipUri") -> bool:
        """Whether both name one contact (RFC 3261 section 19.1.4, without header fields)."""
        return (
            self.scheme == other.scheme
            and self.user == other.user
            and self.host == other.host
            and self.port == other.port
            and self.transport == other.transport
        )


def parse_params(text: str) -> dict[str, str]:
    """``;name=value;flag`` as a mapping. Quoted values lose their quotes; the first of two wins.

    Raises:
        MalformedMessage: A parameter has no name, or a quote is left open.
    """
    params: dict[str, str] = {}
    for part in split_outside(text, ";")[1:]:
        name, equals, value = part.partition("=")
        name = name.strip().lower()
        if not name:
            if part.strip():
                raise MalformedMessage("Parameter without a name")
            continue
        params.setdefault(name, unquoted(value.strip()) if equals else "")
    return params


def unquoted(value: str) -> str:
    """A quoted-string's content (RFC 3261 section 25.1); anything else as it is."""
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1], flags=re.DOTALL)
    return value


def split_outside(text: str, separator: str) -> list[str]:
    """Split at ``separator`` where it stands outside quoted strings and angle brackets.

    Raises:
        MalformedMessage: A quoted string or an angle bracket is left open.
    """
    parts: list[str] = []
    start = index = 0
    quoted = bracketed = False
    while index < len(text):
        character = text[index]
        if quoted:
            if character == "\\":
                index += 1
            elif character == '"':
                quoted = False
        elif character == '"':
            quoted = True
        elif character == "<":
            bracketed = True
        elif character == ">":
            bracketed = False
        elif character == separator and not bracketed:
            parts.append(text[start:index])
            start = index + 1
        index += 1
    if quoted or bracketed:
        raise MalformedMessage("Quote or bracket left open")
    parts.append(text[start:])
    return parts


def parse_uri(text: str) -> SipUri:
    """Parse a URI of any scheme; only ``sip``, ``sips`` and ``tel`` are taken apart.

    Raises:
        MalformedMessage: It cannot be read.
    """
    if len(text) > MAX_URI or _UNFIT.search(text):
        raise MalformedMessage("Malformed URI")
    scheme, colon, rest = text.partition(":")
    if not colon or not rest or not _SCHEME.fullmatch(scheme):
        raise MalformedMessage("Malformed URI")
    scheme = scheme.lower()
    if scheme == "tel":
        number, _, params = rest.partition(";")
        return SipUri(text, scheme, number, "", params=parse_params(";" + params))
    if scheme not in {"sip", "sips"}:
        return SipUri(text, scheme, "", "")
    return _parse_sip(text, scheme, rest)


def _parse_sip(text: str, scheme: str, rest: str) -> SipUri:
    userinfo, at, address = rest.rpartition("@")
    if "@" in userinfo or (at and not userinfo):
        raise MalformedMessage("Malformed URI")
    address = address.partition("?")[0]
    hostport, semicolon, params = address.partition(";")
    match = _HOST.match(hostport)
    if not match:
        raise MalformedMessage("Malformed host in URI")
    port = parse_port(hostport[match.end() :])
    return SipUri(
        text,
        scheme,
        unquote(userinfo.partition(":")[0], errors="surrogateescape"),
        match.group().lower(),
        port,
        parse_params(semicolon + params),
    )


def parse_port(text: str) -> int:
    """``:5060`` as 5060 and an empty text as 0.

    Raises:
        MalformedMessage: It is not a port.
    """
    if not text:
        return 0
    digits = text[1:].strip()
    if text[0] != ":" or not digits.isascii() or not digits.isdigit() or len(digits) > 5:
        raise MalformedMessage("Malformed port")
    port = int(digits)
    if not 0 < port < 65536:
        raise MalformedMessage("Malformed port")
    return port


def phone_digits(user: str) -> str:
    """A number reduced to what identifies it in India: no separators, ``+91`` or leading ``0``.

    Anything that is not a telephone number comes back unchanged.
    """
    bare = _TEL_SEPARATORS.sub("", user.strip())
    if not re.fullmatch(r"\+?[0-9]{3,15}", bare):
        return user
    if bare.startswith("+91"):
        return bare[3:]
    return bare.lstrip("+").removeprefix("0")
