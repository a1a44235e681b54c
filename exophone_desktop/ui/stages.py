"""Everything that the app can show, set up as windows: for pictures and for tests that walk all."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, QLocale, QPoint
from PySide6.QtWidgets import QWidget

from exophone_desktop.host.problem_report import ProblemReport, ReportFile
from exophone_desktop.ui.call_bar.view import derive as derive_bar
from exophone_desktop.ui.call_bar.window import CallBar
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.main_window import MainWindow
from exophone_desktop.ui.popup.view import derive as derive_popup
from exophone_desktop.ui.popup.window import IncomingPopup
from exophone_desktop.ui.quiet.menu import QuietMenu
from exophone_desktop.ui.quiet.view import derive as derive_quiet
from exophone_desktop.ui.scenes.doctor import doctor_scenes
from exophone_desktop.ui.scenes.outside import bar_scenes, popup_scenes, tray_scenes
from exophone_desktop.ui.scenes.settings import settings_scenes
from exophone_desktop.ui.scenes.window import NOW, scenes, sound_check_scenes, sound_scenes
from exophone_desktop.ui.sound.dialog import SoundDialog
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tray.tray import Tray
from exophone_desktop.ui.tray.view import derive as derive_tray
from exophone_desktop.ui.widgets.local_time import LocalTime
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.report_problem import ReportDraft
from exophone_desktop.usecases.state import AppState, Screen

translate = QCoreApplication.translate

Stage = Callable[[Theme, Intents], QWidget]
"""Builds a window that is on screen, as it looks some time after it came up."""

_UNFOLDED = (
    "sign-in",
    "sign-in-sip",
    "sign-in-exotel-device",
    "call-connected",
    "call-held-here",
    "feedback",
    "recents",
)
_TIME = LocalTime(lambda: NOW, QLocale.c())
_LOG = "\n".join(
    f"2027-01-15 13:2{line}:07.120 INFO exophone_desktop.voice.client: The phone is registered."
    for line in range(9)
)
_REPORT = ProblemReport(
    (ReportFile("report.json", '{\n  "description": ""\n}'), ReportFile("exophone.log", _LOG))
)


class NobodyAnswers:
    """Intents of a stage: nothing comes of what is asked for, but a report has something in it."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_: None

    def preview_report(self, _draft: ReportDraft, shown: Callable[[ProblemReport], None]) -> None:
        """Some text for the preview."""
        shown(_REPORT)


NOBODY = cast(Intents, NobodyAnswers())


def stages() -> Mapping[str, Stage]:
    """The stages by name, in the order of the contact sheet."""
    made: dict[str, Stage] = {}
    for name, state in scenes().items():
        made[name] = partial(_window, state, name, False)
        if name in _UNFOLDED:
            made[f"{name}-open"] = partial(_window, state, name, True)
    for name, state in sound_scenes().items():
        made[name] = partial(_sound, state)
    for name, state in {**sound_check_scenes(), **doctor_scenes(), **settings_scenes()}.items():
        made[name] = partial(_window, state, name, False)
    for name, state in popup_scenes().items():
        made[f"popup-{name}"] = partial(_popup, state)
    for name, state in bar_scenes().items():
        made[f"bar-{name}"] = partial(_bar, state)
    for name, state in tray_scenes().items():
        made[f"tray-{name}"] = partial(_tray_menu, state)
    made["menu-quiet"] = partial(_quiet_menu, tray_scenes()["quiet"])
    return made


def _window(state: AppState, name: str, unfolded: bool, theme: Theme, intents: Intents) -> QWidget:
    window = MainWindow(Store(state), intents, theme, "win32", clock=lambda: NOW)
    window.show()
    if state.screen is Screen.HOME and state.tab is HomeTab.DIAL:
        window.dialer.number.setText("" if name == "dialer" else "+918041234567")
        window.dialer.number.end(False)
    if name in sound_check_scenes():
        window.settings.show_page("sound-check")
    if name == "sign-in-doctor":
        window.entrance.show_checks()
    elif name in doctor_scenes():
        window.settings.show_page("doctor")
    if name in settings_scenes():
        window.settings.show_page(name.rpartition("-")[0])
    if name.startswith("report-"):
        window.report.description.setPlainText("Arjun could not hear me.")
    if name == "settings-search":
        window.settings.search.line.setText("crm")
    if name == "call-transfer":
        window.in_call.transfer_toggle.click()
    if name == "recents-found-nothing":
        window.history.list.search.line.setText(state.recents.text)
    if unfolded:
        _unfold(window, state)
    if state.screen is Screen.INCOMING:
        window.incoming.arm()
    return window


def _unfold(window: MainWindow, state: AppState) -> None:
    if state.screen is Screen.SIGN_IN:
        window.sign_in.advanced.setChecked(True)
    elif state.screen is Screen.IN_CALL:
        keypad, transfer = window.in_call.keypad_toggle, window.in_call.transfer_toggle
        (transfer if state.transfer_allowed else keypad).click()
    elif state.screen is Screen.FEEDBACK:
        window.feedback.ratings[2].setChecked(True)
    else:
        window.history.show_details(state.recents.records[2])


def _sound(state: AppState, theme: Theme, intents: Intents) -> QWidget:
    dialog = SoundDialog(theme, intents)
    dialog.render_state(state)
    dialog.show()
    return dialog


def _popup(state: AppState, theme: Theme, intents: Intents) -> QWidget:
    window = IncomingPopup(theme, intents)
    view = derive_popup(state, False, translate)
    if view is not None:
        window.show_view(view)
    window.arm()
    window.show()
    return window


def _bar(state: AppState, theme: Theme, intents: Intents) -> QWidget:
    window = CallBar(theme, intents, lambda: NOW)
    view = derive_bar(state, False, "", "linux", translate)
    if view is not None:
        window.show_view(view)
    window.adjustSize()
    window.show()
    return window


def _tray_menu(state: AppState, theme: Theme, intents: Intents) -> QWidget:
    tray = Tray(theme, intents)
    tray.setParent(tray.menu)
    quiet = derive_quiet(state, _TIME.ahead, translate)
    tray.show_view(derive_tray(state, quiet.words, translate), quiet)
    tray.menu.popup(QPoint())
    return tray.menu


def _quiet_menu(state: AppState, _theme: Theme, intents: Intents) -> QWidget:
    menu = QuietMenu(intents)
    menu.show_view(derive_quiet(state, _TIME.ahead, translate))
    menu.popup(QPoint())
    return menu
