"""The app as other programs see it: a control server in front of a desk, on loopback."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

from fakes.desk import FORM, Office, details

from exophone_desktop.control.client import ControlClient
from exophone_desktop.control.performing import Performer
from exophone_desktop.control.phone import Phone
from exophone_desktop.control.server import ControlServer
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.secret import Secret
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.voice.events import IncomingCall

TOKEN = Secret("the-token-of-this-test")


@dataclass
class FakeWindow:
    asked: list[str] = field(default_factory=list)
    told_to_quit: asyncio.Event = field(default_factory=asyncio.Event)

    def show(self) -> None:
        self.asked.append("show")

    def quit(self) -> None:
        self.asked.append("quit")
        self.told_to_quit.set()


class PublishingOffice(Office):
    """Its events go to the control server too, as those of the app's store do."""

    server: ControlServer | None = None

    def dispatch(self, event: AppEvent) -> None:
        super().dispatch(event)
        if self.server is not None:
            self.server.publish(event, self.state)


@dataclass
class Running:
    """The app as other programs see it."""

    office: PublishingOffice
    window: FakeWindow
    server: ControlServer
    performer: Performer
    port: int

    def client(self, token: Secret = TOKEN) -> ControlClient:
        return ControlClient(self.port, token)

    async def signed_in(self) -> None:
        await sign_in(self.office.desk, FORM)

    def called(self) -> None:
        call = details(direction=CallDirection.INCOMING, remote_id="+919845012345")
        self.office.dispatch(IncomingCall(call))


@contextlib.asynccontextmanager
async def running_app(folder: Path) -> AsyncIterator[Running]:
    """A control server in front of a real desk, without Qt."""
    office, window = PublishingOffice(folder), FakeWindow()
    performer = Performer(Phone(office.desk, window))
    server = ControlServer(performer, TOKEN, office.state)
    port = await asyncio.to_thread(server.start)
    office.server = server
    try:
        yield Running(office, window, server, performer, port)
    finally:
        await performer.close()
        await asyncio.to_thread(server.close)
        office.desk.session.end()
