"""A page that is built when it is first needed: most are not, on most days."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.usecases.state import AppState


class Later(Pane):
    """Holds the place of what ``make`` builds, and is as good as it from then on.

    Widgets cost most of a window's start: styling each takes longer than making it.
    """

    def __init__(self, theme: Theme, make: Callable[[], Pane], parent: QWidget | None = None):
        super().__init__(theme, parent)
        self._make = make
        self._made: Pane | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def render_state(self, state: AppState) -> None:
        """Show ``state``; builds the page the first time."""
        self._page().render_state(state)

    def enter(self) -> None:
        """It has come up."""
        self._page().enter()

    def leave(self) -> None:
        """Another takes its place."""
        if self._made is not None:
            self._made.leave()

    def show_setting(self, key: str) -> None:
        """Lead to the control of the setting ``key``."""
        self._page().show_setting(key)

    def _page(self) -> Pane:
        if self._made is None:
            self._made = self._make()
            self._column.addWidget(self._made)
            # A layout shows what is new only in a later turn, which is too late for the focus.
            self._made.show()
        return self._made
