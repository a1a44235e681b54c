"""The last copy of somebody's contacts, for when the backend cannot be reached."""

import logging
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from exophone_desktop.host.files import plain_reason, read_bounded, write_whole

log = logging.getLogger(__name__)

MAX_FILE = 8 * 1024 * 1024
"""More contacts than fit in this many bytes are not kept."""

Text = Annotated[str, StringConstraints(max_length=2048)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class ContactsOwner(_Model):
    """Whose contacts they are: another person on this desktop is not shown them."""

    hostname: Text
    account_sid: Text
    subscriber_name: Text


class StoredContact(_Model):
    """Somebody who can be called."""

    name: Text
    number: Text


class StoredGroup(_Model):
    """Contacts under one heading; those of a special one are dialled themselves."""

    name: Text
    is_special: bool
    contacts: tuple[StoredContact, ...]


class StoredContacts(_Model):
    """All of it. ``fetched`` is when the backend said so, in seconds since the epoch."""

    owner: ContactsOwner
    fetched: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    groups: tuple[StoredGroup, ...]


class ContactsFileError(Exception):
    """Contacts cannot be kept; the text is a plain sentence."""


class ContactsFile:
    """One copy in the file ``path``, readable by its owner alone, without any secret."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, owner: ContactsOwner) -> StoredContacts | None:
        """What was kept for ``owner``; None where there is nothing, or nothing usable.

        An unusable copy is let be until the next one replaces it: the backend has the original.
        """
        try:
            stored = StoredContacts.model_validate_json(read_bounded(self._path, MAX_FILE))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            why = "it makes no sense" if isinstance(error, ValidationError) else str(error)
            log.warning("The kept contacts cannot be used: %s", why)
            return None
        return stored if stored.owner == owner else None

    def save(self, contacts: StoredContacts) -> None:
        """Keep ``contacts`` instead of what was kept before.

        Raises:
            ContactsFileError: the file cannot be written, or they are too many.
        """
        content = contacts.model_dump_json().encode() + b"\n"
        if len(content) > MAX_FILE:
            raise ContactsFileError("The contacts are too many to be kept for later.")
        try:
            write_whole(self._path, content)
        except OSError as error:
            raise ContactsFileError(
                f"The contacts cannot be kept for later ({plain_reason(error)})."
            ) from error
