"""Hands what happens to every client that wants it; nobody waits for a slow one."""

from collections.abc import Callable, Iterable

from exophone_desktop.control.codec import StateSent, encoded, event_kinds, event_name
from exophone_desktop.control.messages import Json, event_message
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.home_events import (
    ContactsLoaded,
    OlderRecentsFound,
    RecentsAsked,
    RecentsFound,
)
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.events import LogReported, SoundLevelsMeasured, StatisticsUpdated

EVENT_NAMES = frozenset(map(event_name, event_kinds()))
"""What can be subscribed to."""

ON_REQUEST = frozenset(
    map(
        event_name,
        (
            *(LogReported, SoundLevelsMeasured, StatisticsUpdated),
            *(RecentsAsked, RecentsFound, OlderRecentsFound, ContactsLoaded),
        ),
    )
)
"""Sent to those who ask for them by name: they come often, or are long."""

BY_DEFAULT = EVENT_NAMES - ON_REQUEST

Mailbox = Callable[[str], None]
"""Takes a message and returns at once."""


class Hub:
    """The clients with what each wants, and the newest state. For the server's thread only."""

    def __init__(self, state: AppState) -> None:
        self.state = state
        self._wanted: dict[Mailbox, frozenset[str]] = {}

    def join(self, mailbox: Mailbox) -> None:
        """``mailbox`` gets the usual events from now on."""
        self._wanted[mailbox] = BY_DEFAULT

    def leave(self, mailbox: Mailbox) -> None:
        """``mailbox`` gets nothing any more."""
        self._wanted.pop(mailbox, None)

    def subscribe(self, mailbox: Mailbox, names: Iterable[str]) -> None:
        """``mailbox`` gets the events of these names only."""
        self._wanted[mailbox] = frozenset(names)

    def publish(self, event: AppEvent, state: AppState) -> None:
        """``event`` has happened and led to ``state``."""
        self.state = state
        name = event_name(type(event))
        takers = [mailbox for mailbox, wanted in self._wanted.items() if name in wanted]
        if takers:
            message = event_message(name, encoded(event))
            for mailbox in takers:
                mailbox(message)

    def snapshot(self) -> Json:
        """The state as JSON."""
        return encoded(StateSent(self.state))
