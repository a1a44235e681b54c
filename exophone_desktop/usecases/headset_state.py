"""The headset whose buttons are heard, as the window shows it."""

from dataclasses import dataclass

from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetRefused,
)


@dataclass(frozen=True, slots=True)
class HeadsetInView:
    """``name`` is empty while there is none; ``problem`` is why it cannot be used."""

    name: str = ""
    problem: str = ""


HeadsetStands = HeadsetConnected | HeadsetDisconnected | HeadsetRefused


def seen_after(event: HeadsetStands) -> HeadsetInView:
    """What is shown after ``event``."""
    match event:
        case HeadsetConnected(name):
            return HeadsetInView(name=name)
        case HeadsetRefused(problem):
            return HeadsetInView(problem=problem)
        case HeadsetDisconnected():
            return HeadsetInView()
