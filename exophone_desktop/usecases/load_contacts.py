"""Whom a person can call: from the backend or, without it, from the last copy."""

import asyncio
from dataclasses import dataclass

from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.host.contacts_file import (
    ContactsFileError,
    ContactsOwner,
    StoredContact,
    StoredContacts,
    StoredGroup,
)
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.session import Session

SIGNED_OUT = "Sign in to see your contacts."


@dataclass(frozen=True, slots=True)
class LoadedContacts:
    """``age`` is how old they are in seconds: 0.0 as just fetched, None where there are none.

    ``problem`` is a sentence where the backend could not be asked, or no copy be kept.
    """

    groups: tuple[ContactGroup, ...]
    age: float | None
    problem: str = ""


async def load_contacts(desk: Desk) -> LoadedContacts:
    """The contacts of who is signed in, fetched anew where possible."""
    session = desk.session.current
    if session is None:
        return LoadedContacts((), None, SIGNED_OUT)
    owner = _owner(session)
    try:
        backend, subscriber = desk.backend(session.user.hostname), session.subscriber
        groups = await asyncio.to_thread(backend.contacts, subscriber)
    except ExotelHttpError as error:
        return await _last_copy(desk, owner, str(error))
    if desk.session.current is None or _owner(desk.session.current) != owner:
        return LoadedContacts((), None, SIGNED_OUT)
    return LoadedContacts(groups, 0.0, await _keep(desk, owner, groups))


async def _last_copy(desk: Desk, owner: ContactsOwner, why: str) -> LoadedContacts:
    stored = await asyncio.to_thread(desk.contacts.load, owner) if desk.contacts else None
    if stored is None:
        return LoadedContacts((), None, why)
    # A clock that was set back does not make them younger than now.
    return LoadedContacts(_groups(stored), max(0.0, desk.now() - stored.fetched), why)


async def _keep(desk: Desk, owner: ContactsOwner, groups: tuple[ContactGroup, ...]) -> str:
    if desk.contacts is None:
        return ""
    stored = StoredContacts(
        owner=owner,
        fetched=desk.now(),
        groups=tuple(
            StoredGroup(
                name=group.name,
                is_special=group.is_special,
                contacts=tuple(
                    StoredContact(name=each.name, number=each.number) for each in group.contacts
                ),
            )
            for group in groups
        ),
    )
    try:
        await asyncio.to_thread(desk.contacts.save, stored)
    except ContactsFileError as error:
        return str(error)
    return ""


def _owner(session: Session) -> ContactsOwner:
    user = session.user
    return ContactsOwner(
        hostname=user.hostname,
        account_sid=user.account_sid,
        subscriber_name=user.subscriber_name,
    )


def _groups(stored: StoredContacts) -> tuple[ContactGroup, ...]:
    # The file may have been changed by others: its texts are made safe again.
    return tuple(
        ContactGroup(
            shown_text(group.name),
            group.is_special,
            tuple(Contact(shown_text(c.name), shown_text(c.number)) for c in group.contacts),
        )
        for group in stored.groups
    )
