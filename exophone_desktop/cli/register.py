"""``exophone register``: try a registration from the command line."""

import argparse

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.cli import arguments
from exophone_desktop.cli.phone import run_phone_command
from exophone_desktop.cli.register_policy import RegisterPlan, RegisterPolicy
from exophone_desktop.cli.sentence import unusable
from exophone_desktop.engine.commands import EngineSettings


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``register``."""
    arguments.add_account(parser)
    parser.add_argument(
        "--seconds",
        type=arguments.seconds,
        default=0.0,
        metavar="N",
        help="how long to stay registered (0)",
    )


def run(options: argparse.Namespace) -> int:
    """Register and unregister; returns the exit status."""
    if not options.account.registrar:
        return unusable("The account has no registrar, so there is nothing to register with.")
    plan = RegisterPlan(options.account, options.seconds)
    settings = EngineSettings(
        audio=AudioSettings(backend=AudioBackend.NULL), sip_trace=options.verbose
    )
    return run_phone_command(
        settings, lambda send, now: RegisterPolicy(plan, send, now), options.json, options.verbose
    )
