"""A bar with a title and a way back, above what it is the title of."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import IconButton
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.ui.widgets.plain import ElidedLabel


def with_bar(
    theme: Theme, title: str, pane: Pane, back_words: str, back: Callable[[], None]
) -> QWidget:
    """``pane`` under its ``title`` and a button that calls ``back``."""
    px, metrics = theme.px, theme.metrics
    button = IconButton(theme, "back", "text")
    button.set_words(back_words)
    button.clicked.connect(lambda: back())
    bar = QFrame()
    bar.setProperty("look", "header")
    # The hint is from before the style sheet counted, and would squeeze the button.
    bar.setMinimumHeight(px(metrics.heading))
    row = QHBoxLayout(bar)
    row.setContentsMargins(px(metrics.gap), px(metrics.tight), px(metrics.roomy), px(metrics.tight))
    row.setSpacing(px(metrics.gap))
    row.addWidget(button)
    row.addWidget(ElidedLabel(title, look="strong"), 1)
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(pane, 1)
    return sheet
