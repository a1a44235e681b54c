"""Answers the intents about windows beside other programs."""

from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases.change_desktop import change_desktop


class DesktopActions(ActionTasks):
    """Implements ``DesktopIntents``."""

    def change_desktop(self, desktop: DesktopSettings) -> None:
        """Keep it."""
        self._do(lambda desk: change_desktop(desk, desktop))
