from dataclasses import replace

import pytest
from fakes.records import missed, record
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QStyleOptionViewItem

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.screens.history import model
from exophone_desktop.ui.widgets.row_look import RowAction
from exophone_desktop.usecases.events import PersonDialled
from exophone_desktop.usecases.home_events import (
    CallNoted,
    HomeTabChosen,
    OlderRecentsFound,
    RecentsAsked,
    RecentsFound,
    RecentsUnavailable,
)
from exophone_desktop.usecases.home_state import ContactList, HomeTab, RecentCalls

HOME = scenes()["dialer"]
CALLS = (record(3), record(2, note="gate 4"), record(1))


def at_recents(records=CALLS, complete=True, **changes):
    recents = RecentCalls(records=records, complete=complete, loading=False, **changes)
    return replace(HOME, tab=HomeTab.RECENTS, recents=recents)


@pytest.fixture
def open_recents(show, intents):
    def opening(*arguments, **changes):
        window = show(at_recents(*arguments, **changes))
        intents.asked.clear()
        return window

    return opening


def rows(window):
    model = window.history.list.model
    return [model.index(row).data() for row in range(model.rowCount())]


def press(qtbot, window, row, action):
    listed = window.history.list.rows
    index = listed.model().index(row)
    option = QStyleOptionViewItem()
    listed.initViewItemOption(option)
    option.rect = listed.visualRect(index)
    for x in range(option.rect.right(), option.rect.left(), -4):
        point = option.rect.center()
        point.setX(x)
        if listed.itemDelegate().action_at(option, index, point) is action:
            qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=point)
            return
    raise AssertionError(f"no {action} in row {row}")


def key(qtbot, window, which, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget(), which, modifier)


def test_a_search_is_asked_for_with_every_letter_and_the_filter(open_recents, qtbot, intents):
    window = open_recents()
    qtbot.keyClicks(window.focusWidget(), "as")
    qtbot.mouseClick(window.history.list.missed, Qt.MouseButton.LeftButton)
    key(qtbot, window, Qt.Key.Key_Escape)
    assert intents.asked == [
        ("search_recents", "a", False),
        ("search_recents", "as", False),
        ("search_recents", "as", True),
        ("search_recents", "", True),
    ]


def test_the_person_of_a_row_is_called_with_enter_and_by_its_picture(open_recents, qtbot, intents):
    window = open_recents()
    key(qtbot, window, Qt.Key.Key_Down)
    listed = window.history.list.rows
    assert listed.hasFocus()
    assert listed.selectionModel().isSelected(listed.currentIndex()), "the current row is lit"
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Return)
    press(qtbot, window, 2, RowAction.CALL)
    assert intents.asked == [("redial", CALLS[1]), ("redial", CALLS[2])]


def test_a_click_beside_the_pictures_chooses_and_calls_nobody(open_recents, qtbot, intents):
    window = open_recents()
    listed = window.history.list.rows
    place = listed.visualRect(listed.model().index(1)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert listed.currentIndex().row() == 1
    assert intents.asked == []
    qtbot.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert intents.asked == [("redial", CALLS[1])]


def test_enter_in_the_search_calls_the_first_found_but_not_before_it_was_found(
    open_recents, qtbot, intents
):
    window = open_recents()
    qtbot.keyClicks(window.focusWidget(), "p")
    window.store.dispatch(RecentsAsked("p", False))
    intents.asked.clear()
    key(qtbot, window, Qt.Key.Key_Return)
    assert intents.asked == [], "what is on screen is not what was typed"
    window.store.dispatch(RecentsFound("p", False, CALLS[1:], True))
    key(qtbot, window, Qt.Key.Key_Return)
    assert intents.asked == [("redial", CALLS[1])]


def test_while_a_call_is_placed_no_second_can_be(open_recents, qtbot, intents):
    window = open_recents()
    window.store.dispatch(PersonDialled("bob"))
    assert window.home.told.text.text() == "Calling bob…"
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Return)
    menu = window.history.list.menu_of(CALLS[0])
    assert not menu.actions()[0].isEnabled()
    assert intents.asked == []


