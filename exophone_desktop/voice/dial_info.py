"""What ``dial`` accepts: an exophone or address, and the custom field (guide section 4.3.1)."""

import re

from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.voice.errors import InvalidDialInfoError

CUSTOM_FIELD_HEADER = "X-Exotel-CustomField"
"""Carries the custom field to the platform. Our choice: the platform's own way is unpublished."""

MAX_CUSTOM_FIELD = 512

_REMOTE_ID = re.compile(r"\+?[A-Za-z0-9*#._-]{1,64}")
_CUSTOM_FIELD = re.compile(r"[A-Za-z0-9,:{}()\[\]]*")


def dial_target(remote_id: str, domain: str) -> str:
    """The SIP URI for ``remote_id``: a full SIP URI, ``sip:user`` or a bare user or number.

    Raises:
        InvalidDialInfoError: it is none of these.
    """
    text = remote_id.strip()
    has_scheme = text.lower().startswith(("sip:", "sips:"))
    if has_scheme and "@" in text:
        try:
            return str(parse_sip_uri(text))
        except ValueError as error:
            raise InvalidDialInfoError(f"This cannot be dialled: {error}.") from None
    user = text.split(":", 1)[1] if has_scheme else text
    if not _REMOTE_ID.fullmatch(user):
        raise InvalidDialInfoError(
            "This cannot be dialled: use letters and digits, a + only at the beginning."
        )
    return f"sip:{user.replace('#', '%23')}@{domain}"


def custom_field_headers(custom_field: str) -> tuple[SipHeader, ...]:
    """The header for a custom field, none when it is empty.

    Raises:
        InvalidDialInfoError: it has other characters than the guide allows, or is too long.
    """
    if not custom_field:
        return ()
    if len(custom_field) > MAX_CUSTOM_FIELD or not _CUSTOM_FIELD.fullmatch(custom_field):
        raise InvalidDialInfoError(
            "The custom field takes letters, digits, comma, colon and brackets,"
            f" at most {MAX_CUSTOM_FIELD}."
        )
    return (SipHeader(CUSTOM_FIELD_HEADER, custom_field),)


def domain_of(address: str) -> str:
    """The host part, with its port, of an address of record."""
    parts = parse_sip_uri(address)
    return f"{parts.host}:{parts.port}" if parts.port else parts.host


def person_of(uri: str) -> str:
    """Who a SIP URI speaks of: the user part, or the URI where it has none."""
    rest = uri.split(":", 1)[-1]
    return rest.split("@", 1)[0] if "@" in rest else rest
