"""Judges a signed list of releases: whether it is ours, and whether it has a newer version.

Whoever builds packages puts ``resources/updates/channel.json`` into them: ``{"address": "https://…",
"public_key": "<base64 of an Ed25519 key>"}``. A build without that file cannot look for updates,
and says so.
"""

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from exophone_desktop.domain.resources import resource_path
from exophone_desktop.host.files import read_bounded

CHANNEL = "updates/channel.json"
_MAX_CHANNEL = 4096
_VERSION = r"^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){1,3}$"

NOT_IN_THIS_BUILD = "This build of ExoPhone cannot look for new versions."


class UpdateError(Exception):
    """Nothing can be said of new versions; the text is one plain sentence."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


class UpdateChannel(_Model):
    """Where releases are listed, and the key that the list is signed with, in base64."""

    address: str = Field(max_length=2048, pattern=r"^https://[^\s/?#]+\S*$")
    public_key: str = Field(max_length=64)


class _Listed(_Model):
    product: str = Field(max_length=64, pattern=r"^exophone-desktop$")
    version: str = Field(max_length=32, pattern=_VERSION)
    page: str = Field(max_length=2048, pattern=r"^https://[!-~]+$")


@dataclass(frozen=True, slots=True)
class Release:
    """A version that is newer than this one, and the page where people get it."""

    version: str
    page: str


def read_channel(path: Path | None = None) -> UpdateChannel:
    """The channel of this build, or that in ``path``. Raises ``UpdateError`` where none is."""
    try:
        content = read_bounded(path or resource_path(CHANNEL), _MAX_CHANNEL)
        return UpdateChannel.model_validate_json(content)
    except (OSError, ValueError):
        raise UpdateError(NOT_IN_THIS_BUILD) from None


def newer_release(listed: str, signature: str, public_key: str, current: str) -> Release | None:
    """The release that ``listed`` (JSON) tells of, or None when it is not newer than ``current``.

    ``signature`` (Ed25519, RFC 8032) and ``public_key`` are in base64.

    Raises:
        UpdateError: the list was not signed with that key, or makes no sense.
    """
    # Loaded for those who look for versions at all; it takes a tenth of a second of every start.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key, validate=True))
    except (binascii.Error, ValueError):
        raise UpdateError(NOT_IN_THIS_BUILD) from None
    try:
        key.verify(base64.b64decode(signature, validate=True), listed.encode())
    except (InvalidSignature, binascii.Error, ValueError):
        raise UpdateError(
            "The list of new versions is not signed by the makers of this build; it is not used."
        ) from None
    try:
        found = _Listed.model_validate_json(listed)
    except ValidationError:
        raise UpdateError("The list of new versions makes no sense to this version.") from None
    if _numbers(found.version) <= _numbers(current):
        return None
    return Release(found.version, found.page)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()  # 1.2 and 1.2.0 are the same
    return tuple(numbers)
