"""Tells from a headset's reports what a person touched, and what is but an echo of its lamps."""

from collections.abc import Mapping

from exophone_desktop.headset.controls import Button, ButtonStyle, HeadsetControls
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.signals import Signal

STATE_ECHO_SECONDS = 1.0
"""For so long a state that was asked for, and is not wanted any more, may still come back."""

PRESS_ECHO_SECONDS = 0.25
"""A press so soon after its lamp changed is the device's answer: no finger is that fast."""

RELEASE_SECONDS = 0.4
"""A hook that is up for less than this is a button that was let go."""

BOUNCE_SECONDS = 0.05
"""The same signal so soon again is a bouncing contact."""

_PRESSED: Mapping[Button, Signal] = {
    Button.HOOK: Signal.HOOK_PRESSED,
    Button.MUTE: Signal.MUTE_PRESSED,
    Button.HOLD: Signal.HOLD_PRESSED,
    Button.DROP: Signal.DROP_PRESSED,
    Button.REJECT: Signal.REJECT_PRESSED,
    Button.SEND: Signal.SEND_PRESSED,
    Button.REDIAL: Signal.REDIAL_PRESSED,
}
_TURNED: Mapping[tuple[Button, bool], Signal] = {
    (Button.HOOK, True): Signal.HOOK_LIFTED,
    (Button.HOOK, False): Signal.HOOK_LAID,
    (Button.MUTE, True): Signal.MUTED,
    (Button.MUTE, False): Signal.UNMUTED,
}
_HOOKS = (Signal.HOOK_LIFTED, Signal.HOOK_LAID)
_LAMP_OF = {Button.HOOK: "off_hook", Button.MUTE: "mute"}


class ButtonReader:
    """Remembers what was on. Times are in seconds of one clock that only moves on.

    A state is what the lamps say until the device says otherwise: setting the lamp is how a host
    tells the device about the call, and whether it reports that back is left to it.
    """

    def __init__(self, controls: HeadsetControls) -> None:
        self._controls = controls
        self._styles = [style for _, style, _ in controls.buttons]
        self._on = [False] * len(controls.buttons)
        self._rose: dict[int, float] = {}
        self._lamps = DARK
        self._lit: dict[tuple[Button, bool], float] = {}
        self._told: dict[Signal, float] = {}

    def lamps_shown(self, lamps: Lamps, now: float) -> None:
        """The device was told to show ``lamps``."""
        before, self._lamps = self._lamps, lamps
        for button, name in _LAMP_OF.items():
            lit = getattr(lamps, name)
            if lit == getattr(before, name):
                continue
            self._lit[button, lit] = now
            for place, (each, _, _) in enumerate(self._controls.buttons):
                if each is button and self._styles[place] is not ButtonStyle.PRESS:
                    self._on[place] = lit

    def read(self, report: bytes, now: float) -> tuple[Signal, ...]:
        """What ``report`` tells that is new."""
        pressed: list[Signal] = []
        turned: list[Signal] = []
        for place, on in self._controls.read(report).items():
            button = self._controls.buttons[place][0]
            if on == self._on[place]:
                continue
            if self._styles[place] is ButtonStyle.PRESS:
                self._on[place] = on
                if on and not self._is_press_echo(button, now):
                    pressed.append(_PRESSED[button])
            elif not self._is_state_echo(button, on, now):
                self._on[place] = on
                if not self._was_release(place, on, now):
                    turned.append(_TURNED[button, on])
        return self._settled(pressed, turned, now)

    def _settled(
        self, pressed: list[Signal], turned: list[Signal], now: float
    ) -> tuple[Signal, ...]:
        # One finger does one thing. Next to a press, a state only tells how the device sees it;
        # a device whose hook is laid down lets go of its mute, too.
        hooks = [each for each in turned if each in _HOOKS]
        signals = pressed or hooks or turned
        fresh = [each for each in signals if now - self._told.get(each, now - 1.0) > BOUNCE_SECONDS]
        self._told.update(dict.fromkeys(fresh, now))
        return tuple(dict.fromkeys(fresh))

    def _is_press_echo(self, button: Button, now: float) -> bool:
        latest = max(
            (when for (each, _), when in self._lit.items() if each is button), default=None
        )
        return latest is not None and now - latest < PRESS_ECHO_SECONDS

    def _is_state_echo(self, button: Button, on: bool, now: float) -> bool:
        when = self._lit.get((button, on))
        wanted = getattr(self._lamps, _LAMP_OF[button])
        return when is not None and on != wanted and now - when < STATE_ECHO_SECONDS

    def _was_release(self, place: int, on: bool, now: float) -> bool:
        if self._styles[place] is not ButtonStyle.STATE_OR_PRESS:
            return False
        if on:
            self._rose[place] = now
            return False
        if now - self._rose.get(place, now - RELEASE_SECONDS) >= RELEASE_SECONDS:
            return False
        self._styles[place] = ButtonStyle.PRESS
        return True
