"""SIP text in and out: bounded, checked, and masked before it reaches a log (RFC 3261)."""

import re

from exophone_desktop.domain.dtmf import MAX_DTMF_DIGITS, are_dtmf_digits
from exophone_desktop.domain.sip_uri import MAX_URI, parse_sip_uri
from exophone_desktop.engine.commands import SipHeader

MAX_HEADERS = 64
MAX_HEADER_VALUE = 1024
MAX_HEADERS_OUT_BYTES = 2000
"""The stack cannot send a message over 4000 bytes; this leaves room for the rest of it."""

_HEADER_NAME = re.compile(r"[A-Za-z0-9!%*_+`'~.-]{1,64}")
_NAME_ADDR = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<([^>]*)>')

# Headers that this stack writes itself; a caller's own value would contradict it (RFC 3261 20).
_RESERVED = frozenset(
    """via from to call-id cseq max-forwards contact route record-route content-length
    content-type authorization proxy-authorization expires allow supported require
    v f t i m l c k""".split()  # noqa: SIM905
)
_CREDENTIALS = re.compile(
    r"(?im)^((?:proxy-)?authorization|www-authenticate|proxy-authenticate|authentication-info)"
    r"(\s*:).*$"
)
_SDES_KEY = re.compile(r"(?i)(inline:)[^\s|]+")


def bounded(raw: str, limit: int = MAX_URI) -> str:
    """``raw`` without unpaired surrogates (bytes that were not UTF-8), at most ``limit`` long."""
    return raw[:limit].encode("utf-8", "replace").decode("utf-8")


def uri_problem(uri: str) -> str:
    """Why ``uri`` cannot be called, as a sentence; empty when it can (RFC 3261 section 19.1).

    IPv6 hosts are refused: the stack's wheel aborts on them.
    """
    if not uri.isascii():
        return "A SIP address has plain ASCII characters only."
    try:
        parse_sip_uri(uri)
    except ValueError as error:
        return f"{uri[:60]!r} is not a SIP address: {error}."
    return ""


def header_problem(headers: tuple[SipHeader, ...]) -> str:
    """Why these extra headers cannot be sent, as a sentence; empty when they can."""
    if sum(len(h.name) + len(h.value.encode()) + 4 for h in headers) > MAX_HEADERS_OUT_BYTES:
        return f"The extra headers are too long: at most {MAX_HEADERS_OUT_BYTES} bytes together."
    for header in headers:
        if not _HEADER_NAME.fullmatch(header.name):
            return f"This is not a header name: {header.name[:40]!r}."
        if header.name.lower() in _RESERVED:
            return f"The header {header.name} is set by the phone itself."
        if any(ord(character) < 32 or ord(character) == 127 for character in header.value):
            return f"The header {header.name} has a line break or control character in its value."
    return ""


def dtmf_problem(digits: str) -> str:
    """Why these digits cannot be sent, as a sentence; empty when they can."""
    if not are_dtmf_digits(digits) or len(digits) > MAX_DTMF_DIGITS:
        return "DTMF digits are 0-9, A-D, * and #, at most 64 at once."
    return ""


def parsed_name_addr(raw: str) -> tuple[str, str]:
    """Display name and URI of a name-addr or addr-spec (RFC 3261 section 20.10), bounded."""
    text = bounded(raw, 4 * MAX_URI)
    match = _NAME_ADDR.match(text)
    if match is None:
        return "", bounded(text.strip().split(";", 1)[0])
    quoted, token, uri = match.groups()
    name = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else (token or "").strip()
    return bounded(name), bounded(uri)


def extension_headers(whole_message: str) -> tuple[SipHeader, ...]:
    """The headers of a request that are not SIP's own business, unfolded and bounded."""
    head = whole_message[:65536].partition("\r\n\r\n")[0]
    unfolded = re.sub(r"\r\n[ \t]+", " ", head)
    found: list[SipHeader] = []
    for line in unfolded.split("\r\n")[1:]:
        name, colon, value = line.partition(":")
        name = name.strip()
        if not colon or not _HEADER_NAME.fullmatch(name) or name.lower() in _RESERVED:
            continue
        found.append(SipHeader(name, bounded(value.strip(), MAX_HEADER_VALUE)))
        if len(found) == MAX_HEADERS:
            break
    return tuple(found)


def masked(message: str) -> str:
    """A SIP message or log line without credentials and SRTP keys (RFC 4568)."""
    return _SDES_KEY.sub(r"\1***", _CREDENTIALS.sub(r"\1\2 ***", message))
