"""The twelve keys of a telephone."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import TYPE
from exophone_desktop.ui.widgets.buttons import key_text
from exophone_desktop.ui.widgets.plain import set_tool_tip

LETTERS = {
    "1": "", "2": "ABC", "3": "DEF",
    "4": "GHI", "5": "JKL", "6": "MNO",
    "7": "PQRS", "8": "TUV", "9": "WXYZ",
    "*": "", "0": "", "#": "",
}  # fmt: skip
"""The keys in reading order with their letters (ITU-T E.161)."""

LONG_PRESS_MS = 600
_COLUMNS = 3


class Key(QToolButton):
    """One key: a large digit over small letters."""

    def __init__(self, theme: Theme, digit: str, letters: str) -> None:
        super().__init__()
        self._theme = theme
        self._digit = digit
        self._letters = letters
        self.name = ""
        """Who is called by holding it, empty for nobody."""
        self.setProperty("look", "key")
        self.setAccessibleName(_spoken(digit))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_name(self, name: str) -> None:
        """Show who is called by holding it, in the place of the letters."""
        if name != self.name:
            self.name = name
            hint = QCoreApplication.translate("Keypad", "Hold to call {name}").format(name=name)
            set_tool_tip(self, f"{hint}\n{key_text(f'Alt+{self._digit}')}" if name else "")
            self.setAccessibleDescription(hint if name else "")
            self.update()

    def sizeHint(self) -> QSize:
        """Comfortable to touch, and room for both lines at any font size."""
        return QSize(self._theme.px(72), self._theme.px(self._theme.metrics.touch + 4))

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(self._theme.px(44), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws the key, this draws its face."""
        super().paintEvent(event)
        painter = QPainter(self)
        face = QRectF(self.rect())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self._font(TYPE.title, QFont.Weight.Medium))
        low_text = self.name or self._letters
        if not low_text:
            painter.drawText(face, Qt.AlignmentFlag.AlignCenter, self._digit)
            return
        digit_height = painter.fontMetrics().capHeight() * 1.5
        small = self._font(TYPE.small * 0.85, QFont.Weight.Normal)
        letters_height = QFontMetricsF(small).height()
        top = face.center().y() - (digit_height + letters_height) / 2
        high = QRectF(face.x(), top, face.width(), digit_height)
        painter.drawText(high, Qt.AlignmentFlag.AlignCenter, self._digit)
        painter.setPen(self._theme.palette.accent if self.name else self._theme.palette.muted)
        painter.setFont(small)
        low = QRectF(face.x(), top + digit_height, face.width(), letters_height)
        room = face.width() - self._theme.px(self._theme.metrics.gap)
        shown = painter.fontMetrics().elidedText(low_text, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, shown)

    def _font(self, factor: float, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self._theme.points(factor))
        font.setWeight(weight)
        return font


class Keypad(QWidget):
    """``digit_pressed`` carries one of 0-9, * and #; with ``plus`` a long press of 0 is ``+``.

    There, a long press of a key that has a name (``show_names``) is ``held``.
    """

    digit_pressed = Signal(str)
    held = Signal(str)

    def __init__(self, theme: Theme, plus: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(QCoreApplication.translate("Keypad", "Keypad"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(theme.metrics.gap))
        self.keys: dict[str, Key] = {}
        for place, (digit, letters) in enumerate(LETTERS.items()):
            key = Key(theme, digit, "+" if plus and digit == "0" else letters)
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
            self.keys[digit] = key
            if plus and digit.isdigit():
                self._watch(key, digit)
            else:
                key.clicked.connect(lambda _=False, pressed=digit: self.digit_pressed.emit(pressed))

    def show_names(self, names: Mapping[str, str]) -> None:
        """Who is called by holding which digit."""
        for digit, key in self.keys.items():
            key.show_name(names.get(digit, ""))

    def _watch(self, key: Key, digit: str) -> None:
        hold = QTimer(self)
        hold.setSingleShot(True)
        hold.setInterval(LONG_PRESS_MS)
        key.pressed.connect(hold.start)

        def held() -> None:
            if key.name:
                self.held.emit(digit)
            else:
                self.digit_pressed.emit("+" if digit == "0" else digit)

        def released() -> None:
            if hold.isActive():
                hold.stop()
                self.digit_pressed.emit(digit)

        hold.timeout.connect(held)
        key.released.connect(released)


def _spoken(digit: str) -> str:
    if digit == "*":
        return QCoreApplication.translate("Keypad", "Star")
    if digit == "#":
        return QCoreApplication.translate("Keypad", "Hash")
    return digit
