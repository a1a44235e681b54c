"""What a clone may contain."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

import dev

REGISTRY = re.compile(
    r"(?i)https?://[^\s\"'<>)]*(pypi|registry|artifact|nexus|jfrog|mirror|pkg\.dev|/simple\b)"
)
INDEX_OPTION = re.compile(r"(?m)^\s*(--?(extra-)?index(-url)?|--?find-links|--?trusted-host)\b")
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.$}])/(home|Users|root|work|mnt)/\w")
PIN = re.compile(r"(?m)^([A-Za-z0-9._-]+)==(\S+)(?: ; [^\\]+)? \\\n((?:    --hash=sha256:.*\n)+)")

REQUIREMENTS = Path("packaging/requirements")


def texts(files: list[Path]) -> dict[Path, str]:
    found = {}
    for path in files:
        content = path.read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8")
    return found


def test_no_file_names_a_package_registry(clone_files: list[Path]) -> None:
    offenders = [path.name for path, text in texts(clone_files).items() if REGISTRY.search(text)]
    assert not offenders


def test_no_file_names_somebodys_folder(clone_files: list[Path]) -> None:
    offenders = [
        f"{path.name}: {found.group()}"
        for path, text in texts(clone_files).items()
        if (found := SOMEBODYS_FOLDER.search(text))
    ]
    assert not offenders


@pytest.mark.parametrize("place", ["registry.example/x", "host/simple/package/"])
def test_the_registry_rule_can_fail(place: str) -> None:
    assert REGISTRY.search(f"https://{place}")


@pytest.mark.parametrize("name", dev.LISTS)
def test_every_pin_has_a_hash_and_no_registry(name: str, root: Path) -> None:
    text = (root / REQUIREMENTS / f"{name}.txt").read_text(encoding="ascii")
    assert not INDEX_OPTION.search(text)
    assert "://" not in text
    pinned = "".join(match.group() for match in PIN.finditer(text))
    assert pinned.rstrip("\n") == text.rstrip("\n")


def pins(root: Path, name: str) -> dict[str, str]:
    text = (root / REQUIREMENTS / f"{name}.txt").read_text(encoding="ascii")
    return {match[1]: match[2] for match in PIN.finditer(text)}


def test_developers_run_what_people_run(root: Path) -> None:
    assert pins(root, "app").items() <= pins(root, "dev").items()


def test_benchmarks_run_what_people_run(root: Path) -> None:
    measured, tested = pins(root, "bench"), pins(root, "dev")
    assert all(tested[name] == measured[name] for name in tested.keys() & measured.keys())


def test_every_dependency_of_the_project_is_pinned(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    for group, name in (
        (project["project"]["dependencies"], "app"),
        (project["dependency-groups"]["dev"], "dev"),
    ):
        wanted = {re.split(r"[<>=~!;\[ ]", line)[0].lower() for line in group}
        listed = (root / REQUIREMENTS / f"{name}.in").read_text(encoding="ascii").splitlines()
        given = {re.split(r"[<>=~!;\[ ]", line)[0].lower() for line in listed}
        assert wanted <= given
        assert wanted <= pins(root, name).keys()


def test_the_bootstrap_needs_no_package(root: Path) -> None:
    for path in [root / "dev.py", *(root / "packaging" / "bootstrap").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                top = name.split(".")[0]
                assert top in sys.stdlib_module_names | {"bootstrap"}, f"{path.name} imports {top}"


def test_the_bootstrap_is_written_for_old_pythons_too(root: Path) -> None:
    for path in [root / "dev.py", *(root / "packaging" / "bootstrap").glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        ast.parse(text, feature_version=(3, 8))
        if "import" in text and path.name not in {"__init__.py", "errors.py"}:
            assert "from __future__ import annotations" in text, path.name


def test_every_folder_with_tests_is_run(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    run = set(project["tool"]["pytest"]["ini_options"]["testpaths"])
    tests = root / "tests"
    there = {f"tests/{path.relative_to(tests).parts[0]}" for path in tests.glob("*/**/test_*.py")}
    assert there <= run
