import errno
from pathlib import Path

import pytest

from exophone_desktop.host import device_id as module
from exophone_desktop.host.device_id import device_id


def test_an_installation_keeps_its_identifier(tmp_path: Path) -> None:
    first = device_id(tmp_path / "data" / "device-id")
    assert len(first) == 32
    assert device_id(tmp_path / "data" / "device-id") == first
    assert device_id(tmp_path / "other" / "device-id") != first


def test_a_damaged_identifier_is_replaced_once(tmp_path: Path) -> None:
    path = tmp_path / "device-id"
    path.write_bytes(b"\xff not an id")
    made = device_id(path)
    assert device_id(path) == made


def test_where_nothing_can_be_written_there_is_still_an_identifier(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(device_id(tmp_path / "file" / "device-id")) == 32


def test_an_identifier_that_cannot_be_read_for_a_moment_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "device-id"
    first = device_id(path)

    def read(path: Path, limit: int) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(module, "read_bounded", read)
        assert device_id(path) != first
    assert device_id(path) == first
