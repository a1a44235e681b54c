"""Who belongs to the local Exotel's account: people, test lines, the ExoPhone number."""

import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from exophone_desktop.domain.secret import Secret

MAX_SUBSCRIBERS = 1000
_NAME = re.compile(r"[A-Za-z0-9]{1,16}")

PEOPLE = ("alice", "bob", "carol", "dave")
LINES = ("echo", "speaker", "busy", "silent", "decline", "callback")


class UnfitSubscriber(ValueError):  # noqa: N818 - says what it is
    """A subscriber cannot be added; the text is a plain sentence."""

    short = "Bad request"


class NameTaken(UnfitSubscriber):
    """There is such a subscriber already."""

    short = "Already exists"


def new_password() -> Secret:
    """A password that nobody has seen."""
    return Secret(secrets.token_urlsafe(18))


def _anyones_password(_: str) -> Secret:
    return new_password()


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A subscriber (Subscriber Management API). ``password`` signs in, ``sip_password`` registers.

    ``line`` marks the local Exotel's own test lines, which nobody can sign in to.
    """

    name: str
    password: Secret = Secret("")
    sip_password: Secret = field(default_factory=new_password)
    active: bool = True
    custom_field: str | None = None
    line: bool = False
    created: datetime = field(default_factory=lambda: datetime.now(UTC))
    updated: datetime = field(default_factory=lambda: datetime.now(UTC))


class Directory:
    """The subscribers of the one account. Names are unique and compared exactly.

    ``sip_password`` makes the password that a new subscriber registers with.
    """

    def __init__(
        self,
        subscribers: Iterable[Subscriber],
        sip_password: Callable[[str], Secret] = _anyones_password,
    ) -> None:
        self._sip_password = sip_password
        self._subscribers = {subscriber.name: subscriber for subscriber in subscribers}

    def find(self, name: str) -> Subscriber | None:
        """The subscriber of that name."""
        return self._subscribers.get(name)

    def is_active(self, name: str) -> bool:
        """Whether there is such a subscriber, who may call and be called."""
        subscriber = self._subscribers.get(name)
        return subscriber is not None and subscriber.active

    def sip_password_of(self, name: str) -> Secret | None:
        """What the registrar expects of ``name``."""
        subscriber = self._subscribers.get(name)
        return subscriber.sip_password if subscriber else None

    def all(self) -> list[Subscriber]:
        """Everyone, in the order of adding."""
        return list(self._subscribers.values())

    def add(self, name: str, custom_field: str | None = None) -> Subscriber:
        """Add a subscriber; its development password is its name with ``-pass1``.

        Raises:
            UnfitSubscriber: The name is not 1 to 16 letters and digits, or the account is full.
            NameTaken: There is such a subscriber already.
        """
        if not _NAME.fullmatch(name):
            raise UnfitSubscriber("A subscriber name has 1 to 16 letters and digits.")
        if name in self._subscribers:
            raise NameTaken("This subscriber name is taken.")
        if len(self._subscribers) >= MAX_SUBSCRIBERS:
            raise UnfitSubscriber("The account is full.")
        subscriber = Subscriber(
            name,
            Secret(f"{name}-pass1"),
            sip_password=self._sip_password(name),
            custom_field=custom_field,
        )
        self._subscribers[name] = subscriber
        return subscriber

    def change(self, name: str, *, active: bool, custom_field: str | None) -> Subscriber | None:
        """Set the status and metadata of a subscriber; None for a stranger."""
        old = self._subscribers.get(name)
        if old is None:
            return None
        new = replace(old, active=active, custom_field=custom_field, updated=datetime.now(UTC))
        self._subscribers[name] = new
        return new

    def remove(self, name: str) -> bool:
        """Delete a subscriber for good; False for a stranger or a test line."""
        found = self._subscribers.get(name)
        if found is None or found.line:
            return False
        del self._subscribers[name]
        return True


def seeded_directory(
    sip_password: Callable[[str], Secret] = _anyones_password,
) -> Directory:
    """The four people, whose password is their name with ``-pass1``, and the test lines."""
    people = [Subscriber(name, Secret(f"{name}-pass1"), sip_password(name)) for name in PEOPLE]
    lines = [Subscriber(name, sip_password=sip_password(name), line=True) for name in LINES]
    return Directory([*people, *lines], sip_password)
