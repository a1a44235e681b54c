"""What goes into the frozen app, and what the macOS bundle says of itself."""

import plistlib
import sys
from pathlib import Path

import pytest

CLONE = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(CLONE / "packaging" / "frozen"))

import contents  # noqa: E402

WHEELS = "/opt/environment/site-packages/"


@pytest.mark.parametrize(
    ("target", "source", "goes_in"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", WHEELS, True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", WHEELS, True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", WHEELS, False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", WHEELS, False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", WHEELS, False),
        ("PySide6/Qt/translations/qt_de.qm", WHEELS, False),
        ("libxcb.so.1", "/usr/lib/x86_64-linux-gnu/libxcb.so.1", False),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("numpy.libs/libgfortran.so", WHEELS, True),
    ],
)
def test_what_is_needed_goes_in_and_the_systems_own_stays_out(
    target: str, source: str, goes_in: bool
) -> None:
    assert contents.is_ours(target, source) is goes_in


def test_every_file_that_the_spec_names_is_in_the_clone() -> None:
    for source, _ in contents.DATA:
        assert (CLONE / source).exists(), source


def test_the_bundle_asks_for_the_microphone_and_takes_links() -> None:
    keys = contents.info_plist("1.2.3")
    assert "microphone" in keys["NSMicrophoneUsageDescription"]
    (kind,) = keys["CFBundleURLTypes"]
    assert kind["CFBundleURLSchemes"] == ["tel", "sip", "sips", "callto", "exophone"]
    assert keys["CFBundleShortVersionString"] == "1.2.3"


def test_systems_are_told_of_each_language_that_the_app_speaks() -> None:
    catalogues = (CLONE / "resources" / "translations").glob("exophone_*.ts")
    spoken = {path.stem.removeprefix("exophone_") for path in catalogues}
    assert set(contents.info_plist("1.2.3")["CFBundleLocalizations"]) == spoken
    menu = (CLONE / "packaging/linux/exophone-desktop.desktop").read_text(encoding="utf-8")
    for language in spoken - {"en"}:
        own = CLONE / "packaging" / "macos" / f"{language}.lproj" / "InfoPlist.strings"
        assert '"NSMicrophoneUsageDescription" = "' in own.read_text(encoding="utf-8")
        assert all(f"\n{key}[{language}]=" in menu for key in ("GenericName", "Comment"))


def test_the_hardened_runtime_leaves_the_microphone_open() -> None:
    entitlements = CLONE / "packaging" / "macos" / "entitlements.plist"
    assert plistlib.loads(entitlements.read_bytes())["com.apple.security.device.audio-input"]
