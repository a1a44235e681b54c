"""What the use cases need of the other programs of this computer."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class ProgramsPort(Protocol):
    """Other programs of this computer. Methods take seconds and raise ``OtherProgramError``."""

    def open_in_browser(self, address: str) -> None:
        """Show a web page."""

    def show_microphone_settings(self) -> None:
        """Open the system's own page. Raises OtherProgramError."""

    def run_command(self, arguments: Sequence[str], added: Mapping[str, str]) -> None:
        """Run a program, ``added`` to its environment, for a limited time."""
