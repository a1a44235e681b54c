"""What the home screen shows of past calls and contacts: parts of ``AppState``."""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.exotel.backend import ContactGroup
from exophone_desktop.history.records import CallRecord


class HomeTab(StrEnum):
    """The parts of the home screen, in their order."""

    DIAL = "DIAL"
    CONTACTS = "CONTACTS"
    RECENTS = "RECENTS"
    SETTINGS = "SETTINGS"


@dataclass(frozen=True, slots=True)
class RecentCalls:
    """Past calls as far as they were read, newest first.

    ``text`` and ``missed_only`` are what was asked for last; while ``loading``, ``records`` may
    still be the answer to what was asked before. ``complete`` is whether there are no older ones.
    ``unseen`` is how many missed calls were not seen yet, whatever is searched for. ``problem`` is
    a sentence where the history cannot be read.
    """

    text: str = ""
    missed_only: bool = False
    records: tuple[CallRecord, ...] = ()
    complete: bool = False
    loading: bool = True
    unseen: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ContactList:
    """Whom the person can call.

    ``fetched`` is when the backend gave the list, in seconds since the epoch, None while there is
    none. ``offline`` is whether it is the last copy. ``problem`` is a sentence, or empty.
    """

    groups: tuple[ContactGroup, ...] = ()
    fetched: float | None = None
    offline: bool = False
    loading: bool = False
    problem: str = ""
