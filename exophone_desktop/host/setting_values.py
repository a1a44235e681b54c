"""Settings as nested dictionaries: values by dotted key, and the policy's values among them."""

import copy
from collections.abc import Mapping

from exophone_desktop.host.policy import Policy
from exophone_desktop.host.setting_table import SETTINGS

_NOTHING = object()


class SettingLockedError(ValueError):
    """A policy has decided this setting; the text is the sentence for the person."""


def has(values: object, key: str) -> bool:
    """Whether ``key`` is in ``values``."""
    return _found(values, key) is not _NOTHING


def value_of(values: object, key: str) -> object:
    """What stands at ``key``, None where nothing does."""
    found = _found(values, key)
    return None if found is _NOTHING else found


def put(values: dict[str, object], key: str, value: object) -> None:
    """Let ``value`` stand at ``key``. What stands in the way and is no dictionary stays."""
    *parents, last = key.split(".")
    inner: object = values
    for name in parents:
        if not isinstance(inner, dict):
            return
        inner = inner.setdefault(name, {})
    if isinstance(inner, dict):
        inner[last] = value


def remove(values: dict[str, object], key: str) -> None:
    """Let nothing stand at ``key``."""
    parent, _, last = key.rpartition(".")
    inner = value_of(values, parent) if parent else values
    if isinstance(inner, dict):
        inner.pop(last, None)


def layered(own: Mapping[str, object], policy: Policy) -> dict[str, object]:
    """``own`` choices, with the policy's defaults below and what it has locked above them."""
    values: dict[str, object] = copy.deepcopy(dict(own))
    for key, value in policy.defaults.items():
        if not has(values, key):
            put(values, key, value)
    for key, value in policy.locked.items():
        put(values, key, value)
    return values


def own_choices(
    own: Mapping[str, object],
    before: Mapping[str, object],
    after: Mapping[str, object],
    policy: Policy,
) -> dict[str, object]:
    """What to keep of the person's when settings ``before`` have become ``after``.

    Nobody chose what was never changed, so a default, the policy's or ours, may still become
    another one. What the person had chosen comes back when the policy lets go of it.

    Raises:
        SettingLockedError: what the policy has locked would change.
    """
    kept: dict[str, object] = copy.deepcopy(dict(after))
    for setting in SETTINGS:
        key = setting.key
        changed = value_of(before, key) != value_of(after, key)
        if changed and key in policy.locked:
            raise SettingLockedError(policy.why(key))
        if key in policy.locked and has(own, key):
            put(kept, key, value_of(own, key))
        elif not changed and not has(own, key):
            remove(kept, key)
    return kept


def _found(values: object, key: str) -> object:
    for name in key.split("."):
        if not isinstance(values, dict) or name not in values:
            return _NOTHING
        values = values[name]
    return values
