"""The intents of hold and transfer, answered with use cases."""

from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases.consult import (
    complete_transfer,
    consult,
    end_consultation,
    swap_calls,
)
from exophone_desktop.usecases.hold_call import toggle_hold
from exophone_desktop.usecases.transfer_call import transfer_call
from exophone_desktop.usecases.wrap_up import end_wrap_up, note_ended_call


class CareActions(ActionTasks):
    """Implements ``CareIntents``."""

    def toggle_hold(self) -> None:
        """Put the call on hold, or take it up again."""
        self._do(toggle_hold)

    def note_ended_call(self, outcome: str, text: str) -> None:
        """Keep a note with the ended call."""
        self._do(lambda desk: note_ended_call(desk, outcome, text))

    def transfer(self, text: str) -> None:
        """Pass the call on."""
        self._do(lambda desk: transfer_call(desk, text))

    def end_wrap_up(self) -> None:
        """Let calls ring again."""
        self._do(end_wrap_up)

    def consult(self, text: str) -> None:
        """Ask somebody first."""
        self._do(lambda desk: consult(desk, text))

    def swap_calls(self) -> None:
        """Talk to the other one."""
        self._do(swap_calls)

    def complete_transfer(self) -> None:
        """Connect both others."""
        self._do(complete_transfer)

    def end_consultation(self) -> None:
        """Go back to the first call."""
        self._do(end_consultation)
