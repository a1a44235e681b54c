"""Buttons and lamps are found where each headset says that they are."""

from fakes import headsets

from exophone_desktop.headset.controls import (
    Button,
    ButtonStyle,
    HeadsetControls,
    read_controls,
)
from exophone_desktop.headset.lamps import DARK, Lamps


def controls_of(raw: bytes) -> HeadsetControls:
    controls = read_controls(raw)
    assert controls is not None
    return controls


def on(controls: HeadsetControls, report: bytes) -> set[Button]:
    return {controls.buttons[place][0] for place, is_on in controls.read(report).items() if is_on}


def test_the_bits_of_a_yealink_and_a_gigaset_mean_what_their_makers_say() -> None:
    controls = controls_of(headsets.WIDESPREAD)
    for bits, button in (
        (0x01, Button.HOOK),
        (0x04, Button.MUTE),
        (0x08, Button.HOLD),
        (0x10, Button.REDIAL),
        (0x40, Button.REJECT),
    ):
        assert on(controls, bytes((2, bits, 0))) == {button}
    assert on(controls, bytes((2, 0x02, 0))) == set()  # the line is busy


def test_a_report_of_another_number_says_nothing_about_buttons() -> None:
    assert controls_of(headsets.WIDESPREAD).read(b"\x01\xff\xff") == {}
    assert controls_of(headsets.WIDESPREAD).read(b"\x02") == {}


def test_lamps_that_share_a_report_are_written_together() -> None:
    controls = controls_of(headsets.WIDESPREAD)
    assert controls.lamp_reports(Lamps(ring=True)) == (b"\x02\x04\x00",)
    assert controls.lamp_reports(Lamps(off_hook=True, mute=True)) == (b"\x02\x03\x00",)
    assert controls.lamp_reports(Lamps(off_hook=True, hold=True)) == (b"\x02\x09\x00",)


def test_where_each_lamp_has_a_report_the_call_is_taken_before_ringing_ends() -> None:
    controls = controls_of(headsets.LAMP_EACH)
    written = controls.lamp_reports(Lamps(off_hook=True))
    assert written == (b"\x17\x01", b"\x09\x00", b"\x20\x00", b"\x18\x00")


def test_a_headset_is_found_behind_vendor_collections_and_keeps_its_own_report() -> None:
    controls = controls_of(headsets.DELL_SP325)
    assert on(controls, b"\x05\x01") == {Button.HOOK}
    assert on(controls, b"\x05\x02") == {Button.MUTE}
    assert controls.lamp_reports(Lamps(off_hook=True, ring=True)) == (b"\x05\x05",)


def test_buttons_that_are_called_constant_count() -> None:
    assert on(controls_of(headsets.ANKER_POWERCONF), b"\x02\x05") == {Button.HOOK, Button.MUTE}
    assert on(controls_of(headsets.RAZER), b"\x02\x01") == {Button.HOOK}


def test_a_headset_without_lamps_has_nothing_to_be_written() -> None:
    assert controls_of(headsets.RAZER).lamp_reports(Lamps(ring=True)) == ()


def test_a_hook_that_stays_is_a_state_and_a_mute_that_is_a_change_is_a_press() -> None:
    styles = {button: style for button, style, _ in controls_of(headsets.MX_BRIO).buttons}
    assert styles == {Button.MUTE: ButtonStyle.PRESS, Button.HOOK: ButtonStyle.STATE}


def test_what_only_calls_itself_a_headset_is_none() -> None:
    assert read_controls(headsets.NO_BUTTONS) is None
    assert read_controls(headsets.GAME_VOICE) is None
    assert read_controls(b"") is None


def test_the_buttons_of_a_mouse_beside_it_reject_no_calls() -> None:
    mouse = bytes.fromhex("05010902a1018503050919012908150025017501950881 02c0")
    controls = controls_of(mouse + headsets.WIDESPREAD)
    assert on(controls, b"\x03\xff") == set()
    assert on(controls, b"\x02\x40\x00") == {Button.REJECT}


def test_reports_without_numbers_are_written_with_a_nought() -> None:
    raw = bytes.fromhex(
        "050b0905a101 15002501 75019501 0920 8122 9507 8101 0508 0917 9501 9122 9507 9101 c0"
    )
    controls = controls_of(raw)
    assert on(controls, b"\x01") == {Button.HOOK}
    assert controls.lamp_reports(Lamps(off_hook=True)) == (b"\x00\x01",)


def test_a_hook_among_named_values_is_read_by_its_name() -> None:
    raw = bytes.fromhex("050b0905a101 15012502 75089501 0920092f 8100 c0")
    controls = controls_of(raw)
    assert on(controls, b"\x01") == {Button.HOOK}
    assert on(controls, b"\x02") == {Button.MUTE}
    assert on(controls, b"\x00") == set()


def test_all_lamps_dark_is_what_a_headset_starts_with() -> None:
    assert controls_of(headsets.WIDESPREAD).lamp_reports(DARK) == (b"\x02\x00\x00",)
