"""Answers the intents about do not disturb."""

from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases.do_not_disturb import begin_do_not_disturb, end_do_not_disturb
from exophone_desktop.usecases.quiet_state import QuietLength


class QuietActions(ActionTasks):
    """Implements ``QuietIntents``."""

    def begin_do_not_disturb(self, length: QuietLength) -> None:
        """Let no call ring."""
        self._do(lambda desk: begin_do_not_disturb(desk, length))

    def end_do_not_disturb(self) -> None:
        """Let calls ring again."""
        self._do(end_do_not_disturb)
