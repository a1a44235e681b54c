"""The page for reporting a problem as widgets."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QProgressBar, QWidget

from exophone_desktop.host.problem_report import MAX_DESCRIPTION, ProblemReport
from exophone_desktop.ui.intents.report import ReportIntents
from exophone_desktop.ui.report.view import DAY, derive, file_words, preview_text, times
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.plain import PlainLabel, announce
from exophone_desktop.usecases.report_problem import ReportDraft
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

_TYPING_PAUSE_MS = 400


class ReportPage(Page):
    """A person's words, a time, and all that would be sent; then Send, with progress.

    Only what was shown can be sent: Send waits until the preview has caught up.
    """

    def __init__(
        self,
        theme: Theme,
        intents: ReportIntents,
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        """``clock`` gives seconds since the epoch."""
        super().__init__(theme, parent)
        self._intents = intents
        self._clock = clock
        self._draft: ReportDraft | None = None
        self._shown: ProblemReport | None = None
        self._may_send = False
        self.description = QPlainTextEdit()
        self.time = Picker(theme, translate("Report", "Time"))
        self.file = Picker(theme, translate("Report", "What will be sent"))
        self.preview = QPlainTextEdit()
        self.status = PlainLabel(look="muted")
        self.problem = ErrorLine(theme)
        self.progress = QProgressBar()
        self.send = ActionButton(theme, "primary")
        self.cancel = ActionButton(theme, "quiet")
        self.save = ActionButton(theme, "quiet")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._build()
        self._typing.timeout.connect(self._ask_preview)
        self.description.textChanged.connect(self._typed)
        self.time.picked.connect(lambda _: self._ask_preview())
        self.file.picked.connect(self._show_file)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(lambda: intents.cancel_report())
        self.save.clicked.connect(self._save)

    def enter(self) -> None:
        """It has come up: begin a report of what led here."""
        self._intents.open_report()
        self._ask_preview()
        self.description.setFocus()

    def leave(self) -> None:
        """Another page comes; a report that is being sent goes on."""
        self._typing.stop()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, translate)
        self._may_send = view.may_send
        self.send.set_words(view.send_words)
        self.send.setVisible(not view.sending)
        self.cancel.setVisible(view.sending)
        self.save.setEnabled(not view.sending)
        self.description.setReadOnly(view.sending)
        self.time.setEnabled(not view.sending)
        self.progress.setVisible(view.sending)
        self.progress.setRange(0, 0 if view.progress is None else 100)
        self.progress.setValue(view.progress or 0)
        if view.status != self.status.text():
            self.status.setText(view.status)
            announce(self.status, view.status)
        self.status.setVisible(bool(view.status))
        self.problem.show_text(view.problem)
        self._enable_send()

    def show_preview(self, draft: ReportDraft, report: ProblemReport) -> None:
        """``report`` is what ``draft`` would send."""
        if draft != self._draft:
            return
        self._shown = report
        words = file_words(report, translate)
        self.file.show_options(words, self.file.currentData() or words[-1][0])
        self._show_file(self.file.currentData())
        self._enable_send()

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        self.description.setAccessibleName(translate("Report", "What went wrong?"))
        self.description.setPlaceholderText(
            translate("Report", "What did you do, and what happened?")
        )
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(px(metrics.control * 2))
        self.time.show_options(times(translate), str(DAY))
        self.preview.setReadOnly(True)
        self.preview.setProperty("look", "log")
        self.preview.setTabChangesFocus(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setAccessibleName(translate("Report", "Preview"))
        self.preview.setMinimumHeight(px(metrics.control * 3))
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(translate("Report", "How much was sent"))
        self.cancel.set_words(translate("Report", "Cancel"))
        self.save.set_words(translate("Report", "Save to a file…"))
        for words, field in (
            (translate("Report", "What went wrong?"), self.description),
            (translate("Report", "When?"), self.time),
            (translate("Report", "What will be sent"), self.file),
        ):
            label = PlainLabel(words)
            label.setBuddy(field)
            self.body.addWidget(label)
            self.body.addWidget(field)
        self.body.addWidget(self.preview, 1)
        note = translate("Report", "Passwords and tokens are never part of it.")
        self.body.addWidget(PlainLabel(note, look="small"))
        self.foot.addWidget(self.problem)
        self.foot.addWidget(self.status)
        self.foot.addWidget(self.progress)
        row = QHBoxLayout()
        row.setSpacing(px(metrics.gap))
        for button in (self.save, self.cancel, self.send):
            row.addWidget(button)
        self.foot.addLayout(row)

    def _typed(self) -> None:
        text = self.description.toPlainText()
        if len(text) > MAX_DESCRIPTION:
            self.description.setPlainText(text[:MAX_DESCRIPTION])
            return
        self._shown = None
        self._enable_send()
        self._typing.start()

    def _ask_preview(self) -> None:
        self._typing.stop()
        self._shown = None
        self._enable_send()
        end = self._clock()
        start = end - float(self.time.currentData())
        # What happened in the last second is in the log by now.
        draft = ReportDraft(start, end, self.description.toPlainText().strip())
        self._draft = draft
        self._intents.preview_report(draft, lambda report: self.show_preview(draft, report))

    def _show_file(self, name: str) -> None:
        if self._shown is None:
            return
        file = next((each for each in self._shown.files if each.name == name), None)
        if file is not None:
            self.preview.setPlainText(preview_text(file, translate))
            bar = self.preview.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _enable_send(self) -> None:
        said = bool(self.description.toPlainText().strip())
        self.send.setEnabled(self._may_send and said and self._shown is not None)

    def _send(self) -> None:
        if self._draft is not None and self._shown is not None:
            self._intents.send_report(self._draft)

    def _save(self) -> None:
        if self._draft is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self,
            translate("Report", "Save the report"),
            "exophone-report.zip",
            translate("Report", "Zip archives (*.zip)"),
        )
        if path:
            self._intents.save_report(self._draft, path)
