import errno
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from exophone_desktop.host import settings as settings_module
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


class _Disk:
    """What the file is read by; it can be made to fail, as a disk does."""

    def __init__(self) -> None:
        self.fails = False

    def read(self, path: Path, limit: int) -> bytes:
        if self.fails:
            raise OSError(errno.EIO, "Input/output error")
        return path.read_bytes()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> _Disk:
    disk = _Disk()
    monkeypatch.setattr(settings_module, "read_bounded", disk.read)
    return disk


def _with_folder(settings: Settings) -> Settings:
    return settings.model_copy(update={"recording_folder": "/calls"})


@pytest.mark.parametrize(
    "write",
    [
        lambda file: file.change(_with_folder),
        lambda file: file.forget(["recording_folder"]),
    ],
    ids=["change", "forget"],
)
def test_nothing_is_written_over_settings_that_cannot_be_read(
    tmp_path: Path, disk: _Disk, write: Callable[[SettingsFile], None]
) -> None:
    path = tmp_path / "settings.json"
    file = SettingsFile(path)
    file.save(Settings(sign_in=ALICE))
    kept = path.read_bytes()
    disk.fails = True
    with pytest.raises(SettingsError, match=r"cannot be read \(input/output error\)\. Nothing was"):
        write(file)
    assert path.read_bytes() == kept
    disk.fails = False
    file.change(_with_folder)
    assert file.load().settings == Settings(sign_in=ALICE, recording_folder="/calls")


@pytest.mark.expects_log("cannot be read")
def test_a_moment_without_the_disk_shows_nobody_the_defaults(tmp_path: Path, disk: _Disk) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.save(Settings(sign_in=ALICE))
    file.load()
    disk.fails = True
    assert file.load().settings == Settings(sign_in=ALICE)


def test_what_the_app_shows_without_its_settings_is_never_written_over_them(
    tmp_path: Path, disk: _Disk
) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).save(Settings(sign_in=ALICE))
    kept = path.read_bytes()
    disk.fails = True
    file = SettingsFile(path)
    assert file.load().problem.endswith("(input/output error). The defaults are used.")
    disk.fails = False
    with pytest.raises(SettingsError, match="until ExoPhone is started again"):
        file.change(lambda _: Settings(recording_folder="/calls"))
    assert path.read_bytes() == kept
    SettingsFile(path).change(_with_folder)
    assert SettingsFile(path).load().settings == Settings(sign_in=ALICE, recording_folder="/calls")


def test_nothing_is_written_over_a_file_that_could_not_be_put_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"{")

    def rename(path: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(SettingsError, match="make no sense"):
        SettingsFile(path).change(_with_folder)
    assert path.read_bytes() == b"{"
