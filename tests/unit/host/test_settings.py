import json
from pathlib import Path

import pytest

from exophone_desktop.host.settings import (
    RememberedSignIn,
    Settings,
    SettingsError,
    SettingsFile,
)

ALICE = RememberedSignIn(
    user_name="alice", account_sid="exotel1", hostname="https://host.example/v1"
)


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    file.save(Settings(sign_in=ALICE, recording_folder="/calls"))
    assert file.load().settings == Settings(sign_in=ALICE, recording_folder="/calls")
    assert file.load().problem == ""


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "settings.json").save(Settings())
    assert (tmp_path / "settings.json").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_the_first_start_has_defaults_and_no_problem(tmp_path: Path) -> None:
    loaded = SettingsFile(tmp_path / "settings.json").load()
    assert loaded.settings == Settings()
    assert loaded.problem == ""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"recording_folder": 5}',
        b'{"sign_in": {"user_name": "a"}}',
        b"[" * 100_000,
        b" " * 300_000,
    ],
)
def test_a_file_that_makes_no_sense_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    loaded = SettingsFile(path).load()
    assert loaded.settings == Settings()
    assert loaded.problem.endswith(".")
    [aside] = tmp_path.iterdir()
    assert aside.name in loaded.problem
    assert aside.read_bytes() == content


def test_what_a_newer_version_keeps_survives_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"recording_folder": "a", "volume": 11}')
    file = SettingsFile(path)
    file.save(file.load().settings.model_copy(update={"recording_folder": "b"}))
    assert json.loads(path.read_text())["volume"] == 11


@pytest.mark.parametrize("device", ["headset", "", 5, None, "x" * 5000])
def test_devices_that_an_older_version_kept_are_dropped_and_all_else_stays(
    tmp_path: Path, device: object
) -> None:
    path = tmp_path / "settings.json"
    old = {"microphone": device, "speaker": device, "recording_folder": "/calls"}
    path.write_text(json.dumps(old))
    file = SettingsFile(path)
    assert file.load().problem == ""
    assert file.load().settings == Settings(recording_folder="/calls")
    file.save(file.load().settings)
    assert not {"microphone", "speaker"} & json.loads(path.read_text()).keys()


def test_a_folder_instead_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert SettingsFile(tmp_path / "settings.json").load().problem


def test_settings_that_cannot_be_kept_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="cannot be kept"):
        SettingsFile(tmp_path / "file" / "settings.json").save(Settings())
