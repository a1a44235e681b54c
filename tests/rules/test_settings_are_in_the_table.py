"""Every setting can be found, locked, exported and reset: it has a line in one table."""

from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from exophone_desktop.host.setting_table import NOT_SETTLED, SETTINGS
from exophone_desktop.host.settings import Settings


def _keys(value: object, prefix: str = "") -> set[str]:
    if isinstance(value, BaseModel):
        names = list(type(value).model_fields)
    elif is_dataclass(value):
        names = [each.name for each in fields(value)]
    else:
        return {prefix.removesuffix(".")}
    found = set()
    for name in names:
        key = f"{prefix}{name}"
        found |= {key} if key in NOT_SETTLED else _keys(getattr(value, name), f"{key}.")
    return found


def test_every_setting_has_a_line_and_every_line_a_setting() -> None:
    missing = _keys(Settings()) - NOT_SETTLED - {each.key for each in SETTINGS}
    assert not missing, "Add a line to host/setting_table.py, or name it in NOT_SETTLED there."
    assert {each.key for each in SETTINGS} <= _keys(Settings())
    assert len({each.key for each in SETTINGS}) == len(SETTINGS)
    assert len({each.title for each in SETTINGS}) == len(SETTINGS)
