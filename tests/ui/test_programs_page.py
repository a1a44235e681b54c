"""The page for other programs: shown as kept, kept as typed."""

from dataclasses import replace

from PySide6.QtCore import Qt

from exophone_desktop.host.settings import AutoAnswer, CrmMoment
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.program_events import ProgramsRead, ProgramsRefused
from exophone_desktop.usecases.program_form import ProgramForm

SETTINGS = replace(scenes()["dialer"], tab=HomeTab.SETTINGS)
FORM = ProgramForm(crm_url="https://crm.example/", crm_when=CrmMoment.ANSWERED, answer="F9")


def opened(show):
    window = show(SETTINGS)
    window.settings.show_page("programs")
    return window


def test_what_is_kept_is_shown_and_changed_with_the_button(show, qtbot, intents):
    window = opened(show)
    page = window.programs
    assert intents.asked == [("read_programs",)]
    assert not page.save.isEnabled()
    window.store.dispatch(ProgramsRead(FORM))
    assert page.url.text() == "https://crm.example/"
    page.links.setFocus()
    qtbot.keyClick(page.links, Qt.Key.Key_Space)
    page.keys["hang_up"].setText("F10")
    page.auto_answer.setCurrentIndex(page.auto_answer.findData(AutoAnswer.ALL))
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    changed = replace(FORM, links_dial_at_once=True, hang_up="F10", auto_answer=AutoAnswer.ALL)
    assert intents.asked[-1] == ("change_programs", changed)
    window.store.dispatch(ProgramsRead(changed, saved=True))
    assert page.status.text() == "Saved."


def test_a_refusal_is_told_and_what_was_typed_stays(show, qtbot):
    window = opened(show)
    window.store.dispatch(ProgramsRead(FORM))
    window.programs.url.setText("nonsense")
    window.store.dispatch(ProgramsRefused("The address of the CRM makes no sense."))
    assert window.programs.problem.isVisible()
    assert window.programs.url.text() == "nonsense"
    window.settings.show_list()
    window.settings.show_page("programs")
    assert window.programs.url.text() == "https://crm.example/", "what was not kept is gone"
