"""A notification server on a bus; as strict about types as those of desktops."""

import asyncio
from dataclasses import dataclass
from types import TracebackType

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusConnection, DBusRouter, open_dbus_connection

NAME = "org.freedesktop.Notifications"
SIGNATURES = {"Notify": "susssasa{sv}i", "CloseNotification": "u", "GetCapabilities": None}


@dataclass(frozen=True)
class Shown:
    title: str
    body: str
    actions: list[str]
    urgency: int
    timeout: int


class NotificationServer:
    """``shown`` is what is on screen, by number."""

    def __init__(self, address: str, capabilities: tuple[str, ...]) -> None:
        self.shown: dict[int, Shown] = {}
        self._address = address
        self._capabilities = list(capabilities)
        self._connection: DBusConnection | None = None
        self._serving: asyncio.Task[None] | None = None
        self._next = 41

    async def __aenter__(self) -> "NotificationServer":
        self._connection = await open_dbus_connection(self._address)
        async with DBusRouter(self._connection) as router:
            await router.send_and_get_reply(message_bus.RequestName(NAME))
        self._serving = asyncio.ensure_future(self._serve(self._connection))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._serving.cancel()
        await asyncio.gather(self._serving, return_exceptions=True)
        await self._connection.close()

    async def press(self, number: int, action: str) -> None:
        source = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
        signal = new_signal(source, "ActionInvoked", "us", (number, action))
        await self._connection.send(signal)

    async def _serve(self, connection: DBusConnection) -> None:
        while True:
            message = await connection.receive()
            if message.header.message_type is MessageType.method_call:
                await connection.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        fields = message.header.fields
        name = fields[HeaderFields.member]
        if fields.get(HeaderFields.signature) != SIGNATURES.get(name, ""):
            return new_error(message, "org.freedesktop.DBus.Error.InvalidArgs")
        if name == "GetCapabilities":
            return new_method_return(message, "as", (self._capabilities,))
        if name == "CloseNotification":
            self.shown.pop(message.body[0], None)
            return new_method_return(message)
        _, replaces, _, title, body, actions, hints, timeout = message.body
        number = replaces or self._next
        self._next += 0 if replaces else 1
        self.shown[number] = Shown(title, body, actions, hints.get("urgency", ("y", 1))[1], timeout)
        return new_method_return(message, "u", (number,))
