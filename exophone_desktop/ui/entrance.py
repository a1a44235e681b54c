"""What is there before anybody is signed in: the form, and the checks of this computer."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exophone_desktop.ui.doctor.page import DoctorPage
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.sign_in.screen import SignInScreen
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.later import Later
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.ui.widgets.title_bar import with_bar
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class Entrance(Pane):
    """Who cannot sign in finds out why: the checks come up in the place of the form."""

    def __init__(self, theme: Theme, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.sign_in = SignInScreen(theme, intents)
        self._intents = intents
        self._checks = Later(theme, lambda: self.doctor)
        self._sheet = with_bar(
            theme,
            translate("Settings", "Check this computer"),
            self._checks,
            translate("SignIn", "Back to signing in"),
            self.show_form,
        )
        self._state: AppState | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sign_in)
        self._stack.addWidget(self._sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.sign_in.checks_asked.connect(self.show_checks)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_form)

    @cached_property
    def doctor(self) -> DoctorPage:
        """The checks, for the host that the form names."""
        return DoctorPage(self.theme, self._intents, lambda: self.sign_in.hostname_in_use())

    @property
    def checking(self) -> bool:
        """Whether the checks are in the place of the form."""
        return self._stack.currentWidget() is self._sheet

    def show_checks(self) -> None:
        """Put the checks in the place of the form; what was typed stays."""
        self._stack.setCurrentWidget(self._sheet)
        if self._state is not None:
            self._checks.render_state(self._state)
        self._checks.enter()

    def show_form(self) -> None:
        """Go back to the form."""
        if self.checking:
            self._checks.leave()
            self._stack.setCurrentWidget(self.sign_in)
            self.sign_in.enter()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        self._state = state
        self.sign_in.render_state(state)
        if self.checking:
            self._checks.render_state(state)

    def enter(self) -> None:
        """It has come up."""
        self.sign_in.enter()

    def leave(self) -> None:
        """Somebody is signed in."""
        self.show_form()
        self.sign_in.leave()
