"""What the home screen asks for."""

from typing import Protocol

from exophone_desktop.usecases.state import HomeTab


class HomeIntents(Protocol):
    """The wishes of a person at home. Each returns at once, as all ``Intents`` do."""

    def choose_tab(self, tab: HomeTab) -> None:
        """Turn to a part of the home screen."""
