"""The HID library as this package needs it, so that recorded devices can stand in its place."""

from dataclasses import dataclass
from typing import Protocol


class HeadsetError(Exception):
    """Headset buttons cannot be used; the text is a plain sentence."""


@dataclass(frozen=True, slots=True)
class FoundHeadset:
    """A device that may control calls. ``path`` is the library's own name of it."""

    path: bytes
    name: str


class HidHandle(Protocol):
    """An open device, for one thread. Methods raise ``OSError`` once it is gone."""

    def report_descriptor(self) -> bytes:
        """How it describes its reports."""

    def read(self, seconds: float) -> bytes:
        """The next report, waited for at most so long; empty when none came."""

    def write(self, report: bytes) -> None:
        """Send a report with its number first, 0 where it has none."""

    def close(self) -> None:
        """Let go of it; idempotent."""


class HidLibrary(Protocol):
    """Finds and opens devices."""

    def headsets(self) -> tuple[FoundHeadset, ...]:
        """The devices that are there now."""

    def open(self, headset: FoundHeadset) -> HidHandle:
        """Open one. Raises ``HeadsetError``."""
