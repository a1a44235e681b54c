"""The head of a SIP message as it came (RFC 3261 section 7.3)."""

import re
from collections.abc import Iterator

CALL_ID = re.compile(rb"(?im)^(?:call-id|i)[ \t]*:[ \t]*(\S+)")
"""In a message of ours, as the stack prints it."""

_END = re.compile(rb"\r?\n\r?\n")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_FIELD = re.compile(rb"(?m)^([A-Za-z0-9!%*_+`'~.-]+)[ \t]*:[ \t]*([^\r\n]*)")
_LONG_NAMES = {
    b"f": b"from",
    b"i": b"call-id",
    b"k": b"supported",
    b"l": b"content-length",
    b"o": b"event",
    b"t": b"to",
    b"v": b"via",
    b"x": b"session-expires",
}


def head_and_body(message: bytes) -> tuple[bytes, bytes]:
    """The first line and the headers, unfolded, and what follows the empty line."""
    end = _END.search(message)
    if end is None:
        return _FOLD.sub(b" ", message), b""
    return _FOLD.sub(b" ", message[: end.start()]), message[end.end() :]


def header_fields(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each header of an unfolded ``head``: its long name in lower case, and its value."""
    for name, value in _FIELD.findall(head):
        yield _LONG_NAMES.get(name.lower(), name.lower()), value.strip()
