"""What a headset shows of the call that is on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lamps:
    """``off_hook`` tells the device that a call is on: many have no microphone without it."""

    ring: bool = False
    off_hook: bool = False
    mute: bool = False
    hold: bool = False


DARK = Lamps()
