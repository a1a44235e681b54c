"""Questions for a password that this phone cannot answer (RFC 3261 section 22, RFC 8760)."""

import re
from collections.abc import Iterator
from typing import Any

import pjsua2 as pj

from exophone_desktop.engine.pjsip.message_head import head_and_body, header_fields

# What the stack can do; of the others it says nothing but the code of the answer.
_ALGORITHMS = frozenset({"", "MD5", "SHA-256"})
_MAX_KINDS = 3

_UNAUTHORIZED = (401, 407)
_ANSWER = re.compile(rb"(?m)^SIP/2\.0[ \t]+40[17][ \t]")
_GAP = rb"(?:[ \t]|\r?\n[ \t])*"
_ANY = re.compile(rb"(?im)^(?:WWW|Proxy)-Authenticate[ \t]*:")
_NO_DIGEST = re.compile(_ANY.pattern + _GAP + rb"(?!Digest[ \t\r\n]|[ \t\r\n])")
_PARAMETER = re.compile(rb'([A-Za-z0-9-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,"]+)')
_TOKEN = re.compile(r"[A-Za-z0-9.!%*_+`'~-]{1,24}")

_NAMES = frozenset({b"www-authenticate", b"proxy-authenticate"})
HIDDEN = b"X"
"""Put over the first letter of a header's name, which makes it one that nobody knows."""
_HIDDEN_NAMES = frozenset(HIDDEN.lower() + name[1:] for name in _NAMES)

_NO_SENSE = "The server asks for a password in a way that makes no sense."
_AGAIN = "The server asks for the password again and again, and does not say that it is wrong."


def unreadable_challenges(data: bytes, *, dropped: bool = False) -> list[int]:
    """Where, in what came, the names of challenges begin that the stack cannot read.

    It knows the scheme Digest alone, and drops an answer with any other in it, also beside one
    that it could answer. Where it ``dropped`` one with Digest alone, that is what it cannot read.
    """
    places: list[int] = []
    answer = _ANSWER.search(data)
    while answer is not None:
        end = data.find(b"\r\n\r\n", answer.start())
        if end < 0:
            # What has come of a stream may end within the scheme; it is seen again with the rest.
            break
        foreign = [field.start() for field in _NO_DIGEST.finditer(data, answer.start(), end)]
        if dropped and not foreign:
            foreign = [field.start() for field in _ANY.finditer(data, answer.start(), end)]
        places += foreign
        answer = _ANSWER.search(data, end)
    return places


def challenge_problem(code: int, answer: bytes) -> str:
    """Why the challenges in a final ``answer`` cannot be answered, as a sentence.

    Empty where they can, so that name or password must be what was refused.
    """
    if code not in _UNAUTHORIZED:
        return ""
    problems = list(_problems(answer))
    if not problems or "" in problems:
        return ""
    if _AGAIN in problems:
        return _AGAIN
    kinds = list(dict.fromkeys(each for each in problems if each != _NO_SENSE))[:_MAX_KINDS]
    if not kinds:
        return _NO_SENSE
    kind = ", ".join(kinds)
    return f"The server asks for a kind of authentication that this phone does not have ({kind})."


def challenge_problem_in(event: pj.SipEvent) -> str:
    """The same, of the answer that ``event`` of the stack brings."""
    if event.type != pj.PJSIP_EVENT_TSX_STATE:
        return ""
    body = event.body
    state = body.tsxState
    transaction, source = state.tsx, state.src
    if state.type != pj.PJSIP_EVENT_RX_MSG or transaction.role != pj.PJSIP_ROLE_UAC:
        return ""
    return challenge_problem(int(transaction.statusCode), text_of(source.rdata))


def text_of(received: Any) -> bytes:
    """The whole of a ``pj.SipRxData``; empty where nothing came."""
    if not received.pjRxData:
        return b""
    return str(received.wholeMsg).encode("utf-8", "replace")


def _problems(answer: bytes) -> Iterator[str]:
    """What is wrong with each challenge: empty where nothing is, and a kind that we have not."""
    head, _ = head_and_body(answer)
    for name, value in header_fields(head):
        if name in _NAMES:
            yield _problem(value)
        elif name in _HIDDEN_NAMES:
            scheme = _token(value.partition(b" ")[0])
            yield _NO_SENSE if scheme.lower() in ("", "digest") else scheme


def _problem(challenge: bytes) -> str:
    found = {name.lower(): value.strip(b'"') for name, value in _PARAMETER.findall(challenge)}
    scheme = _token(challenge.partition(b" ")[0])
    if scheme.lower() != "digest":
        return scheme or _NO_SENSE
    algorithm = _token(found.get(b"algorithm", b""))
    if algorithm.upper() not in _ALGORITHMS:
        return algorithm
    qops = [_token(each) for each in found.get(b"qop", b"auth").split(b",")]
    if "auth" not in (each.lower() for each in qops):
        return ", ".join(filter(None, qops[:_MAX_KINDS])) or _NO_SENSE
    if b"realm" not in found or b"nonce" not in found:
        return _NO_SENSE
    return _AGAIN if found.get(b"stale", b"").lower() == b"true" else ""


def _token(text: bytes) -> str:
    found = _TOKEN.match(text.strip().decode("ascii", "replace"))
    return found[0] if found else ""
