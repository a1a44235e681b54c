"""Settings as a file that travels: TOML or JSON, without secrets and without this computer."""

import json
import tomllib
from collections.abc import Mapping

from exophone_desktop.host.checked_settings import checked_value, flat
from exophone_desktop.host.key_combination import parse_combination
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.setting_table import SETTING_OF, SETTINGS
from exophone_desktop.host.setting_values import put, value_of
from exophone_desktop.host.settings import Settings
from exophone_desktop.usecases.settings_state import SettingChange, SettingsImport

MAX_DOCUMENT = 256 * 1024


def settings_document(settings: Settings, as_json: bool) -> tuple[bytes, tuple[str, ...]]:
    """The file, and a sentence for each setting that has a value and was left out."""
    values, ours = settings.model_dump(mode="json"), Settings().model_dump(mode="json")
    kept: dict[str, object] = {}
    left_out = []
    for setting in SETTINGS:
        value = value_of(values, setting.key)
        if not setting.left_out:
            kept[setting.key] = value
        elif value != value_of(ours, setting.key):
            left_out.append(f"“{setting.title}” was left out: {setting.left_out}.")
    if as_json:
        text = json.dumps(kept, indent=2, ensure_ascii=False) + "\n"
    else:
        text = "".join(f"{key} = {_toml(value)}\n" for key, value in kept.items())
    return text.encode(), tuple(left_out)


def read_document(
    content: bytes, file_name: str, settings: Settings, policy: Policy
) -> SettingsImport:
    """What a file would change of ``settings``; all of it is checked before anything is.

    Raises:
        ValueError: a sentence on what of it cannot be.
    """
    now = settings.model_dump(mode="json")
    changes, stays = [], []
    for key, value in _values(content).items():
        checked = checked_value(key, value)
        _check_keys(key, checked)
        setting = SETTING_OF[key]
        before = value_of(now, key)
        if checked == before:
            continue
        if setting.left_out:
            stays.append(f"“{setting.title}” stays as it is: {setting.left_out}.")
        elif policy.why(key):
            stays.append(policy.why(key))
        else:
            changes.append(SettingChange(key, before, checked))
    imported = SettingsImport(file_name, tuple(changes), tuple(stays))
    _check_together(with_changes(settings, imported))
    return imported


def with_changes(settings: Settings, imported: SettingsImport) -> Settings:
    """``settings`` after ``imported``."""
    values = settings.model_dump(mode="json")
    for change in imported.changes:
        put(values, change.key, change.after)
    return Settings.model_validate(values)


def _values(content: bytes) -> Mapping[str, object]:
    if len(content) > MAX_DOCUMENT:
        raise ValueError("The file is too large for settings.")
    try:
        text = content.decode("utf-8-sig")
        document = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        return flat(document)
    except (ValueError, RecursionError):
        raise ValueError("The file is neither TOML nor JSON.") from None


def _check_keys(key: str, value: object) -> None:
    if key.startswith("shortcuts.") and isinstance(value, str) and value:
        parse_combination(value)


def _check_together(settings: Settings) -> None:
    keys = [keys for keys in settings.shortcuts.model_dump().values() if keys]
    if len(set(keys)) < len(keys):
        raise ValueError("Two shortcuts would have the same keys.")


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(_toml(each) for each in value)}]"
    # A JSON string is a basic string of TOML but for DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
