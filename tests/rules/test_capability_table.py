"""The README's table of Exotel's capabilities: nothing in it may be gone."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from rules.sources import Source

HEADING = "## Everything Exotel"
PLACES = {
    "sign-in": "ui/screens/sign_in",
    "dialer": "ui/screens/dialer",
    "home": "ui/screens/home",
    "incoming": "ui/screens/incoming",
    "in-call": "ui/screens/in_call",
    "feedback": "ui/screens/feedback",
    "settings": "ui/screens/settings",
    "header": "ui/header",
    "contacts": "ui/screens/contacts",
    "recents": "ui/screens/history",
}


@dataclass(frozen=True)
class Row:
    capability: str
    python: str
    place: str
    test: str


def rows_in(text: str) -> list[Row]:
    section = text.partition(HEADING)[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")][1:]
    return [Row(*(cell.strip() for cell in line.strip("|").split("|"))) for line in lines]


@pytest.fixture(scope="module")
def rows(root: Path) -> list[Row]:
    return rows_in((root / "README.md").read_text(encoding="utf-8"))


def names_in(sources: list[Source]) -> set[str]:
    """Every class and function, and every method as ``Class.method``, also inherited."""
    methods: dict[str, set[str]] = {}
    bases: dict[str, list[str]] = {}
    names: set[str] = set()
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                names.add(node.name)
            if isinstance(node, ast.ClassDef):
                kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
                own = {each.name for each in node.body if isinstance(each, kinds)}
                methods.setdefault(node.name, set()).update(own)
                bases.setdefault(node.name, []).extend(
                    ast.unparse(base).rpartition(".")[2] for base in node.bases
                )
    for name in methods:
        names.add(name)
        for owner in (name, *bases[name]):
            names |= {f"{name}.{method}" for method in methods.get(owner, ())}
    return names


def code_in(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_capability_is_filled_in(rows: list[Row]) -> None:
    assert len(rows) >= 50
    assert all(row.capability and code_in(row.python) and code_in(row.test) for row in rows)
    assert len({row.capability for row in rows}) == len(rows)


def test_every_python_name_is_there(rows: list[Row], sources: list[Source]) -> None:
    names = names_in(sources)
    assert not [name for row in rows for name in code_in(row.python) if name not in names]


def test_every_named_test_is_there(rows: list[Row], root: Path) -> None:
    gone = []
    for row in rows:
        for test in code_in(row.test):
            path, _, function = test.partition("::")
            file = root / "tests" / path
            text = file.read_text(encoding="utf-8") if file.is_file() else ""
            if not re.search(rf"(?m)^(async )?def {re.escape(function)}\(", text):
                gone.append(test)
    assert not gone


def test_every_place_is_there(rows: list[Row], root: Path) -> None:
    package = root / "exophone_desktop"
    gone = []
    for row in rows:
        for command in code_in(row.place):
            if not (package / "cli" / f"{command.removeprefix('exophone ')}.py").is_file():
                gone.append(command)
        plain = re.sub(r"`[^`]+`.*", "", row.place).partition(":")[0]
        for place in (each.strip() for each in plain.split(",")):
            if place not in ("", "–") and not (package / PLACES.get(place, "?")).is_dir():
                gone.append(place)
    assert not gone


def test_a_row_that_names_nothing_would_be_found(root: Path, sources: list[Source]) -> None:
    [row] = rows_in(f"{HEADING}\n| a | b | c | d |\n|---|---|---|---|\n| x | `A.b` | – | `t::u` |")
    assert row == Row("x", "`A.b`", "–", "`t::u`")
    assert "A.b" not in names_in(sources)
