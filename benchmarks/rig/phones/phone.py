"""What every phone on the rig can do, and what it is given."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.rig.pulse import PulseServer


@dataclass(frozen=True)
class LiveSound:
    """Virtual devices: microphone and speaker of ``side`` ("A" or "B")."""

    pulse: PulseServer
    side: str

    @property
    def microphone(self) -> str:
        """The microphone's name."""
        return f"mic{self.side}"

    @property
    def speaker(self) -> str:
        """The speaker's name."""
        return f"spk{self.side}"


@dataclass(frozen=True)
class FileSound:
    """A mono WAV file of 16 kHz that is said once the call is up, and whether what the phone
    would play is kept."""

    says: Path
    keeps: bool = False


@dataclass(frozen=True)
class Setup:
    """One phone: a folder of its own, its user, its UDP ports, one codec ("PCMU", "PCMA",
    "G722"), its sound, and whether it answers by itself."""

    folder: Path
    user: str
    sip_port: int
    rtp_port: int
    codec: str
    sound: LiveSound | FileSound
    answers: bool = False


class Phone(Protocol):
    """A phone that is running. Methods raise ``RigError`` when it does not do its part."""

    name: str

    def dial(self, uri: str) -> None:
        """Call."""

    def hang_up(self) -> None:
        """End the call."""

    def heard(self) -> Path:
        """The WAV file of what was heard, complete after ``stop``."""

    def process_ids(self) -> list[int]:
        """Its processes."""

    def stop(self) -> None:
        """End it. Idempotent."""


class PhoneKind(Protocol):
    """A kind of phone that may be installed."""

    name: str

    def check(self) -> str:
        """Its version. Raises ``NotInstalledError``."""

    def start(self, setup: Setup) -> Phone:
        """Start one; it takes calls on return. Raises ``RigError``."""

    def codecs(self) -> tuple[str, ...]:
        """Which of PCMU, PCMA and G722 it has."""

    def files(self) -> bool:
        """Whether it can speak and hear files."""
