"""Finds contacts as one types."""

from dataclasses import replace
from itertools import islice

from exophone_desktop.domain.matching import matches, search_key, search_terms
from exophone_desktop.exotel.backend import Contact, ContactGroup


class ContactSearch:
    """Groups that can be searched often: how each contact is found is worked out once."""

    def __init__(self, groups: tuple[ContactGroup, ...]) -> None:
        self._groups = tuple((group, tuple(map(_keyed, group.contacts))) for group in groups)

    def find(self, text: str) -> tuple[ContactGroup, ...]:
        """The groups with only those whose name or number has ``text`` in it.

        Case and accents do not matter, nor do separators in a number. Groups without anybody left
        are left out; an empty ``text`` leaves everything as it is.
        """
        terms = search_terms(text)
        if not terms:
            return tuple(group for group, _ in self._groups)
        found = (
            replace(group, contacts=tuple(each for each, key in keyed if matches(key, terms)))
            for group, keyed in self._groups
        )
        return tuple(group for group in found if group.contacts)

    def first(self, text: str, limit: int) -> tuple[Contact, ...]:
        """The first contacts whose name or number has ``text`` in it, none for no text."""
        terms = search_terms(text)
        found = (each for _, keyed in self._groups for each, key in keyed if matches(key, terms))
        return tuple(islice(found, limit)) if terms else ()


def _keyed(contact: Contact) -> tuple[Contact, str]:
    return contact, search_key(contact.name, contact.number)
