"""The ground of every screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.usecases.state import AppState


class Pane(QWidget):
    """A part of the window that is on screen, or not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def render_state(self, state: AppState) -> None:
        """Show ``state``. Called while it is on screen."""
        raise NotImplementedError

    def enter(self) -> None:
        """It has come up: set the focus."""

    def show_setting(self, key: str) -> None:
        """Lead to the control of the setting ``key`` (``host.setting_table``), where it has one."""

    def leave(self) -> None:
        """Another takes its place: stop timers, forget secrets."""


class Page(Pane):
    """A middle (``body``) that scrolls when room is short; ``foot`` is always in reach."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        px, metrics = theme.px, theme.metrics
        inner = QWidget()
        inner.setProperty("look", "page")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(
            px(metrics.margin), px(metrics.margin), px(metrics.margin), px(metrics.gap)
        )
        self.body.setSpacing(px(metrics.gap))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self.scroll_area = scroll
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(
            px(metrics.margin), px(metrics.gap), px(metrics.margin), px(metrics.margin)
        )
        self.foot.setSpacing(px(metrics.gap))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(self.foot)
