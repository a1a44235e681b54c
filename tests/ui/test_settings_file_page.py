"""Settings are exported, imported and reset after the person has seen what that means."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from exophone_desktop.host.policy import Policy
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.program_events import ProgramsRead
from exophone_desktop.usecases.program_form import ProgramForm
from exophone_desktop.usecases.settings_events import (
    PolicyRead,
    SettingsImportChecked,
    SettingsKept,
    SettingsRefused,
)
from exophone_desktop.usecases.settings_state import SettingChange, SettingsImport

STATE = scenes()["settings"]
POLICY = Policy(
    locked={"links_dial_at_once": False, "hostname": "https://x.test"}, reason="Rule 7."
)
CHANGE = SettingChange("sound.processing.gain_control", True, False)


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def window(show):
    shown = show(STATE)
    shown.settings.show_page("settings-file")
    return shown


def test_an_import_is_shown_before_it_is_agreed_to(window, qtbot, intents, monkeypatch):
    page = window.settings_file
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/x/in.toml", ""))
    press(qtbot, page.open)
    assert intents.asked[-1] == ("check_settings_import", "/x/in.toml")
    waiting = SettingsImport("in.toml", (CHANGE,), (POLICY.why("links_dial_at_once"),))
    window.store.dispatch(SettingsImportChecked(waiting))
    assert page.question.text() == "in.toml changes this:"
    shown = [each.text() for each in page._lines.findChildren(type(page.question))]
    assert "Keep my voice at one level: on → off" in shown
    assert POLICY.why("links_dial_at_once") in shown
    press(qtbot, page.agree)
    assert intents.asked[-1] == ("import_settings",)
    window.store.dispatch(SettingsKept("Imported from in.toml."))
    assert page.status.isVisible()
    assert not page.agree.isVisible()


def test_a_file_that_changes_nothing_can_only_be_put_away(window, qtbot, intents):
    window.store.dispatch(SettingsImportChecked(SettingsImport("in.toml", ())))
    page = window.settings_file
    assert page.question.text() == "in.toml changes nothing here."
    assert not page.agree.isVisible()
    press(qtbot, page.put_away)
    assert intents.asked[-1] == ("put_settings_import_away",)


def test_leaving_the_page_agrees_to_nothing(window, intents):
    window.settings.show_list()
    assert intents.asked[-1] == ("put_settings_import_away",)


def test_an_export_asks_where(window, qtbot, intents, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    before = list(intents.asked)
    press(qtbot, window.settings_file.export)
    assert intents.asked == before
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/x/out.json", ""))
    press(qtbot, window.settings_file.export)
    assert intents.asked[-1] == ("export_settings", "/x/out.json")


def test_a_reset_is_asked_about_first(window, qtbot, intents):
    page = window.settings_file
    page.what.setCurrentIndex(page.what.findText("Sound"))
    press(qtbot, page.reset)
    assert intents.asked[-1] == ("put_settings_import_away",)
    press(qtbot, page.keep)
    assert not page.confirm.isVisible()
    press(qtbot, page.reset)
    press(qtbot, page.confirm)
    assert intents.asked[-1] == ("reset_settings", "sound")
    window.store.dispatch(SettingsRefused("The disk is full."))
    assert page.problem.isVisible()


def test_what_is_locked_is_switched_off_with_the_reason_wherever_it_is_shown(show):
    window = show(STATE)
    window.store.dispatch(PolicyRead(POLICY.locks()))
    window.settings.show_page("programs")
    window.store.dispatch(ProgramsRead(ProgramForm()))
    page = window.programs
    why = POLICY.why("links_dial_at_once")
    assert not page.links.isEnabled()
    assert page.links.accessibleDescription() == why
    assert page.controls.lines["links_dial_at_once"].text.text() == why
    assert page.controls.lines["links_dial_at_once"].isVisible()
    assert page.access.isEnabled()
    assert not page.controls.lines["control_api"].isVisible()
    window.store.dispatch(PolicyRead({}))
    assert page.links.isEnabled()
    assert not page.controls.lines["links_dial_at_once"].isVisible()


def test_a_locked_host_name_cannot_be_typed_over(show):
    state = scenes()["sign-in"]
    locked = replace(state, settings=replace(state.settings, locks=POLICY.locks()))
    window = show(locked)
    window.sign_in.advanced.setChecked(True)
    assert not window.sign_in.hostname.isEnabled()
    assert window.sign_in.controls.lines["hostname"].isVisible()
    assert window.sign_in.account_sid.isEnabled()
