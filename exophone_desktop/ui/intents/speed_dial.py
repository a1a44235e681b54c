"""What a person asks for about the keys that call somebody."""

from typing import Protocol

from exophone_desktop.usecases.speed_dial_state import SpeedDialForm


class SpeedDialIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def call_speed_dial(self, place: int) -> None:
        """Call who is on key ``place``, 1 to 9."""

    def put_speed_dial(self, place: int, number: str, name: str, direct: bool) -> None:
        """Put somebody on a key; nobody, where ``number`` is empty."""

    def keep_speed_dial(self, forms: tuple[SpeedDialForm, ...]) -> None:
        """Keep all keys as they were filled in."""