def test_a_number_that_nobody_has_can_be_called_at_once(open_recents, qtbot, intents):
    window = open_recents()
    qtbot.keyClicks(window.focusWidget(), "0801")
    window.store.dispatch(RecentsAsked("0801", False))
    window.store.dispatch(RecentsFound("0801", False, (), True))
    blank = window.history.list.blank
    assert (blank.title.text(), blank.button.text()) == ("No call found", "Call 0801")
    intents.asked.clear()
    qtbot.mouseClick(blank.button, Qt.MouseButton.LeftButton)
    assert intents.asked == [("dial", "0801")]


def test_letters_typed_on_the_rows_go_on_with_the_search(open_recents, qtbot, intents):
    window = open_recents()
    key(qtbot, window, Qt.Key.Key_Down)
    qtbot.keyClicks(window.focusWidget(), "bo")
    assert window.history.list.search.line.text() == "bo"
    assert window.history.list.search.line.hasFocus()


def test_the_number_is_copied_with_a_key_and_from_the_menu(open_recents, qtbot):
    window = open_recents()
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "person3"
    _, copy, note, details, _ = window.history.list.menu_of(CALLS[2]).actions()
    copy.trigger()
    assert QApplication.clipboard().text() == "person1"
    assert note.text() == "Add a note"
    details.trigger()
    assert window.history.details.record == CALLS[2]


def test_details_come_up_with_space_and_go_with_escape(open_recents, qtbot, intents):
    window = open_recents()
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Space)
    details = window.history.details
    assert details.isVisible()
    assert details.name.text() == "person3"
    key(qtbot, window, Qt.Key.Key_Return)
    key(qtbot, window, Qt.Key.Key_Space)
    key(qtbot, window, Qt.Key.Key_Escape)
    assert window.history.list.isVisible()
    assert window.history.list.rows.hasFocus()
    assert ("redial", CALLS[0]) in intents.asked


def test_a_note_is_written_and_kept_when_it_is_left(open_recents, qtbot, intents):
    window = open_recents()
    press(qtbot, window, 1, RowAction.DETAILS)
    details = window.history.details
    assert details.note.toPlainText() == "gate 4"
    details.note.setFocus()
    details.note.moveCursor(details.note.textCursor().MoveOperation.End)
    qtbot.keyClicks(details.note, "2")
    key(qtbot, window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert intents.asked[0] == ("note_call", CALLS[1], "gate 42")
    window.store.dispatch(CallNoted(CALLS[1].call_id, "gate 42"))
    intents.asked.clear()
    key(qtbot, window, Qt.Key.Key_Escape)
    assert intents.asked == [], "it is kept already"


def test_a_note_that_is_being_written_is_kept_when_the_window_is_closed(
    open_recents, qtbot, intents
):
    window = open_recents()
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_F2)
    qtbot.keyClicks(window.focusWidget(), "soon")
    window.close()
    assert ("note_call", CALLS[0], "soon") in intents.asked


def test_a_call_that_ends_meanwhile_does_not_take_a_note_away(open_recents, qtbot):
    window = open_recents()
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_F2)
    qtbot.keyClicks(window.focusWidget(), "soon")
    changed = (replace(CALLS[0], rating=4), *CALLS[1:])
    window.store.dispatch(RecentsFound("", False, changed, True))
    assert window.history.details.record.rating == 4
    assert window.history.details.note.toPlainText() == "soon"


def test_the_end_of_the_list_asks_for_older_calls_once(open_recents, qtbot, intents):
    many = tuple(record(number) for number in range(200, 100, -1))
    window = open_recents(many, complete=False)
    bar = window.history.list.rows.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: ("read_older_recents",) in intents.asked, timeout=5_000)
    bar.setValue(0)
    bar.setValue(bar.maximum())
    assert intents.asked == [("read_older_recents",)]
    window.store.dispatch(OlderRecentsFound(many[-1], (record(100),), True))
    assert rows(window)[-1] == "person100"
    assert bar.value() > 0, "reading on does not scroll back"


def test_a_call_that_is_added_leaves_the_chosen_row_chosen(open_recents, qtbot):
    window = open_recents()
    for _ in range(2):
        key(qtbot, window, Qt.Key.Key_Down)
    window.store.dispatch(RecentsFound("", False, (record(4), *CALLS), True))
    assert rows(window)[0] == "person4"
    assert window.history.list.current() == CALLS[1]


