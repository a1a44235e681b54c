"""What the page for other programs asks for."""

from typing import Protocol

from exophone_desktop.usecases.program_form import ProgramForm


class ProgramsIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def read_programs(self) -> None:
        """Show what is kept."""

    def change_programs(self, form: ProgramForm) -> None:
        """Keep ``form``; checked by whoever answers."""
