"""Finds contacts as one types."""

from dataclasses import replace

from exophone_desktop.domain.matching import matches, search_key, search_terms
from exophone_desktop.exotel.backend import ContactGroup


def search_contacts(groups: tuple[ContactGroup, ...], text: str) -> tuple[ContactGroup, ...]:
    """``groups`` with only those whose name or number has ``text`` in it.

    Case and accents do not matter, nor do separators in a number. Groups without anybody left
    are left out; an empty ``text`` leaves everything as it is.
    """
    terms = search_terms(text)
    if not terms:
        return groups
    found = (
        replace(
            group,
            contacts=tuple(
                each
                for each in group.contacts
                if matches(search_key(each.name, each.number), terms)
            ),
        )
        for group in groups
    )
    return tuple(group for group in found if group.contacts)
