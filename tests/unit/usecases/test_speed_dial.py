"""Whom one key calls, for each account."""

from dataclasses import replace

import pytest
from fakes.desk import FORM, Office

from exophone_desktop.host.speed_dial import SpeedDial
from exophone_desktop.usecases.events import SignedIn, SignedOut
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.speed_dial import (
    call_speed_dial,
    keep_speed_dial,
    put_speed_dial,
    read_speed_dial,
)
from exophone_desktop.usecases.speed_dial_state import SpeedDialForm

ASHA = SpeedDial(place=2, name="Asha", number="+919845012345")


@pytest.fixture
async def signed_in(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.order.clear()
    return office


def kept(office: Office) -> dict:
    return office.desk.settings.load().settings.speed_dial


async def test_somebody_is_put_on_a_key_in_any_formatting_and_called_by_it(
    signed_in: Office,
) -> None:
    await put_speed_dial(signed_in.desk, 2, "+91 98450-12345", "Asha")
    assert signed_in.state.speed_dial.entries == (ASHA,)
    assert "Alt+2" in signed_in.state.notice.text
    await call_speed_dial(signed_in.desk, 2)
    assert ("post_context", "+919845012345") in [tuple(each[:2]) for each in signed_in.order]


async def test_a_special_contact_is_called_direct(signed_in: Office) -> None:
    await put_speed_dial(signed_in.desk, 1, "112", "Police", direct=True)
    await call_speed_dial(signed_in.desk, 1)
    assert ("dial", "112") in signed_in.order


async def test_a_key_without_anybody_says_so_and_calls_nobody(signed_in: Office) -> None:
    await call_speed_dial(signed_in.desk, 5)
    assert "Nobody is on key 5" in signed_in.state.notice.text
    assert "dial" not in signed_in.names()


async def test_each_account_has_its_own(signed_in: Office) -> None:
    await put_speed_dial(signed_in.desk, 2, ASHA.number, ASHA.name)
    first = signed_in.state.user
    signed_in.dispatch(SignedOut())
    assert signed_in.state.speed_dial.entries == ()
    other = replace(first, subscriber_name="bob")
    signed_in.dispatch(SignedIn(other, secrets_kept=True))
    await follow_voice(signed_in.desk, SignedIn(other, secrets_kept=True))
    assert signed_in.state.speed_dial.entries == ()
    await put_speed_dial(signed_in.desk, 1, "carol")
    assert set(kept(signed_in)) == {first.owner, other.owner}
    signed_in.dispatch(SignedIn(first, secrets_kept=True))
    await read_speed_dial(signed_in.desk)
    assert signed_in.state.speed_dial.entries == (ASHA,)


async def test_who_was_on_the_key_makes_room_and_an_empty_number_empties_it(
    signed_in: Office,
) -> None:
    await put_speed_dial(signed_in.desk, 2, "bob")
    await put_speed_dial(signed_in.desk, 2, ASHA.number, ASHA.name)
    assert signed_in.state.speed_dial.entries == (ASHA,)
    await put_speed_dial(signed_in.desk, 2, "")
    assert signed_in.state.speed_dial.entries == ()
    assert kept(signed_in) == {}


async def test_whom_one_cannot_dial_is_put_on_no_key(signed_in: Office) -> None:
    await put_speed_dial(signed_in.desk, 2, "not a number!")
    assert kept(signed_in) == {}
    assert "was not changed" in signed_in.state.notice.text


async def test_a_filled_in_page_is_kept_in_the_order_of_its_keys(signed_in: Office) -> None:
    forms = (
        SpeedDialForm(9, "", "bob"),
        SpeedDialForm(2, " Asha ", "+91 98450 12345"),
        SpeedDialForm(3, "", ""),
    )
    await keep_speed_dial(signed_in.desk, forms)
    assert signed_in.state.speed_dial.entries == (ASHA, SpeedDial(place=9, number="bob"))
    assert signed_in.state.speed_dial.saved


async def test_one_key_that_cannot_be_kept_keeps_none_and_is_named(signed_in: Office) -> None:
    await put_speed_dial(signed_in.desk, 2, ASHA.number, ASHA.name)
    await keep_speed_dial(signed_in.desk, (SpeedDialForm(1, "", "bob"), SpeedDialForm(4, "X", "")))
    assert signed_in.state.speed_dial.problem == "Key 4: No number entered"
    assert signed_in.state.speed_dial.entries == (ASHA,)


async def test_nobody_is_kept_for_nobody(office: Office) -> None:
    await put_speed_dial(office.desk, 1, "bob")
    assert kept(office) == {}
