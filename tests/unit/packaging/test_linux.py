import configparser
import subprocess
from pathlib import Path

import pytest

from builder.debian import control_fields
from builder.linux_tree import add_rule
from exophone_desktop.cli.link_scheme import is_link
from exophone_desktop.headset.hidapi_library import UDEV_RULE

CLONE = Path(__file__).resolve().parents[3]
LINUX = CLONE / "packaging" / "linux"


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read(LINUX / "exophone-desktop.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_menu_entry_takes_links_of_every_kind_that_the_app_reads(
    entry: configparser.SectionProxy,
) -> None:
    kinds = entry["MimeType"].rstrip(";").split(";")
    schemes = [kind.removeprefix("x-scheme-handler/") for kind in kinds]
    assert schemes == ["tel", "sip", "sips", "callto", "exophone"]
    assert all(is_link(f"{scheme}:1") for scheme in schemes)


def test_a_link_cannot_be_an_option_of_the_command(entry: configparser.SectionProxy) -> None:
    assert entry["Exec"] == "exophone open -- %u"


def test_the_entry_has_what_the_specification_demands(entry: configparser.SectionProxy) -> None:
    assert entry["Type"] == "Application"
    assert entry["Name"] == "ExoPhone"
    assert entry["Icon"] == "exophone-desktop"
    assert entry["Terminal"] == "false"


@pytest.mark.parametrize("script", ["postinst", "postrm"])
def test_the_scripts_of_the_package_are_shell_and_pass_where_the_tools_are_missing(
    script: str, tmp_path: Path
) -> None:
    argument = {"postinst": "configure", "postrm": "purge"}[script]
    done = subprocess.run(
        ["/bin/sh", LINUX / script, argument], env={"PATH": str(tmp_path)}, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_rule_that_opens_headsets_is_laid_out_under_the_name_that_people_are_told(
    tmp_path: Path,
) -> None:
    add_rule(tmp_path / "rules.d")
    (rule,) = (tmp_path / "rules.d").iterdir()
    assert rule.name == UDEV_RULE
    # systemd's 73-seat-late.rules turns the tag into permission: later ones come too late.
    assert int(rule.name[:2]) < 73
    lines = [line for line in rule.read_text().splitlines() if not line.startswith("#")]
    (grant,) = [line for line in lines if "uaccess" in line]
    assert 'ENV{ID_USB_INTERFACES}=="*:0101??:*"' in grant
    assert UDEV_RULE in (LINUX / "INSTALL.txt").read_text()


def test_the_control_file_names_what_is_linked_and_what_is_loaded_later() -> None:
    fields = control_fields("amd64", 12, "libc6 (>= 2.34), libegl1")
    lines = fields.splitlines()
    assert "Package: exophone-desktop" in lines
    assert "Installed-Size: 12" in lines
    (depends,) = [line for line in lines if line.startswith("Depends: ")]
    assert depends.startswith("Depends: libc6 (>= 2.34), libegl1, libpulse0 | libasound2")
    # Policy 5.6.13: the long description is indented, and empty lines are dots.
    assert all(line.startswith(" ") for line in lines[lines.index(" .") - 1 :])
