"""SIP requests and responses as values: bytes in, bytes out (RFC 3261 section 7).

Unknown header fields keep their order and their bytes, because a proxy must pass on what it
does not understand. Via, Route, Record-Route and Contact are split into one field per value,
as section 7.3.1 allows, so that the topmost value is simply the first field.
"""

from dataclasses import dataclass, replace
from typing import Self

from exophone_desktop.sandbox.sip.headers import (
    CSeq,
    NameAddr,
    Via,
    is_token,
    parse_cseq,
    parse_name_addr,
    parse_via,
)
from exophone_desktop.sandbox.sip.uri import MalformedMessage, SipUri, parse_uri, split_outside

MAX_MESSAGE = 65_536
MAX_HEADERS = 128
VERSION = "SIP/2.0"

_COMPACT = {
    "a": "Accept-Contact",
    "b": "Referred-By",
    "c": "Content-Type",
    "e": "Content-Encoding",
    "f": "From",
    "i": "Call-ID",
    "j": "Reject-Contact",
    "k": "Supported",
    "l": "Content-Length",
    "m": "Contact",
    "o": "Event",
    "r": "Refer-To",
    "s": "Subject",
    "t": "To",
    "u": "Allow-Events",
    "v": "Via",
    "x": "Session-Expires",
    "y": "Identity",
}
_SPLIT = frozenset({"via", "route", "record-route", "contact"})


@dataclass(frozen=True, slots=True)
class SipMessage:
    """What requests and responses share: header fields in order, and a body."""

    headers: tuple[tuple[str, str], ...]
    body: bytes

    def values(self, name: str) -> list[str]:
        """Every value of a header field, in order."""
        wanted = name.lower()
        return [value for field, value in self.headers if field.lower() == wanted]

    def first(self, name: str) -> str:
        """The first value of a header field, empty when it is absent."""
        wanted = name.lower()
        return next((value for field, value in self.headers if field.lower() == wanted), "")

    def has(self, name: str) -> bool:
        """Whether the header field is there at all."""
        return bool(self.values(name))

    def without(self, name: str) -> Self:
        """A copy without any field of that name."""
        wanted = name.lower()
        return replace(self, headers=tuple(f for f in self.headers if f[0].lower() != wanted))

    def with_field(self, name: str, value: str) -> Self:
        """A copy in which the field occurs once, with this value, at the end."""
        bare = self.without(name)
        return replace(bare, headers=(*bare.headers, (name, value)))

    def on_top(self, name: str, value: str) -> Self:
        """A copy with one more field, before all others."""
        return replace(self, headers=((name, value), *self.headers))

    def without_first(self, name: str) -> Self:
        """A copy without the topmost field of that name."""
        wanted = name.lower()
        fields = list(self.headers)
        for index, (field, _) in enumerate(fields):
            if field.lower() == wanted:
                del fields[index]
                break
        return replace(self, headers=tuple(fields))

    @property
    def call_id(self) -> str:
        """Call-ID."""
        return self.first("Call-ID")

    @property
    def via(self) -> Via:
        """The topmost Via. Raises MalformedMessage."""
        return parse_via(self.first("Via"))

    @property
    def cseq(self) -> CSeq:
        """CSeq. Raises MalformedMessage."""
        return parse_cseq(self.first("CSeq"))

    @property
    def sender(self) -> NameAddr:
        """From. Raises MalformedMessage."""
        return parse_name_addr(self.first("From"))

    @property
    def recipient(self) -> NameAddr:
        """To. Raises MalformedMessage."""
        return parse_name_addr(self.first("To"))

    def _encoded(self, start_line: str) -> bytes:
        lines = [start_line]
        lines += [f"{n}: {v}" for n, v in self.headers if n.lower() != "content-length"]
        lines += [f"Content-Length: {len(self.body)}", "", ""]
        return "\r\n".join(lines).encode("utf-8", "surrogateescape") + self.body


@dataclass(frozen=True, slots=True)
class SipRequest(SipMessage):
    """A request. ``uri`` is the Request-URI as text."""

    method: str
    uri: str
    version: str = VERSION

    @property
    def target(self) -> SipUri:
        """The Request-URI. Raises MalformedMessage."""
        return parse_uri(self.uri)

    def encode(self) -> bytes:
        """The message as it travels."""
        return self._encoded(f"{self.method} {self.uri} {VERSION}")


