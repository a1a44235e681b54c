"""What a person who does not want to be disturbed asks for."""

from typing import Protocol

from exophone_desktop.usecases.quiet_state import QuietLength


class QuietIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def begin_do_not_disturb(self, length: QuietLength) -> None:
        """Let no call ring for ``length`` from now."""

    def end_do_not_disturb(self) -> None:
        """Let calls ring again."""
