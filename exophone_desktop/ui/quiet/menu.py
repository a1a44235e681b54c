"""The choices of do not disturb as a menu."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from exophone_desktop.ui.intents.quiet import QuietIntents
from exophone_desktop.ui.quiet.view import QuietView


class QuietMenu(QMenu):
    """For how long, or not any more; the line above says how it is now."""

    def __init__(self, intents: QuietIntents, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Quiet", "Do not disturb"), parent)
        self.setWindowTitle(self.title())
        self._intents = intents
        self._shown: QuietView | None = None

    def show_view(self, view: QuietView) -> None:
        """Offer what ``view`` says; an open menu stays as it is while nothing changes."""
        if view == self._shown:
            return
        self._shown = view
        self.clear()
        if view.on:
            self.addAction(view.words).setEnabled(False)
            self.addAction(view.off, lambda: self._intents.end_do_not_disturb())
            self.addSeparator()
        for length, words in view.lengths:
            self.addAction(words, partial(self._intents.begin_do_not_disturb, length))
