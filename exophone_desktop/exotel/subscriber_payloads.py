"""The JSON bodies of the Subscriber Management API, as they are answered."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from exophone_desktop.exotel.models import Payload
from exophone_desktop.exotel.tokens import SubscriberTokenPayload

MAX_PER_PAGE = 100
Text = Annotated[str, StringConstraints(max_length=4096)]


class ErrorPayload(Payload):
    """``error_data``: a code of Exotel's own, and what it says."""

    code: int | None = None
    description: Text | None = None
    message: Text | None = None


class SubscriberPayload(Payload):
    """The subscriber object."""

    subscriber_name: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    status: Literal["active", "inactive"]
    custom_field: Annotated[str, StringConstraints(max_length=65_536)] | None = None
    date_created: datetime
    date_updated: datetime


class ResultPayload(Payload):
    """One result: ``data`` on success, ``error_data`` on failure."""

    code: int
    status: Literal["success", "failure"]
    error_data: ErrorPayload | None = None
    data: SubscriberPayload | None = None


class OneAnswer(Payload):
    """Answer of get and update."""

    response: ResultPayload


class CreatedAnswer(Payload):
    """Answer of create (207): one result for each that was asked for, in their order."""

    response: Annotated[list[ResultPayload], Field(max_length=MAX_PER_PAGE)]


class PagePayload(Payload):
    """``metadata`` of a list: the URI of the next page, none on the last."""

    next_page_uri: Annotated[str, StringConstraints(max_length=2048)] | None = None


class ListAnswer(Payload):
    """Answer of list: one page."""

    metadata: PagePayload | None = None
    response: Annotated[list[ResultPayload], Field(max_length=MAX_PER_PAGE)]


class IssuedToken(Payload):
    """A token pair and whose it is."""

    subscriber_name: Annotated[str, StringConstraints(max_length=64)]
    subscriber_token: SubscriberTokenPayload


class TokenResult(Payload):
    """``response`` of the token answer."""

    data: IssuedToken


class TokenAnswer(Payload):
    """Answer of create subscriber token."""

    response: TokenResult
