"""Base addresses of HTTP servers, as people type them and servers hand them out."""

import ipaddress
from urllib.parse import quote, urlsplit

from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure

MAX_ADDRESS = 2048


def checked_base(address: str) -> str:
    """``address`` without a slash at its end.

    Plain ``http`` is taken for this machine only: passwords and tokens travel over it.

    Raises:
        ExotelHttpError: BAD_ADDRESS, with a sentence that says what is wrong.
    """
    address = address.strip()
    if not address:
        raise _bad("Please enter the hostname, such as https://host.example/v1.")
    if len(address) > MAX_ADDRESS:
        raise _bad(f"The hostname is longer than {MAX_ADDRESS} characters.")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _bad("The hostname is not a valid address; it looks like https://host/v1.") from None
    if parts.scheme not in ("http", "https"):
        raise _bad("The hostname must start with https:// (or http:// on this machine).")
    host = parts.hostname or ""
    if not host or any(character.isspace() or not character.isprintable() for character in address):
        raise _bad("The hostname is not a valid address; it looks like https://host/v1.")
    if parts.username is not None or parts.password is not None:
        raise _bad("The hostname must not contain a user name or a password.")
    if parts.query or parts.fragment:
        raise _bad("The hostname must not contain ? or #.")
    if parts.scheme == "http" and not is_loopback(host):
        raise _bad(
            "http:// would send the password in clear; use https:// "
            "(http:// is taken for this machine only)."
        )
    shown = f"[{host}]" if ":" in host else host
    where = f"{shown}:{port}" if port is not None else shown
    return f"{parts.scheme}://{where}{parts.path.rstrip('/')}"


def is_loopback(host: str) -> bool:
    """Whether ``host`` names this machine (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3)."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def joined(base: str, *segments: str) -> str:
    """``base`` and path segments, each made safe for a URL (RFC 3986 section 3.3).

    Raises:
        ExotelHttpError: BAD_ADDRESS, when a segment is empty or would climb the path.
    """
    for segment in segments:
        if not segment or segment in (".", ".."):
            raise _bad("The account SID or the user name cannot be part of an address.")
    return "/".join([base, *(quote(segment, safe="") for segment in segments)])


def _bad(sentence: str) -> ExotelHttpError:
    return ExotelHttpError(HttpFailure.BAD_ADDRESS, sentence)
