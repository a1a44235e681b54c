from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.checkup_state import (
    CheckBegun,
    CheckMade,
    CheckupEnded,
    CheckupStarted,
)
from exophone_desktop.usecases.doctor.findings import CheckName, failed, passed
from exophone_desktop.usecases.state import Screen


@pytest.fixture
def window(show):
    window = show(scenes()["settings"])
    window.settings.entries["doctor"].click()
    return window


def test_it_is_found_in_the_settings_and_begins_when_asked(window, intents) -> None:
    assert window.doctor.isVisible()
    assert window.doctor.start.text() == "Start"
    assert not window.doctor.copy.isVisible()
    window.doctor.start.click()
    assert ("check_computer",) in intents.asked


def test_findings_appear_as_they_are_known_and_can_be_copied(window) -> None:
    store, page = window.store, window.doctor
    store.dispatch(CheckupStarted())
    store.dispatch(CheckBegun(CheckName.HOST))
    line = page.lines[CheckName.HOST]
    assert line.word.text() == "Checking…"
    assert page.stop.isVisible()
    assert not page.start.isVisible()
    assert page.stop.hasFocus()
    store.dispatch(CheckMade(CheckName.HOST, failed("<b>No</b> way.", "Plug it in.")))
    store.dispatch(CheckMade(CheckName.CLOCK, passed("It is right.")))
    store.dispatch(CheckupEnded())
    assert line.sentence.text() == "<b>No</b> way."
    assert line.advice.text() == "What to do: Plug it in."
    assert "Failed" in line.accessibleName()
    assert "Plug it in" in line.accessibleName()
    assert page.start.text() == "Check again"
    page.copy.click()
    assert "What to do: Plug it in." in QGuiApplication.clipboard().text()


def test_stop_asks_to_stop(window, intents) -> None:
    window.store.dispatch(CheckupStarted())
    window.doctor.stop.click()
    assert ("stop_checkup",) in intents.asked


def test_leaving_the_page_or_a_call_stops_it(window, intents) -> None:
    window.store.dispatch(CheckupStarted())
    ringing = scenes()["incoming"]
    assert ringing.screen is Screen.INCOMING
    window.render_state(replace(ringing, checkup=window.store.state.checkup))
    assert intents.asked[-1] == ("stop_checkup",)


def test_the_first_failure_is_brought_into_view(window, qtbot) -> None:
    store, page = window.store, window.doctor
    store.dispatch(CheckupStarted())
    for name in page.lines:
        fails = name is CheckName.SPEAKER
        finding = failed("There is none.", "Plug one in.") if fails else passed("Fine.")
        store.dispatch(CheckMade(name, finding))
    line = page.lines[CheckName.SPEAKER]
    store.dispatch(CheckupEnded())
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty(), timeout=5_000)
