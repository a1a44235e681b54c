"""What actions act on: the desk of the use cases, and the window as far as it concerns others."""

from dataclasses import dataclass
from typing import Protocol

from exophone_desktop.usecases.desk import Desk


class WindowPort(Protocol):
    """The window. Methods are called on the desk's thread and return at once."""

    def show(self) -> None:
        """Bring it before the person's eyes."""

    def quit(self) -> None:
        """End the app in good order, as the person's own quitting does."""


@dataclass(frozen=True, slots=True)
class Phone:
    """The running app, for its event loop's thread only."""

    desk: Desk
    window: WindowPort
