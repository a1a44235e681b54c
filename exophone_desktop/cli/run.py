"""``exophone run``: the window."""

import argparse

from exophone_desktop.cli.display import display_problem
from exophone_desktop.cli.phone import unusable


def add_to(parser: argparse.ArgumentParser) -> None:
    """``run`` has no options of its own."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    """Open the window; returns when it is closed."""
    problem = display_problem()
    if problem:
        return unusable(problem)
    from exophone_desktop.composition import run_window

    return run_window()
