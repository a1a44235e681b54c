"""Report descriptors are read as HID 1.11 says, whatever a device puts into them."""

import pytest
from fakes import headsets
from hypothesis import given, settings, strategies as st

from exophone_desktop.headset.controls import read_controls
from exophone_desktop.headset.lamps import Lamps
from exophone_desktop.headset.report_descriptor import (
    MAX_DESCRIPTOR,
    MAX_FIELDS,
    ReportKind,
    parse_report_descriptor,
)
from exophone_desktop.headset.report_items import ReportDescriptorError

PAGES = (0x08, 0x09, 0x0B)
HEADSET = bytes.fromhex("050b0905a101")
END = b"\xc0"


def test_bits_and_bytes_of_each_report_are_counted() -> None:
    read = parse_report_descriptor(headsets.WIDESPREAD, PAGES)
    assert read.numbered
    assert read.bits == {(ReportKind.INPUT, 2): 16, (ReportKind.OUTPUT, 2): 16}
    assert read.body_bytes(ReportKind.OUTPUT, 2) == 2


def test_a_usage_belongs_to_the_page_that_is_current_where_it_is_used() -> None:
    read = parse_report_descriptor(headsets.WIDESPREAD, PAGES)
    places = {each.usages[0]: each.offset for each in read.fields if each.kind is ReportKind.INPUT}
    assert places[0x0B0020] == 0
    assert places[0x0B002F] == 2
    assert places[0x090007] == 6


def test_flags_say_what_is_a_change_and_what_springs_back() -> None:
    read = parse_report_descriptor(headsets.DELL_SP325, PAGES)
    hook, mute = (
        next(each for each in read.fields if each.usages == (usage,))
        for usage in (0x0B0020, 0x0B002F)
    )
    assert (hook.relative, hook.springs_back) == (False, False)
    assert (mute.relative, mute.springs_back) == (True, True)
    assert hook.collections == (0x0B0005,)


def test_what_was_pushed_comes_back() -> None:
    raw = HEADSET + bytes.fromhex("75019501a475089502b409208122") + END
    (hook,) = parse_report_descriptor(raw, PAGES).fields
    assert (hook.size, hook.offset) == (1, 0)


def test_an_array_names_its_usages_by_number() -> None:
    raw = HEADSET + bytes.fromhex("1501250275089501192029218100") + END
    (either,) = parse_report_descriptor(raw, PAGES).fields
    assert either.usages == (0x0B0020, 0x0B0021)
    assert (either.variable, either.logical_minimum) == (False, 1)


def test_a_long_usage_brings_its_page_and_a_long_item_is_passed_over() -> None:
    raw = HEADSET + bytes.fromhex("fe02aa0102 75019501 0b20000b00 8122") + END
    (hook,) = parse_report_descriptor(raw, (0x0B,)).fields
    assert hook.usages == (0x0B0020,)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"\x05", "ends too early"),
        (HEADSET, "ends too early"),
        (END, "closes what is not open"),
        (b"\xb4", "closes what is not open"),
        (HEADSET * 40, "nested too deeply"),
        (b"\xa4" * 40, "nested too deeply"),
        (b"\x85\x00", "number that cannot be"),
        (b"\x86\x00\x01", "number that cannot be"),
        (HEADSET + bytes.fromhex("7720000000 97ffffff00 0920 8122"), "would be too long"),
        (HEADSET + bytes.fromhex("7501 960010 0920 8100") + END, "too many controls"),
        (b"\x05" * (MAX_DESCRIPTOR + 1), "is too long"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(raw: bytes, sentence: str) -> None:
    with pytest.raises(ReportDescriptorError, match=sentence):
        parse_report_descriptor(raw, PAGES)


@given(st.binary(max_size=MAX_DESCRIPTOR))
@settings(max_examples=150, deadline=None)
def test_no_description_does_harm(raw: bytes) -> None:
    read_or_refused(raw)


@given(st.sampled_from(sorted(headsets.ALL)), st.data())
@settings(max_examples=200, deadline=None)
def test_no_damage_to_a_real_description_does_harm(name: str, data: st.DataObject) -> None:
    raw = bytearray(headsets.ALL[name])
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    read_or_refused(bytes(raw))


def read_or_refused(raw: bytes) -> None:
    try:
        controls = read_controls(raw)
    except ReportDescriptorError:
        return
    if controls is not None:
        assert len(controls.descriptor.fields) <= MAX_FIELDS
        for report in (b"\x00", b"\x02\x01", bytes(64), b"\xff" * 64):
            controls.read(report)
        assert all(controls.lamp_reports(Lamps(off_hook=True)))
