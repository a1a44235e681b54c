"""What is known of a device beside its name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from exophone_desktop.audio.settings import DeviceDirection, DeviceKind


@dataclass(frozen=True, slots=True)
class DeviceFacts:
    """Kind, identity and unit of one device, see ``AudioDevice``; UNKNOWN and empty if untold.

    ``muted`` is whether the operating system has muted it; false also where it does not tell.
    """

    kind: DeviceKind = DeviceKind.UNKNOWN
    identity: str = ""
    unit: str = ""
    muted: bool = False


FactsByDevice = Mapping[tuple[DeviceDirection, str], DeviceFacts]
"""By direction and ``AudioDevice.id``."""


class FactsReader(Protocol):
    """Asks the operating system."""

    def read(self) -> FactsByDevice:
        """What it tells now; empty where it tells nothing. Never raises, waits a second at most
        for an answer."""


class NoFacts:
    """For a system that tells nothing: the names have to do."""

    def read(self) -> FactsByDevice:
        """Nothing."""
        return {}
