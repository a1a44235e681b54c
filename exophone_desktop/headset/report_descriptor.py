"""Reads HID report descriptors (Device Class Definition for HID 1.11, section 6.2.2).

What a device says of itself is as trustworthy as the device: sizes, counts and nesting have limits,
and whatever does not fit is refused as a whole.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from exophone_desktop.headset.report_items import (
    APPLICATION_COLLECTION,
    ItemTag,
    MainFlag,
    ReportDescriptorError,
    short_items,
    signed,
)
from exophone_desktop.headset.usages import page_of

MAX_DESCRIPTOR = 4096
"""Bytes; Linux takes no longer ones either."""

MAX_REPORT_BITS = 16384 * 8
MAX_FIELDS = 512
MAX_USAGES = 256
"""Of one item; of a longer list the rest has no field here."""

MAX_NESTING = 32


class ReportKind(Enum):
    """Which way a report goes: from the device, to it, or either way on demand."""

    INPUT = ItemTag.INPUT
    OUTPUT = ItemTag.OUTPUT
    FEATURE = ItemTag.FEATURE


@dataclass(frozen=True, slots=True)
class Field:
    """One value in a report.

    ``offset`` and ``size`` are in bits, after the byte of the report's number. A variable field is
    the value of ``usages[0]``; any other names one of ``usages``, the first by
    ``logical_minimum``. ``relative`` is a change and no state; ``springs_back`` has a state that
    it returns to when left alone. ``collections`` are the application collections around it.
    """

    kind: ReportKind
    report: int
    offset: int
    size: int
    usages: tuple[int, ...]
    variable: bool
    relative: bool
    springs_back: bool
    logical_minimum: int
    collections: tuple[int, ...]

    def value_in(self, body: bytes) -> int:
        """Its value in ``body``, a report without its number; bits that are not there are 0."""
        return (int.from_bytes(body, "little") >> self.offset) & ((1 << self.size) - 1)


@dataclass(frozen=True, slots=True)
class ReportDescriptor:
    """The fields that were asked for, and how long each report is, in bits without its number.

    ``numbered``: reports begin with a byte that says which they are.
    """

    fields: tuple[Field, ...]
    bits: Mapping[tuple[ReportKind, int], int]
    numbered: bool

    def body_bytes(self, kind: ReportKind, report: int) -> int:
        """How many bytes the report has, without its number."""
        return (self.bits.get((kind, report), 0) + 7) // 8


def parse_report_descriptor(raw: bytes, pages: Collection[int]) -> ReportDescriptor:
    """What ``raw`` says of fields whose usages are on ``pages``.

    Raises:
        ReportDescriptorError: it makes no sense, or is beyond the limits of this module.
    """
    if len(raw) > MAX_DESCRIPTOR:
        raise ReportDescriptorError("The description of its reports is too long.")
    reader = _Reader(frozenset(pages))
    for tag, size, data in short_items(raw):
        reader.take(tag, size, data)
    if reader.nesting:
        raise ReportDescriptorError("The description of its reports ends too early.")
    return ReportDescriptor(tuple(reader.fields), reader.bits, reader.numbered)


@dataclass(frozen=True, slots=True)
class _Globals:
    page: int = 0
    minimum: int = 0
    size: int = 0
    count: int = 0
    report: int = 0


@dataclass(slots=True)
class _Reader:
    """The state that items change, by their tags."""

    pages: frozenset[int]
    fields: list[Field] = field(default_factory=list)
    bits: dict[tuple[ReportKind, int], int] = field(default_factory=dict)
    numbered: bool = False
    _globals: _Globals = _Globals()
    _kept: list[_Globals] = field(default_factory=list)
    _around: list[int] = field(default_factory=list)
    _usages: list[tuple[int, int]] = field(default_factory=list)
    _usage_minimum: int | None = None

    @property
    def nesting(self) -> int:
        """How many collections are open."""
        return len(self._around)

    def take(self, tag: int, size: int, data: int) -> None:
        match tag:
            case ItemTag.INPUT | ItemTag.OUTPUT | ItemTag.FEATURE:
                self._add(ReportKind(tag), data)
            case ItemTag.COLLECTION:
                self._open(data)
            case ItemTag.END_COLLECTION:
                self._close()
            case ItemTag.USAGE_PAGE:
                self._globals = replace(self._globals, page=data & 0xFFFF)
            case ItemTag.LOGICAL_MINIMUM:
                self._globals = replace(self._globals, minimum=signed(data, size))
            case ItemTag.REPORT_SIZE:
                self._globals = replace(self._globals, size=data)
            case ItemTag.REPORT_COUNT:
                self._globals = replace(self._globals, count=data)
            case ItemTag.REPORT_ID:
                self._number(data)
            case ItemTag.PUSH:
                self._push()
            case ItemTag.POP:
                self._pop()
            case ItemTag.USAGE | ItemTag.USAGE_MINIMUM | ItemTag.USAGE_MAXIMUM:
                self._name(tag, size, data)

    def _number(self, report: int) -> None:
        if not 1 <= report <= 255:
            raise ReportDescriptorError("A report of it has a number that cannot be.")
        self.numbered = True
        self._globals = replace(self._globals, report=report)

    def _push(self) -> None:
        if len(self._kept) >= MAX_NESTING:
            raise ReportDescriptorError("The description of its reports is nested too deeply.")
        self._kept.append(self._globals)

    def _pop(self) -> None:
        if not self._kept:
            raise ReportDescriptorError("The description of its reports closes what is not open.")
        self._globals = self._kept.pop()

    def _name(self, tag: int, size: int, data: int) -> None:
        # A long usage brings its page; the page of a short one is known at the main item only.
        usage = data if size == 4 else data | _SHORT
        if tag == ItemTag.USAGE_MINIMUM:
            self._usage_minimum = usage
        elif tag == ItemTag.USAGE:
            self._usages.append((usage, usage))
        elif self._usage_minimum is not None:
            self._usages.append((self._usage_minimum, usage))
            self._usage_minimum = None

    def _open(self, kind: int) -> None:
        if len(self._around) >= MAX_NESTING:
            raise ReportDescriptorError("The description of its reports is nested too deeply.")
        usages = self._named(1)
        application = usages[0] if kind == APPLICATION_COLLECTION and usages else 0
        self._around.append(application)
        self._forget_names()

    def _close(self) -> None:
        if not self._around:
            raise ReportDescriptorError("The description of its reports closes what is not open.")
        self._around.pop()
        self._forget_names()

    def _add(self, kind: ReportKind, flags: int) -> None:
        known, variable = self._globals, bool(flags & MainFlag.VARIABLE)
        begin = self.bits.get((kind, known.report), 0)
        end = begin + known.size * known.count
        if end > MAX_REPORT_BITS:
            raise ReportDescriptorError("A report of it would be too long.")
        self.bits[kind, known.report] = end
        usages = self._named(min(known.count, MAX_USAGES) if variable else MAX_USAGES)
        self._forget_names()
        # Whether it is "constant" says nothing: there are buttons that are called so.
        if any(page_of(each) in self.pages for each in usages) and 1 <= known.size <= 32:
            self._add_fields(kind, flags, begin, usages)

    def _add_fields(
        self, kind: ReportKind, flags: int, begin: int, usages: tuple[int, ...]
    ) -> None:
        known, variable = self._globals, bool(flags & MainFlag.VARIABLE)
        for index in range(len(usages) if variable else known.count):
            if variable and page_of(usages[index]) not in self.pages:
                continue
            if len(self.fields) >= MAX_FIELDS:
                raise ReportDescriptorError("It has too many controls.")
            self.fields.append(
                Field(
                    kind=kind,
                    report=known.report,
                    offset=begin + index * known.size,
                    size=known.size,
                    usages=(usages[index],) if variable else usages,
                    variable=variable,
                    relative=bool(flags & MainFlag.RELATIVE),
                    springs_back=not flags & MainFlag.NO_PREFERRED,
                    logical_minimum=known.minimum,
                    collections=tuple(each for each in self._around if each),
                )
            )

    def _named(self, most: int) -> tuple[int, ...]:
        found: list[int] = []
        for first, last in self._usages:
            first, last = self._whole(first), self._whole(last)
            found.extend(range(first, min(last, first + most - len(found) - 1) + 1))
            if len(found) >= most:
                break
        return tuple(found)

    def _whole(self, usage: int) -> int:
        if usage & _SHORT:
            return (self._globals.page << 16) | (usage & 0xFFFF)
        return usage

    def _forget_names(self) -> None:
        self._usages.clear()
        self._usage_minimum = None


_SHORT = 1 << 32
"""Beyond any usage: the page is still to come."""
