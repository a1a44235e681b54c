"""What has happened with numbers from other programs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberOffered:
    """Another program asks to call ``number``; the person decides.

    ``extension`` is for them to dial once the call is up, where there is one.
    """

    number: str
    extension: str = ""


@dataclass(frozen=True, slots=True)
class PhoneRegionRead:
    """Whose numbers are meant where no country is named: a code such as ``IN``."""

    region: str


@dataclass(frozen=True, slots=True)
class NumberRecalled:
    """The person asked for the last number that they dialled."""

    number: str


LinkEvent = NumberOffered | PhoneRegionRead | NumberRecalled
