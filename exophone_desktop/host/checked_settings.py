"""Values for settings that come from elsewhere: a policy, a file that is imported."""

from collections.abc import Mapping

from pydantic import ValidationError

from exophone_desktop.host.setting_table import SETTING_OF
from exophone_desktop.host.setting_values import put, value_of
from exophone_desktop.host.settings import Settings


def checked_value(key: str, value: object) -> object:
    """``value`` as ``Settings`` has it at ``key``, as JSON.

    Raises:
        ValueError: there is no such setting, or it cannot have this value; a sentence.
    """
    setting = SETTING_OF.get(key)
    if setting is None:
        raise ValueError(f"There is no setting {key!r}.")
    values: dict[str, object] = {}
    put(values, key, value)
    try:
        settings = Settings.model_validate(values)
    except ValidationError:
        raise ValueError(f"“{setting.title}” ({key}) {setting.takes}.") from None
    return value_of(settings.model_dump(mode="json"), key)


def flat(values: Mapping[str, object], prefix: str = "") -> dict[str, object]:
    """Nested tables as values by dotted key; what is no setting stays by its own name."""
    found: dict[str, object] = {}
    for name, value in values.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict) and key not in SETTING_OF:
            found |= flat(value, f"{key}.")
        else:
            found[key] = value
    return found
