"""The row of tabs at the foot of the home screen."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton

from exophone_desktop.ui.screens.home.view import HomeView, TabView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import TYPE
from exophone_desktop.ui.widgets.buttons import key_text
from exophone_desktop.ui.widgets.plain import button_text, set_tool_tip
from exophone_desktop.ui.widgets.tint import Tint
from exophone_desktop.usecases.home_state import HomeTab


class TabButton(QToolButton):
    """Icon above words, with a number on the icon where something waits.

    It shows what the app knows: a click asks, and ``show_tab`` is the answer.
    """

    def __init__(self, theme: Theme, icon: str, shortcut: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._shortcut = shortcut
        self._badge = ""
        self.setProperty("look", "tab")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(theme.metrics.round_button))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tint = Tint(self, theme, icon, "muted", theme.metrics.icon_large)
        theme.changed.connect(self.update)

    def nextCheckState(self) -> None:
        """Do not move by itself: the state comes from the app."""

    def minimumSizeHint(self) -> QSize:
        """Gives way in a narrow window."""
        return QSize(1, super().minimumSizeHint().height())

    def show_tab(self, tab: TabView, current: bool) -> None:
        """Show ``tab``, as the current one or not."""
        self.setChecked(current)
        self._tint.show_icon(self._icon, "accent" if current else "muted")
        self.setText(button_text(tab.title))
        self.setAccessibleName(tab.spoken)
        set_tool_tip(self, f"{tab.spoken}\n{key_text(self._shortcut)}")
        # Qt has no role of a tab for a button, so it is said in words.
        words = QCoreApplication.translate("Home", "Tab {place} of {count}")
        told = words.format(place=list(HomeTab).index(tab.tab) + 1, count=len(HomeTab))
        self.setAccessibleDescription(f"{told}. {key_text(self._shortcut)}")
        if self._badge != tab.badge:
            self._badge = tab.badge
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the number above its icon."""
        super().paintEvent(event)
        if not self._badge:
            return
        px, colours = self._theme.px, self._theme.palette
        font = QFont(self.font())
        font.setPointSizeF(self._theme.points(TYPE.small * 0.9))
        font.setWeight(QFont.Weight.DemiBold)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        height = px(17)
        width = max(height, painter.fontMetrics().horizontalAdvance(self._badge) + px(9))
        shape = QRectF(self.width() / 2 + px(5), px(3), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hang_up))
        painter.drawRoundedRect(shape, height / 2, height / 2)
        painter.setPen(QColor(colours.on_hang_up))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, self._badge)


class TabBar(QFrame):
    """One button a tab; ``asked`` carries the tab that was pressed."""

    asked = Signal(HomeTab)

    def __init__(
        self, theme: Theme, tabs: Iterable[TabView], shortcuts: dict[HomeTab, str]
    ) -> None:
        super().__init__()
        self.setProperty("look", "tabs")
        self.buttons: dict[HomeTab, TabButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(theme.metrics.tight),) * 4)
        row.setSpacing(theme.px(theme.metrics.tight))
        for tab in tabs:
            button = TabButton(theme, tab.icon, shortcuts[tab.tab])
            button.clicked.connect(lambda _=False, which=tab.tab: self.asked.emit(which))
            self.buttons[tab.tab] = button
            row.addWidget(button, 1)

    def render_view(self, view: HomeView) -> None:
        """Show which tab is the current one."""
        for tab in view.tabs:
            self.buttons[tab.tab].show_tab(tab, tab.tab is view.current)
