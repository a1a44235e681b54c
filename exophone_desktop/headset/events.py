"""What became of headsets."""

from dataclasses import dataclass

from exophone_desktop.headset.signals import Signal


@dataclass(frozen=True, slots=True)
class HeadsetConnected:
    """The buttons of the headset ``name`` are ours to read."""

    name: str


@dataclass(frozen=True, slots=True)
class HeadsetDisconnected:
    """There is none any more."""


@dataclass(frozen=True, slots=True)
class HeadsetRefused:
    """There may be one, but its buttons cannot be used; ``problem`` is a sentence."""

    problem: str


@dataclass(frozen=True, slots=True)
class HeadsetTouched:
    """A person touched the headset."""

    signal: Signal


HeadsetEvent = HeadsetConnected | HeadsetDisconnected | HeadsetRefused | HeadsetTouched
