"""Where a person says to whom the call is passed on, and whether they are asked first."""

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from exophone_desktop.exotel.backend import ContactGroup
from exophone_desktop.ui.intents.care import CareIntents
from exophone_desktop.ui.texts import shown_name
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton, key_text
from exophone_desktop.ui.widgets.number_field import NumberField
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.usecases.search_contacts import ContactSearch

translate = QCoreApplication.translate

ASK_FIRST_KEY = "Ctrl+Return"
_OFFERED = 6
_WITH_CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class TransferPanel(QWidget):
    """A number or a contact, and two ways there. Escape leaves the call as it is."""

    left = Signal()

    def __init__(self, theme: Theme, intents: CareIntents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intents = intents
        self._groups: tuple[ContactGroup, ...] = ()
        self._search: ContactSearch | None = None
        self._numbers: dict[str, str] = {}
        self.number = NumberField(theme)
        self.number.setPlaceholderText(translate("InCall", "Name or number"))
        self.number.setAccessibleName(translate("InCall", "Transfer to"))
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.number.setCompleter(completer)
        self.ask_first = ActionButton(theme, "primary")
        self.ask_first.set_words(translate("InCall", "Ask them first"), key_text(ASK_FIRST_KEY))
        self.send = ActionButton(theme, "secondary")
        self.send.set_words(translate("InCall", "Transfer at once"), key_text("Return"))
        self.cancel = ActionButton(theme, "quiet")
        self.cancel.set_words(translate("InCall", "Do not transfer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.metrics.gap))
        column.addWidget(PlainLabel(translate("InCall", "Transfer to"), "strong"))
        column.addWidget(self.number)
        column.addWidget(self.ask_first)
        column.addWidget(self.send)
        column.addWidget(self.cancel)
        self.number.textEdited.connect(self._offer)
        self.number.textChanged.connect(self._typed)
        self.number.returnPressed.connect(self._transfer)
        # Later: the line still puts the words themselves into it.
        completer.activated.connect(self._chosen, Qt.ConnectionType.QueuedConnection)
        self.send.clicked.connect(self._transfer)
        self.ask_first.clicked.connect(self._consult)
        self.cancel.clicked.connect(self.left)
        for keys, act in (("Esc", self.left.emit), (ASK_FIRST_KEY, self._consult)):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(_WITH_CHILDREN)
        self._typed()

    def begin(self) -> None:
        """Ask anew."""
        self.number.clear()
        self.number.setFocus()

    def use_contacts(self, groups: tuple[ContactGroup, ...]) -> None:
        """Whom to offer as one types."""
        if groups is not self._groups:
            self._groups, self._search = groups, None

    def _offer(self, text: str) -> None:
        if self._search is None:
            self._search = ContactSearch(self._groups)
        self._numbers = {
            f"{shown_name(each.name or each.number, translate)}  {each.number}": each.number
            for each in self._search.first(text, _OFFERED)
        }
        self._offered.setStringList(list(self._numbers))

    def _chosen(self, words: str) -> None:
        number = self._numbers.get(words)
        if number is not None:
            self.number.setText(number)

    def _typed(self) -> None:
        can = bool(self.number.text().strip())
        self.send.setEnabled(can)
        self.ask_first.setEnabled(can)

    def _transfer(self) -> None:
        text = self._text()
        if text:
            self.left.emit()
            self._intents.transfer(text)

    def _consult(self) -> None:
        text = self._text()
        if text:
            self.left.emit()
            self._intents.consult(text)

    def _text(self) -> str:
        text = self.number.text().strip()
        # Enter on an offered contact comes before its number is in the line.
        return self._numbers.get(text, text)
