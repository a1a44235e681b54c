import asyncio
from dataclasses import replace

import pytest
from fakes.desk import FORM, Office

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.host.contacts_file import ContactsFile
from exophone_desktop.usecases.refresh_contacts import fetch_missing_contacts, refresh_contacts
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_out import sign_out

GROUPS = (ContactGroup("Friends", False, (Contact("Bob", "bob"),)),)


class Server:
    """The backend's contacts; ``away`` where it cannot be asked."""

    def __init__(self) -> None:
        self.away = False
        self.asked = 0

    def contacts(self, subscriber: object) -> tuple[ContactGroup, ...]:
        self.asked += 1
        if self.away:
            raise ExotelHttpError(HttpFailure.UNREACHABLE, "The server cannot be reached.")
        return GROUPS


@pytest.fixture
async def server(office: Office) -> Server:
    office.desk = replace(office.desk, contacts=ContactsFile(office.folder / "contacts.json"))
    await sign_in(office.desk, FORM)
    server = Server()
    office.backend.contacts = server.contacts
    return server


async def test_contacts_are_fetched_and_shown_with_their_time(
    office: Office, server: Server
) -> None:
    await refresh_contacts(office.desk)
    shown = office.state.contacts
    assert (shown.groups, shown.fetched, shown.offline) == (GROUPS, office.time, False)
    assert (shown.loading, shown.problem) == (False, "")


async def test_offline_the_last_copy_is_shown_with_its_time(office: Office, server: Server) -> None:
    await refresh_contacts(office.desk)
    fetched = office.time
    office.time += 7200
    server.away = True
    await refresh_contacts(office.desk)
    shown = office.state.contacts
    assert (shown.groups, shown.fetched, shown.offline) == (GROUPS, fetched, True)
    assert shown.problem == "The server cannot be reached."


async def test_without_a_copy_there_is_only_the_reason(office: Office, server: Server) -> None:
    server.away = True
    await refresh_contacts(office.desk)
    shown = office.state.contacts
    assert (shown.groups, shown.fetched, shown.loading) == ((), None, False)
    assert shown.problem == "The server cannot be reached."


async def test_only_what_is_missing_or_old_is_fetched_again(office: Office, server: Server) -> None:
    server.away = True
    await fetch_missing_contacts(office.desk)
    server.away = False
    await fetch_missing_contacts(office.desk)
    await fetch_missing_contacts(office.desk)
    assert server.asked == 2


async def test_one_request_at_a_time(office: Office, server: Server) -> None:
    await asyncio.gather(refresh_contacts(office.desk), refresh_contacts(office.desk))
    assert server.asked == 1


async def test_contacts_that_arrive_after_signing_out_are_shown_to_nobody(
    office: Office, server: Server
) -> None:
    asking = asyncio.ensure_future(refresh_contacts(office.desk))
    await asyncio.sleep(0)
    await sign_out(office.desk)
    await asking
    assert office.state.contacts.groups == ()


async def test_signed_out_nobody_is_asked(office: Office, server: Server) -> None:
    await sign_out(office.desk)
    await refresh_contacts(office.desk)
    assert server.asked == 0
