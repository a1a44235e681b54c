"""The command ``exophone``: the window, the local Exotel, and calls without a window."""

from exophone_desktop.cli.entry import main

__all__ = ["main"]