def test_missed_calls_are_seen_when_they_are_shown_in_the_active_window(show, qtbot, intents):
    window = show(at_recents((missed(2), record(1)), unseen=1))
    qtbot.waitUntil(lambda: ("see_missed_calls",) in intents.asked, timeout=5_000)
    intents.asked.clear()
    window.store.dispatch(HomeTabChosen(HomeTab.DIAL))
    assert intents.asked == [("refresh_recents",)], "next time they are not new"


def test_missed_calls_on_another_tab_stay_unseen(show, intents):
    window = show(replace(at_recents((missed(2),), unseen=1), tab=HomeTab.DIAL))
    button = window.home.tabs.buttons[HomeTab.RECENTS]
    assert button.accessibleName() == "Recents, 1 missed"
    assert ("see_missed_calls",) not in intents.asked


def test_missed_calls_that_are_hidden_by_a_search_stay_unseen(show, intents):
    show(at_recents((missed(2),), unseen=2, text="person2"))
    assert ("see_missed_calls",) not in intents.asked


def test_a_history_that_cannot_be_read_says_so_and_is_tried_again(open_recents, qtbot, intents):
    window = open_recents()
    window.store.dispatch(RecentsUnavailable("The call history cannot be read."))
    blank = window.history.list.blank
    assert blank.isVisible()
    assert blank.hint.text() == "The call history cannot be read."
    qtbot.mouseClick(blank.button, Qt.MouseButton.LeftButton)
    assert intents.asked == [("refresh_recents",)]


def test_all_calls_are_exported_to_the_file_that_was_chosen(open_recents, qtbot, intents, tmp_path):
    window = open_recents()
    qtbot.mouseClick(window.history.list.export, Qt.MouseButton.LeftButton)
    dialog = window.history.findChild(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "calls.csv"))
    dialog.close()
    assert intents.asked == [("export_calls", tmp_path / "calls.csv")]


def test_a_screen_reader_hears_the_whole_row(open_recents):
    window = open_recents((missed(1),))
    listed = QAccessible.queryAccessibleInterface(window.history.list.rows)
    spoken = [listed.child(place).text(QAccessible.Text.Name) for place in range(1)]
    assert spoken[0].startswith("person1, Missed, ")
    assert spoken[0].endswith("not seen yet")


def test_of_very_many_calls_only_those_on_screen_are_drawn(open_recents, qtbot, monkeypatch):
    looked_at = set()
    look = model.row_look

    def counted(call, *arguments):
        looked_at.add(call.id)
        return look(call, *arguments)

    monkeypatch.setattr(model, "row_look", counted)
    calls = tuple(record(number) for number in range(100_000, 0, -1))
    window = open_recents(calls)
    window.grab()
    assert 0 < len(looked_at) < 40
    window.store.dispatch(RecentsFound("", False, (record(100_001), *calls), True))
    bar = window.history.list.rows.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    window.grab()
    assert len(looked_at) < 100


def test_contacts_that_come_during_a_search_are_looked_for_too(open_recents, intents) -> None:
    window = open_recents(text="asha")
    group = ContactGroup("Customers", False, (Contact("Asha Rao", "098450 12345"),))
    known = replace(at_recents(text="asha"), contacts=ContactList(groups=(group,)))
    window.render_state(known)
    window.render_state(known)
    assert intents.asked == [("refresh_recents",)]


def test_numbers_have_the_names_of_contacts_as_soon_as_these_are_known(show) -> None:
    call = record(person="+919845012345")
    state = at_recents((call, record(2)))
    window = show(state)
    window.history.show_details(call)
    assert rows(window)[0] == "+919845012345"
    group = ContactGroup("Customers", False, (Contact("Asha Rao", "098450 12345"),))
    window.render_state(replace(state, contacts=ContactList(groups=(group,))))
    assert rows(window) == ["Asha Rao", "person2"]
    details = window.history.details
    assert details.name.text() == "Asha Rao"
    assert details.facts.itemAtPosition(0, 1).widget().text() == "+919845012345"
    # What was written down stays as it was, and is what is called again.
    assert window.history.list.model.record_at(0) is call
    window.render_state(state)
    assert rows(window)[0] == "+919845012345"
