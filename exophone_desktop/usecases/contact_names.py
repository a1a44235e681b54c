"""The contacts' names of numbers that come without one."""

from exophone_desktop.domain.matching import matches, number_digits, search_key, search_terms
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.phone_numbers import (
    DEFAULT_REGION,
    international_number,
    ways_to_write,
)

_LAST_DIGITS = 7
"""What numbers of one line have in common however they are written, country and trunk aside."""


class ContactNames:
    """Names by number, however either is written; of several contacts the first one counts.

    ``region`` tells what numbers without ``+`` mean (ISO 3166-1, two letters). Made quickly for
    very many contacts: only those whose last digits are asked for are read as phone numbers.
    """

    def __init__(self, groups: tuple[ContactGroup, ...] = (), region: str = DEFAULT_REGION) -> None:
        self._region = region
        self._found: dict[str, str] = {}
        self._contacts: dict[str, list[Contact]] = {}
        for group in groups:
            for contact in group.contacts:
                digits = number_digits(contact.number)
                if digits and contact.name:
                    self._contacts.setdefault(digits[-_LAST_DIGITS:], []).append(contact)

    def name_of(self, record: CallRecord) -> str:
        """Who ``record`` was with: its own name, or the contact's where it has but a number."""
        if record.person and not number_digits(record.person):
            return record.person
        number = record.person or record.number
        return self.name_at(number) or record.person

    def name_at(self, number: str) -> str:
        """The name of ``number``, empty where no contact has it."""
        name = self._found.get(number)
        if name is None:
            name = self._found[number] = self._look_up(number)
        return name

    def _look_up(self, number: str) -> str:
        digits = number_digits(number)
        candidates = self._contacts.get(digits[-_LAST_DIGITS:], ())
        if not candidates:
            return ""
        wanted = international_number(number, self._region)
        for contact in candidates:
            if number_digits(contact.number) == digits:
                return contact.name
            if wanted and international_number(contact.number, self._region) == wanted:
                return contact.name
        return ""


def numbers_of(groups: tuple[ContactGroup, ...], text: str, region: str) -> frozenset[str]:
    """The digits of those whose name has ``text`` in it, however their numbers are written.

    Takes a moment for very many contacts; call it off the window's thread.
    """
    terms = search_terms(text)
    if not terms:
        return frozenset()
    named = (
        contact.number
        for group in groups
        for contact in group.contacts
        if matches(search_key(contact.name), terms)
    )
    return frozenset(way for number in named for way in ways_to_write(number, region))
