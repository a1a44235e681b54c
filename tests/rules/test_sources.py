"""House rules that a linter does not know."""

import ast
import re
from pathlib import PurePosixPath

from rules.sources import Source

QT = {"PySide6", "shiboken6", "qasync"}

LINE_LIMIT = 250

EMPTY_NAMES = re.compile(r"(?i)(utils?|helpers?|managers?|common|misc|stuff|base)")

SPEAKS_TO_A_TERMINAL = {"cli", "sandbox", "demo"}
"""Packages and modules that may print."""


def test_only_the_stack_package_imports_the_stack(sources: list[Source]) -> None:
    offenders = [
        source.path
        for source in sources
        if source.imported() & {"pjsua2", "_pjsua2"}
        and not source.path.startswith("exophone_desktop/engine/pjsip/")
    ]
    assert not offenders


def test_only_the_window_imports_qt(sources: list[Source]) -> None:
    offenders = [s.path for s in sources if s.imported() & QT and s.folder != "ui"]
    assert not offenders


def test_what_a_screen_shows_is_derived_without_qt(sources: list[Source]) -> None:
    views = [source for source in sources if PurePosixPath(source.path).name == "view.py"]
    assert not [view.path for view in views if view.imported() & QT]


def test_no_file_is_named_after_nothing(sources: list[Source]) -> None:
    offenders = [
        source.path
        for source in sources
        for part in PurePosixPath(source.path).with_suffix("").parts
        if any(EMPTY_NAMES.fullmatch(word) for word in part.split("_"))
    ]
    assert not offenders


def test_no_class_is_a_manager_or_a_helper(sources: list[Source]) -> None:
    offenders = [
        f"{source.path}: {node.name}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef) and re.search(r"(Manager|Helper|Utils?)$", node.name)
    ]
    assert not offenders


def test_files_stay_short(sources: list[Source]) -> None:
    long = {
        source.path: source.text.count("\n")
        for source in sources
        if source.text.count("\n") > LINE_LIMIT
    }
    assert not long


def test_only_the_command_line_prints(sources: list[Source]) -> None:
    offenders = [
        f"{source.path}:{node.lineno}"
        for source in sources
        if SPEAKS_TO_A_TERMINAL.isdisjoint({source.folder, PurePosixPath(source.path).stem})
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]
    assert not offenders


def test_an_exception_that_is_dropped_says_why(sources: list[Source]) -> None:
    offenders = [
        f"{source.path}:{node.lineno}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler)
        and _drops_all(node)
        and not re.search(r"# noqa: S11[02]  \w+", source.text.splitlines()[node.lineno - 1])
    ]
    assert not offenders


def _drops_all(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    does_nothing = all(isinstance(statement, ast.Pass | ast.Continue) for statement in handler.body)
    return ast.unparse(handler.type) in {"Exception", "BaseException"} and does_nothing


def test_there_is_no_global_state(sources: list[Source]) -> None:
    offenders = [
        f"{source.path}:{node.lineno}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Global)
    ]
    assert not offenders


def test_nobody_silences_the_docstring_rule(sources: list[Source]) -> None:
    offenders = [
        source.path for source in sources if re.search(r"noqa:[^\n]*\bD1\d\d", source.text)
    ]
    assert not offenders


def test_nothing_is_left_to_do(sources: list[Source]) -> None:
    offenders = [
        source.path for source in sources if re.search(r"\b(TODO|FIXME|XXX)\b", source.text)
    ]
    assert not offenders
