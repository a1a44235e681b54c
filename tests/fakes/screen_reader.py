"""What a screen reader on Linux does: walks the AT-SPI tree of the programs, hears announcements.

``python screen_reader.py``: prints a line of JSON for each node (role, name, description and, where
it has one, label) once a program is there, ``"walked"``, and then each announcement.
"""

import asyncio
import json

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusRouter, open_dbus_connection
from jeepney.wrappers import unwrap_msg

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
_LABELLED_BY = 2


class ScreenReader:
    """Asks the nodes of the tree, each a bus name and a path."""

    def __init__(self, router: DBusRouter) -> None:
        self._router = router

    async def ask(self, node, interface, method, *arguments):
        name, path = node
        address = DBusAddress(path, bus_name=name, interface=interface)
        signature = "s" * len(arguments) or None
        message = new_method_call(address, method, signature, arguments)
        return unwrap_msg(await self._router.send_and_get_reply(message))

    async def text(self, node, which):
        got = await self.ask(node, "org.freedesktop.DBus.Properties", "Get", ACCESSIBLE, which)
        return got[0][1]

    async def label(self, node):
        (relations,) = await self.ask(node, ACCESSIBLE, "GetRelationSet")
        labels = [other for kind, others in relations if kind == _LABELLED_BY for other in others]
        return " ".join([await self.text(each, "Name") for each in labels])

    async def tell(self, node):
        (role,) = await self.ask(node, ACCESSIBLE, "GetRoleName")
        name, more = await self.text(node, "Name"), await self.text(node, "Description")
        print(json.dumps([role, name, more, await self.label(node)]), flush=True)
        for child in (await self.ask(node, ACCESSIBLE, "GetChildren"))[0]:
            await self.tell(child)


async def read() -> None:
    session = await open_dbus_connection("SESSION")
    async with DBusRouter(session) as router:
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        answer = await router.send_and_get_reply(new_method_call(bus, "GetAddress"))
        (address,) = unwrap_msg(answer)
    connection = await open_dbus_connection(address)
    async with DBusRouter(connection) as router:
        reader = ScreenReader(router)
        rule = MatchRule(
            type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement"
        )
        await router.send_and_get_reply(message_bus.AddMatch(rule))
        registry = (REGISTRY, "/org/a11y/atspi/registry")
        await reader.ask(registry, REGISTRY, "RegisterEvent", "object:announcement")
        queue: asyncio.Queue[Message] = asyncio.Queue()
        with router.filter(rule, queue=queue):
            while not (await reader.ask((REGISTRY, ROOT), ACCESSIBLE, "GetChildren"))[0]:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            for program in (await reader.ask((REGISTRY, ROOT), ACCESSIBLE, "GetChildren"))[0]:
                await reader.tell(program)
            print(json.dumps("walked"), flush=True)
            while True:
                message = await queue.get()
                if message.header.message_type is MessageType.signal:
                    assert message.header.fields[HeaderFields.member] == "Announcement"
                    print(json.dumps(message.body[3][1]), flush=True)


if __name__ == "__main__":
    asyncio.run(read())
