"""Keeps the system's notification as the view has it: shown while it rings, gone afterwards."""

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from exophone_desktop.host.notification import Notification, NotificationError

log = logging.getLogger(__name__)


class NotificationPort(Protocol):
    """The system's notifications. Methods raise ``NotificationError`` where there are none."""

    on_action: Callable[[str], None]

    async def open(self) -> None:
        """Find them."""

    async def show(self, notification: Notification, replaces: int = 0) -> int:
        """Show one, or change the one of that number; returns its number."""

    async def withdraw(self, number: int) -> None:
        """Take it away."""

    async def close(self) -> None:
        """Show no more."""


class CallNotifications:
    """One notification at a time. Made and used inside the running event loop."""

    def __init__(
        self, port: NotificationPort | None, plain: Callable[[Notification], None]
    ) -> None:
        """``plain`` shows one where ``port`` cannot, without buttons."""
        self._port = port
        self._plain = plain
        self._opened = False
        self._wanted: Notification | None = None
        self._shown: Notification | None = None
        self._number = 0
        self._work: asyncio.Task[None] | None = None

    def show_view(self, view: Notification | None) -> None:
        """Show ``view``, or nothing any more. Returns at once."""
        if view == self._wanted:
            return
        self._wanted = view
        if self._work is None or self._work.done():
            self._work = asyncio.ensure_future(self._settle())

    async def close(self) -> None:
        """Take away what is shown, and end."""
        self._wanted = None
        if self._work is not None:
            self._work.cancel()
            await asyncio.gather(self._work, return_exceptions=True)
        if self._port is not None and self._opened:
            if self._number:
                await self._port.withdraw(self._number)
            await self._port.close()
            self._port = None

    async def _settle(self) -> None:
        while self._shown != self._wanted:
            wanted = self._wanted
            try:
                await self._put(wanted)
            except NotificationError as error:
                log.info("%s", error)
                self._number = 0
                if wanted is not None:
                    self._plain(wanted)
            self._shown = wanted

    async def _put(self, wanted: Notification | None) -> None:
        if self._port is None:
            if wanted is not None and (self._shown is None or self._shown.rings != wanted.rings):
                self._plain(wanted)
            return
        if not self._opened:
            await self._port.open()
            self._opened = True
        if wanted is not None:
            self._number = await self._port.show(wanted, self._number)
        elif self._number:
            number, self._number = self._number, 0
            await self._port.withdraw(number)
