"""The local Exotel's own API, ``/sandbox/v1``: what people and tests look at and ask for."""

from fastapi import APIRouter
from pydantic import BaseModel

from exophone_desktop.sandbox.http import models
from exophone_desktop.sandbox.http.answers import errors
from exophone_desktop.sandbox.http.state import Exotel, Refused
from exophone_desktop.sandbox.push_log import KeptPush
from exophone_desktop.sandbox.records import CallRecord, Feedback


class SipAddresses(BaseModel):
    """Where the SIP side listens, as ``host:port``."""

    udp: str
    tcp: str


class StatusAnswer(BaseModel):
    """What this local Exotel is and who is there."""

    name: str = "ExoPhone local Exotel"
    account_sid: str
    exophone: str
    sip_domain: str
    sip: SipAddresses
    registered: list[str]
    listening: list[str]
    lines: list[str]


class RingRequest(models.Body):
    """Which test line is to call whom."""

    subscriber: models.Name
    from_line: models.Name = "callback"


class RingAnswer(BaseModel):
    """The line is calling."""

    subscriber: str
    from_line: str


def local_routes(exotel: Exotel) -> APIRouter:
    """Every path of the local API."""
    router = APIRouter(prefix="/sandbox/v1", tags=["local Exotel"])

    @router.get("/status")
    async def status() -> StatusAnswer:
        """Show addresses, registered subscribers and test lines."""
        address = f"{exotel.settings.host}:{exotel.sip_port}"
        everyone = exotel.directory.all()
        return StatusAnswer(
            account_sid=exotel.settings.account_sid,
            exophone=exotel.settings.exophone,
            sip_domain=exotel.settings.sip_domain,
            sip=SipAddresses(udp=address, tcp=address),
            registered=[s.name for s in everyone if exotel.is_registered(s.name)],
            listening=[s.name for s in everyone if exotel.records.pushes.is_heard(s.name)],
            lines=sorted(exotel.lines.registered) if exotel.lines else [],
        )

    @router.post("/ring", status_code=202, responses=errors(400, 404, 409, 503))
    async def ring(body: RingRequest) -> RingAnswer:
        """Let a test line call a subscriber."""
        subscriber = exotel.directory.find(body.subscriber)
        if subscriber is None or subscriber.line:
            raise Refused(404, "There is no such subscriber.")
        line = exotel.directory.find(body.from_line)
        if line is None or not line.line:
            raise Refused(404, "There is no such test line.")
        if exotel.lines is None or body.from_line not in exotel.lines.registered:
            raise Refused(503, "The test line is not running.")
        if not (
            exotel.is_registered(body.subscriber) or exotel.records.pushes.is_heard(body.subscriber)
        ):
            raise Refused(409, "This subscriber is not there, so nothing could ring.")
        exotel.lines.ring(body.subscriber, body.from_line)
        return RingAnswer(subscriber=body.subscriber, from_line=body.from_line)

    @router.get("/calls")
    async def calls() -> list[CallRecord]:
        """The newest 500 calls, oldest first."""
        return list(exotel.records.calls)

    @router.get("/pushes")
    async def pushes() -> list[KeptPush]:
        """The newest pushes of every subscriber, oldest first."""
        return exotel.records.pushes.everyones()

    @router.get("/feedback")
    async def feedback() -> list[Feedback]:
        """The newest 500 verdicts on calls, oldest first."""
        return list(exotel.records.feedback)

    return router
