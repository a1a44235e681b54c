"""Keys that call somebody: in the dialer, everywhere, and where they are chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.ui.scenes.home import FAVOURITES
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.home_state import ContactList, HomeTab
from exophone_desktop.usecases.speed_dial_state import (
    SpeedDialForm,
    SpeedDialRead,
    SpeedDialRefused,
)

HOME = scenes()["dialer-speed-dial"]
ALT = Qt.KeyboardModifier.AltModifier


def held(key, qtbot, action) -> None:
    """Hold a key of the keypad until ``action`` says that it was long enough."""
    qtbot.mousePress(key, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(action)
    qtbot.mouseRelease(key, Qt.MouseButton.LeftButton)


def test_holding_a_key_calls_who_is_on_it_and_types_nothing(show, qtbot, intents) -> None:
    dialer = show(HOME).dialer
    key = dialer.keypad.keys["2"]
    assert key.name == "Support"
    assert "Support" in key.accessibleDescription()
    held(key, qtbot, lambda: ("call_speed_dial", 2) in intents.asked)
    assert dialer.number.text() == ""


def test_a_short_press_types_and_a_long_one_too_where_nobody_is_on_the_key(
    show, qtbot, intents
) -> None:
    dialer = show(HOME).dialer
    qtbot.mouseClick(dialer.keypad.keys["2"], Qt.MouseButton.LeftButton)
    held(dialer.keypad.keys["3"], qtbot, lambda: dialer.number.text() == "23")
    assert intents.asked == []


@pytest.mark.parametrize("tab", [HomeTab.DIAL, HomeTab.RECENTS])
def test_alt_and_the_digit_call_from_every_tab(show, qtbot, intents, tab) -> None:
    window = show(replace(HOME, tab=tab))
    qtbot.keyClick(window.home, Qt.Key.Key_4, ALT)
    assert intents.asked[-1] == ("call_speed_dial", 4)


def test_a_contact_is_put_on_a_key_by_its_menu(show, intents) -> None:
    group = ContactGroup("Friends", False, (Contact("Meera Nair", "+918041234567"),))
    contacts = ContactList(groups=(group,), fetched=1.0)
    window = show(replace(HOME, tab=HomeTab.CONTACTS, contacts=contacts))
    menu = window.contacts.menu_of(window.contacts.model.row_at(1))
    keys = menu.actions()[-1].menu().actions()
    assert len(keys) == 9
    assert "Support" in keys[1].text()
    keys[2].trigger()
    assert intents.asked[-1] == ("put_speed_dial", 3, "+918041234567", "Meera Nair", False)


def test_whom_one_called_is_put_on_a_key_by_the_calls_menu(show, intents) -> None:
    window = show(replace(scenes()["recents"], speed_dial=FAVOURITES))
    record = next(each for each in window.history.list._view.records if each.person == "bob")
    window.history.list.menu_of(record).actions()[-1].menu().actions()[4].trigger()
    assert intents.asked[-1][:3] == ("put_speed_dial", 5, "bob")


@pytest.fixture
def page(show):
    window = show(replace(HOME, tab=HomeTab.SETTINGS))
    window.settings.show_page("speed-dial")
    page = window.speed_dial
    page.store = window.store
    return page


def test_all_keys_are_filled_in_on_one_page(page, intents) -> None:
    assert page.names[1].text() == "Arjun Rao"
    page.names[3].setText("Carol")
    page.numbers[3].setText("carol")
    page.numbers[9].clear()
    page.save.click()
    name, forms = intents.asked[-1]
    assert name == "keep_speed_dial"
    assert forms[2] == SpeedDialForm(3, "Carol", "carol")
    assert forms[8] == SpeedDialForm(9, "", "")
    page.store.dispatch(SpeedDialRead(FAVOURITES.entries[:1], saved=True))
    assert page.status.text() == "Saved."
    assert page.numbers[2].text() == ""


def test_a_refusal_names_the_key_and_what_was_typed_stays(page) -> None:
    page.names[5].setText("Nobody")
    page.store.dispatch(SpeedDialRefused("Key 5: No number entered"))
    assert "Key 5" in page.problem.text.text()
    assert page.names[5].text() == "Nobody"
