"""A link fills the dialer and asks; it calls by itself only where the person wants that."""

import pytest
from fakes.desk import FORM, Office, details

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.host.settings import Settings
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.link_events import PhoneRegionRead
from exophone_desktop.usecases.open_link import open_link
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.state import NoticeKind, OfferedNumber
from exophone_desktop.voice.events import IncomingCall

LINK = "tel:+91-98450-12345"


async def test_a_link_is_shown_and_nobody_is_called(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await open_link(office.desk, LINK)
    assert office.state.offered == OfferedNumber("+919845012345", 1)
    assert office.state.tab is HomeTab.DIAL
    assert office.state.notice is not None
    assert office.state.notice.text == (
        "A link asks to call +91 98450 12345. Press Call if you want to."
    )
    assert "dial" not in office.names()


async def test_the_same_link_again_is_a_new_offer(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await open_link(office.desk, LINK)
    await open_link(office.desk, LINK)
    assert office.state.offered == OfferedNumber("+919845012345", 2)


async def test_a_link_waits_for_the_person_to_sign_in(office: Office) -> None:
    await open_link(office.desk, LINK)
    assert office.state.notice is not None
    assert office.state.notice.text.startswith("Sign in to call +91 98450 12345")
    await sign_in(office.desk, FORM)
    assert office.state.offered == OfferedNumber("+919845012345", 1)


async def test_a_link_does_not_disturb_a_call(office: Office) -> None:
    await sign_in(office.desk, FORM)
    office.dispatch(IncomingCall(details(direction=CallDirection.INCOMING)))
    screen = office.state.screen
    await open_link(office.desk, LINK + ";ext=42")
    assert office.state.screen is screen
    assert office.state.notice is not None
    assert office.state.notice.text == (
        "A link asks to call +91 98450 12345. It waits in the dialer. The extension is 42."
    )


async def test_a_bad_link_is_told_without_being_quoted(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await open_link(office.desk, "tel:*21*0900123%23")
    assert office.state.offered is None
    assert office.state.notice is not None
    assert office.state.notice.kind is NoticeKind.WARNING
    assert office.state.notice.text == (
        "This link cannot be called: it asks for a code of the telephone service, "
        "which a link may not."
    )


async def test_links_are_called_at_once_by_who_wants_that(office: Office) -> None:
    office.settings.save(Settings(links_dial_at_once=True))
    await open_link(office.desk, LINK)
    assert office.state.offered is not None
    await sign_in(office.desk, FORM)
    await open_link(office.desk, LINK)
    assert ("post_context", "+919845012345", "") in office.order
    assert "dial" in office.names()


async def test_a_second_call_is_never_placed_by_a_link(office: Office) -> None:
    office.settings.save(Settings(links_dial_at_once=True))
    await sign_in(office.desk, FORM)
    office.dispatch(IncomingCall(details(direction=CallDirection.INCOMING)))
    await open_link(office.desk, LINK)
    assert "dial" not in office.names()
    assert office.state.offered is not None


async def test_signing_out_takes_the_offer_and_leaves_the_region(office: Office) -> None:
    office.dispatch(PhoneRegionRead("US"))
    await sign_in(office.desk, FORM)
    await open_link(office.desk, LINK)
    await sign_out(office.desk)
    assert office.state.offered is None
    assert office.state.phone_region == "US"


@pytest.mark.parametrize("link", ["", "x" * 10_000, "tel:", "http://x"])
async def test_nonsense_is_told(office: Office, link: str) -> None:
    await open_link(office.desk, link)
    assert office.state.notice is not None
    assert len(office.state.notice.text) < 200
