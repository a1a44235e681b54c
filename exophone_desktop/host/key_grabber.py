"""What takes keys from all programs: one implementation a system."""

from collections.abc import Callable, Mapping
from typing import Protocol

from exophone_desktop.host.key_combination import KeyCombination

Pressed = Callable[[str], None]
"""Called, from a thread of its own, with the name of a combination; must return quickly."""


class GlobalShortcutsError(Exception):
    """Keys cannot be taken here; the text is a plain sentence."""


class KeyGrabber(Protocol):
    """Takes combinations from all programs, on a thread of its own."""

    def start(
        self, combinations: Mapping[str, KeyCombination], pressed: Pressed
    ) -> tuple[str, ...]:
        """Take them, by name; returns the names of those that another program has already.

        Raises:
            GlobalShortcutsError: none can be taken.
        """

    def close(self) -> None:
        """Give them back; idempotent."""
