"""The key that a local Exotel signs with, and the secrets that follow from it."""

import base64
import contextlib
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from exophone_desktop.domain.secret import Secret

KEY_BYTES = 32
FILE_NAME = "token-key"


def signing_key(folder: Path | None) -> bytes:
    """The key kept in ``folder``, made there when missing; without a folder one of this run.

    Raises:
        OSError: the folder cannot be used.
    """
    if folder is None:
        return secrets.token_bytes(KEY_BYTES)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE_NAME
    with contextlib.suppress(FileNotFoundError), path.open("rb") as kept:
        key = kept.read(KEY_BYTES + 1)
        if len(key) == KEY_BYTES:
            return key
    key = secrets.token_bytes(KEY_BYTES)
    beside = path.with_name(f"{FILE_NAME}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(key)
    # Whole or not at all, also where two local Exotels start at once.
    beside.replace(path)
    return key


def sip_password(key: bytes, subscriber: str) -> Secret:
    """What the registrar expects of ``subscriber``: the same for as long as the key is."""
    digest = hmac.digest(key, f"sip password of {subscriber}".encode(), hashlib.sha256)
    return Secret(base64.urlsafe_b64encode(digest[:18]).decode())
