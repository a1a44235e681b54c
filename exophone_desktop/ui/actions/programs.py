"""Answers the intents of the page for other programs."""

from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases.change_programs import change_programs, read_programs
from exophone_desktop.usecases.program_form import ProgramForm


class ProgramsActions(ActionTasks):
    """Implements ``ProgramsIntents``."""

    def read_programs(self) -> None:
        """Show what is kept."""
        self._do(read_programs)

    def change_programs(self, form: ProgramForm) -> None:
        """Keep it."""
        self._do(lambda desk: change_programs(desk, form))
