"""The import rules hold, and each of them can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"

LAYERS = "Layers, from the window down to the values"

VIOLATIONS = {
    "values_know_the_window": ("domain/planted.py", "import exophone_desktop.ui", LAYERS),
    "voice_knows_its_peer": ("voice/planted.py", "import exophone_desktop.exotel", LAYERS),
    "history_knows_its_peer": ("history/planted.py", "import exophone_desktop.host", LAYERS),
    "sound_knows_the_engine": ("audio/planted.py", "import exophone_desktop.engine", LAYERS),
    "a_type_counts": (
        "usecases/planted.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import exophone_desktop.ui",
        LAYERS,
    ),
    "the_app_uses_its_local_server": (
        "usecases/planted.py",
        "import exophone_desktop.sandbox",
        LAYERS,
    ),
    "a_stray_package": ("utils/__init__.py", "", LAYERS),
    "the_local_server_uses_the_client": (
        "sandbox/planted.py",
        "import exophone_desktop.voice",
        "The local Exotel uses the values and the engine, and nothing else of the app",
    ),
    "the_engine_imports_the_stack": (
        "engine/planted.py",
        "import pjsua2",
        "Only engine.pjsip knows pjsua2",
    ),
    "a_use_case_imports_qt": ("usecases/planted.py", "import PySide6.QtCore", "Only ui knows Qt"),
    "a_value_imports_a_library": (
        "domain/planted.py",
        "import httpx",
        "The values need nothing but Python",
    ),
    "the_engine_opens_devices": (
        "engine/planted.py",
        "import miniaudio",
        "Sound libraries stay in audio",
    ),
    "a_use_case_opens_the_database": (
        "usecases/planted.py",
        "import sqlite3",
        "Only history knows the database",
    ),
    "the_window_reads_headsets_itself": (
        "ui/planted.py",
        "import hidraw",
        "One module knows hidapi",
    ),
    "the_client_serves": (
        "exotel/planted.py",
        "import fastapi",
        "Servers stay in the local Exotel",
    ),
    "the_window_opens_a_web_socket": (
        "ui/planted.py",
        "import websockets",
        "Only control speaks to other programs by WebSocket",
    ),
    "the_window_knows_its_peer": ("ui/planted.py", "import exophone_desktop.control", LAYERS),
    "the_window_reads_phone_numbers_itself": (
        "ui/planted.py",
        "import phonenumbers",
        "One module knows the world's phone numbers",
    ),
    "the_window_opens_the_keyring": (
        "ui/planted.py",
        "import keyring",
        "The keyring and the system's folders stay in host",
    ),
    "a_screen_knows_another": (
        "ui/screens/planted.py",
        "import exophone_desktop.ui.screens.planted_too",
        "Screens do not know one another",
    ),
    "a_circle": (
        "ui/planted.py",
        "import exophone_desktop.ui.planted_too",
        "No package imports in a circle",
    ),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=50,
    )


def test_every_import_rule_holds(root: Path) -> None:
    answer = lint(root)
    assert answer.returncode == 0, answer.stdout[answer.stdout.find("Contracts") :] + answer.stderr


@pytest.fixture(scope="module")
def bare_package(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Packages without content, so that only what a test plants can break a rule."""
    folder = tmp_path_factory.mktemp("layers")
    for package in (root / "exophone_desktop").rglob("__init__.py"):
        copy = folder / package.relative_to(root)
        copy.parent.mkdir(parents=True)
        copy.touch()
    shutil.copy(root / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("violation", VIOLATIONS)
def test_an_import_against_the_rules_is_found(
    violation: str, bare_package: Path, tmp_path: Path
) -> None:
    name, text, contract = VIOLATIONS[violation]
    folder = tmp_path / "clone"
    shutil.copytree(bare_package, folder)
    planted = folder / "exophone_desktop" / name
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(text + "\n", encoding="utf-8")
    back = f"import exophone_desktop.{name.removesuffix('.py').replace('/', '.')}\n"
    planted.with_name("planted_too.py").write_text(back if "_too" in text else "", encoding="utf-8")

    answer = lint(folder)

    assert answer.returncode == 1, answer.stdout + answer.stderr
    assert f"{contract} BROKEN" in answer.stdout
