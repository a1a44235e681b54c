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


LineMaker = Callable[
    [str, str, str, TokenSource, Callable[[Mapping[str, object]], None]], StandingLine
]
"""A line to a backend's hostname for an account SID and a subscriber; pushes go to the last.

Raises ``ExotelHttpError`` for an unusable hostname.
"""
