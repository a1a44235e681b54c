"""Where the local Exotel takes logs, and shows them: ``/sandbox/v1/logs``."""

from typing import Annotated

from fastapi import APIRouter, Body, Response
from pydantic import BaseModel

from exophone_desktop.sandbox.http import models
from exophone_desktop.sandbox.http.answers import errors
from exophone_desktop.sandbox.http.state import Exotel, Refused

OCTETS = "application/octet-stream"
"""How an archive comes in. Testers that go by the description know it; they know no zip."""


class SentLogsAnswer(BaseModel):
    """One archive that was sent."""

    subscriber: str
    file_name: str
    size: int
    files: list[str]
    received: float


def log_routes(exotel: Exotel) -> APIRouter:
    """Every path for logs."""
    router = APIRouter(prefix="/sandbox/v1/logs", tags=["local Exotel"])
    shelf = exotel.log_shelf

    @router.put("/{ticket}", responses=errors(400, 404, 413))
    async def take(ticket: str, content: Annotated[bytes, Body(media_type=OCTETS)]) -> models.Done:
        """Take the zip archive of who was given this address."""
        if not shelf.knows(ticket):
            raise Refused(404, "Nobody was told to send logs here, or it was too long ago.")
        try:
            shelf.put(ticket, content)
        except ValueError as error:
            raise Refused(400, str(error)) from None
        return models.Done()

    @router.get("")
    async def everything() -> list[SentLogsAnswer]:
        """The newest archives, oldest first."""
        return [
            SentLogsAnswer(
                subscriber=sent.subscriber,
                file_name=sent.file_name,
                size=len(sent.content),
                files=sent.names(),
                received=sent.received,
            )
            for sent in shelf.all()
        ]

    @router.get(
        "/{file_name}",
        response_class=Response,
        responses={200: {"content": {"application/zip": {}}}, **errors(404)},
    )
    async def one(file_name: str) -> Response:
        """One archive."""
        sent = shelf.find(file_name)
        if sent is None:
            raise Refused(404, "No such logs were sent.")
        return Response(sent.content, media_type="application/zip")

    return router
