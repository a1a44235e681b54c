"""What a row of a list shows, and what stands where there are none, as values. No Qt."""

from dataclasses import dataclass
from enum import StrEnum


class RowAction(StrEnum):
    """What the pictures at the end of a row do."""

    CALL = "call"
    DETAILS = "info"


@dataclass(frozen=True, slots=True)
class RowLook:
    """A person, with one line about them.

    ``icon`` and ``ink`` (a colour of the palette) stand before ``line``; ``side`` is at the end of
    the first line, and ``bars`` (1 to 5, 0 for none) at the end of the second. ``marked`` is for
    what is new. ``spoken`` is the whole row in words.
    """

    title: str
    initials: str
    line: str
    spoken: str
    icon: str = ""
    ink: str = "muted"
    side: str = ""
    bars: int = 0
    marked: bool = False
    noted: bool = False
    actions: tuple[RowAction, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """A heading that folds what is below it. ``side`` is how much that is."""

    title: str
    side: str
    spoken: str
    unfolded: bool


AnyLook = RowLook | HeadingLook


@dataclass(frozen=True, slots=True)
class BlankLook:
    """What stands in the place of the rows; ``dial`` is a number that its button calls.

    ``icon`` and ``ink`` (a colour of the palette) stand above ``title``.
    """

    icon: str
    ink: str
    title: str
    hint: str = ""
    button: str = ""
    dial: str = ""
