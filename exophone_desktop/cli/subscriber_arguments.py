"""What people type after ``exophone subscribers``."""

import argparse
from pathlib import Path

from exophone_desktop.exotel.subscriber_records import (
    SubscriberStatus,
    TokenPlatform,
    name_problem,
)

DEFAULT_BASE_URL = "https://chaotix.mum1.exotel.in"
SINGAPORE_BASE_URL = "https://chaotix.apac-sg.exotel.in"
_EXIT_STATUSES = (
    "Exit status: 0 done; 2 unusable options or file, nothing was sent; 3 no API key, or it was "
    "refused; 4 not found; 5 some subscribers failed, they are named; 6 the platform failed or "
    "could not be reached. The key is read from EXOTEL_API_KEY and EXOTEL_API_TOKEN, or from the "
    "keyring."
)
_STATUSES = [each.value for each in SubscriberStatus]


def subscriber_name(text: str) -> str:
    """A name that the platform takes."""
    problem = name_problem(text)
    if problem:
        raise argparse.ArgumentTypeError(problem)
    return text


def add_to(parser: argparse.ArgumentParser) -> None:
    """The actions and their options."""
    parser.epilog = _EXIT_STATUSES
    everywhere = _everywhere()
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, purpose: str) -> argparse.ArgumentParser:
        return actions.add_parser(
            name,
            help=purpose,
            description=f"{purpose.capitalize()}.",
            epilog=_EXIT_STATUSES,
            parents=[everywhere],
        )

    _add_status(action("list", "list the subscribers"))
    _add_name(action("get", "show a subscriber"))
    create = action("create", "create subscribers")
    create.add_argument("names", nargs="+", type=subscriber_name, metavar="NAME")
    _add_custom_field(create)
    update = action("update", "suspend or activate a subscriber")
    _add_name(update)
    update.add_argument("--status", required=True, choices=_STATUSES)
    _add_custom_field(update)
    _add_name(action("delete", "delete a subscriber for good"))
    reading = action("import", "create the subscribers of a CSV file or of a report")
    reading.add_argument("file", type=Path, metavar="FILE.csv")
    reading.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="where to say what was done and what to retry, .csv or .json (FILE.report.csv)",
    )
    writing = action("export", "write the subscribers to a CSV file")
    writing.add_argument("file", type=Path, metavar="FILE.csv")
    _add_status(writing)
    token = action("token", "print a token pair for a subscriber")
    _add_name(token)
    token.add_argument("--device-id", required=True, metavar="ID")
    token.add_argument(
        "--platform", choices=[each.value for each in TokenPlatform], default="android"
    )
    action("keep-key", "keep the API key and token in the keyring; they are asked for")
    action("forget-key", "remove the API key and token from the keyring")


def _everywhere() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--account-sid", required=True, metavar="SID")
    parser.add_argument(
        "--base-url",
        default=DEFAULT_BASE_URL,
        metavar="URL",
        help=f"the account's stamp: {DEFAULT_BASE_URL} (Mumbai, taken unless said otherwise) or "
        f"{SINGAPORE_BASE_URL}; the dashboard's API settings say which",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--dry-run", action="store_true", help="check everything and change nothing"
    )
    return parser


def _add_name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", type=subscriber_name, metavar="NAME")


def _add_status(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--status", choices=_STATUSES, help="only those")


def _add_custom_field(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--custom-field", metavar="TEXT", help="the customer's own text")
