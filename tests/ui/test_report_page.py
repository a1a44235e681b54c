from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from exophone_desktop.host.problem_report import ProblemReport, ReportFile
from exophone_desktop.ui.report.view import DAY, HOUR, WEEK
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.events import ReportFailed, ReportStarted
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.report_problem import ReportDraft
from exophone_desktop.voice.report_events import LogUploadProgressed, LogUploadSucceeded

LEFT = Qt.MouseButton.LeftButton
REPORT = ProblemReport(
    (
        ReportFile("report.json", '{"description": "no <b>sound</b>"}\n'),
        ReportFile("exophone.log", "line\n" * 600),
    )
)


@pytest.fixture
def page(show, qtbot):
    window = show(replace(scenes()["dialer"], tab=HomeTab.SETTINGS))
    qtbot.mouseClick(window.settings.entries["report"], LEFT)
    window.report.window_shown = window
    return window.report


def last_preview(intents):
    return next(asked for asked in reversed(intents.asked) if asked[0] == "preview_report")


def describe(page, intents, qtbot, text="no sound"):
    """Type, and let the preview catch up."""
    before = sum(asked[0] == "preview_report" for asked in intents.asked)
    page.description.setPlainText(text)
    qtbot.waitUntil(
        lambda: sum(asked[0] == "preview_report" for asked in intents.asked) > before,
        timeout=5_000,
    )
    _, draft, shown = last_preview(intents)
    shown(REPORT)
    return draft


def test_what_will_be_sent_is_shown_before_anything_can_be_sent(page, intents, qtbot):
    assert not page.send.isEnabled()
    draft = describe(page, intents, qtbot)
    assert draft == ReportDraft(1_000.0 - DAY, 1_000.0, "no sound")
    assert [page.file.itemText(row) for row in range(page.file.count())] == [
        "Your words and this computer (35 B)",
        "The log of the app (3 KB)",
    ]
    assert page.preview.toPlainText() == REPORT.files[1].text
    page.file.setCurrentIndex(0)
    page.file.activated.emit(0)
    assert page.preview.toPlainText() == REPORT.files[0].text
    qtbot.mouseClick(page.send, LEFT)
    assert intents.asked[-1] == ("send_report", draft)


def test_what_is_typed_after_the_preview_is_not_sent_unseen(page, intents, qtbot):
    describe(page, intents, qtbot)
    assert page.send.isEnabled()
    page.description.setPlainText("no sound at all")
    assert not page.send.isEnabled()


def test_a_preview_that_comes_late_for_its_words_is_not_shown(page, intents, qtbot):
    describe(page, intents, qtbot, "first")
    _, _, late = last_preview(intents)
    describe(page, intents, qtbot, "second")
    late(ProblemReport((ReportFile("report.json", "of the first"),)))
    assert "of the first" not in page.preview.toPlainText()


def test_without_words_nothing_is_sent(page, intents, qtbot):
    describe(page, intents, qtbot, "   ")
    assert not page.send.isEnabled()
    assert page.save.isEnabled()


@pytest.mark.parametrize(("row", "seconds"), [(0, HOUR), (1, DAY), (2, WEEK)])
def test_the_time_is_chosen(page, intents, row, seconds):
    page.time.setCurrentIndex(row)
    page.time.activated.emit(row)
    _, draft, _ = last_preview(intents)
    assert draft.end - draft.start == seconds


def test_the_way_of_a_report_is_followed_and_can_be_cancelled(page, intents, qtbot):
    store = page.window_shown.store
    describe(page, intents, qtbot)
    store.dispatch(ReportStarted())
    assert (page.send.isVisible(), page.cancel.isVisible()) == (False, True)
    assert page.progress.maximum() == 0
    store.dispatch(LogUploadProgressed(30, 100))
    assert (page.progress.value(), page.progress.maximum()) == (30, 100)
    qtbot.mouseClick(page.cancel, LEFT)
    assert intents.asked[-1] == ("cancel_report",)


def test_a_report_that_failed_says_why_and_is_sent_again_as_it_was(page, intents, qtbot):
    store = page.window_shown.store
    draft = describe(page, intents, qtbot)
    store.dispatch(ReportStarted())
    store.dispatch(ReportFailed("host cannot be reached."))
    assert page.problem.text.text() == "host cannot be reached."
    assert page.send.text() == "Try again"
    assert page.description.toPlainText() == "no sound"
    qtbot.mouseClick(page.send, LEFT)
    assert intents.asked[-1] == ("send_report", draft)


def test_a_report_that_arrived_tells_its_name(page, intents, qtbot):
    store = page.window_shown.store
    describe(page, intents, qtbot)
    store.dispatch(ReportStarted())
    store.dispatch(LogUploadSucceeded("alice-1.zip"))
    assert "alice-1.zip" in page.status.text()
    assert not page.send.isEnabled()


def test_a_report_is_saved_to_a_file(page, intents, qtbot, monkeypatch, tmp_path):
    draft = describe(page, intents, qtbot)
    path = str(tmp_path / "r.zip")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))
    qtbot.mouseClick(page.save, LEFT)
    assert intents.asked[-1] == ("save_report", draft, path)


def test_too_long_a_description_is_cut(page):
    page.description.setPlainText("x" * 5_000)
    assert len(page.description.toPlainText()) == 4_000
