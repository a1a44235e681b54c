"""What has happened to the settings as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from exophone_desktop.usecases.settings_state import SettingsImport


@dataclass(frozen=True, slots=True)
class PolicyRead:
    """What is locked on this computer is known, by key, each with its sentence."""

    locks: Mapping[str, str]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsImportChecked:
    """A file of settings can be imported, if the person wants what it changes."""

    waiting: SettingsImport


@dataclass(frozen=True, slots=True)
class SettingsImportPutAway:
    """The person does not want it, or has left."""


@dataclass(frozen=True, slots=True)
class SettingsKept:
    """Settings were exported, imported or reset; ``sentence`` says what."""

    sentence: str


@dataclass(frozen=True, slots=True)
class SettingsRefused:
    """Nothing was exported, imported or reset; ``problem`` is a sentence."""

    problem: str


SettingsEvent = (
    PolicyRead | SettingsImportChecked | SettingsImportPutAway | SettingsKept | SettingsRefused
)
