"""Reads the policy of this computer, where only an administrator can write it."""

import os
import stat
import sys
import tomllib
from pathlib import Path

from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.checked_settings import checked_value, flat
from exophone_desktop.host.files import plain_reason
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.setting_table import SETTING_OF
from exophone_desktop.host.windows_rights import may_be_changed, program_data

MAX_POLICY = 256 * 1024
MAX_REASON = 300

_TABLES = frozenset({"locked", "defaults", "reason"})


def policy_path(platform: str = sys.platform) -> Path:
    """Where the policy is; ``platform`` is as ``sys.platform`` has it."""
    if platform == "win32":
        return program_data() / "ExoPhone" / "policy.toml"
    if platform == "darwin":
        return Path("/Library/Application Support/ExoPhone/policy.toml")
    return Path("/etc/exophone/policy.toml")


def read_policy(path: Path, owner: int = 0) -> Policy:
    """The policy in ``path``: none without a file, and what was wrong with it in ``problems``.

    A value that cannot be locks nothing, and the others stand. ``owner`` is the user (on POSIX)
    who alone may write the file and its folder; a policy that others may write is ignored.
    """
    try:
        with path.open("rb") as file:
            doubt = _doubt(path, file.fileno(), owner)
            content = file.read(MAX_POLICY + 1)
    except FileNotFoundError:
        return Policy()
    except OSError as error:
        return _ignored(path, f"cannot be read ({plain_reason(error)})")
    if doubt:
        return _ignored(path, doubt)
    if len(content) > MAX_POLICY:
        return _ignored(path, f"is larger than {MAX_POLICY // 1024} KiB")
    try:
        return _parsed(path, tomllib.loads(content.decode()))
    except (ValueError, RecursionError):
        return _ignored(path, "is no TOML")


def _parsed(path: Path, document: dict[str, object]) -> Policy:
    problems = [
        f"The policy {path} has an unknown part {shown_text(name, 40)!r}; it is passed over."
        for name in document.keys() - _TABLES
    ]
    reason = document.get("reason", "")
    tables = {}
    for name in ("locked", "defaults"):
        table = document.get(name, {})
        if not isinstance(table, dict):
            problems.append(f"The policy {path} is ignored in part: {name} must be a table.")
            table = {}
        if name == "locked" and "reason" in table:
            table = dict(table)
            reason = table.pop("reason")
        tables[name] = table
    if not isinstance(reason, str):
        problems.append(f"The policy {path}: the reason must be a text.")
        reason = ""
    locked = _values(path, tables["locked"], problems, locking=True)
    if "sound.ring_tone" in locked:
        # A sound file of the person's own would ring in its place.
        locked.setdefault("sound.ring_path", "")
    defaults = _values(path, tables["defaults"], problems, locking=False)
    return Policy(locked, defaults, shown_text(reason.strip(), MAX_REASON), tuple(problems))


def _values(
    path: Path, table: dict[str, object], problems: list[str], locking: bool
) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in flat(table).items():
        try:
            checked = checked_value(key, value)
            if locking and not SETTING_OF[key].lockable:
                raise ValueError(f"“{SETTING_OF[key].title}” ({key}) cannot be locked.")
        except ValueError as error:
            why = shown_text(str(error), 200)
            problems.append(
                f"The policy {path}: {why} Nothing is locked by it."
                if locking
                else f"The policy {path}: {why} It is passed over."
            )
        else:
            values[key] = checked
    return values


def _ignored(path: Path, why: str) -> Policy:
    return Policy(problems=(f"The policy {path} is ignored: it {why}.",))


def _doubt(path: Path, handle: int, owner: int) -> str:
    """Why the file may not be an administrator's, empty where it is."""
    others = "can be changed by others than the administrator"
    if sys.platform == "win32":
        return others if may_be_changed(path) else ""
    file, folder = os.fstat(handle), path.parent.stat()
    if not stat.S_ISREG(file.st_mode):
        return "is no file"
    for each in (file, folder):
        if each.st_uid != owner or each.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            return others
    return ""
