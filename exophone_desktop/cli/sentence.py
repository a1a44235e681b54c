"""One sentence for whoever waits at the terminal; imports nothing that takes time."""

import contextlib
import sys

from exophone_desktop.cli.outcome import Exit
from exophone_desktop.domain.text import shown_text

MAX_SENTENCE = 400


def plain_sentence(text: str) -> str:
    """``text``, cut and without control characters: it may quote a peer."""
    return shown_text(text, MAX_SENTENCE)


def unusable(sentence: str) -> int:
    """Say why nothing was tried; returns the exit status."""
    say(sentence)
    return int(Exit.UNUSABLE)


def say(sentence: str) -> None:
    """Print ``sentence`` to standard error, cut and without control characters."""
    # The status tells the same where nobody can read it.
    with contextlib.suppress(OSError):
        print(plain_sentence(sentence), file=sys.stderr)
