"""``exophone answer``: answer calls from the command line."""

import argparse

from exophone_desktop.cli import arguments, sound
from exophone_desktop.cli.answer_policy import AnswerPlan, AnswerPolicy
from exophone_desktop.cli.phone import run_phone_command
from exophone_desktop.cli.sentence import unusable
from exophone_desktop.engine.commands import EngineSettings


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``answer``."""
    arguments.add_account(parser)
    sound.add_to(parser)
    parser.add_argument(
        "--calls",
        type=arguments.count,
        default=1,
        metavar="N",
        help="how many calls to answer, one after another (1)",
    )
    parser.add_argument(
        "--timeout",
        type=arguments.seconds,
        metavar="N",
        help="seconds to wait for each call; without it, as long as it takes",
    )


def run(options: argparse.Namespace) -> int:
    """Wait for calls; returns the exit status."""
    plan = AnswerPlan(options.account, options.calls, options.timeout)
    try:
        audio = sound.settings(options)
    except sound.UnusableSoundError as error:
        return unusable(str(error))
    settings = EngineSettings(audio=audio, sip_trace=options.verbose)
    return run_phone_command(
        settings, lambda send, now: AnswerPolicy(plan, send, now), options.json, options.verbose
    )
