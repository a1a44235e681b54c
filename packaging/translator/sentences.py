"""Finds the English sentences that lower layers make, which the window translates when shown.

Those layers know no Qt. What they say is plain English and stays so in logs, on the command line
and for other programs; the English is the name under which the window finds the translation. An
f-string is known by its template, with its values numbered: ``f"No {what} opens."`` is
``No {1} opens.``
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

UNSEEN = {
    "audio/device_near_end.py": "the sound of benchmarks",
    "audio/pulse_store.py": "the log",
    "audio/soundcheck.py": "exophone soundcheck",
    "cli": "the command line",
    "cli.py": "the command line",
    "composition/demo.py": "exophone demo",
    "composition/single_instance.py": "the end of a second start",
    "control": "other programs",
    "engine/pjsip/alarm.py": "the log",
    "engine/child.py": "exits of a process that the app starts",
    "exotel/api_keys.py": "exophone subscribers",
    "exotel/subscriber_records.py": "exophone subscribers",
    "exotel/subscribers.py": "exophone subscribers",
    "host/account_file.py": "exophone call, answer and register",
    "host/control_file.py": "exophone ctl",
    "host/freeze_watch.py": "the log",
    "host/problem_report.py": "lines of a file for Exotel's support",
    "sandbox": "the local Exotel",
    "ui": "its texts are translated where they stand",
    "usecases/doctor/table.py": "titles of exophone doctor; the page has its own",
    "voice/event_log.py": "the log",
}
"""Packages and modules whose sentences do not come to the window, and where they do come."""

WORDS = (
    "microphone",
    "loudspeaker",
    "handset",
    "headset",
    "Bluetooth headset",
    "ring tone",
    "registrar",
    "proxy",
    "user name",
    "account SID",
    "domain",
    "it",
    "{1} seconds",
    "{1} minutes",
    "{1} hours",
    "{1} days",
    "{1} {2}, and",
    "“{1}” ({2}) {3}.",
)
"""What takes the place of a value in a sentence ("No {1} opens") and is no sentence itself."""

REASONS = (
    "permission denied",
    "no space left on device",
    "no such file or directory",
    "file exists",
    "not a directory",
    "is a directory",
    "read-only file system",
    "input/output error",
    "file name too long",
    "disk quota exceeded",
    "too many open files",
    "Network is unreachable",
    "No route to host",
    "Connection refused",
    "Connection reset by peer",
    "database is locked",
    "database or disk is full",
    "database disk image is malformed",
    "file is not a database",
    "disk I/O error",
    "unable to open database file",
    "attempt to write a readonly database",
)
"""What systems and SQLite say of files and networks, at the end of a sentence of ours."""

_LOGGING = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_PLACEHOLDER = re.compile(r"\{[a-z_]*(?::[^{}]*)?\}")
_TWO_WORDS = re.compile(r"[A-Za-z][\w'’]*[,;:]? +[\w“\"({]*[a-z]{2}|^[A-Z][a-z]+ \{\}")
# Lines and columns of files, patterns, statements for the database, headers, figures for the log.
_TECHNICAL = re.compile(
    r"\n|%[sdr(]|\\[+dw(]|\|| AND |_id, |^(Bearer|Basic) |queue\.|ppm"
    r"|\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WHERE|ALTER|DROP)\b"
    r"|^ExoPhone Desktop$|^/Library"
)


def collected(package: Path) -> list[str]:
    """Every sentence of the lower layers that the window may show, each once, in order.

    Raises:
        OSError: A file cannot be read.
        SyntaxError: A file is not Python.
    """
    found: dict[str, None] = dict.fromkeys((*WORDS, *REASONS))
    for path in sorted(package.rglob("*.py")):
        module = path.relative_to(package)
        if not {module.parts[0], module.as_posix()} & UNSEEN.keys():
            found.update(dict.fromkeys(of_source(path.read_text(encoding="utf-8"))))
    return list(found)


def of_source(source: str) -> Iterator[str]:
    """The sentences of one module, as templates."""
    tree = ast.parse(source)
    passed_over = set(_not_said(tree))
    for node in ast.walk(tree):
        if id(node) in passed_over:
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Setting":
            yield from _of_setting(node)
        template = _template(node)
        if template is not None and _is_sentence(template):
            yield template.strip()


def _template(node: ast.AST) -> str | None:
    """The English with its values numbered; None for what is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        number = iter(range(1, 10))
        return _PLACEHOLDER.sub(lambda _: f"{{{next(number)}}}", node.value)
    if isinstance(node, ast.JoinedStr):
        parts = []
        count = 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(str(part.value))
            else:
                count += 1
                parts.append(f"{{{count}}}")
        return "".join(parts)
    return None


def _is_sentence(template: str) -> bool:
    # Without its values, so that a line of values only is none.
    words = re.sub(r"\{\d\}", "{}", template)
    return bool(_TWO_WORDS.search(words)) and not _TECHNICAL.search(template)


def _of_setting(node: ast.Call) -> Iterator[str]:
    # Titles and search words may be one word: people see the one and type the other.
    _key, title, *_ = node.args
    for each in (title, *(a for a in node.args if isinstance(a, ast.Tuple)), *_words_of(node)):
        for constant in ast.walk(each):
            if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                yield constant.value


def _words_of(node: ast.Call) -> Iterator[ast.expr]:
    return (each.value for each in node.keywords if each.arg == "words")


def _not_said(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            # Docstrings, and notes below a value.
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                yield id(child.value)
        if isinstance(node, ast.JoinedStr):
            yield from (id(part) for part in ast.walk(node) if isinstance(part, ast.Constant))
            # Specs such as {x:.1f} are f-strings of their own.
            yield from (
                id(part.format_spec)
                for part in node.values
                if isinstance(part, ast.FormattedValue) and part.format_spec
            )
        if isinstance(node, ast.Call) and (_is_log(node.func) or _is_pattern(node.func)):
            yield from (id(each) for each in ast.walk(node))


def _is_log(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and function.attr in _LOGGING
        and "log" in ast.unparse(function.value).lower()
    )


def _is_pattern(function: ast.expr) -> bool:
    return ast.unparse(function) in {"re.compile", "struct.Struct", "getLogger"}
