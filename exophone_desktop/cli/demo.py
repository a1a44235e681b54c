"""``exophone demo``: the app against its own local Exotel."""

import argparse

from exophone_desktop.cli import arguments
from exophone_desktop.cli.display import display_problem
from exophone_desktop.cli.sentence import unusable


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``demo``."""
    parser.add_argument(
        "--headless", action="store_true", help="drive the app by itself, without a screen"
    )
    parser.add_argument(
        "--out", type=arguments.folder, metavar="DIR", help="where to keep pictures and recordings"
    )


def run(options: argparse.Namespace) -> int:
    """Show it; returns the exit status."""
    problem = "" if options.headless else display_problem()
    if problem:
        return unusable(problem)
    from exophone_desktop.composition.demo import run_demo

    return run_demo(options.headless, options.out)
