"""Labels and tool tips that show text as text, whoever wrote it."""

import html
import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

_LONG_WORD = re.compile(r"\S{20}(?=\S)")
_MAY_BREAK = "\u200b"


def set_tool_tip(widget: QWidget, text: str) -> None:
    """A tool tip of several plain lines. Qt guesses at markup, so the text is escaped.

    Screen readers get the text too: without a description, Qt would give them the markup.
    """
    shown = html.escape(text).replace("\n", "<br>")
    widget.setToolTip(f"<span>{shown}</span>" if text else "")
    widget.setAccessibleDescription(text.replace("\n", ". "))


def button_text(text: str) -> str:
    """``text`` for a button, where a single ``&`` would mark a shortcut."""
    return text.replace("&", "&&")


def announce(widget: QWidget, text: str) -> None:
    """Have screen readers say ``text`` now, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class PlainLabel(QLabel):
    """Wrapped text, never markup. ``look`` names a rule of the style sheet."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # A word longer than the window must not widen it.
        self.setMinimumWidth(1)
        self.setProperty("look", look)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text``, with places to break in words that are longer than any real one."""
        super().setText(_LONG_WORD.sub(r"\g<0>" + _MAY_BREAK, text))

    def set_tone(self, tone: str) -> None:
        """Colour by the style sheet's ``tone`` rule, beside words that say the same."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where room ends; the tool tip has all of it."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", look, parent)
        self.setText(text)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show ``text``."""
        QLabel.setText(self, text)
        set_tool_tip(self, text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment() | Qt.TextFlag.TextSingleLine), text)
