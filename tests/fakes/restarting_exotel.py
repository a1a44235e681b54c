"""A local Exotel that is restarted at its addresses, and people who call each other through it."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import httpx
from fakes.desktop import Desktop, Person

from exophone_desktop.domain.call import CallState
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings
from exophone_desktop.usecases.answer_call import answer_call
from exophone_desktop.usecases.end_call import end_call
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.post_feedback import skip_feedback
from exophone_desktop.usecases.state import AppState, Screen
from exophone_desktop.voice.events import IncomingCall, Reachability

KEY = httpx.BasicAuth("exotel1-key", "exotel1-token")


class Platform:
    """A local Exotel that can be restarted at its addresses, with what it keeps."""

    def __init__(self, folder: Path | None, **settings: object) -> None:
        given = {"lines": False, "folder": folder, "calls_per_minute": 1000, **settings}
        self._settings = SandboxSettings(**given)
        self.exotel = LocalExotel(self._settings)

    async def start(self) -> None:
        self.exotel = LocalExotel(self._settings)
        await self.exotel.start()
        http_port = int(self.exotel.http_url.rpartition(":")[2])
        self._settings = replace(self._settings, http_port=http_port, sip_port=self.exotel.sip_port)

    async def restart(self) -> None:
        await self.exotel.stop()
        await self.start()

    async def push(self, payload: str, subscriber: str = "alice", version: str = "1") -> None:
        body = {"subscriberName": subscriber, "payload": payload, "payloadVersion": version}
        async with httpx.AsyncClient(base_url=self.exotel.http_url, trust_env=False) as http:
            path = "/v1/accounts/exotel1/pushtoclient"
            assert (await http.post(path, json=body, auth=KEY)).status_code == 200


@asynccontextmanager
async def platform(folder: Path | None, **settings: object) -> AsyncIterator[Platform]:
    platform = Platform(folder, **settings)
    await platform.start()
    try:
        yield platform
    finally:
        await platform.exotel.stop()


def person(name: str, folder: Path, at: Platform, fast: float = 0.0) -> Person:
    own = folder / name
    own.mkdir()
    return Person(name, own, f"{at.exotel.http_url}/v1", fast)


@asynccontextmanager
async def started(person: Person) -> AsyncIterator[Desktop]:
    async with Desktop(person, lambda: time.time() + person.fast) as desktop:
        yield desktop


def is_ready(state: AppState) -> bool:
    return state.reachability is Reachability.READY


def talks(state: AppState) -> bool:
    return state.call is not None and state.call.details.state is CallState.ESTABLISHED


async def begin_to_talk(caller: Desktop, callee: Desktop) -> None:
    """A call from one to the other, answered."""
    rang_before = len(callee.all_seen(IncomingCall))
    await place_call(caller.desk, callee.person.name, "about the invoice")
    assert caller.state.dial_error == ""
    await callee.until(lambda state: state.screen is Screen.INCOMING)
    rang = callee.all_seen(IncomingCall)[rang_before:]
    assert [call.call.remote_id for call in rang] == [caller.person.name]
    await answer_call(callee.desk)
    await asyncio.gather(callee.until(talks), caller.until(talks))


async def talk(caller: Desktop, callee: Desktop) -> None:
    """A call from one to the other, answered and ended."""
    await begin_to_talk(caller, callee)
    await end_call(caller.desk)
    for desktop in (caller, callee):
        await desktop.until(lambda state: state.call is None)
        if desktop.state.screen is Screen.FEEDBACK:
            await skip_feedback(desktop.desk)
