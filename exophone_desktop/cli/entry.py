"""The command ``exophone``: which sub-command, and with what."""

import argparse
import importlib
import sys
from collections.abc import Sequence

from exophone_desktop import __version__
from exophone_desktop.cli.link_scheme import is_link
from exophone_desktop.cli.standard_streams import open_standard_streams

ENGINE_CHILD = "--engine-child"
"""How the packaged app starts its own engine process."""

COMMANDS = {
    "run": "open the window",
    "demo": "show the app against its own local Exotel",
    "open": "call whom a link names",
    "sandbox": "run the local Exotel",
    "call": "place a call without a window",
    "answer": "answer calls without a window",
    "register": "try a registration",
    "doctor": "check this computer, the network and the account",
    "soundcheck": "check microphone, loudspeaker and echo",
    "subscribers": "manage an account's subscribers",
    "ctl": "have the running app do things",
}
"""Each is a module beside this one, loaded when asked for: a call needs no window."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``exophone`` with ``argv`` (default: the process's); returns the exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given == [ENGINE_CHILD]:
        from exophone_desktop.engine.child import main as engine_main

        return engine_main()
    open_standard_streams()
    if any(map(is_link, given[:1])):
        given = ["open", "--", *given]
    parser = argparse.ArgumentParser(
        prog="exophone", description="ExoPhone Desktop, a softphone for Exotel and for SIP."
    )
    parser.add_argument("--version", action="version", version=f"exophone {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    asked_for = _command_in(given)
    for name, purpose in COMMANDS.items():
        subparser = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
        if name == asked_for:
            importlib.import_module(f"exophone_desktop.cli.{name}").add_to(subparser)
    options = parser.parse_args(given or ["run"])
    module = importlib.import_module(f"exophone_desktop.cli.{options.command or 'run'}")
    status: int = module.run(options)
    return status


def _command_in(given: list[str]) -> str:
    return next((each for each in given if not each.startswith("-")), "run")
