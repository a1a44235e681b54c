"""The folder that other people must not reach into."""

import os
from pathlib import Path

import pytest

from exophone_desktop.host.runtime_folder import RuntimeFolderError, open_runtime_folder

posix = pytest.mark.skipif(os.name != "posix", reason="Windows guards the folder by its place")


@posix
def test_the_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "run"
    open_runtime_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


@posix
def test_a_folder_that_was_open_to_others_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    open_runtime_folder(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o700


@posix
def test_a_folder_of_somebody_else_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: own + 1)
    with pytest.raises(RuntimeFolderError, match="somebody else"):
        open_runtime_folder(tmp_path)


@posix
def test_a_link_to_a_folder_elsewhere_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "run").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(RuntimeFolderError, match="somebody else"):
        open_runtime_folder(tmp_path / "run")


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("")
    with pytest.raises(RuntimeFolderError, match="cannot be used"):
        open_runtime_folder(tmp_path / "run")
