"""How requests are answered that the stack answers wrongly, or takes and tells nobody of."""

from dataclasses import dataclass
from enum import Enum, auto

from exophone_desktop.engine.pjsip.message_head import head_and_body, header_fields

METHODS = (b"INVITE", b"ACK", b"BYE", b"CANCEL", b"UPDATE", b"PRACK", b"INFO", b"NOTIFY", b"REFER")
"""What a phone without text messages and subscriptions takes; OPTIONS as well."""
ALLOW = b", ".join((*METHODS, b"OPTIONS"))
EXTENSIONS = (b"replaces", b"100rel", b"timer", b"norefersub")
SUPPORTED = b", ".join(EXTENSIONS)
ACCEPT = b"application/sdp, application/dtmf-relay, message/sipfrag;version=2.0"
EVENTS = b"refer, message-summary"

DIGITS = b"application/dtmf-relay"
MIN_SE = 90
"""Seconds; shorter sessions are refused (RFC 4028 section 5)."""

_MAX_LISTED = 512
_MAX_LENGTH_DIGITS = 9


class Standing(Enum):
    """Where a request stands: to no dialog, to one that is not there, that is up, or has ended."""

    OUTSIDE = auto()
    UNKNOWN = auto()
    UP = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class Reply:
    """A final answer: its code, and headers of its own as names and values."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: its method, its headers by their long names in lower case, and its body.

    ``kind`` is the body's media type as the stack reads it, empty without a body; ``missing`` how
    many bytes of the body did not come.
    """

    method: bytes
    headers: dict[bytes, tuple[bytes, ...]]
    kind: bytes = b""
    missing: int = 0

    def tokens(self, name: bytes) -> tuple[bytes, ...]:
        """The comma separated values of a header, without parameters."""
        listed = b",".join(self.headers.get(name, ()))
        values = (value.partition(b";")[0].strip() for value in listed.split(b","))
        return tuple(filter(None, values))

    @property
    def event(self) -> bytes:
        """The event package, in lower case; empty where none is named."""
        return b"".join(self.tokens(b"event")[:1]).lower()


def read_request(message: bytes, kind: bytes = b"") -> Asked:
    """Take apart the text of a request."""
    message = message.lstrip(b"\r\n")
    head, body = head_and_body(message)
    headers: dict[bytes, tuple[bytes, ...]] = {}
    for name, value in header_fields(head):
        headers[name] = (*headers.get(name, ()), value)
    told = [int(value) for value in headers.get(b"content-length", ()) if _is_length(value)]
    return Asked(head.partition(b" ")[0], headers, kind, max(0, max(told, default=0) - len(body)))


def _is_length(value: bytes) -> bool:
    return value.isdigit() and len(value) <= _MAX_LENGTH_DIGITS


def reply_to(asked: Asked, standing: Standing) -> Reply | None:
    """What to answer; None where the stack does the right thing."""
    if asked.missing:
        return Reply(400)  # RFC 3261 section 18.3
    unknown = [name for name in asked.tokens(b"require") if name.lower() not in EXTENSIONS]
    # Whoever ends a call has ended it, whatever else they ask for.
    if unknown and asked.method not in (b"ACK", b"CANCEL", b"BYE"):
        return Reply(420, ((b"Unsupported", b", ".join(unknown)[:_MAX_LISTED]),))
    match standing:
        case Standing.UP:
            return _inside(asked)
        case Standing.ENDED if asked.method not in (b"ACK", b"BYE", b"CANCEL", b"NOTIFY"):
            return Reply(481)
        case Standing.OUTSIDE:
            return _outside(asked)
    return None


def _inside(asked: Asked) -> Reply | None:
    match asked.method:
        case b"OPTIONS":
            about = (b"Allow", ALLOW), (b"Accept", ACCEPT), (b"Supported", SUPPORTED)
            return Reply(200, about)
        case b"INFO":
            return _to_info(asked)
        case b"NOTIFY":
            # Those of a transfer are awaited.
            return None if asked.event == b"refer" else _unknown_event()
        case b"MESSAGE" | b"SUBSCRIBE":
            return _not_here(asked.method)
        case method if method in METHODS:
            return None
    return Reply(501)


def _to_info(asked: Asked) -> Reply | None:
    if b"info-package" in asked.headers:
        return Reply(469, ((b"Recv-Info", b""),))  # RFC 6086 section 4.2.2
    if not asked.kind:
        return Reply(200)  # whether the call is there (RFC 2976 section 2.2)
    return None if asked.kind == DIGITS else Reply(415, ((b"Accept", DIGITS),))


def _outside(asked: Asked) -> Reply | None:
    match asked.method:
        case b"INVITE":
            return _to_invite(asked)
        case b"MESSAGE" | b"SUBSCRIBE":
            return _not_here(asked.method)
        case b"NOTIFY":
            # Of a mailbox servers tell unasked.
            return None if asked.event == b"message-summary" else Reply(481)
        case b"INFO" | b"UPDATE" | b"PRACK":
            return Reply(481)
        case b"REFER":
            return Reply(603)
    return None


def _to_invite(asked: Asked) -> Reply | None:
    # The stack refuses this too, but only after it has let the phone ring.
    seconds = asked.tokens(b"session-expires")
    named = (*asked.tokens(b"supported"), *asked.tokens(b"require"))
    knows = b"timer" in (name.lower() for name in named)
    short = bool(seconds) and _is_length(seconds[0]) and int(seconds[0]) < MIN_SE
    return Reply(422, ((b"Min-SE", str(MIN_SE).encode()),)) if knows and short else None


def _not_here(method: bytes) -> Reply:
    # Nobody would be shown a text (RFC 3428 section 7), and nobody is told of a presence.
    return Reply(405, ((b"Allow", ALLOW),)) if method == b"MESSAGE" else _unknown_event()


def _unknown_event() -> Reply:
    return Reply(489, ((b"Allow-Events", EVENTS),))
