import tomllib
from pathlib import Path

import pytest

from exophone_desktop.domain import resources
from exophone_desktop.domain.resources import resource_path

CLONE = Path(__file__).resolve().parents[3]


def test_a_file_is_found_in_the_clone() -> None:
    assert resource_path("speech/agent.wav").read_bytes().startswith(b"RIFF")


def test_an_installed_package_carries_its_files_and_needs_no_clone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "exophone_desktop"
    icon = package / "resources" / "icons" / "call.svg"
    icon.parent.mkdir(parents=True)
    icon.write_bytes(b"<svg/>")
    monkeypatch.setattr(resources, "_ROOTS", (package, tmp_path))
    assert resource_path("icons/call.svg") == icon


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"speech/nobody\.wav that comes with ExoPhone"):
        resource_path("speech/nobody.wav")


def test_a_wheel_contains_the_folders_that_the_program_reads() -> None:
    project = tomllib.loads((CLONE / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for folder in ("fonts", "icons", "speech", "translations"):
        assert included[f"resources/{folder}"] == f"exophone_desktop/resources/{folder}"
        assert resource_path(folder).is_dir()
