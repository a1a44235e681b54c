"""The words of ``exophone ctl`` and what each asks of the app: one table."""

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from exophone_desktop.cli.arguments import digits, quoted, seconds
from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.control.hub import EVENT_NAMES
from exophone_desktop.domain.call import CallAudioRoute, CallIssue
from exophone_desktop.host.speed_dial import PLACES

Params = Mapping[str, Any]


def _nothing(options: argparse.Namespace) -> Params:  # noqa: ARG001
    return {}


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    """Most words stand alone."""


@dataclass(frozen=True, slots=True)
class Word:
    """``action`` is asked with what ``params`` makes of the arguments that ``add_to`` adds.

    An empty ``action`` is something that ``ctl`` does itself.
    """

    purpose: str
    action: str = ""
    add_to: Callable[[argparse.ArgumentParser], None] = _no_arguments
    params: Callable[[argparse.Namespace], Params] = _nothing


def _json_object(text: str) -> Params:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not a JSON object.")
    return found


def _event_names(text: str) -> list[str]:
    names = text.split(",")
    unknown = [each for each in names if each not in EVENT_NAMES]
    if unknown:
        raise argparse.ArgumentTypeError(f"There is no event {quoted(unknown[0])}.")
    return names


def _action_name(text: str) -> str:
    # "subscribe" is among them on the line, but makes sense in a connection that stays open only.
    if text not in ACTIONS:
        raise argparse.ArgumentTypeError(
            f"There is no action {quoted(text)}; see exophone ctl protocol."
        )
    return text


def _dial(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", help="whom to call, in any formatting")
    parser.add_argument("--message", default="", help="what they are shown while it rings")


def _place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", type=int, choices=range(1, PLACES + 1), help="1 to 9")


def _transfer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", help="to whom, in any formatting")


def _expect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("call_sid", help="the call's identifier at the platform")


def _dtmf(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("digits", type=digits, help="0-9, A-D, * and #")


def _route(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("route", choices=[each.value.lower() for each in CallAudioRoute])


def _feedback(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rating", type=int, choices=range(1, 6), help="1 to 5")
    parser.add_argument(
        "issue",
        nargs="?",
        default=CallIssue.NO_ISSUE.value.lower(),
        choices=[each.value.lower() for each in CallIssue],
    )


def _record(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", choices=["start", "stop"])


def _calls(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", default="", help="part of a name or number")
    parser.add_argument("--limit", type=int, default=20, help="how many at most (default: 20)")


def _events(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--follow", action="store_true", help="go on after the first one")
    parser.add_argument(
        "--only", type=_event_names, metavar="NAME,…", help="these events, chatty ones included"
    )
    parser.add_argument(
        "--timeout", type=seconds, metavar="SECONDS", help="how long to wait for each"
    )


def _raw(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action_name", type=_action_name, metavar="ACTION")
    parser.add_argument("params", nargs="?", type=_json_object, default={}, metavar="JSON")


WORDS: Mapping[str, Word] = {
    "state": Word("tell what the app shows", "state"),
    "dial": Word(
        "call a number or a user",
        "dial",
        _dial,
        lambda options: {"number": options.number, "message": options.message},
    ),
    "speed-dial": Word(
        "call who is on a key of the speed dial",
        "call_speed_dial",
        _place,
        lambda options: {"place": options.place},
    ),
    "redial": Word("call whom the person called last", "redial"),
    "ready": Word("end the time after a call, so that calls ring again", "end_wrap_up"),
    "answer": Word("take the ringing call", "answer"),
    "hangup": Word("end or decline the call", "hang_up"),
    "mute": Word("silence the microphone", "mute"),
    "unmute": Word("send the microphone again", "unmute"),
    "toggle-mute": Word("silence the microphone or send it again", "toggle_mute"),
    "hold": Word("put the call on hold", "hold"),
    "resume": Word("take the held call up again", "resume"),
    "transfer": Word(
        "have the far end call somebody else instead",
        "transfer",
        _transfer,
        lambda options: {"text": options.number},
    ),
    "consult": Word(
        "call somebody before the call is passed on to them",
        "consult",
        _transfer,
        lambda options: {"text": options.number},
    ),
    "swap": Word("talk to the other one of two calls", "swap_calls"),
    "complete-transfer": Word("let both others talk to each other", "complete_transfer"),
    "end-consultation": Word("hang up on who was asked, and go back", "end_consultation"),
    "expect": Word(
        "answer the named call by itself when it comes, since the person clicked it elsewhere",
        "expect_call",
        _expect,
        lambda options: {"call_sid": options.call_sid},
    ),
    "dtmf": Word("send digits", "send_dtmf", _dtmf, lambda options: {"digits": options.digits}),
    "route": Word(
        "send call sound elsewhere",
        "choose_route",
        _route,
        lambda options: {"route": options.route.upper()},
    ),
    "record": Word("record the call, or stop", "{record}_recording", _record),
    "feedback": Word(
        "rate the ended call",
        "post_feedback",
        _feedback,
        lambda options: {"rating": options.rating, "issue": options.issue.upper()},
    ),
    "skip-feedback": Word("leave the ended call unrated", "skip_feedback"),
    "contacts": Word("tell whom the person knows", "contacts"),
    "calls": Word(
        "tell past calls",
        "calls",
        _calls,
        lambda options: {"text": options.text, "limit": options.limit},
    ),
    "show": Word("bring the window forward", "show"),
    "sign-out": Word("end the session", "sign_out"),
    "quit": Word("end the app", "quit"),
    "events": Word("tell what happens", "", _events),
    "raw": Word(
        "ask for any action of the protocol",
        "{action_name}",
        _raw,
        lambda options: options.params,
    ),
    "protocol": Word("print the documentation of the protocol"),
    "token": Word("print the address and the token, for a program of your own"),
}
"""``{name}`` in an action stands for that argument."""
