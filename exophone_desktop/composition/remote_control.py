"""Opens the control API in front of a running app, and closes it again."""

import asyncio
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.composition.headsets import Headsets
from exophone_desktop.composition.shortcuts import Shortcuts
from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.control.messages import PROTOCOL
from exophone_desktop.control.performing import Performer
from exophone_desktop.control.phone import Phone
from exophone_desktop.control.server import ControlServer, ControlServerError
from exophone_desktop.host.control_file import ControlAddress, ControlFile, ControlFileError
from exophone_desktop.host.runtime_folder import RuntimeFolderError, open_runtime_folder
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.ui.app import App
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.state import AppState

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AppWindow:
    """The window as the control API knows it."""

    app: App

    def show(self) -> None:
        """Bring it before the person's eyes."""
        self.app.come_forward()

    def quit(self) -> None:
        """End the app in good order."""
        self.app.end()


class RemoteControl:
    """What stands between the app and other programs. For the app's event loop."""

    def __init__(self, app: App, desk: Desk, folder: Path) -> None:
        """``folder`` is the app's runtime folder."""
        self._app = app
        self._desk = desk
        self._folder = folder
        self._file = ControlFile(folder)
        self._server: ControlServer | None = None
        self._following = False
        self.performer = Performer(Phone(desk, AppWindow(app)))
        self._shortcuts = Shortcuts(desk, self.performer)
        self._headsets = Headsets(desk, self.performer)

    async def open(self) -> None:
        """Listen and say where; what stands in the way is told in the log: calls go on."""
        try:
            await self._open()
        except (RuntimeFolderError, ControlFileError, ControlServerError) as error:
            log.warning("Other programs cannot reach the app. %s", error)
        await self._shortcuts.open()
        await self._headsets.open()
        self._app.store.happened.connect(self._follow)
        self._following = True

    def open_link(self, link: str) -> None:
        """Do with ``link`` what a second start that brings it would have done."""
        self.performer.perform(ACTIONS["open_link"], {"link": link})

    async def close(self) -> None:
        """Take nothing more; the place where others looked for the app is empty again."""
        if self._following:
            self._app.store.happened.disconnect(self._follow)
            self._following = False
        await self._headsets.close()
        await self._shortcuts.close()
        await self.performer.close()
        if self._server is not None:
            self._app.store.happened.disconnect(self._server.publish)
            await asyncio.to_thread(self._file.remove, os.getpid())
            await asyncio.to_thread(self._server.close)
            self._server = None

    def _follow(self, event: AppEvent, state: AppState) -> None:
        self._shortcuts.follow(event)
        self._headsets.follow(event, state)

    async def _open(self) -> None:
        await asyncio.to_thread(open_runtime_folder, self._folder)
        loaded = await asyncio.to_thread(self._desk.settings.load)
        opened = _for_all_programs(self._desk.secrets)
        token, place = await asyncio.to_thread(self._file.make_token, opened)
        self._desk.hide(token)
        allowed = loaded.settings.control_api
        server = ControlServer(self.performer, token, self._app.store.state, allowed)
        self._server = server
        self._app.store.happened.connect(server.publish)
        port = await asyncio.to_thread(server.start)
        address = ControlAddress(port=port, pid=os.getpid(), protocol=PROTOCOL, token=place)
        await asyncio.to_thread(self._file.write, address)


def _for_all_programs(opened: OpenedSecretStore) -> OpenedSecretStore:
    # What a demonstration calls its keyring is its own memory: no other program sees into it.
    if isinstance(opened.store, MemorySecrets):
        return OpenedSecretStore(opened.store, kept=False)
    return opened
