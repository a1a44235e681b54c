"""What the table of settings says of each value is so."""

import pytest

from exophone_desktop.host.checked_settings import checked_value
from exophone_desktop.host.setting import Setting
from exophone_desktop.host.setting_table import SETTINGS
from exophone_desktop.host.setting_values import value_of
from exophone_desktop.host.settings import Settings


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.key)
def test_a_default_is_a_value_that_its_setting_takes(setting: Setting) -> None:
    default = value_of(Settings().model_dump(mode="json"), setting.key)
    assert checked_value(setting.key, default) == default


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.key)
def test_what_a_setting_cannot_be_is_said_with_its_title(setting: Setting) -> None:
    with pytest.raises(ValueError, match="must be") as refused:
        checked_value(setting.key, {"no": object()})
    assert setting.title in str(refused.value)
