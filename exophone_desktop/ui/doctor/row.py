"""A check as a line: sign, title, word, and below it what was found and what to do."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from exophone_desktop.ui.doctor.view import CheckRow
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.tint import picture


class CheckLine(QFrame):
    """Shows one ``CheckRow``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        px, metrics = theme.px, theme.metrics
        self.setProperty("look", "card")
        self._sign, self._tint = picture(theme, "ready", "muted", 18)
        keeps_room = self._sign.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._sign.setSizePolicy(keeps_room)
        self.title = PlainLabel()
        self.word = PlainLabel(look="small")
        self.word.setWordWrap(False)
        self.word.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.sentence = PlainLabel(look="small")
        self.advice = PlainLabel()
        head = QHBoxLayout()
        head.setSpacing(px(metrics.gap))
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        head.addWidget(self.word)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(metrics.roomy), px(10), px(metrics.roomy), px(10))
        column.setSpacing(px(metrics.tight))
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.advice)

    def show_row(self, row: CheckRow, advice_words: str) -> None:
        """Show ``row``; ``advice_words`` come before what to do."""
        self._sign.setVisible(bool(row.icon))
        if row.icon:
            self._tint.show_icon(row.icon, row.ink)
        self.title.setText(row.title)
        self.word.setText(row.word)
        self.word.setFixedWidth(self.word.sizeHint().width() if row.word else 0)
        self.word.set_tone({"danger": "bad", "success": "good"}.get(row.ink, ""))
        self.sentence.setText(row.sentence)
        self.sentence.setVisible(bool(row.sentence))
        self.advice.setText(f"{advice_words} {row.advice}" if row.advice else "")
        self.advice.setVisible(bool(row.advice))
        spoken = (row.title, row.word, row.sentence, self.advice.text())
        self.setAccessibleName(". ".join(each.rstrip(".") for each in spoken if each))
