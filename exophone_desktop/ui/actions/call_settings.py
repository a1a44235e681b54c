"""Answers the intents of the page for calls and numbers."""

from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases.call_settings import CallSettingsForm
from exophone_desktop.usecases.change_call_settings import (
    change_call_settings,
    read_call_settings,
)


class CallSettingsActions(ActionTasks):
    """Implements ``CallSettingsIntents``."""

    def read_call_settings(self) -> None:
        """Show what is kept."""
        self._do(read_call_settings)

    def change_call_settings(self, form: CallSettingsForm) -> None:
        """Keep it."""
        self._do(lambda desk: change_call_settings(desk, form))
