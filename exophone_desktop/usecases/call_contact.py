"""Calls somebody from the list of contacts."""

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.place_call import place_call


async def call_contact(desk: Desk, group: ContactGroup, contact: Contact) -> None:
    """Call ``contact``: through the exophone, or the number itself in a special ``group``."""
    await place_call(desk, contact.number, direct=group.is_special)
