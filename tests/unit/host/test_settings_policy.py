"""A policy within the settings: its values count, nobody changes them, and nothing is lost."""

import json
from pathlib import Path

import pytest

from exophone_desktop.host.policy import Policy
from exophone_desktop.host.settings import CrmMoment, Settings, SettingsError, SettingsFile

LOCKED = Policy(locked={"control_api": False, "crm.when": "answered"}, reason="Rule 7.")


def test_a_locked_value_counts_whatever_the_file_says(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"control_api": true}')
    settings = SettingsFile(path, LOCKED).load().settings
    assert settings.control_api is False
    assert settings.crm.when is CrmMoment.ANSWERED


def test_changing_what_is_locked_is_refused_with_the_reason_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / "settings.json"
    file = SettingsFile(path, LOCKED)
    with pytest.raises(SettingsError, match=r"“My programs may use ExoPhone” is locked.*Rule 7\."):
        file.change(lambda before: before.model_copy(update={"control_api": True}))
    assert not path.exists()


def test_what_the_person_had_chosen_is_back_when_the_lock_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).change(lambda old: old.model_copy(update={"links_dial_at_once": True}))
    locked = SettingsFile(path, Policy(locked={"links_dial_at_once": False}))
    assert not locked.load().settings.links_dial_at_once
    locked.change(lambda old: old.model_copy(update={"phone_region": "GB"}))
    after = SettingsFile(path).load().settings
    assert after.links_dial_at_once
    assert after.phone_region == "GB"


def test_a_default_counts_until_the_person_chooses_and_again_after_a_reset(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    file = SettingsFile(path, Policy(defaults={"control_api": False}))
    file.change(lambda old: old.model_copy(update={"phone_region": "GB"}))
    assert not file.load().settings.control_api
    file.change(lambda old: old.model_copy(update={"control_api": True}))
    assert file.load().settings.control_api
    file.forget(["control_api"])
    assert not file.load().settings.control_api
    assert file.load().settings.phone_region == "GB"


def test_what_nobody_chose_is_not_written_as_if_somebody_had(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).change(lambda old: old.model_copy(update={"phone_region": "GB"}))
    kept = json.loads(path.read_text())
    assert kept["phone_region"] == "GB"
    assert "control_api" not in kept
    assert SettingsFile(path).load().settings == Settings(phone_region="GB")


def test_a_broken_file_leaves_the_policy_in_force(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"crm": 5}')
    loaded = SettingsFile(path, LOCKED).load()
    assert loaded.problem
    assert not loaded.settings.control_api
