"""Whether a legible request may be worked on (RFC 3261 sections 8, 16.3, 18.3, 19.1.1)."""

from dataclasses import replace

from exophone_desktop.sandbox.sip.headers import MAGIC_COOKIE, parse_name_addr, parse_number
from exophone_desktop.sandbox.sip.message import VERSION, SipRequest
from exophone_desktop.sandbox.sip.uri import MalformedMessage

_SINGLE = ("From", "To", "Call-ID", "CSeq", "Max-Forwards", "Content-Length", "Expires")


def sized(message: SipRequest) -> SipRequest:
    """The request with its body cut to Content-Length (section 18.3).

    Raises:
        MalformedMessage: Content-Length is not a number, or promises more than came.
    """
    declared = message.first("Content-Length")
    if not declared:
        return message
    length = parse_number(declared, "Content-Length")
    if length > len(message.body):
        raise MalformedMessage("Content-Length exceeds the body")
    return replace(message, body=message.body[:length])


def wrong_version(request: SipRequest) -> tuple[int, str] | None:
    """505 for another version than 2.0, None for that (section 8.2.2)."""
    return None if request.version.upper() == VERSION else (505, "Version Not Supported")


def complaint(request: SipRequest) -> tuple[int, str] | None:
    """What is wrong with a request, as a status code and a reason phrase; None for nothing.

    The request's topmost Via must be legible.
    """
    old_or_new = wrong_version(request)
    if old_or_new is not None:
        return old_or_new
    try:
        _check(request)
    except MalformedMessage as wrong:
        return 400, str(wrong)
    if request.target.scheme not in {"sip", "sips", "tel"}:
        return 416, "Unsupported URI Scheme"
    return None


def _check(request: SipRequest) -> None:
    for name in ("From", "To", "Call-ID", "CSeq"):
        if not request.first(name):
            raise MalformedMessage(f"Missing {name}")
    for name in _SINGLE:
        if len(request.values(name)) > 1:
            raise MalformedMessage(f"More than one {name}")
    if request.cseq.method != request.method:
        raise MalformedMessage("CSeq names another method")
    if not request.sender.tag and request.via.branch.startswith(MAGIC_COOKIE):
        raise MalformedMessage("From has no tag")
    _ = request.recipient
    if request.has("Max-Forwards"):
        parse_number(request.first("Max-Forwards"), "Max-Forwards", 255)
    for name in ("Route", "Record-Route"):
        for value in request.values(name):
            parse_name_addr(value)
    if request.uri != request.uri.strip() or not request.uri:
        raise MalformedMessage("Malformed URI")
    # A user may have a question mark too.
    after_user = request.uri.rpartition("@")[2]
    if request.target.scheme in {"sip", "sips"} and "?" in after_user:
        raise MalformedMessage("Headers in the Request-URI")
    sized(request)
