"""Exotel's platform, ``/v2``: subscribers, their tokens, and our contract for profile, feedback."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from pydantic import BaseModel, StringConstraints

from exophone_desktop.domain.account import DEFAULT_CODECS
from exophone_desktop.sandbox.directory import Subscriber, UnfitSubscriber
from exophone_desktop.sandbox.http import models
from exophone_desktop.sandbox.http.answers import envelope, errors
from exophone_desktop.sandbox.http.security import BearerToken
from exophone_desktop.sandbox.http.state import Exotel, Refused
from exophone_desktop.sandbox.records import Feedback

_BASIC = HTTPBasic(auto_error=False, description="API key and token of the account")
Key = Annotated[HTTPBasicCredentials | None, Depends(_BASIC)]
SUBSCRIBER = "/accounts/{sid}/subscribers/{name}"


class SubscriberAnswer(BaseModel):
    """The subscriber object of the Subscriber Management API."""

    subscriber_name: str
    status: Literal["active", "inactive"]
    custom_field: str | None
    date_created: datetime
    date_updated: datetime


class NewSubscriber(models.Body):
    """One subscriber to create."""

    subscriber_name: models.Name
    custom_field: models.Short | None = None


class SubscriberUpdate(models.Body):
    """``PUT …/subscribers/{name}``."""

    status: Literal["active", "inactive"]
    custom_field: Annotated[str, StringConstraints(max_length=1024)] | None = None


def platform_routes(exotel: Exotel) -> APIRouter:
    """Every path of the platform."""
    router = APIRouter(prefix="/v2", tags=["platform"])
    _add_subscribers(router, exotel)
    _add_client_paths(router, exotel)
    return router


def _add_subscribers(router: APIRouter, exotel: Exotel) -> None:
    def allow(key: HTTPBasicCredentials | None, sid: str) -> None:
        exotel.check_key(key.username if key else "", key.password if key else "")
        exotel.check_account(sid)

    @router.post("/accounts/{sid}/subscriber_token", responses=errors(400, 401, 404))
    async def subscriber_token(
        request: Request, sid: str, body: models.TokenRequest, key: Key
    ) -> models.Envelope[models.TokenAnswer]:
        """Create a subscriber token."""
        allow(key, sid)
        subscriber = _known(exotel, body.subscriber_name)
        answer = models.TokenAnswer(
            subscriber_name=subscriber.name, subscriber_token=exotel.tokens.issue(subscriber.name)
        )
        return envelope(request, 200, answer)

    @router.post("/accounts/{sid}/subscribers", responses=errors(400, 401, 404))
    async def create(
        request: Request, sid: str, body: NewSubscriber, key: Key
    ) -> models.Envelope[SubscriberAnswer]:
        """Create one subscriber; the password is the name with ``-pass1``."""
        allow(key, sid)
        try:
            subscriber = exotel.directory.add(body.subscriber_name, body.custom_field)
        except UnfitSubscriber as unfit:
            raise Refused(400, str(unfit)) from unfit
        return envelope(request, 200, _described(subscriber))

    @router.get("/accounts/{sid}/subscribers", responses=errors(400, 401, 404))
    async def listing(
        request: Request,
        sid: str,
        key: Key,
        status: Literal["active", "inactive"] | None = None,
        page_size: Annotated[int, Query(ge=1, le=100)] = 100,
        offset: Annotated[int, Query(ge=0)] = 0,
    ) -> models.Envelope[list[SubscriberAnswer]]:
        """List the people, not the test lines."""
        allow(key, sid)
        people = [_described(s) for s in exotel.directory.all() if not s.line]
        wanted = [person for person in people if status in {None, person.status}]
        return envelope(request, 200, wanted[offset : offset + page_size])

    @router.get(SUBSCRIBER, responses=errors(401, 404))
    async def get(
        request: Request, sid: str, name: str, key: Key
    ) -> models.Envelope[SubscriberAnswer]:
        """One subscriber."""
        allow(key, sid)
        return envelope(request, 200, _described(_known(exotel, name)))

    @router.put(SUBSCRIBER, responses=errors(400, 401, 404))
    async def update(
        request: Request, sid: str, name: str, body: SubscriberUpdate, key: Key
    ) -> models.Envelope[SubscriberAnswer]:
        """Change status and metadata; an inactive subscriber can neither sign in nor call."""
        allow(key, sid)
        old = _known(exotel, name)
        field = body.custom_field if "custom_field" in body.model_fields_set else old.custom_field
        active = body.status == "active"
        changed = exotel.directory.change(name, active=active, custom_field=field)
        return envelope(request, 200, _described(changed or old))

    @router.delete(SUBSCRIBER, status_code=204, responses=errors(401, 404))
    async def delete(sid: str, name: str, key: Key) -> Response:
        """Delete a subscriber for good."""
        allow(key, sid)
        if not exotel.directory.remove(name):
            raise Refused(404, "Not found")
        return Response(status_code=204)


def _add_client_paths(router: APIRouter, exotel: Exotel) -> None:
    @router.get(f"{SUBSCRIBER}/profile", responses=errors(401, 403, 404))
    async def profile(sid: str, name: str, token: BearerToken) -> models.ProfileAnswer:
        """How this subscriber registers and calls. Not Exotel's own contract, but ours."""
        subscriber = exotel.owner(token, sid, name)
        settings = exotel.settings
        return models.ProfileAnswer(
            sip_uri=f"sip:{name}@{settings.sip_domain}",
            sip_username=name,
            sip_password=subscriber.sip_password.reveal(),
            sip_server=settings.host,
            sip_domain=settings.sip_domain,
            sip_port=exotel.sip_port,
            sip_transport=settings.sip_transport,
            codecs=list(DEFAULT_CODECS),
        )

    @router.post(f"{SUBSCRIBER}/feedback", responses=errors(400, 401, 403, 404))
    async def feedback(
        sid: str, name: str, body: models.FeedbackRequest, token: BearerToken
    ) -> models.Done:
        """Keep a verdict on a call. Not Exotel's own contract, but ours."""
        exotel.owner(token, sid, name)
        exotel.records.feedback.append(Feedback(subscriber=name, **body.model_dump()))
        return models.Done()


def _known(exotel: Exotel, name: str) -> Subscriber:
    subscriber = exotel.directory.find(name)
    if subscriber is None or subscriber.line:
        raise Refused(404, "Not found")
    return subscriber


def _described(subscriber: Subscriber) -> SubscriberAnswer:
    return SubscriberAnswer(
        subscriber_name=subscriber.name,
        status="active" if subscriber.active else "inactive",
        custom_field=subscriber.custom_field,
        date_created=subscriber.created,
        date_updated=subscriber.updated,
    )
