"""The settings as a whole: what is locked, and what an import would change."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One value that an import would change; ``before`` and ``after`` as JSON has them."""

    key: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class SettingsImport:
    """A file of settings that was checked: ``changes``, and sentences on what stays as it is."""

    file_name: str
    changes: tuple[SettingChange, ...]
    stays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsInView:
    """``locks`` has for each locked setting the sentence that says why; see ``setting_table``.

    ``policy_problems`` are sentences on what of the policy cannot be used. ``waiting`` is an
    import that the person has not agreed to yet. ``done`` and ``problem`` say what came of the
    last export, import or reset.
    """

    locks: Mapping[str, str] = field(default_factory=dict)
    policy_problems: tuple[str, ...] = ()
    waiting: SettingsImport | None = None
    done: str = ""
    problem: str = ""
