"""Subscribers as values, and what their names may be (Subscriber Management API)."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from exophone_desktop.domain.text import shown_text

MAX_NAME = 16
_NAME = re.compile(r"[A-Za-z0-9]{1,16}")


class SubscriberStatus(StrEnum):
    """Whether a subscriber is active; an inactive one is suspended."""

    ACTIVE = "active"
    INACTIVE = "inactive"


class TokenPlatform(StrEnum):
    """What the API knows as a subscriber's platform; desktops are not among them."""

    ANDROID = "android"
    IOS = "ios"


@dataclass(frozen=True, slots=True)
class SubscriberRecord:
    """A subscriber as the platform keeps it. ``custom_field`` is the customer's own text."""

    name: str
    status: SubscriberStatus
    custom_field: str | None
    date_created: datetime
    date_updated: datetime


@dataclass(frozen=True, slots=True)
class NewSubscriber:
    """A subscriber to create."""

    name: str
    custom_field: str | None = None


@dataclass(frozen=True, slots=True)
class Created:
    """The platform created this subscriber."""

    name: str
    record: SubscriberRecord


@dataclass(frozen=True, slots=True)
class NotCreated:
    """The platform refused this subscriber. ``status`` is its own HTTP status.

    ``code`` is the platform's (``error_data.code``); ``reason`` a sentence that is safe to show.
    """

    name: str
    status: int
    code: int | None
    reason: str


def name_problem(name: str) -> str:
    """What is wrong with a subscriber's name, as a sentence; empty when it is fit.

    The document's rule: letters and digits, no white space, at most 16 bytes.
    """
    if _NAME.fullmatch(name):
        return ""
    if not name:
        return "The subscriber name is empty."
    shown = shown_text(name, 40)
    if len(name.encode("utf-8", "replace")) > MAX_NAME:
        return f"The subscriber name {shown!r} is longer than {MAX_NAME} bytes."
    if any(character.isspace() for character in name):
        return f"The subscriber name {shown!r} contains white space."
    return f"The subscriber name {shown!r} has other characters than letters and digits."
