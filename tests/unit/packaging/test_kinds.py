import struct

import pytest

from builder.__main__ import wanted
from builder.app_icons import icns, ico
from builder.places import PackageError


def test_linux_gets_an_archive_a_debian_package_and_a_wheel() -> None:
    assert wanted([], "linux") == ["folder", "tarball", "deb", "wheel"]


def test_what_is_made_of_the_frozen_app_brings_it_along_first() -> None:
    assert wanted(["deb"], "linux") == ["folder", "deb"]
    assert wanted(["wheel"], "linux") == ["wheel"]


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    with pytest.raises(PackageError, match=r"no package rpm; try one of: folder, .*deb.*windows"):
        wanted(["rpm"], "linux")


def test_the_windows_icon_has_a_picture_of_each_size_where_it_says() -> None:
    icon = ico()
    _, kind, count = struct.unpack_from("<HHH", icon)
    assert (kind, count) == (1, 6)
    for number in range(count):
        *_, length, offset = struct.unpack_from("<BBBBHHII", icon, 6 + 16 * number)
        assert icon[offset : offset + 8] == b"\x89PNG\r\n\x1a\n"
        assert offset + length <= len(icon)


def test_the_macos_icon_says_its_length() -> None:
    icon = icns()
    assert icon[:4] == b"icns"
    assert struct.unpack_from(">I", icon, 4) == (len(icon),)
