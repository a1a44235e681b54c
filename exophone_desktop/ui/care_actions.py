"""The intents of hold and transfer, answered with use cases."""

from exophone_desktop.ui.action_tasks import ActionTasks
from exophone_desktop.usecases.hold_call import toggle_hold
from exophone_desktop.usecases.transfer_call import transfer_call


class CareActions(ActionTasks):
    """Implements ``CareIntents``."""

    def toggle_hold(self) -> None:
        """Put the call on hold, or take it up again."""
        self._do(toggle_hold)

    def transfer(self, text: str) -> None:
        """Pass the call on."""
        self._do(lambda desk: transfer_call(desk, text))
