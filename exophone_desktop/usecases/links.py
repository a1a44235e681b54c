"""Links that ask for a call: tel: (RFC 3966), sip: (RFC 3261 section 19.1), callto:, exophone:."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.usecases.phone_numbers import (
    DEFAULT_REGION,
    international_number,
    pasted_number,
)

MAX_LINK = 512
"""Longest link that is looked at, in characters."""
MAX_TARGET = 64

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):(.*)", re.DOTALL)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
# RFC 3966 section 3: digits and visual separators; spaces are not allowed there, and common.
_NUMBER = re.compile(r"\+?[0-9\-.() ]{1,64}")
_PARAMETER = re.compile(r"[A-Za-z0-9\-]{1,32}(?:=[^;]{1,64})?")
_CONTEXT_DIGITS = re.compile(r"\+[0-9\-.()]{1,20}")
_USER = re.compile(r"[A-Za-z0-9._\-]{1,64}")


class LinkError(ValueError):
    """A link that cannot be called; the text says why, without the link."""


@dataclass(frozen=True, slots=True)
class Link:
    """``target`` is what is to be dialled; ``extension`` is to be dialled by hand once it is up."""

    target: str
    extension: str = ""


def parse_link(text: str, own_host: str = "", region: str = DEFAULT_REGION) -> Link:
    """Whom ``text`` asks to call.

    Users of ``own_host`` (the platform's SIP domain) are named without it. Nothing that a link
    says beyond that is taken: no headers, no messages, no codes of the telephone service.

    Raises:
        LinkError: it is none of ours, or says something that cannot be called.
    """
    if len(text) > MAX_LINK:
        raise LinkError(f"it is longer than {MAX_LINK} characters")
    parts = _SCHEME.fullmatch(text.strip())
    if parts is None or parts[1].lower() not in SCHEMES:
        known = ", ".join(f"{each}:" for each in SCHEMES)
        raise LinkError(f"it begins with none of {known}")
    rest = parts[2].removeprefix("//").rstrip("/")
    link = SCHEMES[parts[1].lower()](rest, parts[1].lower(), own_host, region)
    if len(link.target) > MAX_TARGET:
        raise LinkError(f"it names more than {MAX_TARGET} characters to call")
    return link


def _plain(escaped: str) -> str:
    if _BAD_ESCAPE.search(escaped):
        raise LinkError("it has a % that stands for nothing")
    try:
        plain = unquote(escaped, errors="strict")
    except UnicodeDecodeError:
        raise LinkError("it has a % that stands for nothing") from None
    if not plain.isprintable():
        raise LinkError("it has characters that cannot be seen")
    return plain


def _tel(rest: str, scheme: str, own_host: str, region: str) -> Link:  # noqa: ARG001
    written, *parameters = rest.partition("?")[0].split(";")
    number = _plain(written).strip()
    if any(each in number for each in "*#"):
        raise LinkError("it asks for a code of the telephone service, which a link may not")
    if not _NUMBER.fullmatch(number) or not any(map(str.isdigit, number)):
        raise LinkError("it has no phone number")
    if len(parameters) > 8 or not all(map(_PARAMETER.fullmatch, parameters)):
        raise LinkError("a ;parameter of it makes no sense")
    known = {
        name.lower(): _plain(value)
        for name, _, value in (each.partition("=") for each in parameters)
    }
    target = "".join(each for each in number if each.isdigit() or each == "+")
    extension = "".join(filter(str.isdigit, known.get("ext", "")))[:16]
    return Link(_in_context(target, known.get("phone-context", ""), region), extension)


def _in_context(number: str, context: str, region: str) -> str:
    # Section 5.1.5: the context may be the front of the number, or just where it is known.
    if number.startswith("+") or not _CONTEXT_DIGITS.fullmatch(context):
        return number
    front = "".join(each for each in context if each.isdigit() or each == "+")
    return international_number(front + number, region) or number


def _sip(rest: str, scheme: str, own_host: str, region: str) -> Link:
    address = rest.partition("?")[0]
    try:
        uri = parse_sip_uri(f"{scheme}:{address}")
    except ValueError as error:
        raise LinkError(str(error)) from None
    user = _plain(uri.user).partition(";")[0]
    if not user:
        raise LinkError("it names nobody before the @")
    if _NUMBER.fullmatch(user) and (user.startswith("+") or "user=phone" in uri.parameters):
        return _tel(uri.user.partition(";")[0], "tel", own_host, region)
    if not _USER.fullmatch(user):
        raise LinkError("the part before @ has characters that cannot be called")
    at_home = uri.host.lower() == own_host.lower() and bool(own_host)
    return Link(user if at_home else f"{user}@{uri.host}")


def _name(rest: str, scheme: str, own_host: str, region: str) -> Link:
    wanted = _plain(rest.partition("?")[0]).strip()
    inner = _SCHEME.fullmatch(wanted)
    if inner is not None and inner[1].lower() in ("tel", "sip", "sips"):
        return SCHEMES[inner[1].lower()](inner[2], inner[1].lower(), own_host, region)
    if _NUMBER.fullmatch(wanted) or any(each in wanted for each in "*#"):
        return _tel(rest.partition("?")[0], scheme, own_host, region)
    if "@" in wanted:
        return _sip(rest.partition("?")[0], "sip", own_host, region)
    if not _USER.fullmatch(wanted):
        raise LinkError("it has no phone number and no user ID")
    return Link(pasted_number(wanted, region))


SCHEMES: Mapping[str, Callable[[str, str, str, str], Link]] = {
    "tel": _tel,
    "sip": _sip,
    "sips": _sip,
    "callto": _name,
    "exophone": _name,
}
"""What reads the rest of a link, by its scheme in lower case."""
