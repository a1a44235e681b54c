"""The page "Check this computer" as widgets."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exophone_desktop.ui.doctor.row import CheckLine
from exophone_desktop.ui.doctor.view import derive
from exophone_desktop.ui.intents.doctor import DoctorIntents
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.ui.widgets.progress_line import ProgressLine
from exophone_desktop.usecases.doctor.table import CHECKS
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class DoctorPage(Page):
    """Every check in a line of its own; start, stop, and copy what was found."""

    def __init__(
        self,
        theme: Theme,
        intents: DoctorIntents,
        hostname: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``hostname`` is given before anybody is signed in: the app backend to look at."""
        super().__init__(theme, parent)
        self._intents = intents
        self._hostname = hostname
        self._report = ""
        self._running = False
        self.summary = PlainLabel()
        self.lines = {check.name: CheckLine(theme) for check in CHECKS}
        self.progress = ProgressLine(theme, translate("Doctor", "How much was checked"))
        self.start = ActionButton(theme, "primary")
        self.stop = ActionButton(theme, "quiet")
        self.copy = ActionButton(theme, "quiet")
        self.stop.set_words(translate("Doctor", "Stop"))
        self.copy.set_words(translate("Doctor", "Copy as text"))
        self.body.addWidget(self.summary)
        for line in self.lines.values():
            self.body.addWidget(line)
        self.body.addStretch(1)
        self.foot.addWidget(self.progress)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.metrics.gap))
        for button in (self.copy, self.stop, self.start):
            row.addWidget(button)
        self.foot.addLayout(row)
        self.start.clicked.connect(self._start)
        self.stop.clicked.connect(lambda: intents.stop_checkup())
        self.copy.clicked.connect(self._copy)

    def enter(self) -> None:
        """It has come up."""
        (self.start if self.start.isVisible() else self.stop).setFocus()

    def leave(self) -> None:
        """Something else is on screen, perhaps a call: nothing more is tried."""
        self._intents.stop_checkup()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, translate)
        if view.summary != self.summary.text():
            self.summary.setText(view.summary)
            announce(self.summary, view.summary)
        advice_words = translate("Doctor", "What to do:")
        for name, row in view.rows:
            self.lines[name].show_row(row, advice_words)
        self.progress.show_done(view.done if view.running else None)
        focused = self.start.hasFocus() or self.stop.hasFocus()
        self.start.set_words(view.start_words)
        self.start.setVisible(not view.running)
        self.stop.setVisible(view.running)
        self.stop.setEnabled(view.may_stop)
        if focused:
            (self.stop if view.running else self.start).setFocus()
        if self._running and not view.running and view.first_failed is not None:
            self._show_soon(self.lines[view.first_failed])
        self._running = view.running
        self._report = view.report
        self.copy.setVisible(bool(view.report))

    def _start(self) -> None:
        if self._hostname is None:
            self._intents.check_computer()
        else:
            self._intents.check_before_sign_in(self._hostname())

    def _show_soon(self, line: QWidget) -> None:
        # Its place is known only when all lines have their words.
        QTimer.singleShot(0, line, lambda: self.scroll_area.ensureWidgetVisible(line))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        announce(self.copy, translate("Doctor", "Copied"))
