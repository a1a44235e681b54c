"""Where other programs of this person reach the running app, and the key that lets them in."""

import os
import secrets
import sys
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.files import plain_reason, read_bounded, write_whole
from exophone_desktop.host.secrets import OpenedSecretStore, SecretStoreError

MAX_FILE = 4096
TOKEN_NAME = "control-token"
"""What the token is called in the keyring, under the service ``ExoPhone Desktop``."""

_TOKEN_BYTES = 32


class ControlFileError(Exception):
    """The app cannot be reached, or cannot say where it is; the text is a plain sentence."""


class TokenPlace(StrEnum):
    """Where the token is kept: in the keyring, or beside the address where there is none."""

    KEYRING = "keyring"
    FILE = "file"


class ControlAddress(BaseModel):
    """Where the running app listens: ``port`` of 127.0.0.1, served by the process ``pid``."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    port: int = Field(ge=1, le=65535)
    pid: int = Field(ge=1)
    protocol: int = Field(ge=1)
    token: TokenPlace

    @property
    def forsaken(self) -> bool:
        """Whether the app was killed, as far as the system tells: its port may be a stranger's now.

        On a computer of several people that stranger would be handed the token.
        """
        if sys.platform == "win32":
            return False
        try:
            os.kill(self.pid, 0)
        except (ProcessLookupError, PermissionError, OverflowError):
            # What is not there any more, or is another person's by now, was not ended in order.
            return True
        return False


class ControlFile:
    """``control.json`` and, without a keyring, ``control-token``, both for their owner alone."""

    def __init__(self, folder: Path) -> None:
        self._address = folder / "control.json"
        self._token = folder / "control-token"

    def write(self, address: ControlAddress) -> None:
        """Say where the app is. Raises ``ControlFileError``."""
        self._written(self._address, address.model_dump_json().encode() + b"\n")

    def read(self) -> ControlAddress | None:
        """Where the app said that it is, None where it said nothing.

        Raises:
            ControlFileError: the file cannot be read or makes no sense.
        """
        try:
            return ControlAddress.model_validate_json(read_bounded(self._address, MAX_FILE))
        except FileNotFoundError:
            return None
        except (OSError, ValidationError, ValueError) as error:
            raise ControlFileError(
                f"{self._address} does not say where the app is; close the app and start it again."
            ) from error

    def remove(self, pid: int) -> None:
        """Say nothing any more, unless another process than ``pid`` has taken over."""
        try:
            address = self.read()
            if address is not None and address.pid != pid:
                return
            self._address.unlink(missing_ok=True)
            self._token.unlink(missing_ok=True)
        except (OSError, ControlFileError):
            # The next start writes it anew.
            return

    def make_token(self, opened: OpenedSecretStore) -> tuple[Secret, TokenPlace]:
        """The token to let others in by, and where it is.

        The keyring's is kept from start to start; that of the file is new each time, since
        nothing but the folder guards it. Raises ``ControlFileError``.
        """
        if opened.kept:
            try:
                known = opened.store.get(TOKEN_NAME)
                if known:
                    return known, TokenPlace.KEYRING
                fresh = _new_token()
                opened.store.set(TOKEN_NAME, fresh)
                return fresh, TokenPlace.KEYRING
            except SecretStoreError:
                # A keyring that has just been locked is as none.
                pass
        fresh = _new_token()
        self._written(self._token, fresh.reveal().encode())
        return fresh, TokenPlace.FILE

    def read_token(self, address: ControlAddress, opened: OpenedSecretStore | None) -> Secret:
        """The token that the app at ``address`` asks for; ``opened`` is for one in the keyring.

        Raises:
            ControlFileError: it is not there, or the keyring does not give it.
        """
        try:
            if address.token is TokenPlace.FILE:
                return Secret(read_bounded(self._token, MAX_FILE).decode("ascii"))
            token = opened.store.get(TOKEN_NAME) if opened is not None else None
        except SecretStoreError as error:
            raise ControlFileError(f"The key to the app is in the keyring. {error}") from error
        except (OSError, ValueError) as error:
            raise ControlFileError("The key to the app cannot be read.") from error
        if not token:
            raise ControlFileError("The keyring does not have the key to the app.")
        return token

    def _written(self, path: Path, content: bytes) -> None:
        try:
            write_whole(path, content)
            os.chmod(path, 0o600)
        except OSError as error:
            raise ControlFileError(
                f"{path} cannot be written ({plain_reason(error)}): "
                "other programs cannot reach the app."
            ) from error


def _new_token() -> Secret:
    return Secret(secrets.token_urlsafe(_TOKEN_BYTES))
