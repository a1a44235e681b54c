"""What has happened on the home screen, to the history and to the contacts."""

from dataclasses import dataclass

from exophone_desktop.exotel.backend import ContactGroup
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.home_state import HomeTab


@dataclass(frozen=True, slots=True)
class HomeTabChosen:
    """The person turned to a part of the home screen."""

    tab: HomeTab


@dataclass(frozen=True, slots=True)
class HistoryChanged:
    """A call was written to the history, or more was written about one."""


@dataclass(frozen=True, slots=True)
class RecentsAsked:
    """The history is being asked for calls."""

    text: str
    missed_only: bool


@dataclass(frozen=True, slots=True)
class RecentsFound:
    """The newest calls that were asked for; ``complete`` when these are all."""

    text: str
    missed_only: bool
    records: tuple[CallRecord, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class OlderRecentsFound:
    """Calls that come next after ``before``, the oldest that was known."""

    before: CallRecord
    records: tuple[CallRecord, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class RecentsUnavailable:
    """The history cannot be read; ``problem`` is a sentence."""

    problem: str


@dataclass(frozen=True, slots=True)
class UnseenCounted:
    """How many missed calls the person has not been shown."""

    count: int


@dataclass(frozen=True, slots=True)
class CallNoted:
    """The person's words about a call were kept."""

    call_id: str
    note: str


@dataclass(frozen=True, slots=True)
class ContactsAsked:
    """The backend is being asked for the contacts."""


@dataclass(frozen=True, slots=True)
class ContactsLoaded:
    """The contacts, as ``ContactList`` has them."""

    groups: tuple[ContactGroup, ...]
    fetched: float | None
    offline: bool
    problem: str = ""


HomeEvent = (
    HomeTabChosen
    | HistoryChanged
    | RecentsAsked
    | RecentsFound
    | OlderRecentsFound
    | RecentsUnavailable
    | UnseenCounted
    | CallNoted
    | ContactsAsked
    | ContactsLoaded
)
