"""``python -m benchmarks [NAME] [OPTIONS]``: one benchmark, or all of them."""

import argparse
import importlib
import sys
from collections.abc import Sequence

from benchmarks.rig.errors import RigError
from benchmarks.rig.report import Report

NAMES = (
    "delay",
    "speech",
    "heard",
    "calls",
    "continuity",
    "echo",
    "history",
    "recents",
    "soak",
    "desktop",
)


def main(argv: Sequence[str]) -> int:
    """Run what was asked for; 1 where a limit was passed, 2 where something was not measured."""
    parser = argparse.ArgumentParser(
        prog="dev.py bench", description="Our phone beside others that are installed here."
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a benchmark")
    commands = parser.add_subparsers(dest="name", metavar="NAME")
    for name in NAMES:
        module = importlib.import_module(f"benchmarks.{name}")
        command = commands.add_parser(name, help=module.PURPOSE, description=module.PURPOSE)
        module.add_to(command)
        command.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    wanted = [options.name] if options.name else NAMES
    status = 0
    for name in wanted:
        chosen = options if options.name else parser.parse_args([name])
        try:
            report: Report = importlib.import_module(f"benchmarks.{name}").run(chosen)
        except RigError as error:
            print(f"{name}: {error}", file=sys.stderr)
            status = 2
            continue
        print(report.as_json() if options.json else report.as_table() + "\n", flush=True)
        if report.failures:
            status = status or 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
