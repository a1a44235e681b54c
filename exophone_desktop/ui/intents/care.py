"""What the window asks of a call beside talking: hold it, pass it on."""

from typing import Protocol


class CareIntents(Protocol):
    """A person's wishes for the call on screen."""

    def toggle_hold(self) -> None:
        """Put the call on hold, or take it up again."""

    def note_ended_call(self, outcome: str, text: str) -> None:
        """Keep an outcome and words with the call that has just ended."""

    def transfer(self, text: str) -> None:
        """Have the far end call ``text`` instead, cleaned and checked by whoever answers."""

    def end_wrap_up(self) -> None:
        """Calls may ring again, before the time after the last call is over."""

    def consult(self, text: str) -> None:
        """Put the call on hold and ask ``text`` before it is passed on."""

    def swap_calls(self) -> None:
        """Talk to the other one of two."""

    def complete_transfer(self) -> None:
        """Let both others talk to each other."""

    def end_consultation(self) -> None:
        """Hang up on who was asked, and go back."""
