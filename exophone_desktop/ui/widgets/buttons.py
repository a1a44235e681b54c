"""The buttons of the app: filled, quiet, icon only, and toggles with a caption."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import announce, button_text, set_tool_tip
from exophone_desktop.ui.widgets.tint import Tint

translate = QCoreApplication.translate


def key_text(keys: str) -> str:
    """A shortcut in the words of the person's system (Ctrl+D, or ⌘D on macOS)."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class ActionButton(QPushButton):
    """A wide button for the main thing on a screen; ``look`` is a rule of the style sheet."""

    def __init__(
        self,
        theme: Theme,
        look: str,
        icon: str = "",
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setMinimumHeight(theme.px(theme.metrics.touch if icon else theme.metrics.control))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if icon:
            self.setProperty("tall", True)
            Tint(self, theme, icon, ink)

    def minimumSizeHint(self) -> QSize:
        """Gives way in a narrow window; the words are in the tool tip too."""
        return QSize(1, super().minimumSizeHint().height())

    def set_words(self, words: str, hint: str = "") -> None:
        """The caption, which is the accessible name as well, and what the tool tip adds."""
        self.setText(button_text(words))
        self.setAccessibleName(words)
        set_tool_tip(self, f"{words}\n{hint}" if hint else words)


class QuietButton(QPushButton):
    """A small button of words alone, beside a text."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(button_text(words), parent)
        self.setProperty("look", "quiet")
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class IconButton(QToolButton):
    """A small button with an icon; ``words`` is its accessible name and tool tip."""

    def __init__(
        self, theme: Theme, icon: str, ink: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "icon")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tint = Tint(self, theme, icon, ink)

    def set_words(self, words: str, hint: str = "") -> None:
        """What the button does."""
        self.setAccessibleName(words)
        set_tool_tip(self, f"{words}\n{hint}" if hint else words)


class ToggleButton(QToolButton):
    """A button that is on or off. Icon and caption change with the colour.

    It shows what the app knows: a click asks, and ``show_state`` is the answer.
    """

    def __init__(self, theme: Theme, icon_off: str, icon_on: str) -> None:
        super().__init__()
        self._icons = (icon_off, icon_on)
        self.setProperty("look", "toggle")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(theme.metrics.round_button))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tint = Tint(self, theme, icon_off, "text", theme.metrics.icon_large)

    def nextCheckState(self) -> None:
        """Do not move by itself: the state comes from the app."""

    def minimumSizeHint(self) -> QSize:
        """Gives way in a narrow window."""
        return QSize(1, super().minimumSizeHint().height())

    def show_state(self, on: bool, name: str, caption: str, hint: str = "") -> None:
        """``name`` stays the same for screen readers, which hear the state beside it."""
        changed = on != self.isChecked()
        self.setChecked(on)
        if changed and self.isVisible() and not self.hasFocus():
            # By a key, another program or a headset: nobody would hear of it otherwise.
            told = translate("Toggle", "{name} on") if on else translate("Toggle", "{name} off")
            announce(self, told.format(name=name))
        self._tint.show_icon(self._icons[on], "on_accent" if on else "text")
        self.setText(button_text(caption))
        self.setAccessibleName(name)
        set_tool_tip(self, f"{caption}\n{hint}" if hint else caption)
