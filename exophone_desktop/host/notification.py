"""What a notification of the system says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notification:
    """Plain texts, never markup. ``actions`` are names and what their buttons say.

    ``rings`` is whether it is about a call that rings, which cannot wait, or one that is over.
    """

    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    rings: bool = True


class NotificationError(Exception):
    """The system shows no notifications; the text says why."""
