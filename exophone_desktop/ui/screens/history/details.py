"""One past call, with what the person writes about it."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from exophone_desktop.history.records import MAX_NOTE, CallRecord, kept_note
from exophone_desktop.ui.screens.history.details_view import derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.avatar import Avatar
from exophone_desktop.ui.widgets.buttons import ActionButton, IconButton
from exophone_desktop.ui.widgets.local_time import LocalTime
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel
from exophone_desktop.usecases.contact_names import ContactNames
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

_COPIED_MS = 2_000


class NoteField(QPlainTextEdit):
    """A few lines; Tab leaves it, and so does Control with Enter (``finished``).

    ``rested`` is emitted whenever the focus goes elsewhere.
    """

    finished = Signal()
    rested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        name = translate("Recents", "Note")
        self.setAccessibleName(name)
        self.setPlaceholderText(translate("Recents", "Write a note about this call"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.px(84))
        self.textChanged.connect(self._limit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Control with Enter is done; the rest is typing."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The person turned to something else."""
        super().focusOutEvent(event)
        self.rested.emit()

    def _limit(self) -> None:
        if len(self.toPlainText()) > MAX_NOTE:
            cursor = self.textCursor()
            cursor.deletePreviousChar()


class CallDetailsPane(Page):
    """``left`` is emitted by Back and Escape, ``called`` by Call, ``noted`` when a note changed."""

    left = Signal()
    called = Signal(CallRecord)
    noted = Signal(CallRecord, str)

    def __init__(self, theme: Theme, times: LocalTime, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._times = times
        self._names = ContactNames()
        self.record: CallRecord | None = None
        self.back = IconButton(theme, "back", "text")
        self.back.set_words(translate("Recents", "Back to past calls"))
        self.name = ElidedLabel(look="strong")
        self.kind = PlainLabel(look="small")
        self._avatar = Avatar(theme, theme.metrics.round_button)
        self.facts = QGridLayout()
        self.note = NoteField(theme)
        self.call = ActionButton(theme, "call", "call", "on_call")
        # As high as its neighbour.
        self.call.setProperty("tall", False)
        self.copy = ActionButton(theme, "banner")
        self.call.set_words(translate("Recents", "Call"))
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(self._offer_copy)
        self._offer_copy()
        self._build()
        self.back.clicked.connect(lambda: self.left.emit())
        self.call.clicked.connect(self._call)
        self.copy.clicked.connect(self._copy)
        self.note.finished.connect(self._finish_note)
        self.note.rested.connect(self.keep_note)

    def render_state(self, state: AppState) -> None:
        """Calls cannot be placed while one is."""
        self.call.setEnabled(not state.dialling)

    def show_names(self, names: ContactNames) -> None:
        """Put ``names`` on numbers from now on."""
        self._names = names
        if self.record is not None:
            self._show_head(self.record)

    def show_record(self, record: CallRecord) -> None:
        """Show ``record``; a note that is being written stays as it is written."""
        before = self.record
        if record == before:
            return
        same = before is not None and before.id == record.id
        unwritten = before is not None and same and self._text() != before.note
        self.record = record
        self._show_head(record)
        if not unwritten:
            self.note.setPlainText(record.note)
        if not same:
            self._offer_copy()

    def keep_note(self) -> None:
        """Tell of the note, if it is another one than is kept."""
        if self.record is not None and self._text() != self.record.note:
            self.noted.emit(self.record, self._text())

    def _text(self) -> str:
        return kept_note(self.note.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; Copy copies the number."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            # What is typed here is no number.
            event.accept()

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.name)
        words.addWidget(self.kind)
        head = QHBoxLayout()
        head.setSpacing(px(metrics.roomy))
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._avatar)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(metrics.gap))
        buttons.addWidget(self.call, 1)
        buttons.addWidget(self.copy, 1)
        card = QFrame()
        card.setProperty("look", "card")
        self.facts.setHorizontalSpacing(px(metrics.roomy))
        self.facts.setVerticalSpacing(px(metrics.gap))
        self.facts.setColumnStretch(1, 1)
        card.setLayout(self.facts)
        label = PlainLabel(translate("Recents", "Note"))
        label.setBuddy(self.note)
        self.body.addLayout(head)
        self.body.addSpacing(px(metrics.tight))
        self.body.addLayout(buttons)
        self.body.addSpacing(px(metrics.tight))
        self.body.addWidget(card)
        self.body.addSpacing(px(metrics.tight))
        self.body.addWidget(label)
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self.body.setContentsMargins(*(px(metrics.roomy),) * 4)
        self.foot.setContentsMargins(0, 0, 0, 0)

    def _show_head(self, record: CallRecord) -> None:
        view = derive(record, self._times.full, translate, self._names)
        self.name.setText(view.name)
        self.kind.setText(view.kind)
        self._avatar.show_letters(view.initials)
        self._show_facts(view.facts)

    def _show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        while (item := self.facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (label, value) in enumerate(facts):
            name, text = PlainLabel(label, look="muted"), PlainLabel(value)
            name.setWordWrap(False)
            name.setMinimumWidth(name.sizeHint().width())
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(text, row, 1)

    def _call(self) -> None:
        if self.record is not None:
            self.called.emit(self.record)

    def _copy(self) -> None:
        if self.record is not None:
            QGuiApplication.clipboard().setText(self.record.number)
            self.copy.set_words(translate("Recents", "Copied"))
            self._copied.start()

    def _offer_copy(self) -> None:
        self.copy.set_words(translate("Recents", "Copy number"))

    def _finish_note(self) -> None:
        self.keep_note()
        self.back.setFocus()
