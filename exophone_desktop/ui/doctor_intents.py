"""What the page "Check this computer" asks for."""

from typing import Protocol


class DoctorIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def check_computer(self) -> None:
        """Run every check."""

    def stop_checkup(self) -> None:
        """Try no more checks; harmless when none runs."""
