"""The logs that clients sent, in memory; the newest few."""

import io
import secrets
import time
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

MAX_ARCHIVES = 5
MAX_TICKETS = 100
TICKET_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class SentLogs:
    """One zip archive, and who sent it."""

    subscriber: str
    file_name: str
    content: bytes = field(repr=False)
    received: float = 0.0

    def names(self) -> list[str]:
        """The files in it."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return archive.namelist()


@dataclass(frozen=True, slots=True)
class _Ticket:
    subscriber: str
    file_name: str
    until: float


class LogShelf:
    """Hands out tickets to send logs by, and keeps what is sent. ``now`` is epoch seconds."""

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self._now = now
        self._tickets: OrderedDict[str, _Ticket] = OrderedDict()
        self._archives: OrderedDict[str, SentLogs] = OrderedDict()

    def expect(self, subscriber: str) -> tuple[str, str]:
        """A ticket for ``subscriber``, good for ten minutes, and the archive's file name."""
        now = self._now()
        moment = datetime.fromtimestamp(now, UTC).strftime("%Y%m%dT%H%M%SZ")
        ticket = secrets.token_urlsafe(24)
        file_name = f"{subscriber}-{moment}-{secrets.token_hex(3)}.zip"
        self._tickets[ticket] = _Ticket(subscriber, file_name, now + TICKET_SECONDS)
        while len(self._tickets) > MAX_TICKETS:
            self._tickets.popitem(last=False)
        return ticket, file_name

    def knows(self, ticket: str) -> bool:
        """Whether something may be sent by ``ticket``."""
        found = self._tickets.get(ticket)
        return found is not None and self._now() <= found.until

    def put(self, ticket: str, content: bytes) -> None:
        """Keep ``content``; sent again by the same ticket, it takes the place of the first.

        Raises:
            ValueError: it is no zip archive.
        """
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                archive.namelist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError):
            # The second: it says that it needs a newer program to be read.
            raise ValueError("This is not a zip archive.") from None
        found = self._tickets[ticket]
        sent = SentLogs(found.subscriber, found.file_name, content, self._now())
        self._archives[found.file_name] = sent
        while len(self._archives) > MAX_ARCHIVES:
            self._archives.popitem(last=False)

    def all(self) -> list[SentLogs]:
        """What was sent, oldest first."""
        return list(self._archives.values())

    def find(self, file_name: str) -> SentLogs | None:
        """The archive of this name."""
        return self._archives.get(file_name)
