"""Notifications on Linux: ``org.freedesktop.Notifications`` over D-Bus, version 1.2 of its text.

QtDBus is not used: it sends each Python number as a signed one, and ``Notify`` wants an unsigned
one, so that strict servers such as GNOME's refuse it.
"""

import asyncio
import contextlib
import html
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusRouter, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from exophone_desktop.host.notification import Notification, NotificationError

log = logging.getLogger(__name__)

INTERFACE = "org.freedesktop.Notifications"
LIMIT = 3.0
"""Seconds that a notification server has for an answer."""

_SERVER = DBusAddress("/org/freedesktop/Notifications", bus_name=INTERFACE, interface=INTERFACE)
_NORMAL, _CRITICAL = ("y", 1), ("y", 2)
_NEVER_EXPIRES = 0
_WAITING = 16
"""Signals that may wait to be read; more are the doing of a hostile server."""


class DesktopNotifications:
    """One connection to the session's bus. For one event loop; ``close`` ends it."""

    def __init__(self, icon: Path, address: str = "SESSION") -> None:
        """``address`` is that of a bus, the session's where it is left out."""
        self._icon = icon
        self._address = address
        self._router: DBusRouter | None = None
        self._following: asyncio.Task[None] | None = None
        self._capabilities: frozenset[str] = frozenset()
        self._leave = contextlib.AsyncExitStack()
        self._own: set[int] = set()
        self.on_action: Callable[[str], None] = lambda _: None
        """Called with the name of the action that the person chose."""

    @property
    def has_actions(self) -> bool:
        """Whether the server shows buttons."""
        return "actions" in self._capabilities

    async def open(self) -> None:
        """Find the server and hear what is pressed.

        Raises:
            NotificationError: there is no bus, or no server on it.
        """
        if self._address == "SESSION" and not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            raise NotificationError("There is no session bus.")
        try:
            async with asyncio.timeout(LIMIT):
                connection = await open_dbus_connection(self._address)
                self._leave.push_async_callback(connection.close)
                router = await self._leave.enter_async_context(DBusRouter(connection))
                self._router = router
                rule = MatchRule(
                    type="signal", interface=INTERFACE, path="/org/freedesktop/Notifications"
                )
                await self._ask(message_bus.AddMatch(rule))
                # Also starts the server, where the system starts it when it is first needed.
                answer = await self._ask(new_method_call(_SERVER, "GetCapabilities"))
        except Exception as error:
            await self.close()
            raise NotificationError(f"There are no notifications here ({error!r}).") from error
        self._capabilities = frozenset(str(each) for each in answer[0])
        queue: asyncio.Queue[Message] = asyncio.Queue(_WAITING)
        self._leave.enter_context(router.filter(rule, queue=queue))
        self._following = asyncio.ensure_future(self._follow(queue))

    async def show(self, notification: Notification, replaces: int = 0) -> int:
        """Show it until it is withdrawn; returns its number. ``replaces`` is one to be changed.

        Raises:
            NotificationError: the server does not take it.
        """
        flat = [text for action in notification.actions for text in action]
        rings = notification.rings
        hints = {
            "urgency": _CRITICAL if rings else _NORMAL,
            "category": ("s", "call.incoming" if rings else "call.unanswered"),
            "desktop-entry": ("s", "exophone-desktop"),
            # It rings already, or it rang.
            "suppress-sound": ("b", True),
        }
        body = notification.body
        if "body-markup" in self._capabilities:
            body = html.escape(body)
        message = new_method_call(
            _SERVER,
            "Notify",
            "susssasa{sv}i",
            (
                "ExoPhone",
                replaces,
                self._icon.as_posix(),
                notification.title,
                body,
                flat if self.has_actions else [],
                hints,
                _NEVER_EXPIRES,
            ),
        )
        number = int((await self._asked(message))[0])
        self._own.add(number)
        return number

    async def withdraw(self, number: int) -> None:
        """Take the notification away; harmless where it is gone."""
        self._own.discard(number)
        with contextlib.suppress(NotificationError):
            await self._asked(new_method_call(_SERVER, "CloseNotification", "u", (number,)))

    async def close(self) -> None:
        """Leave the bus; idempotent."""
        if self._following is not None:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)
            self._following = None
        self._router = None
        try:
            async with asyncio.timeout(LIMIT):
                await self._leave.aclose()
        except Exception as error:  # a bus that is gone cannot be left in good order
            log.debug("Leaving the bus: %r", error)

    async def _asked(self, message: Message) -> tuple[Any, ...]:
        try:
            async with asyncio.timeout(LIMIT):
                return await self._ask(message)
        except Exception as error:
            raise NotificationError(f"The notification was not taken ({error!r}).") from error

    async def _ask(self, message: Message) -> tuple[Any, ...]:
        if self._router is None:
            raise NotificationError("There is no notification server.")
        return tuple(unwrap_msg(await self._router.send_and_get_reply(message)))

    async def _follow(self, queue: "asyncio.Queue[Message]") -> None:
        while True:
            message = await queue.get()
            if message.header.message_type is not MessageType.signal:
                continue
            name = message.header.fields.get(HeaderFields.member)
            if (
                name == "ActionInvoked"
                and message.header.fields.get(HeaderFields.signature) == "us"
            ):
                number, action = message.body
                if number in self._own:
                    try:
                        self.on_action(str(action))
                    except Exception:
                        # The buttons of the next call must work all the same.
                        log.exception("The button %s was of no use", action)
