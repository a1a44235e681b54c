"""The examination of this computer as the window shows it, and what happens to it."""

from dataclasses import dataclass

from exophone_desktop.usecases.doctor.findings import CheckName, Finding


@dataclass(frozen=True, slots=True)
class Checkup:
    """``findings`` are those so far, in their order; ``current`` is being tried now.

    ``stopping`` is set from when the person stopped it until it has ended.
    """

    running: bool = False
    stopping: bool = False
    current: CheckName | None = None
    findings: tuple[tuple[CheckName, Finding], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckupStarted:
    """The examination has begun; nothing is known yet."""


@dataclass(frozen=True, slots=True)
class CheckBegun:
    """A check is being tried."""

    name: CheckName


@dataclass(frozen=True, slots=True)
class CheckMade:
    """A check has come out."""

    name: CheckName
    finding: Finding


@dataclass(frozen=True, slots=True)
class CheckupStopping:
    """The person does not want to wait for the rest."""


@dataclass(frozen=True, slots=True)
class CheckupEnded:
    """Nothing more is being tried."""


CheckupEvent = CheckupStarted | CheckBegun | CheckMade | CheckupStopping | CheckupEnded
