"""One program that is connected: its requests, its events, and the end of its patience or ours."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed

from exophone_desktop import __version__
from exophone_desktop.control.action import Action
from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.control.codec import encoded
from exophone_desktop.control.hub import BY_DEFAULT, EVENT_NAMES, ON_REQUEST, Hub
from exophone_desktop.control.messages import (
    MAX_ANSWER,
    PROTOCOL,
    ErrorCode,
    Json,
    Request,
    RequestError,
    error_message,
    event_message,
    parse_request,
    result_message,
)
from exophone_desktop.control.performing import BROKEN, Performer

log = logging.getLogger(__name__)

MAX_WAITING = 256
"""Messages that may wait for a client before it counts as too slow."""
MAX_UNDER_WAY = 16
"""Requests of one client that may be under way at once."""
ACTION_SECONDS = 30.0
SUBSCRIBE = "subscribe"
HELLO = "hello"
STATE = "state"

TOO_SLOW = (1008, "This program reads too slowly and was disconnected.")
"""The close code (RFC 6455 section 7.4.1) and the sentence."""


class ClientSession:
    """Serves one connection until either side ends it."""

    def __init__(
        self, connection: ServerConnection, hub: Hub, performer: Performer, all_allowed: bool
    ) -> None:
        """Unless ``all_allowed``, the client may do what a second start of the app does."""
        self._connection = connection
        self._hub = hub
        self._performer = performer
        self._allowed = ACTIONS if all_allowed else HAND_OVER
        self._all_allowed = all_allowed
        self._outbox: asyncio.Queue[str] = asyncio.Queue(MAX_WAITING)
        self._under_way: set[asyncio.Task[None]] = set()
        self._too_slow = asyncio.Event()

    async def serve(self) -> None:
        """Greet, then answer and tell until the connection ends."""
        self._post(event_message(HELLO, hello(self._allowed)))
        if self._all_allowed:
            # Before it joins, so that the events that follow are about just this state.
            self._post(event_message(STATE, self._hub.snapshot()))
            self._hub.join(self._post)
        work = [asyncio.create_task(each) for each in (self._send(), self._read(), self._watch())]
        try:
            await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._hub.leave(self._post)
            for task in (*work, *self._under_way):
                task.cancel()
            await asyncio.gather(*work, *self._under_way, return_exceptions=True)

    def _post(self, message: str) -> None:
        if len(message) > MAX_ANSWER:
            log.warning("A message of %d bytes was too long for the control API", len(message))
            return
        try:
            self._outbox.put_nowait(message)
        except asyncio.QueueFull:
            self._hub.leave(self._post)
            self._too_slow.set()

    async def _send(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                await self._connection.send(await self._outbox.get())

    async def _watch(self) -> None:
        await self._too_slow.wait()
        log.info("A program reads the control API too slowly and is disconnected")
        await self._connection.close(*TOO_SLOW)

    async def _read(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                self._take(await self._connection.recv())

    def _take(self, text: str | bytes) -> None:
        try:
            request = parse_request(text)
            if len(self._under_way) >= MAX_UNDER_WAY:
                sentence = f"{MAX_UNDER_WAY} requests are under way already."
                raise RequestError(ErrorCode.BUSY, sentence, request.id)
        except RequestError as error:
            self._post(error_message(error))
            return
        task = asyncio.create_task(self._answer(request))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _answer(self, request: Request) -> None:
        try:
            self._post(result_message(request.id, await self._result(request)))
        except RequestError as error:
            error.request_id = request.id
            self._post(error_message(error))
        except Exception:
            log.exception("The answer to %s failed", request.action)
            self._post(error_message(RequestError(ErrorCode.INTERNAL, BROKEN, request.id)))

    async def _result(self, request: Request) -> Json:
        if request.action == SUBSCRIBE and self._all_allowed:
            return self._subscribed(request.params)
        action = self._allowed.get(request.action)
        if action is None and request.action in ACTIONS:
            raise RequestError(ErrorCode.REFUSED, "The control API is switched off in this app.")
        if action is None:
            raise RequestError(ErrorCode.UNKNOWN_ACTION, "This app has no such action.")
        # What was begun goes on, though nobody may be left to hear of it.
        future = asyncio.wrap_future(self._performer.perform(action, request.params))
        future.add_done_callback(_looked_at)
        try:
            return encoded(await asyncio.wait_for(asyncio.shield(future), ACTION_SECONDS))
        except TimeoutError:
            raise RequestError(
                ErrorCode.TOO_SLOW, f"It is not done after {ACTION_SECONDS:g} seconds."
            ) from None

    def _subscribed(self, params: Mapping[str, Any]) -> Json:
        names = params.get("events")
        known = (
            params.keys() == {"events"}
            and isinstance(names, list)
            and all(isinstance(each, str) and each in EVENT_NAMES for each in names)
        )
        if not known or not isinstance(names, list):
            raise RequestError(
                ErrorCode.BAD_PARAMS, "events: a list of names of events, see hello."
            )
        self._hub.subscribe(self._post, names)
        return {"events": sorted(set(names))}


def _looked_at(future: "asyncio.Future[object]") -> None:
    # A refusal that comes after the client has left concerns nobody: it is no defect.
    if not future.cancelled():
        future.exception()


HAND_OVER: Mapping[str, Action] = {name: ACTIONS[name] for name in ("show", "open_link")}
"""What a second start of the app needs; it works with the control API switched off, too."""


def hello(allowed: Mapping[str, Action]) -> Json:
    """The first message: what this app speaks."""
    full = allowed is ACTIONS
    return {
        "protocol": PROTOCOL,
        "app": f"ExoPhone {__version__}",
        "actions": [*allowed, SUBSCRIBE] if full else [*allowed],
        "events": sorted(BY_DEFAULT) if full else [],
        "events_on_request": sorted(ON_REQUEST) if full else [],
    }