@dataclass(frozen=True, slots=True)
class SipResponse(SipMessage):
    """A response. ``status`` is 100 to 699."""

    status: int
    reason: str

    def encode(self) -> bytes:
        """The message as it travels."""
        return self._encoded(f"{VERSION} {self.status} {self.reason}")


def parse_message(data: bytes) -> SipRequest | SipResponse:
    """One whole message: a datagram, or what a stream's framing cut out.

    Only the shape is judged; ``validity.complaint`` judges the content, so that a request
    with a broken field can still be answered with 400.

    Raises:
        MalformedMessage: It is too long, or not legible as SIP at all.
    """
    if len(data) > MAX_MESSAGE:
        raise MalformedMessage("Message too large")
    head, blank, body = data.lstrip(b"\r\n").partition(b"\r\n\r\n")
    if not blank:
        raise MalformedMessage("No end of headers")
    start_line, *lines = head.decode("utf-8", "surrogateescape").split("\r\n")
    if len(lines) > MAX_HEADERS:
        raise MalformedMessage("Too many header fields")
    headers = _headers(_unfolded(lines))
    if start_line.upper().startswith("SIP/"):
        return _response(start_line, headers, body)
    return _request(start_line, headers, body)


def _unfolded(lines: list[str]) -> list[str]:
    whole: list[str] = []
    for line in lines:
        if line[:1] in {" ", "\t"} and whole:
            whole[-1] += " " + line.strip()
        else:
            whole.append(line)
    return whole


def _headers(lines: list[str]) -> tuple[tuple[str, str], ...]:
    fields: list[tuple[str, str]] = []
    for line in lines:
        name, colon, value = line.partition(":")
        name = name.strip()
        if not colon or not is_token(name) or "\n" in value or "\r" in value:
            raise MalformedMessage("Malformed header field")
        name = _COMPACT.get(name.lower(), name)
        if name.lower() in _SPLIT:
            fields += [(name, one.strip()) for one in split_outside(value, ",")]
        else:
            fields.append((name, value.strip()))
    if len(fields) > MAX_HEADERS:
        raise MalformedMessage("Too many header fields")
    return tuple(fields)


def _request(line: str, headers: tuple[tuple[str, str], ...], body: bytes) -> SipRequest:
    # The URI may hold spaces by mistake: keep it so that the mistake can be answered with 400.
    # Spaces after the version mean nothing.
    method, _, rest = line.rstrip(" ").partition(" ")
    uri, _, version = rest.rpartition(" ")
    if not is_token(method) or not version.upper().startswith("SIP/") or "\n" in line:
        raise MalformedMessage("Malformed request line")
    return SipRequest(headers, body, method, uri, version)


def _response(line: str, headers: tuple[tuple[str, str], ...], body: bytes) -> SipResponse:
    version, _, rest = line.partition(" ")
    code, _, reason = rest.partition(" ")
    if version.upper() != VERSION or len(code) != 3 or not code.isascii() or not code.isdigit():
        raise MalformedMessage("Malformed status line")
    if not 100 <= int(code) <= 699 or "\n" in reason or "\r" in reason:
        raise MalformedMessage("Malformed status line")
    return SipResponse(headers, body, int(code), reason)


def response_to(
    request: SipRequest,
    status: int,
    reason: str,
    *fields: tuple[str, str],
    tag: str = "",
) -> SipResponse:
    """A response to ``request`` (section 8.2.6), with ``fields`` added.

    ``tag`` is put into To when the request has none there and the status is above 100.
    """
    kept: list[tuple[str, str]] = []
    for name, value in request.headers:
        lower = name.lower()
        if lower in {"via", "from", "call-id", "cseq"}:
            kept.append((name, value))
        elif lower == "to":
            missing = tag and status > 100 and ";tag=" not in value.lower().replace(" ", "")
            kept.append((name, f"{value};tag={tag}" if missing else value))
        elif (lower == "record-route" and 100 < status < 300) or (
            lower == "timestamp" and status == 100
        ):
            kept.append((name, value))
    return SipResponse((*kept, *fields), b"", status, reason)
