from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.events import PersonDialled
from exophone_desktop.usecases.home_events import ContactsAsked, ContactsLoaded
from exophone_desktop.usecases.home_state import ContactList, HomeTab

BOB, ZOE = Contact("Bob", "bob"), Contact("Zoë Roy", "+91 80 4718")
HELP = Contact("Help line", "1800123")
FRIENDS = ContactGroup("Friends", False, (BOB, ZOE))
SPECIAL = ContactGroup("Exotel", True, (HELP,))


@pytest.fixture
def open_contacts(show, intents, clock):
    def opening(groups=(FRIENDS, SPECIAL), **changes):
        contacts = ContactList(**({"groups": groups, "fetched": clock.now} | changes))
        window = show(replace(scenes()["dialer"], tab=HomeTab.CONTACTS, contacts=contacts))
        intents.asked.clear()
        return window

    return opening


def rows(window):
    model = window.contacts.model
    return [model.index(row).data() for row in range(model.rowCount())]


def key(qtbot, window, which, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget(), which, modifier)


def click(qtbot, window, row, from_right=None):
    listed = window.contacts.rows
    place = listed.visualRect(listed.model().index(row))
    point = place.center()
    if from_right is not None:
        point.setX(place.right() - from_right)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_contacts_are_fetched_where_they_are_missing_when_the_tab_comes_up(show, intents):
    show(replace(scenes()["dialer"], tab=HomeTab.CONTACTS))
    assert ("fetch_missing_contacts",) in intents.asked


def test_groups_fold_and_unfold(open_contacts, qtbot):
    window = open_contacts()
    assert rows(window) == ["Friends", "Bob", "Zoë Roy", "Exotel", "Help line"]
    click(qtbot, window, 0)
    assert rows(window) == ["Friends", "Exotel", "Help line"]
    click(qtbot, window, 0)
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Left)
    assert window.contacts.rows.currentIndex().row() == 0, "from a person to the heading"
    key(qtbot, window, Qt.Key.Key_Left)
    assert rows(window) == ["Friends", "Exotel", "Help line"]
    key(qtbot, window, Qt.Key.Key_Right)
    key(qtbot, window, Qt.Key.Key_Return)
    assert rows(window) == ["Friends", "Exotel", "Help line"]


def test_what_is_folded_stays_folded_when_contacts_are_fetched_again(open_contacts, qtbot):
    window = open_contacts()
    click(qtbot, window, 0)
    more = replace(FRIENDS, contacts=(*FRIENDS.contacts, Contact("Eve", "eve")))
    window.store.dispatch(ContactsLoaded((more, SPECIAL), 1.0, offline=False))
    assert rows(window) == ["Friends", "Exotel", "Help line"]


def test_a_search_finds_any_part_of_name_or_number_in_folded_groups_too(open_contacts, qtbot):
    window = open_contacts()
    click(qtbot, window, 0)
    window.contacts.search.setFocus()
    qtbot.keyClicks(window.focusWidget(), "OE R")
    assert rows(window) == ["Friends", "Zoë Roy"]
    key(qtbot, window, Qt.Key.Key_Escape)
    qtbot.keyClicks(window.focusWidget(), "8047")
    assert rows(window) == ["Friends", "Zoë Roy"]
    qtbot.mouseClick(window.contacts.search.clear_button, Qt.MouseButton.LeftButton)
    assert rows(window) == ["Friends", "Exotel", "Help line"]


def test_enter_calls_the_first_who_was_found_and_nobody_where_nothing_is_searched(
    open_contacts, qtbot, intents
):
    window = open_contacts()
    key(qtbot, window, Qt.Key.Key_Return)
    assert intents.asked == []
    qtbot.keyClicks(window.focusWidget(), "help")
    key(qtbot, window, Qt.Key.Key_Return)
    assert intents.asked == [("call_contact", SPECIAL, HELP)]


def test_somebody_is_called_by_the_picture_of_their_row_and_once(open_contacts, qtbot, intents):
    window = open_contacts()
    click(qtbot, window, 2)
    assert intents.asked == []
    click(qtbot, window, 2, from_right=20)
    window.store.dispatch(PersonDialled("0801"))
    click(qtbot, window, 1, from_right=20)
    assert intents.asked == [("call_contact", FRIENDS, ZOE)]


def test_a_number_is_copied_with_a_key_and_from_the_menu(open_contacts, qtbot):
    window = open_contacts()
    click(qtbot, window, 4)
    key(qtbot, window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "1800123"
    menu = window.contacts.menu_of(window.contacts.model.row_at(1))
    menu.actions()[1].trigger()
    assert QApplication.clipboard().text() == "bob"
    assert window.contacts.menu_of(window.contacts.model.row_at(0)) is None


def test_contacts_are_fetched_anew_by_a_button_and_a_key(open_contacts, qtbot, intents):
    window = open_contacts()
    key(qtbot, window, Qt.Key.Key_F5)
    qtbot.mouseClick(window.contacts.refresh, Qt.MouseButton.LeftButton)
    assert intents.asked == [("refresh_contacts",)] * 2
    window.store.dispatch(ContactsAsked())
    assert not window.contacts.refresh.isEnabled()


def test_an_old_copy_says_how_old_it_is_and_why(open_contacts, clock):
    clock.now = 100_000.0
    window = open_contacts(fetched=clock.now - 7_300, offline=True, problem="No network.")
    assert window.contacts.notice.isVisible()
    assert window.contacts.notice.text.text() == "Offline: as of 2 hours ago. No network."
    window.store.dispatch(ContactsLoaded((FRIENDS,), clock.now, offline=False))
    assert not window.contacts.notice.isVisible()


def test_contacts_that_cannot_be_had_say_why_and_are_tried_again(open_contacts, qtbot, intents):
    window = open_contacts((), fetched=None, offline=True, problem="The server is away.")
    assert window.contacts.blank.hint.text() == "The server is away."
    qtbot.mouseClick(window.contacts.blank.button, Qt.MouseButton.LeftButton)
    assert intents.asked == [("refresh_contacts",)]


def test_a_number_that_nobody_has_can_be_called_at_once(open_contacts, qtbot, intents):
    window = open_contacts()
    qtbot.keyClicks(window.focusWidget(), "99 88")
    assert window.contacts.blank.button.text() == "Call 9988"
    key(qtbot, window, Qt.Key.Key_Return)
    assert intents.asked == [("dial", "9988")]


def test_a_screen_reader_hears_headings_and_people(open_contacts):
    window = open_contacts()
    listed = QAccessible.queryAccessibleInterface(window.contacts.rows)
    spoken = [listed.child(row).text(QAccessible.Text.Name) for row in (0, 4)]
    assert spoken == ["Group Friends, 2 contacts, unfolded", "Help line, 1800123, dialled direct"]
