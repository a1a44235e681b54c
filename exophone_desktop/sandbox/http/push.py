"""Hands pushes to desktops over a standing connection: server-sent events (our contract).

``GET …/push`` with the access token answers an endless ``text/event-stream`` (WHATWG HTML,
section 9.2). Each event has an ``id`` and, as ``data``, the push as guide section 5.1.2 has it.
``Last-Event-ID`` resumes after that event; a comment keeps the connection alive. The stream ends
when the token does, and the client comes again with a new one.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.responses import StreamingResponse

from exophone_desktop.sandbox.http.answers import errors
from exophone_desktop.sandbox.http.security import BearerToken
from exophone_desktop.sandbox.http.state import Exotel, Refused
from exophone_desktop.sandbox.push_log import KeptPush

KEEP_ALIVE = 5.0


def push_routes(exotel: Exotel) -> APIRouter:
    """The path of the event stream."""
    router = APIRouter(prefix="/v1", tags=["app backend"])

    @router.get(
        "/accounts/{sid}/subscribers/{user}/push",
        response_class=StreamingResponse,
        responses={
            200: {
                "content": {"text/event-stream": {"schema": {"type": "string"}}},
                "description": "Server-sent events, one a push",
            },
            **errors(400, 401, 403, 404),
        },
    )
    async def push_stream(
        sid: str,
        user: str,
        token: BearerToken,
        last_event_id: Annotated[str, Header(max_length=64)] = "",
    ) -> StreamingResponse:
        """The pushes of this subscriber, as they come."""
        exotel.owner(token, sid, user)
        return StreamingResponse(
            _events(exotel, token, user, last_event_id),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    return router


async def _events(exotel: Exotel, token: str | None, user: str, last_id: str) -> AsyncIterator[str]:
    yield ": hello\n\n"
    closing = asyncio.create_task(exotel.closing.wait())
    pushes = exotel.records.pushes
    try:
        with pushes.listening(user) as arrived:
            while not exotel.closing.is_set():
                arrived.clear()
                for push in pushes.after(user, last_id):
                    last_id = pushes.id_of(push)
                    yield _event(last_id, push)
                waiting = asyncio.create_task(arrived.wait())
                try:
                    done, _ = await asyncio.wait(
                        {waiting, closing}, timeout=KEEP_ALIVE, return_when=asyncio.FIRST_COMPLETED
                    )
                finally:
                    # Also when the desktop has gone.
                    waiting.cancel()
                try:
                    exotel.bearer(token)
                except Refused:
                    return
                if not done:
                    yield ": still here\n\n"
    finally:
        closing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await closing


def _event(event_id: str, push: KeptPush) -> str:
    body = {
        "subscriberName": push.subscriber,
        "payload": push.payload,
        "payloadVersion": push.payload_version,
    }
    # JSON escapes line ends, so that the data is one line.
    return f"id: {event_id}\ndata: {json.dumps(body)}\n\n"
