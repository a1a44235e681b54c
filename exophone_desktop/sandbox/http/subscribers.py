"""Exotel's Subscriber Management API, ``/v2``: its six calls, bodies and status codes."""

import secrets
from datetime import datetime, timedelta, timezone
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from pydantic import BaseModel, Field, PlainSerializer, WithJsonSchema

from exophone_desktop.sandbox.directory import NameTaken, Subscriber, UnfitSubscriber
from exophone_desktop.sandbox.http import models
from exophone_desktop.sandbox.http.answers import envelope, errors
from exophone_desktop.sandbox.http.state import Exotel, Refused

_BASIC = HTTPBasic(auto_error=False, description="API key and token of the account")
Key = Annotated[HTTPBasicCredentials | None, Depends(_BASIC)]
ALL = "/accounts/{sid}/subscribers"
ONE = "/accounts/{sid}/subscribers/{name}"
_INDIA = timezone(timedelta(hours=5, minutes=30))
MAX_CREATED = 10
MAX_PAGE = 100
MAX_OFFSET = 2**64 - 1
"""The document says uint64."""
NOT_FOUND_CODE = 1000
"""``error_data.code`` of an unknown subscriber, as the document's example has it."""


def _stamped(moment: datetime) -> str:
    """As the document's examples have it: India's time, to the second, with its offset."""
    return moment.astimezone(_INDIA).isoformat(timespec="seconds")


Moment = Annotated[
    datetime,
    PlainSerializer(_stamped),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]


class SubscriberAnswer(BaseModel):
    """The subscriber object."""

    date_created: Moment
    date_updated: Moment
    subscriber_name: str
    status: Literal["active", "inactive"]
    custom_field: str | None


class NewSubscriber(models.Body):
    """One subscriber to create. Whether the name is fit is judged for each by itself."""

    subscriber_name: models.Short
    custom_field: models.CustomField | None = None


class NewSubscribers(models.Body):
    """``POST …/subscribers``: 1 to 10 at once."""

    subscribers: Annotated[list[NewSubscriber], Field(min_length=1, max_length=MAX_CREATED)]


class SubscriberUpdate(models.Body):
    """``PUT …/subscribers/{name}``."""

    status: Literal["active", "inactive"]
    custom_field: models.CustomField | None = None


class CreatedMetadata(BaseModel):
    """How many of a request were created."""

    failed: int
    success: int


class CreatedAnswer(BaseModel):
    """The 207 answer: one result for each subscriber asked for, in their order."""

    request_id: str
    method: str
    http_code: int = 207
    metadata: CreatedMetadata
    response: list[models.Outcome[SubscriberAnswer]]


class PageMetadata(BaseModel):
    """Where the other pages are; null where there is none."""

    prev_page_uri: str | None
    next_page_uri: str | None
    first_page_uri: str | None


class ListAnswer(BaseModel):
    """One page of subscribers."""

    request_id: str
    method: str
    http_code: int = 200
    metadata: PageMetadata
    response: list[models.Outcome[SubscriberAnswer]]


def subscriber_routes(exotel: Exotel) -> APIRouter:
    """Every path of the Subscriber Management API."""
    router = APIRouter(prefix="/v2", tags=["subscriber management"])
    _add_all(router, exotel)
    _add_one(router, exotel)
    return router


