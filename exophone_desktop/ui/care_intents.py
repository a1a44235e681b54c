"""What the window asks of a call beside talking: hold it, pass it on."""

from typing import Protocol


class CareIntents(Protocol):
    """A person's wishes for the call on screen."""

    def toggle_hold(self) -> None:
        """Put the call on hold, or take it up again."""

    def transfer(self, text: str) -> None:
        """Have the far end call ``text`` instead, cleaned and checked by whoever answers."""
