"""hidapi finds headsets among all devices, and says in a sentence what it may not open."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from exophone_desktop.headset.hidapi_library import NO_LIBRARY, HidapiLibrary, open_hidapi
from exophone_desktop.headset.library import FoundHeadset, HeadsetError


class Device:
    """As hidapi's own: lists of numbers, and -1 where it could not write."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self.can_write = True

    def open_path(self, path: bytes) -> None:
        if path != b"/dev/hidraw3":
            raise OSError("open failed")

    def get_report_descriptor(self) -> list[int]:
        return [5, 11]

    def read(self, most: int, milliseconds: int) -> list[int]:
        self.asked.append(milliseconds)
        return [2, 1, 0]

    def write(self, report: bytes) -> int:
        return len(report) if self.can_write else -1

    def close(self) -> None:
        self.asked.append("close")


def library(device: Device, *listed: dict[str, object], platform: str = "win32") -> HidapiLibrary:
    hid: Any = SimpleNamespace(enumerate=lambda: list(listed), device=lambda: device)
    return HidapiLibrary(hid, platform)


def line(path: bytes, page: int, product: object = "Jabra EVOLVE 65") -> dict[str, object]:
    return {
        "path": path,
        "usage_page": page,
        "product_string": product,
        "manufacturer_string": "GN",
    }


def test_a_device_with_several_collections_is_one_headset() -> None:
    found = library(
        Device(),
        line(b"/dev/hidraw0", 0x01, "Keyboard"),
        line(b"/dev/hidraw3", 0x0C),
        line(b"/dev/hidraw3", 0x0B),
        line(b"/dev/hidraw3", 0x0B),
    ).headsets()
    assert found == (FoundHeadset(b"/dev/hidraw3", "Jabra EVOLVE 65"),)


@pytest.mark.parametrize(
    ("product", "name"),
    [(None, "GN"), ("", "GN"), ("  ", "GN"), ("a\u202eb\n" + "c" * 500, "ab " + "c" * 56 + "…")],
)
def test_names_of_devices_are_made_safe_to_show(product: object, name: str) -> None:
    (found,) = library(Device(), line(b"x", 0x0B, product)).headsets()
    assert found.name == name


def test_an_open_headset_is_read_and_written_in_bytes() -> None:
    device = Device()
    handle = library(device).open(FoundHeadset(b"/dev/hidraw3", "Jabra"))
    assert handle.report_descriptor() == b"\x05\x0b"
    assert handle.read(0.2) == b"\x02\x01\x00"
    handle.write(b"\x02\x01")
    device.can_write = False
    with pytest.raises(OSError, match="took no report"):
        handle.write(b"\x02\x01")
    handle.close()
    assert device.asked == [200, "close"]


def test_without_permission_the_rule_of_the_system_is_named(tmp_path: Path) -> None:
    path = bytes(tmp_path / "hidraw7")
    with pytest.raises(HeadsetError, match=r"may not open .*70-exophone-headsets\.rules"):
        library(Device(), platform="linux").open(FoundHeadset(path, "Jabra"))
    with pytest.raises(HeadsetError, match="another program may hold them"):
        library(Device()).open(FoundHeadset(path, "Jabra"))


@pytest.mark.parametrize(
    ("platform", "page", "usage", "advice"),
    [
        ("darwin", 0x01, 0x06, "allow ExoPhone Input Monitoring"),
        ("darwin", 0x01, 0x02, "allow ExoPhone Input Monitoring"),
        ("darwin", 0x0C, 0x01, "another program may hold them"),
        ("win32", 0x01, 0x06, "another program may hold them"),
    ],
)
def test_macos_guards_headsets_that_are_keyboards_too_and_the_person_is_told_where_to_allow_it(
    platform: str, page: int, usage: int, advice: str
) -> None:
    listed = [line(b"x", 0x0B), {**line(b"x", page), "usage": usage}]
    # A keyboard beside the headset is none of its own.
    listed.append({**line(b"y", 0x01), "usage": 0x06})
    with pytest.raises(HeadsetError, match=advice):
        library(Device(), *listed, platform=platform).open(FoundHeadset(b"x", "Jabra"))


def test_a_library_that_is_not_installed_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hidraw", None)
    monkeypatch.setitem(sys.modules, "hid", None)
    for platform in ("linux", "win32", "darwin"):
        with pytest.raises(HeadsetError, match=NO_LIBRARY):
            open_hidapi(platform)


@pytest.mark.skipif(sys.platform != "linux", reason="opens the real library as Linux has it")
def test_the_real_library_lists_what_is_there_without_opening_it() -> None:
    found = open_hidapi().headsets()
    assert all(each.name and each.path for each in found)
