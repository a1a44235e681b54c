"""Brings the list of contacts up to date."""

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.home_events import ContactsAsked, ContactsLoaded
from exophone_desktop.usecases.load_contacts import load_contacts


async def refresh_contacts(desk: Desk) -> None:
    """Fetch the contacts; without the backend, show the last copy and its age."""
    session = desk.session.current
    if session is None or desk.state().contacts.loading:
        return
    desk.dispatch(ContactsAsked())
    loaded = await load_contacts(desk)
    current = desk.session.current
    # Somebody else may have signed in meanwhile: these are not their contacts.
    if current is None or current.user != session.user:
        return
    fetched = None if loaded.age is None else desk.now() - loaded.age
    offline = loaded.age is None or loaded.age > 0
    desk.dispatch(ContactsLoaded(loaded.groups, fetched, offline, loaded.problem))


async def fetch_missing_contacts(desk: Desk) -> None:
    """Fetch the contacts where there are none yet, or only an old copy."""
    known = desk.state().contacts
    if known.fetched is None or known.offline:
        await refresh_contacts(desk)
