"""A touch becomes one signal; what a device says because its lamps changed becomes none."""

import pytest
from fakes import headsets

from exophone_desktop.headset.button_reader import (
    BOUNCE_SECONDS,
    PRESS_ECHO_SECONDS,
    RELEASE_SECONDS,
    STATE_ECHO_SECONDS,
    ButtonReader,
)
from exophone_desktop.headset.controls import read_controls
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.signals import Signal

IN_CALL = Lamps(off_hook=True)
HOOK, MUTE, FLASH, REDIAL, REJECT = 1, 4, 8, 16, 64
SPRINGS_BACK = bytes.fromhex("050b0905a101 8502 15002501 75019508 0920092f 8102 c0")
STATES = bytes.fromhex("050b0905a101 8502 15002501 75019508 0920092f 8122 c0")
CHANGES = bytes.fromhex("050b0905a101 8502 15002501 75019508 0920092f 8106 c0")


class Headset:
    """A reader, and a clock that a test moves."""

    def __init__(self, descriptor: bytes = headsets.WIDESPREAD) -> None:
        controls = read_controls(descriptor)
        assert controls is not None
        self.reader = ButtonReader(controls)
        self.now = 100.0

    def says(self, bits: int, after: float = 5.0) -> tuple[Signal, ...]:
        self.now += after
        return self.reader.read(bytes((2, bits, 0)), self.now)

    def shows(self, lamps: Lamps, after: float = 5.0) -> None:
        self.now += after
        self.reader.lamps_shown(lamps, self.now)


def test_a_hook_is_lifted_and_laid_down() -> None:
    headset = Headset()
    assert headset.says(HOOK) == (Signal.HOOK_LIFTED,)
    assert headset.says(HOOK) == ()
    assert headset.says(0) == (Signal.HOOK_LAID,)


def test_what_a_jabra_reports_back_of_its_lamp_is_no_touch() -> None:
    headset = Headset()
    headset.shows(IN_CALL)
    assert headset.says(HOOK, after=0.05) == ()
    headset.shows(DARK)
    assert headset.says(0, after=0.05) == ()


def test_a_call_taken_in_the_window_is_ended_at_a_headset_that_reported_nothing_back() -> None:
    headset = Headset()
    headset.shows(IN_CALL)
    assert headset.says(0) == (Signal.HOOK_LAID,)


def test_the_late_answer_to_the_end_of_one_call_does_not_end_the_next() -> None:
    headset = Headset()
    headset.shows(IN_CALL)
    headset.says(HOOK, after=0.05)
    headset.shows(DARK)
    headset.shows(IN_CALL, after=0.1)
    assert headset.says(0, after=0.05) == ()
    assert headset.says(HOOK, after=0.05) == ()
    assert headset.says(0, after=STATE_ECHO_SECONDS) == (Signal.HOOK_LAID,)


def test_a_mute_press_is_one_signal_and_its_release_none() -> None:
    headset = Headset()
    headset.shows(IN_CALL)
    headset.says(HOOK, after=0.1)
    assert headset.says(HOOK | MUTE) == (Signal.MUTE_PRESSED,)
    assert headset.says(HOOK, after=0.2) == ()
    assert headset.says(HOOK | MUTE) == (Signal.MUTE_PRESSED,)


def test_a_mute_press_does_not_hang_up_where_the_headset_thinks_it_is_on_the_hook() -> None:
    headset = Headset()
    headset.shows(IN_CALL)
    assert headset.says(MUTE) == (Signal.MUTE_PRESSED,)
    assert headset.says(0, after=0.2) == ()


def test_a_press_that_answers_a_lamp_is_no_touch() -> None:
    headset = Headset()
    headset.shows(Lamps(off_hook=True, mute=True))
    assert headset.says(HOOK | MUTE, after=0.02) == ()
    headset.says(HOOK)
    headset.shows(IN_CALL)
    assert headset.says(HOOK | MUTE, after=0.02) == ()
    headset.says(HOOK)
    assert headset.says(HOOK | MUTE, after=PRESS_ECHO_SECONDS) == (Signal.MUTE_PRESSED,)


@pytest.mark.parametrize(
    ("bit", "signal"),
    [
        (FLASH, Signal.HOLD_PRESSED),
        (REDIAL, Signal.REDIAL_PRESSED),
        (REJECT, Signal.REJECT_PRESSED),
    ],
)
def test_other_buttons_are_pressed(bit: int, signal: Signal) -> None:
    headset = Headset()
    assert headset.says(bit) == (signal,)
    assert headset.says(0, after=0.1) == ()


def test_a_call_is_rejected_by_its_button_although_the_hook_moves_with_it() -> None:
    headset = Headset()
    assert headset.says(HOOK | REJECT) == (Signal.REJECT_PRESSED,)


def test_a_bouncing_contact_is_one_press() -> None:
    headset = Headset()
    assert headset.says(MUTE) == (Signal.MUTE_PRESSED,)
    headset.says(0, after=0.01)
    assert headset.says(MUTE, after=BOUNCE_SECONDS / 2) == ()


def test_a_mute_that_is_a_state_says_which_and_its_echo_nothing() -> None:
    headset = Headset(STATES)
    headset.shows(IN_CALL)
    assert headset.says(0b11) == (Signal.MUTED,)
    headset.shows(Lamps(off_hook=True, mute=True), after=0.1)
    assert headset.says(0b11, after=0.1) == ()
    assert headset.says(0b01) == (Signal.UNMUTED,)


def test_laying_down_the_hook_of_a_muted_headset_only_hangs_up() -> None:
    headset = Headset(STATES)
    headset.shows(Lamps(off_hook=True, mute=True))
    assert headset.says(0) == (Signal.HOOK_LAID,)


def test_a_hook_that_is_a_change_is_pressed() -> None:
    headset = Headset(CHANGES)
    assert headset.says(1) == (Signal.HOOK_PRESSED,)
    headset.shows(IN_CALL, after=0.1)
    assert headset.says(0, after=0.1) == ()
    assert headset.says(1) == (Signal.HOOK_PRESSED,)


def test_a_hook_that_may_be_either_is_a_button_once_it_was_let_go() -> None:
    headset = Headset(SPRINGS_BACK)
    assert headset.says(1) == (Signal.HOOK_LIFTED,)
    headset.shows(IN_CALL, after=0.1)
    assert headset.says(0, after=RELEASE_SECONDS / 4) == ()
    assert headset.says(1) == (Signal.HOOK_PRESSED,)
    assert headset.says(0, after=0.1) == ()


def test_a_hook_that_may_be_either_is_a_state_while_it_stays() -> None:
    headset = Headset(SPRINGS_BACK)
    assert headset.says(1) == (Signal.HOOK_LIFTED,)
    headset.shows(IN_CALL, after=0.1)
    assert headset.says(0, after=20.0) == (Signal.HOOK_LAID,)
    assert headset.says(1) == (Signal.HOOK_LIFTED,)
