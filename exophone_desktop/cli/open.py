"""``exophone open``: takes a tel:, sip:, callto: or exophone: link to the app, started or not."""

import argparse

from exophone_desktop.cli.run import open_window

MAX_LINK = 4096
"""Longest link that is handed to the app, which then judges it, in characters."""


def add_to(parser: argparse.ArgumentParser) -> None:
    """The link; a menu that has the same entry for links and for starting gives none."""
    parser.add_argument(
        "link",
        nargs="?",
        default="",
        help="such as tel:+919845012345; the app asks before it calls (none: show the window)",
    )


def run(options: argparse.Namespace) -> int:
    """Hand the link over; returns when the window is closed, or the running app has taken it."""
    return open_window(options.link[:MAX_LINK])
