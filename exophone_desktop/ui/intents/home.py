"""What the home screen asks for."""

from pathlib import Path
from typing import Protocol

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.home_state import HomeTab


class HomeIntents(Protocol):
    """The wishes of a person at home. Each returns at once, as all ``Intents`` do."""

    def choose_tab(self, tab: HomeTab) -> None:
        """Turn to a part of the home screen."""

    def sign_in_again(self) -> None:
        """Go to the form: the session has run out."""

    def search_recents(self, text: str, missed_only: bool) -> None:
        """Show the calls with ``text`` in name or number, the missed ones only if so wished."""

    def refresh_recents(self) -> None:
        """Read the calls that are shown anew."""

    def read_older_recents(self) -> None:
        """Read on where the list of calls ends."""

    def see_missed_calls(self) -> None:
        """The newest calls have been on screen."""

    def redial(self, record: CallRecord) -> None:
        """Call the person of ``record``."""

    def recall_number(self) -> None:
        """Bring up the last number that was dialled; nothing is called yet."""

    def note_call(self, record: CallRecord, text: str) -> None:
        """Keep the person's own words about a call."""

    def export_calls(self, path: Path) -> None:
        """Write all calls to a file for spreadsheets."""

    def refresh_contacts(self) -> None:
        """Fetch the contacts."""

    def fetch_missing_contacts(self) -> None:
        """Fetch the contacts where there are none yet, or only an old copy."""

    def call_contact(self, group: ContactGroup, contact: Contact) -> None:
        """Call ``contact`` of ``group``."""
