"""dev.py: from a bare machine to a running clone, and every way in which that fails."""

import json
import os
import sys
from pathlib import Path

import pytest
from fakes.tiny_clone import tiny_clone

import dev
from bootstrap import apt, pythons, system_libraries
from bootstrap.environment import Environment
from bootstrap.errors import SetupError
from bootstrap.pythons import Python

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

HERE = Python(sys.executable, sys.version.split()[0], complete=True)


def program(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
    path.chmod(0o755)
    return path


def fake_python(path: Path, /, **changes: object) -> Path:
    system = {"linux": "x86_64", "darwin": "arm64"}[sys.platform]
    said = {
        "path": str(path),
        "version": "3.12.4",
        "complete": True,
        "cpython": True,
        "bits": 64,
        "system": sys.platform,
        "machine": system,
        **changes,
    }
    return program(path, f"echo '{json.dumps(said)}'")


def test_a_python_that_fits_is_taken(tmp_path: Path) -> None:
    path = fake_python(tmp_path / "python")
    assert pythons.probe([str(path)]) == Python(str(path), "3.12.4", complete=True)


@pytest.mark.parametrize(
    "change",
    [
        {"version": "3.13.0"},
        {"version": "3.9.2"},
        {"bits": 32},
        {"cpython": False},
        {"machine": "s390x"},
    ],
    ids=str,
)
def test_a_python_without_a_sip_library_is_not_taken(
    tmp_path: Path, change: dict[str, object]
) -> None:
    assert pythons.probe([str(fake_python(tmp_path / "python", **change))]) is None


@pytest.mark.parametrize("script", ["echo hello", "exit 1", "echo '{}'", "echo '[1]'"])
def test_a_program_that_is_no_python_is_not_taken(tmp_path: Path, script: str) -> None:
    assert pythons.probe([str(program(tmp_path / "python", script))]) is None


def test_a_version_managers_python_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fake_python(tmp_path / "versions" / "3.12.4" / "bin" / "python3.12")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert [str(kept)] in list(pythons.candidates())


def test_the_running_python_comes_first() -> None:
    assert next(pythons.candidates()) == [sys.executable]


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose only programs are in the folder returned, and nobody is root."""
    folder = tmp_path / "path"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return folder


def only(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    monkeypatch.setattr(pythons, "candidates", lambda: iter([[str(path)] for path in paths]))


def test_a_python_without_venv_is_named_with_its_cure(
    tmp_path: Path, alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, fake_python(tmp_path / "python", complete=False, version="3.11.2"))
    with pytest.raises(SetupError, match=r"sudo apt install python3\.11-venv"):
        pythons.find_or_make(tmp_path)


def test_a_complete_python_is_preferred_to_a_newer_incomplete_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = fake_python(tmp_path / "good", version="3.11.2")
    only(monkeypatch, fake_python(tmp_path / "bad", complete=False), good)
    assert pythons.find_or_make(tmp_path).path == str(good)


@pytest.mark.skipif(sys.platform != "linux", reason="apt")
def test_apt_completes_the_python_that_is_here(
    tmp_path: Path, alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    # The stand-in for apt-get makes the Python complete and notes what it was asked for.
    poor = fake_python(tmp_path / "python", complete=False)
    rich = fake_python(tmp_path / "rich", path=str(poor))
    for name in ("cp", "env"):
        (alone / name).symlink_to(f"/usr/bin/{name}")
    program(alone / "apt-cache", 'echo "  Candidate: 1.0"')
    program(alone / "apt-get", f'echo "$@" >> {tmp_path}/asked; cp {rich} {poor}')
    only(monkeypatch, poor)

    assert pythons.find_or_make(tmp_path) == Python(str(poor), "3.12.4", complete=True)
    asked = (tmp_path / "asked").read_text()
    assert asked == "install -q -y --no-install-recommends python3.12-venv\n"


def test_a_package_is_known_by_the_name_of_this_release(tmp_path: Path, alone: Path) -> None:
    script = '[ "$2" = old ] && echo "  Candidate: 1.0" || echo "  Candidate: (none)"'
    program(alone / "apt-cache", script)
    assert apt.first_known(["new", "old"]) == "old"


def test_without_root_apt_is_not_used(alone: Path) -> None:
    program(alone / "apt-get", "exit 0")
    assert not apt.usable()
    program(alone / "sudo", "exit 1")
    assert not apt.usable()
    program(alone / "sudo", "exit 0")
    assert apt.usable()


def test_a_missing_library_is_found_missing() -> None:
    absent = system_libraries.Library("libnowhere.so.9", ("libnowhere9",))
    present = system_libraries.Library("libc.so.6", ("libc6",))
    if sys.platform == "linux":
        assert system_libraries.missing_of([absent, present], Path(sys.executable)) == [absent]


def test_what_is_missing_is_said_in_one_sentence() -> None:
    absent = system_libraries.Library("libnowhere.so.9", ("new9", "libnowhere9"))
    sentence = system_libraries.advice([absent], fonts_missing=True)
    assert "lacks libnowhere.so.9, a font;" in sentence
    assert "sudo apt install libnowhere9 fonts-dejavu-core" in sentence


def test_a_machine_without_fonts_is_noticed(tmp_path: Path) -> None:
    assert not system_libraries.has_fonts(tmp_path)
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "a.ttf").touch()
    assert system_libraries.has_fonts(tmp_path)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return tiny_clone(tmp_path / "clone")


def never() -> Python:
    raise AssertionError("a Python was looked for although everything is there")


def test_new_pins_are_noticed(clone: Path) -> None:
    environment = stamped(clone)
    assert environment.is_ready("app")
    (clone / "packaging" / "requirements" / "app.txt").write_text("other==1\n")
    assert not environment.is_ready("app")


def test_a_python_that_has_gone_is_noticed(clone: Path) -> None:
    environment = stamped(clone)
    environment.python.unlink()
    assert not environment.is_ready("app")


def test_a_clone_that_was_moved_is_noticed(clone: Path) -> None:
    stamped(clone)
    assert not Environment(clone.rename(clone.with_name("moved"))).is_ready("app")


def stamped(clone: Path) -> Environment:
    """The clone as if everything were installed; the programs inside do nothing."""
    environment = Environment(clone)
    packages = clone / "packages"
    packages.mkdir()
    program(environment.python, f"echo {packages}")
    (clone / ".venv" / "pyvenv.cfg").write_text("version = 3.11.7\n")
    environment.prepare("app", never)
    return environment


def test_an_unknown_command_is_answered_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.main(["dance"]) == 2
    said = capsys.readouterr().out
    assert "no command dance" in said
    assert "demo, run, test, check, bench, soak, sheet, translations, lock" in said


def test_trouble_is_one_sentence_and_no_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.main(["check", "me"]) == 2
    assert capsys.readouterr().err == "dev.py: check takes no arguments.\n"


def test_an_option_is_not_taken_for_the_folder_of_the_pictures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.main(["sheet", "--help"]) == 2
    assert capsys.readouterr().err == "dev.py: sheet takes one folder, or none, and no options.\n"
