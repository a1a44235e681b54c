"""The second call of an attended transfer, in the in-call screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.usecases.events import PersonDialled
from exophone_desktop.usecases.home_events import ContactsLoaded
from exophone_desktop.usecases.state import AppState, Screen, SignedInUser
from exophone_desktop.voice.consult_machine import ConsultState
from exophone_desktop.voice.events import (
    CallEstablished,
    CallInitiated,
    ConsultationChanged,
    HoldChanged,
    Reachability,
    TransferAllowed,
)

USER = SignedInUser("alice", "Alice", "", "", "", sip_address="alice@pbx.example")
READY = AppState(screen=Screen.HOME, user=USER, reachability=Reachability.READY)
OUT = CallDetails("c1", CallDirection.OUTGOING, CallState.OUTGOING_INITIATED, "bob")
FIRST = replace(OUT, state=CallState.ESTABLISHED, established_time=1_000.0)
RINGS = replace(OUT, call_id="c2", remote_id="carol", state=CallState.RINGING)
SECOND = replace(RINGS, state=CallState.ESTABLISHED, established_time=1_100.0)
BOTH = ("carol", "c2", "c1")
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def up(show):
    window = show(READY)
    for event in (
        TransferAllowed(True),
        PersonDialled("Bob"),
        CallInitiated(OUT),
        CallEstablished(FIRST),
    ):
        window.store.dispatch(event)
    return window


@pytest.fixture
def calling(up):
    for event in (
        ConsultationChanged(ConsultState.HOLDING, "carol", "c1", ""),
        HoldChanged(FIRST, held_here=True, held_there=False),
        CallInitiated(RINGS),
        ConsultationChanged(ConsultState.CALLING, *BOTH),
    ):
        up.store.dispatch(event)
    return up


@pytest.fixture
def talking(calling):
    calling.store.dispatch(CallEstablished(SECOND))
    calling.store.dispatch(ConsultationChanged(ConsultState.TALKING, *BOTH))
    return calling


def test_one_may_ask_before_the_call_is_passed_on(up, qtbot, intents) -> None:
    screen = up.in_call
    qtbot.keyClick(screen, Qt.Key.Key_T, CONTROL_SHIFT)
    qtbot.keyClicks(screen.transfer.number, "carol")
    qtbot.keyClick(screen.transfer.number, Qt.Key.Key_Return, CONTROL)
    assert intents.asked[-1] == ("consult", "carol")
    assert screen.transfer.isHidden()
    assert not [each for each in intents.asked if each[0] == "transfer"]


def test_contacts_are_offered_by_name_and_their_number_is_taken(up, qtbot, intents) -> None:
    friends = ContactGroup("Friends", False, (Contact("Meera Nair", "+918041234567"),))
    up.store.dispatch(ContactsLoaded((friends,), 1.0, offline=False))
    screen = up.in_call
    screen.transfer_toggle.click()
    line = screen.transfer.number
    qtbot.keyClicks(line, "nair")
    popup = line.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "+918041234567")
    screen.transfer.ask_first.click()
    assert intents.asked[-1] == ("consult", "+918041234567")


def test_while_it_rings_there_only_giving_up_is_offered(calling, intents) -> None:
    panel = calling.in_call.consultation
    assert panel.isVisible()
    assert panel.name.text() == "Bob"
    assert calling.in_call.name.text() == "carol"
    assert not panel.swap.isEnabled()
    assert not panel.connect_both.isEnabled()
    assert panel.give_up.text() == "Back to Bob"
    panel.give_up.click()
    assert intents.asked[-1] == ("end_consultation",)


def test_both_calls_are_swapped_connected_or_left_by_button_and_key(
    talking, qtbot, intents
) -> None:
    screen = talking.in_call
    panel = screen.consultation
    assert panel.connect_both.text() == "Transfer Bob to carol"
    for button, key, asked in (
        (panel.swap, Qt.Key.Key_W, "swap_calls"),
        (panel.connect_both, Qt.Key.Key_T, "complete_transfer"),
        (panel.give_up, Qt.Key.Key_G, "end_consultation"),
    ):
        button.click()
        qtbot.keyClick(screen, key, CONTROL_SHIFT)
        assert intents.asked[-2:] == [(asked,), (asked,)]


def test_after_a_swap_the_words_are_those_of_the_other_way_round(talking) -> None:
    swapped = ConsultationChanged(ConsultState.TALKING, "carol", "c1", "c2")
    talking.store.dispatch(swapped)
    panel = talking.in_call.consultation
    assert talking.in_call.name.text() == "Bob"
    assert panel.name.text() == "carol"
    assert panel.connect_both.text() == "Transfer Bob to carol"
    assert panel.give_up.text() == "Hang up on carol"


def test_hold_belongs_to_the_swap_while_it_goes_on(talking) -> None:
    talking.store.dispatch(ConsultationChanged(ConsultState.SETTING_ASIDE, *BOTH))
    assert not talking.in_call.hold.isEnabled()
    assert talking.in_call.status.text() == "Swapping the calls"
    talking.store.dispatch(ConsultationChanged(ConsultState.TALKING, *BOTH))
    assert talking.in_call.hold.isEnabled()


def test_without_a_second_call_nothing_of_it_is_shown(up) -> None:
    assert up.in_call.consultation.isHidden()
