"""Where in a headset's reports its buttons and lamps are, by its own description."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from exophone_desktop.headset import usages
from exophone_desktop.headset.lamps import Lamps
from exophone_desktop.headset.report_descriptor import (
    Field,
    ReportDescriptor,
    ReportKind,
    parse_report_descriptor,
)

_PAGES = (usages.BUTTON_PAGE, usages.LED_PAGE, usages.TELEPHONY_PAGE)


class Button(Enum):
    """What a person can touch."""

    HOOK = auto()
    MUTE = auto()
    HOLD = auto()
    DROP = auto()
    REJECT = auto()
    SEND = auto()
    REDIAL = auto()


_BUTTONS: Mapping[int, Button] = {
    usages.HOOK_SWITCH: Button.HOOK,
    usages.PHONE_MUTE: Button.MUTE,
    usages.FLASH: Button.HOLD,
    usages.HOLD: Button.HOLD,
    usages.DROP: Button.DROP,
    usages.SEND: Button.SEND,
    usages.REDIAL: Button.REDIAL,
    usages.PROGRAMMABLE_BUTTON: Button.REJECT,
    usages.BUTTON_1: Button.REJECT,
    usages.BUTTON_7: Button.REJECT,
}

_LAMPS: tuple[tuple[str, tuple[int, ...]], ...] = (
    # Off-hook goes out before ring goes dark: a device with a report for each would take the call
    # for a missed one.
    ("off_hook", (usages.LED_OFF_HOOK,)),
    ("mute", (usages.LED_MUTE, usages.LED_MICROPHONE)),
    ("hold", (usages.LED_HOLD,)),
    ("ring", (usages.LED_RING,)),
)
"""In the order of their reports; of several usages the first that is there."""


class ButtonStyle(Enum):
    """How a button is reported (HID Usage Tables, section 3.4.1.2).

    ``PRESS``: 1 while it is held down. ``STATE``: on or off. ``STATE_OR_PRESS``: the description
    fits both, and use shows which.
    """

    PRESS = auto()
    STATE = auto()
    STATE_OR_PRESS = auto()


@dataclass(frozen=True, slots=True)
class HeadsetControls:
    """``buttons`` with their fields, ``lamps`` by the names of ``Lamps``."""

    buttons: tuple[tuple[Button, ButtonStyle, Field], ...]
    lamps: Mapping[str, Field]
    descriptor: ReportDescriptor

    def read(self, report: bytes) -> Mapping[int, bool]:
        """Which buttons are on, by their place in ``buttons``, of those that ``report`` has."""
        number, body = (report[0], report[1:]) if self.descriptor.numbered else (0, report)
        return {
            place: _is_on(button, field, body)
            for place, (button, _, field) in enumerate(self.buttons)
            if field.report == number and field.offset + field.size <= 8 * len(body)
        }

    def lamp_reports(self, lamps: Lamps) -> tuple[bytes, ...]:
        """What to write so that it shows ``lamps``: reports, each with its number first, else 0."""
        values: dict[int, int] = {}
        for name, field in self.lamps.items():
            values[field.report] = (
                values.get(field.report, 0) | getattr(lamps, name) << field.offset
            )
        return tuple(
            bytes((report,))
            + value.to_bytes(self.descriptor.body_bytes(ReportKind.OUTPUT, report), "little")
            for report, value in values.items()
        )


def read_controls(raw: bytes) -> HeadsetControls | None:
    """The controls that the report descriptor ``raw`` describes; None where no call is controlled.

    Raises:
        ReportDescriptorError: ``raw`` makes no sense.
    """
    descriptor = parse_report_descriptor(raw, _PAGES)
    buttons = tuple(
        (button, _style(button, field), field)
        for field in descriptor.fields
        if field.kind is ReportKind.INPUT and _is_of_phone(field)
        for button in _buttons_of(field)
    )
    if not any(button in (Button.HOOK, Button.MUTE) for button, _, _ in buttons):
        return None
    outputs = {
        field.usages[0]: field
        for field in reversed(descriptor.fields)
        if field.kind is ReportKind.OUTPUT and field.variable and _is_of_phone(field)
    }
    lamps = {
        name: outputs[there[0]]
        for name, named in _LAMPS
        if (there := [usage for usage in named if usage in outputs])
    }
    return HeadsetControls(buttons, lamps, descriptor)


def _is_of_phone(field: Field) -> bool:
    # Buttons and lamps are those of mice and keyboards, too, which may share the device.
    return any(usages.page_of(each) == usages.TELEPHONY_PAGE for each in field.collections)


def _buttons_of(field: Field) -> tuple[Button, ...]:
    return tuple(dict.fromkeys(_BUTTONS[each] for each in field.usages if each in _BUTTONS))


def _style(button: Button, field: Field) -> ButtonStyle:
    if field.relative or not field.variable or button not in (Button.HOOK, Button.MUTE):
        return ButtonStyle.PRESS
    if not field.springs_back:
        return ButtonStyle.STATE
    return ButtonStyle.STATE_OR_PRESS if button is Button.HOOK else ButtonStyle.PRESS


def _is_on(button: Button, field: Field, body: bytes) -> bool:
    value = field.value_in(body)
    if field.variable:
        return value != 0
    place = value - field.logical_minimum
    return 0 <= place < len(field.usages) and _BUTTONS.get(field.usages[place]) is button
