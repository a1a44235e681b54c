"""What ``exophone subscribers`` says, and how it ends."""

import argparse
import json
import sys
from collections.abc import Callable
from enum import IntEnum

from exophone_desktop.cli.subscriber_csv import exported
from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.subscriber_records import SubscriberRecord

PROGRESS_EVERY = 100


class SubscribersExit(IntEnum):
    """Exit statuses of ``subscribers``."""

    DONE = 0
    UNUSABLE = 2
    NOT_ALLOWED = 3
    NOT_FOUND = 4
    SOME_FAILED = 5
    FAILED = 6


def progress_of(what: str, whole: int = 0) -> Callable[[int], None]:
    """Says on standard error, at every hundredth, how far ``what`` has come."""
    told = 0

    def tell(count: int) -> None:
        nonlocal told
        if count // PROGRESS_EVERY > told:
            told = count // PROGRESS_EVERY
            say(f"{count} of {whole} {what}" if whole else f"{count} {what}")

    return tell


def show(options: argparse.Namespace, record: SubscriberRecord) -> None:
    """One subscriber, as JSON where that is asked for."""
    if options.json:
        print_json(exported(record))
    else:
        print_record(record)


def print_record(record: SubscriberRecord) -> None:
    """One subscriber, as a line."""
    print(
        f"{shown_text(record.name):16}  {record.status:8}  {shown_text(record.custom_field or '')}"
    )


def print_json(value: object) -> None:
    """``value`` as one line of JSON."""
    print(json.dumps(value, ensure_ascii=False))


def say(sentence: str) -> None:
    """A sentence on standard error."""
    print(sentence, file=sys.stderr, flush=True)


def complain(sentence: str, status: SubscribersExit = SubscribersExit.UNUSABLE) -> int:
    """Say what went wrong; returns the exit status."""
    say(sentence)
    return status
