"""What the page "Check this computer" asks for."""

from typing import Protocol


class DoctorIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def check_computer(self) -> None:
        """Run every check."""

    def check_before_sign_in(self, hostname: str) -> None:
        """Run the checks that need nobody signed in, on the app backend at ``hostname``."""

    def stop_checkup(self) -> None:
        """Try no more checks; harmless when none runs."""
