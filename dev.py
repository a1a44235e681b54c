#!/usr/bin/env python3
"""All that a developer does with a clone, on a bare machine too. Standard library only.

demo [ARGS]         show the app against its own local Exotel
run ARGS            start ``exophone ARGS`` from the clone
test [PYTEST ARGS]  without arguments: check, then every test; with them: only pytest
check               ruff, formatting, types, import rules
bench [NAME]        the benchmarks, or one of them
soak [--minutes N]  the window through half an hour of calls: leaks, freezes, failed calls
sheet [DIR]         every state of the window as a picture, in DIR or demo-out/sheet
translations        bring the translations up to date, compile them, say what is missing
package [KIND …]    what people install, in dist/: folder, tarball, deb, wheel, windows, macos
lock [--upgrade]    resolve the pinned requirements again
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "packaging"))

from bootstrap import stages, system_libraries, uv
from bootstrap.environment import Environment
from bootstrap.errors import SetupError
from bootstrap.pythons import find_or_make

ROOT = Path(__file__).resolve().parent

CHECKS = {
    "ruff": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "imports": ("lint-imports", "--no-cache"),
}

LISTS: dict[str, tuple[str, ...]] = {
    "bootstrap": (),
    "app": (),
    "dev": ("-c", "app.txt"),
    "package": ("-c", "app.txt"),
    "bench": ("-c", "dev.txt"),
    # Its dependencies are in dev.txt and bench.txt.
    "bench-source": ("--no-deps",),
}
"""The requirement lists in the order in which they build on one another, and what each adds."""


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code is that of what it ran, 2 for a wrong or failed start."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(__doc__.split("\n\n", 1)[1].strip())
        return 0 if arguments else 2
    command = COMMANDS.get(arguments[0])
    if command is None:
        print(f"dev.py has no command {arguments[0]}; try one of: {', '.join(COMMANDS)}.")
        return 2
    try:
        return command(list(arguments[1:]))
    except SetupError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 2
    except subprocess.SubprocessError as error:
        print(f"dev.py: A program did not do its part: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def demo(arguments: list[str]) -> int:
    """Show the app against its own local Exotel."""
    return _exophone(["demo", *arguments], window_needed=True)


def run(arguments: list[str]) -> int:
    """Start ``exophone`` from the clone."""
    return _exophone(arguments, window_needed=False)


def sheet(arguments: list[str]) -> int:
    """Draw every state of the window, without a screen."""
    if len(arguments) > 1 or any(each.startswith("-") for each in arguments):
        raise SetupError("sheet takes one folder, or none, and no options.")
    folder = os.path.abspath(arguments[0] if arguments else ROOT / "demo-out" / "sheet")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment = _prepared("app", window_needed=True)
    return _call([str(environment.python), "-m", "exophone_desktop.ui.sheet", folder])


def _exophone(arguments: list[str], window_needed: bool) -> int:
    environment = _prepared("app", window_needed)
    return _call([str(environment.python), "-m", "exophone_desktop", *arguments], None)


def test(arguments: list[str]) -> int:
    """Check, then run every test; with arguments, only what they name."""
    environment = _prepared("dev", window_needed=True)
    if not arguments:
        failed = _failed_checks(environment)
        if failed:
            print("Failed:", ", ".join(failed))
            print(f"{len(CHECKS) - len(failed)} passed, {len(failed)} failed")
            return 1
        return _every_test(environment)
    return _call([str(environment.python), "-m", "pytest", *arguments])


def _every_test(environment: Environment) -> int:
    """In stages; the last line is what all of them came to."""
    results = []
    with tempfile.TemporaryDirectory(prefix="exophone-reports-") as folder:
        for number, stage in enumerate(stages.all_stages()):
            print(f"--- tests {stage.name}", flush=True)
            report = Path(folder) / f"{number}.xml"
            command = [str(environment.python), "-m", "pytest", *stage.arguments(report)]
            results.append((report, _call(command)))
        together = stages.outcome(results)
    print(together, flush=True)
    return 1 if together.failed else 0


def check(arguments: list[str]) -> int:
    """Run every check, also after one has failed."""
    if arguments:
        raise SetupError("check takes no arguments.")
    failed = _failed_checks(_environment("dev"))
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def _failed_checks(environment: Environment) -> list[str]:
    failed = []
    for name, (program, *arguments) in CHECKS.items():
        print(f"--- {name}", flush=True)
        if _call([str(environment.program(program)), *arguments]):
            failed.append(name)
    return failed


def bench(arguments: list[str]) -> int:
    """Run the benchmarks, or the one named."""
    environment = _prepared("bench", window_needed=True)
    return _call([str(environment.python), "-m", "benchmarks", *arguments])


def soak(arguments: list[str]) -> int:
    """Drive the window through calls for half an hour, and judge; nothing but ``bench soak``."""
    environment = _prepared("dev", window_needed=True)
    return _call([str(environment.python), "-m", "benchmarks", "soak", *arguments])


def lock(arguments: list[str]) -> int:
    """Resolve the requirement lists into pins with hashes, for every platform at once."""
    if arguments not in ([], ["--upgrade"]):
        raise SetupError("lock takes no arguments but --upgrade.")
    folder = ROOT / "packaging" / "requirements"
    for name, constraints in LISTS.items():
        options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"]
        plain = ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header"]
        files = [f"{name}.in", "-o", f"{name}.txt", *constraints]
        command = [uv.command(ROOT), "pip", "compile", *options, *plain, *arguments, *files]
        # uv prints what it writes, too.
        done = subprocess.run(command, cwd=str(folder), stdout=subprocess.DEVNULL)
        if done.returncode:
            raise SetupError(f"The pins of {name}.in could not be resolved; see the lines above.")
    return 0


def translations(arguments: list[str]) -> int:
    """Bring the translations up to date with the source, and compile them."""
    if arguments:
        raise SetupError("translations takes no arguments.")
    environment = _prepared("app", window_needed=False)
    paths = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    return _call([str(environment.python), "-m", "translator"], PYTHONPATH=paths)


def package(arguments: list[str]) -> int:
    """Build what people install, for this system or of the kinds named."""
    # An environment of its own: what is in it is what is handed out.
    environment = Environment(ROOT, ROOT / "build" / "package")
    environment.prepare("package", lambda: find_or_make(ROOT))
    system_libraries.ensure(environment.python, window_needed=True)
    paths = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    return _call([str(environment.python), "-m", "builder", *arguments], PYTHONPATH=paths)


def _prepared(group: str, window_needed: bool) -> Environment:
    environment = _environment(group)
    system_libraries.ensure(environment.python, window_needed)
    return environment


def _environment(group: str) -> Environment:
    environment = Environment(ROOT)
    environment.prepare(group, lambda: find_or_make(ROOT))
    return environment


def _call(command: list[str], folder: Path | None = ROOT, **added: str) -> int:
    environment = {**os.environ, "PYTHONUTF8": "1", **added}
    try:
        return subprocess.call(command, cwd=folder, env=environment)
    except OSError as error:
        raise SetupError(
            f"{command[0]} could not be started ({error.strerror}); remove .venv and start again."
        ) from error


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command
    for command in (demo, run, test, check, bench, soak, sheet, translations, lock, package)
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
