"""What shows itself beside other programs is chosen on a page of the settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.host.policy import Policy
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.settings_state import SettingsInView

STATE = replace(scenes()["settings"], desktop=DesktopSettings(call_bar_place=(3, 4)))


def opened(show, state):
    window = show(state)
    window.settings.show_page("pop-ups")
    return window, window.pop_ups


@pytest.mark.parametrize("field", ["popup", "notifications", "call_bar", "close_to_tray"])
def test_a_box_counts_at_once_and_leaves_the_rest_alone(show, qtbot, intents, field):
    _window, page = opened(show, STATE)
    box = page.boxes[field]
    before = getattr(STATE.desktop, field)
    assert box.isChecked() is before
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    wanted = STATE.desktop.model_copy(update={field: not before})
    assert intents.asked[-1] == ("change_desktop", wanted)


def test_two_quick_choices_are_both_kept(show, intents):
    _window, page = opened(show, STATE)
    page.boxes["popup"].click()
    page.boxes["call_bar"].click()
    wanted = STATE.desktop.model_copy(update={"popup": False, "call_bar": False})
    assert intents.asked[-1] == ("change_desktop", wanted)


def test_what_changes_elsewhere_is_shown_and_asks_for_nothing(show, intents):
    window, page = opened(show, STATE)
    window.store.dispatch(DesktopSettingsChanged(DesktopSettings(popup=False)))
    assert not page.boxes["popup"].isChecked()
    assert all(name != "change_desktop" for name, *_ in intents.asked)


def test_what_a_policy_has_locked_cannot_be_chosen_and_says_why(show):
    policy = Policy({"desktop.popup": True}, reason="Rule 7.")
    _window, page = opened(show, replace(STATE, settings=SettingsInView(policy.locks())))
    assert not page.boxes["popup"].isEnabled()
    assert "Rule 7." in page.controls.lines["desktop.popup"].text.text()
    assert page.boxes["notifications"].hasFocus()


def test_a_search_leads_to_the_box(show, qtbot):
    window = show(STATE)
    window.settings.search.line.setText("tray")
    buttons = window.settings.results.buttons
    named = {each.accessibleName(): each for each in buttons}
    qtbot.mouseClick(named["Keep running when the window is closed"], Qt.MouseButton.LeftButton)
    assert window.pop_ups.boxes["close_to_tray"].hasFocus()
