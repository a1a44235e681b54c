"""The page for calls and numbers: shown as kept, kept as typed."""

from dataclasses import replace

from exophone_desktop.host.setting_choices import RecordingFormat
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.call_settings import (
    CallSettingsForm,
    CallSettingsRead,
    CallSettingsRefused,
)
from exophone_desktop.usecases.events import RecordingPolicyRead
from exophone_desktop.usecases.home_state import HomeTab

SETTINGS = replace(scenes()["dialer"], tab=HomeTab.SETTINGS)
FORM = CallSettingsForm(25, "Sold\nLost", "IN", check_for_updates=True)


def opened(show):
    window = show(SETTINGS)
    window.settings.show_page("calls")
    return window


def test_what_is_kept_is_shown_and_changed_with_the_button(show, intents) -> None:
    window = opened(show)
    page = window.call_settings
    assert intents.asked == [("read_call_settings",)]
    assert not page.save.isEnabled()
    window.store.dispatch(CallSettingsRead(FORM))
    assert page.wrap_up.currentText() == "25 seconds", "a time of a policy or file is offered too"
    assert page.region.currentText() == "India (IN)"
    assert page.updates.isChecked()
    page.wrap_up.setCurrentIndex(page.wrap_up.findData("60"))
    page.region.setCurrentIndex(page.region.findData("DE"))
    page.outcomes.setPlainText("Sold")
    page.updates.click()
    page.recordings.setCurrentIndex(page.recordings.findData("flac"))
    page.save.click()
    changed = CallSettingsForm(60, "Sold", "DE", recording_format=RecordingFormat.FLAC)
    assert intents.asked[-1] == ("change_call_settings", changed)
    window.store.dispatch(CallSettingsRead(changed, saved=True))
    assert page.status.text() == "Saved."


def test_where_calls_may_not_be_recorded_the_page_says_so(show) -> None:
    window = opened(show)
    page = window.call_settings
    window.store.dispatch(CallSettingsRead(replace(FORM, recording_format=RecordingFormat.FLAC)))
    assert page.recordings.currentText() == "FLAC (smaller, as good)"
    assert "switched off" in page.about_recordings.text()
    window.store.dispatch(RecordingPolicyRead(True))
    assert "switched off" not in page.about_recordings.text()


def test_a_refusal_is_told_and_what_was_typed_stays(show) -> None:
    window = opened(show)
    window.store.dispatch(CallSettingsRead(FORM))
    window.call_settings.outcomes.setPlainText("x" * 99)
    window.store.dispatch(CallSettingsRefused("It is too long."))
    assert window.call_settings.problem.isVisible()
    assert window.call_settings.outcomes.toPlainText() == "x" * 99


def test_the_search_leads_to_each_of_them(show) -> None:
    window = opened(show)
    window.store.dispatch(CallSettingsRead(FORM))
    page = window.call_settings
    for key in (
        *("wrap_up_seconds", "outcomes", "phone_region"),
        *("recording_format", "check_for_updates"),
    ):
        page.show_setting(key)
        assert page.controls.of[key].hasFocus(), key
