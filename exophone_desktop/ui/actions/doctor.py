"""Answers the intents of the page "Check this computer"."""

from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases.check_computer import (
    check_before_sign_in,
    check_computer,
    stop_checkup,
)


class DoctorActions(ActionTasks):
    """Implements ``DoctorIntents``."""

    def check_computer(self) -> None:
        """Run every check."""
        self._do(check_computer)

    def check_before_sign_in(self, hostname: str) -> None:
        """Run the checks that need nobody signed in."""
        self._do(lambda desk: check_before_sign_in(desk, hostname))

    def stop_checkup(self) -> None:
        """Try no more checks."""
        self._do(stop_checkup)
