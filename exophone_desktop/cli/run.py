"""``exophone run``: the window."""

import argparse
import contextlib
import sys

from exophone_desktop.cli.display import display_problem
from exophone_desktop.cli.outcome import Exit
from exophone_desktop.cli.sentence import unusable
from exophone_desktop.composition.single_instance import HandedOver, run_once
from exophone_desktop.composition.surroundings import Surroundings


def add_to(parser: argparse.ArgumentParser) -> None:
    """``run`` has no options of its own."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    """Open the window; returns when it is closed."""
    return open_window()


def open_window(link: str = "") -> int:
    """Open the window, or bring that of the running app forward; either takes ``link``."""
    problem = display_problem()
    if problem:
        return unusable(problem)
    ended = run_once(Surroundings(link=link), _run_window)
    if not isinstance(ended, HandedOver):
        return ended
    if ended.refusal:
        return unusable(ended.refusal)
    with contextlib.suppress(OSError):
        print("ExoPhone is running already; it has come forward.", file=sys.stderr)
    return Exit.DONE


def _run_window(surroundings: Surroundings) -> int:
    # Loaded for the first start only: a second one has nothing to show.
    from exophone_desktop.composition.desktop import run_window

    return run_window(surroundings)
