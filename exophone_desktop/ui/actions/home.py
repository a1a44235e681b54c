"""Answers the intents of the home screen."""

from pathlib import Path

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.records import CallRecord
from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases import call_history, recents, refresh_contacts
from exophone_desktop.usecases.call_contact import call_contact
from exophone_desktop.usecases.choose_home_tab import choose_home_tab
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.recall_number import recall_number
from exophone_desktop.usecases.sign_in_again import sign_in_again


class HomeActions(ActionTasks):
    """Implements ``HomeIntents``."""

    def choose_tab(self, tab: HomeTab) -> None:
        """Turn to a part of the home screen."""
        self._do(lambda desk: choose_home_tab(desk, tab))

    def sign_in_again(self) -> None:
        """Go to the form."""
        self._do(sign_in_again)

    def search_recents(self, text: str, missed_only: bool) -> None:
        """Show some calls."""
        self._do(lambda desk: recents.search_recents(desk, text, missed_only))

    def refresh_recents(self) -> None:
        """Read the calls anew."""
        self._do(recents.refresh_recents)

    def read_older_recents(self) -> None:
        """Read on."""
        self._do(recents.read_older_recents)

    def see_missed_calls(self) -> None:
        """The newest calls have been on screen."""
        self._do(recents.see_missed_calls)

    def redial(self, record: CallRecord) -> None:
        """Call somebody again, or back."""
        self._do(lambda desk: call_history.redial(desk, record))

    def recall_number(self) -> None:
        """Bring up the last number."""
        self._do(recall_number)

    def note_call(self, record: CallRecord, text: str) -> None:
        """Keep words about a call."""
        self._do(lambda desk: call_history.note_call(desk, record, text))

    def export_calls(self, path: Path) -> None:
        """Write all calls to a file."""
        self._do(lambda desk: call_history.export_calls(desk, path))

    def refresh_contacts(self) -> None:
        """Fetch the contacts."""
        self._do(refresh_contacts.refresh_contacts)

    def fetch_missing_contacts(self) -> None:
        """Fetch the contacts where need be."""
        self._do(refresh_contacts.fetch_missing_contacts)

    def call_contact(self, group: ContactGroup, contact: Contact) -> None:
        """Call somebody from the list."""
        self._do(lambda desk: call_contact(desk, group, contact))
