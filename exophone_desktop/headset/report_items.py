"""The items that a HID report descriptor is made of (HID 1.11, section 6.2.2.1 to 6.2.2.3)."""

from collections.abc import Iterator
from enum import IntEnum, IntFlag

_LONG = 0xFE
"""The prefix of a long item; none has a meaning in HID 1.11."""


class ItemTag(IntEnum):
    """Tag and type of the short items that matter here (sections 6.2.2.4 to 6.2.2.8)."""

    INPUT = 0x80
    OUTPUT = 0x90
    FEATURE = 0xB0
    COLLECTION = 0xA0
    END_COLLECTION = 0xC0
    USAGE_PAGE = 0x04
    LOGICAL_MINIMUM = 0x14
    REPORT_SIZE = 0x74
    REPORT_ID = 0x84
    REPORT_COUNT = 0x94
    PUSH = 0xA4
    POP = 0xB4
    USAGE = 0x08
    USAGE_MINIMUM = 0x18
    USAGE_MAXIMUM = 0x28


class MainFlag(IntFlag):
    """Bits of the data of INPUT, OUTPUT and FEATURE (section 6.2.2.5)."""

    VARIABLE = 0x02
    RELATIVE = 0x04
    NO_PREFERRED = 0x20


APPLICATION_COLLECTION = 0x01
"""The data of COLLECTION for a group that programs know by its usage (section 6.2.2.6)."""


class ReportDescriptorError(ValueError):
    """A descriptor makes no sense; the text is a plain sentence."""


def short_items(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """Tag with type, length of the data in bytes, and the data without a sign, of each short item.

    Raises:
        ReportDescriptorError: the last one is not whole.
    """
    position = 0
    while position < len(raw):
        prefix = raw[position]
        if prefix == _LONG:
            position += 3 + (raw[position + 1] if position + 1 < len(raw) else 0)
            continue
        size = (0, 1, 2, 4)[prefix & 3]
        data = raw[position + 1 : position + 1 + size]
        if len(data) < size:
            raise ReportDescriptorError("The description of its reports ends too early.")
        yield prefix & 0xFC, size, int.from_bytes(data, "little")
        position += 1 + size


def signed(data: int, size: int) -> int:
    """``data``, of ``size`` bytes, as two's complement."""
    return data - (1 << 8 * size) if size and data >> (8 * size - 1) else data
