"""``exophone call``: place one call from the command line."""

import argparse

from exophone_desktop.cli import arguments, sound
from exophone_desktop.cli.call_policy import CallPlan, CallPolicy
from exophone_desktop.cli.phone import run_phone_command
from exophone_desktop.cli.sentence import unusable
from exophone_desktop.engine.commands import EngineSettings

AFTER_SOUND = 1.0
"""Seconds to stay in the call after the sound file has been spoken."""


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``call``."""
    parser.add_argument("target", type=arguments.target, metavar="TARGET", help="SIP URI to call")
    arguments.add_account(parser)
    sound.add_to(parser)
    parser.add_argument(
        "--seconds",
        type=arguments.seconds,
        metavar="N",
        help="how long to talk; without it until the sound file ends, or they hang up",
    )
    parser.add_argument("--dtmf", type=arguments.digits, metavar="DIGITS", help="digits to send")
    parser.add_argument(
        "--header",
        type=arguments.header,
        action="append",
        default=[],
        metavar="'X-NAME: VALUE'",
        help="header of the INVITE; may be repeated",
    )


def run(options: argparse.Namespace) -> int:
    """Place the call; returns the exit status."""
    plan = CallPlan(
        account=options.account,
        target=options.target,
        headers=tuple(options.header),
        digits=options.dtmf or "",
        talk_seconds=_talk_seconds(options),
    )
    try:
        audio = sound.settings(options)
    except sound.UnusableSoundError as error:
        return unusable(str(error))
    settings = EngineSettings(audio=audio, sip_trace=options.verbose)
    return run_phone_command(
        settings, lambda send, now: CallPolicy(plan, send, now), options.json, options.verbose
    )


def _talk_seconds(options: argparse.Namespace) -> float | None:
    if options.seconds is not None:
        return float(options.seconds)
    if options.play:
        return float(options.play[1]) + AFTER_SOUND
    return None