def _add_all(router: APIRouter, exotel: Exotel) -> None:
    @router.post("/accounts/{sid}/subscriber_token", responses=errors(400, 401, 403, 404))
    async def subscriber_token(
        request: Request, sid: str, body: models.TokenRequest, key: Key
    ) -> models.Envelope[models.TokenAnswer]:
        """Create a subscriber token."""
        _allow(exotel, key, sid)
        subscriber = _known(exotel, body.subscriber_name)
        if not subscriber.active:
            raise Refused(403, "The subscriber is inactive.")
        answer = models.TokenAnswer(
            subscriber_name=subscriber.name, subscriber_token=exotel.tokens.issue(subscriber.name)
        )
        return envelope(request, 200, answer)

    @router.post(ALL, status_code=207, responses=errors(400, 401, 404))
    async def create(request: Request, sid: str, body: NewSubscribers, key: Key) -> CreatedAnswer:
        """Create 1 to 10 subscribers; each password is the name with ``-pass1``."""
        _allow(exotel, key, sid)
        results = [_created(exotel, each) for each in body.subscribers]
        failed = sum(result.status == "failure" for result in results)
        return CreatedAnswer(
            request_id=secrets.token_hex(16),
            method=request.method,
            metadata=CreatedMetadata(failed=failed, success=len(results) - failed),
            response=results,
        )

    @router.get(ALL, responses=errors(400, 401, 404))
    async def listing(
        request: Request,
        sid: str,
        key: Key,
        status: Literal["active", "inactive"] | None = None,
        page_size: Annotated[int, Query(ge=1, le=MAX_PAGE)] = MAX_PAGE,
        offset: Annotated[int, Query(ge=0, le=MAX_OFFSET)] = 0,
    ) -> ListAnswer:
        """List the people, newest first; the test lines are not among them."""
        _allow(exotel, key, sid)
        people = [_described(each) for each in reversed(exotel.directory.all()) if not each.line]
        wanted = [person for person in people if status in {None, person.status}]
        page = wanted[offset : offset + page_size]
        more = offset + page_size < len(wanted)

        def uri(start: int) -> str:
            query = {"offset": start, "page_size": page_size}
            return f"{request.url.path}?{urlencode(query | ({'status': status} if status else {}))}"

        return ListAnswer(
            request_id=secrets.token_hex(16),
            method=request.method,
            metadata=PageMetadata(
                prev_page_uri=uri(max(0, offset - page_size)) if offset else None,
                next_page_uri=uri(offset + page_size) if more else None,
                first_page_uri=uri(0),
            ),
            response=[models.Outcome[SubscriberAnswer](code=200, data=each) for each in page],
        )


def _add_one(router: APIRouter, exotel: Exotel) -> None:
    @router.get(ONE, responses=errors(401, 404))
    async def get(
        request: Request, sid: str, name: str, key: Key
    ) -> models.Envelope[SubscriberAnswer]:
        """One subscriber."""
        _allow(exotel, key, sid)
        return envelope(request, 200, _described(_known(exotel, name)))

    @router.put(ONE, responses=errors(400, 401, 404))
    async def update(
        request: Request, sid: str, name: str, body: SubscriberUpdate, key: Key
    ) -> models.Envelope[SubscriberAnswer]:
        """Change status and metadata; an inactive subscriber can neither sign in nor call."""
        _allow(exotel, key, sid)
        old = _known(exotel, name)
        field = body.custom_field if "custom_field" in body.model_fields_set else old.custom_field
        active = body.status == "active"
        changed = exotel.directory.change(name, active=active, custom_field=field)
        return envelope(request, 200, _described(changed or old))

    @router.delete(ONE, status_code=204, responses=errors(401, 404))
    async def delete(sid: str, name: str, key: Key) -> Response:
        """Delete a subscriber for good."""
        _allow(exotel, key, sid)
        _known(exotel, name)
        exotel.directory.remove(name)
        return Response(status_code=204)


def _allow(exotel: Exotel, key: HTTPBasicCredentials | None, sid: str) -> None:
    exotel.check_key(key.username if key else "", key.password if key else "")
    exotel.check_account(sid)


def _created(exotel: Exotel, new: NewSubscriber) -> models.Outcome[SubscriberAnswer]:
    try:
        subscriber = exotel.directory.add(new.subscriber_name, new.custom_field)
    except UnfitSubscriber as unfit:
        status = 409 if isinstance(unfit, NameTaken) else 400
        error = models.ErrorData(code=status, description=str(unfit), message=unfit.short)
        return models.Outcome[SubscriberAnswer](code=status, error_data=error, status="failure")
    return models.Outcome[SubscriberAnswer](code=200, data=_described(subscriber))


def _known(exotel: Exotel, name: str) -> Subscriber:
    subscriber = exotel.directory.find(name)
    if subscriber is None or subscriber.line:
        raise Refused(404, "Subscriber not found", "Not found", NOT_FOUND_CODE)
    return subscriber


def _described(subscriber: Subscriber) -> SubscriberAnswer:
    return SubscriberAnswer(
        subscriber_name=subscriber.name,
        status="active" if subscriber.active else "inactive",
        custom_field=subscriber.custom_field,
        date_created=subscriber.created,
        date_updated=subscriber.updated,
    )
