from dataclasses import replace

import pytest
from fakes.desk import FORM, Office

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.host.contacts_file import ContactsFile
from exophone_desktop.usecases.call_contact import call_contact
from exophone_desktop.usecases.load_contacts import LoadedContacts, load_contacts
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.voice.errors import IllegalStateError

BOB, HELP = Contact("Bob", "bob"), Contact("Help line", "1800123")
FRIENDS, SPECIAL = ContactGroup("Friends", False, (BOB,)), ContactGroup("Exotel", True, (HELP,))
GROUPS = (FRIENDS, SPECIAL)


class Server:
    """The backend's contacts; ``failure`` where it cannot be asked."""

    groups: tuple[ContactGroup, ...] = GROUPS
    failure: ExotelHttpError | None = None

    def contacts(self, subscriber: object) -> tuple[ContactGroup, ...]:
        if self.failure is not None:
            raise self.failure
        return self.groups

    def go_offline(self) -> None:
        self.failure = ExotelHttpError(HttpFailure.UNREACHABLE, "The server cannot be reached.")


@pytest.fixture
async def server(office: Office) -> Server:
    office.desk = replace(office.desk, contacts=ContactsFile(office.folder / "contacts.json"))
    await sign_in(office.desk, FORM)
    office.order.clear()
    server = Server()
    office.backend.contacts = server.contacts
    return server


async def test_contacts_are_fetched_and_kept_for_when_the_backend_is_away(
    office: Office, server: Server
) -> None:
    assert await load_contacts(office.desk) == LoadedContacts(GROUPS, 0.0)
    server.go_offline()
    office.time += 7200
    copy = LoadedContacts(GROUPS, 7200.0, "The server cannot be reached.")
    assert await load_contacts(office.desk) == copy


async def test_a_new_answer_replaces_the_copy(office: Office, server: Server) -> None:
    await load_contacts(office.desk)
    server.groups = (SPECIAL,)
    await load_contacts(office.desk)
    server.go_offline()
    assert (await load_contacts(office.desk)).groups == (SPECIAL,)


async def test_a_clock_that_was_set_back_makes_no_copy_from_the_future(
    office: Office, server: Server
) -> None:
    await load_contacts(office.desk)
    server.go_offline()
    office.time -= 7200
    assert (await load_contacts(office.desk)).age == 0.0


async def test_without_backend_and_copy_there_is_a_sentence(office: Office, server: Server) -> None:
    server.go_offline()
    nothing = LoadedContacts((), None, "The server cannot be reached.")
    assert await load_contacts(office.desk) == nothing


async def test_another_person_is_not_shown_the_copy(office: Office, server: Server) -> None:
    await load_contacts(office.desk)
    await sign_out(office.desk)
    await sign_in(office.desk, replace(FORM, user_name="carol"))
    server.go_offline()
    assert (await load_contacts(office.desk)).groups == ()


async def test_nobody_signed_in_has_no_contacts(office: Office, server: Server) -> None:
    await sign_out(office.desk)
    loaded = await load_contacts(office.desk)
    assert (loaded.groups, loaded.problem) == ((), "Sign in to see your contacts.")


async def test_contacts_that_come_after_signing_out_are_neither_shown_nor_kept(
    office: Office, server: Server
) -> None:
    def sign_out_meanwhile(subscriber: object) -> tuple[ContactGroup, ...]:
        office.desk.session.end()
        return GROUPS

    office.backend.contacts = sign_out_meanwhile
    assert (await load_contacts(office.desk)).groups == ()
    assert not (office.folder / "contacts.json").exists()


async def test_a_copy_that_cannot_be_kept_is_told_and_the_contacts_are_shown(
    office: Office, server: Server
) -> None:
    (office.folder / "contacts.json").mkdir()
    loaded = await load_contacts(office.desk)
    assert loaded.groups == GROUPS
    assert loaded.problem.startswith("The contacts cannot be kept for later (")


async def test_a_contact_is_called_through_the_exophone(office: Office, server: Server) -> None:
    await call_contact(office.desk, FRIENDS, BOB)
    assert office.order == [("post_context", "bob", ""), ("dial", "08040408080")]


async def test_a_direct_call_that_cannot_be_placed_leaves_the_backend_alone(
    office: Office, server: Server
) -> None:
    office.voice.refusal = IllegalStateError("There is a call already.")
    await call_contact(office.desk, SPECIAL, HELP)
    assert office.order == []
    assert office.state.dial_error == "Outgoing call failed: There is a call already."


async def test_a_special_contact_is_checked_like_any_other(office: Office, server: Server) -> None:
    await call_contact(office.desk, SPECIAL, Contact("Odd", "sip:a@b;x=<>"))
    assert office.order == []
    assert office.state.dial_error.startswith("Invalid number")


async def test_a_special_contact_is_dialled_direct(office: Office, server: Server) -> None:
    await call_contact(office.desk, SPECIAL, HELP)
    assert office.order == [("dial", "1800123")]
    assert office.state.dialling == "1800123"
