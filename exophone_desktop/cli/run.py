"""``exophone run``: the window."""

import argparse


def add_to(parser: argparse.ArgumentParser) -> None:
    """``run`` has no options of its own."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    """Open the window; returns when it is closed."""
    from exophone_desktop.composition import run_window

    return run_window()
