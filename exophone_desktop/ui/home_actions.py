"""Answers the intents of the home screen."""

from exophone_desktop.ui.action_tasks import ActionTasks
from exophone_desktop.usecases.choose_home_tab import choose_home_tab
from exophone_desktop.usecases.state import HomeTab


class HomeActions(ActionTasks):
    """Implements ``HomeIntents``."""

    def choose_tab(self, tab: HomeTab) -> None:
        """Turn to a part of the home screen."""
        self._do(lambda desk: choose_home_tab(desk, tab))
