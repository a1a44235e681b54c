"""What a notification of the system says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notification:
    """Plain texts, never markup. ``actions`` are names and what their buttons say."""

    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()


class NotificationError(Exception):
    """The system shows no notifications; the text says why."""
