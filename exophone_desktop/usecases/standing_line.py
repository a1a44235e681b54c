"""What a session needs of the connection over which pushes come."""

from collections.abc import Callable, Mapping
from typing import Protocol

from exophone_desktop.exotel.bearer import TokenSource


class StandingLine(Protocol):
    """The standing connection to the app backend."""

    def start(self) -> None:
        """Begin to listen."""

    def close(self, wait: float) -> None:
        """Stop, and wait ``wait`` seconds at most until nothing runs any more. Harmless twice."""


PushHandler = Callable[[Mapping[str, object], str], None]
"""Takes a push and the id of its event, on a thread of the line."""

LineMaker = Callable[[str, str, str, TokenSource, PushHandler, str], StandingLine]
"""A line to a backend's hostname for an account SID and a subscriber, and whom to hand pushes.

The last is the event to go on after. Raises ``ExotelHttpError`` for an unusable hostname.
"""
