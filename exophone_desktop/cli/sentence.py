"""One sentence for whoever waits at the terminal; imports nothing that takes time."""

import contextlib
import sys

from exophone_desktop.cli.outcome import Exit
from exophone_desktop.domain.text import shown_text

MAX_SENTENCE = 400


def unusable(sentence: str) -> int:
    """Say why nothing was tried; returns the exit status."""
    say(sentence)
    return int(Exit.UNUSABLE)


def say(sentence: str) -> None:
    """Print ``sentence`` to standard error, cut and without control characters."""
    # It may quote a peer, who must not reach the terminal's controls. The status tells the same
    # where nobody can read it.
    with contextlib.suppress(OSError):
        print(shown_text(sentence, MAX_SENTENCE), file=sys.stderr)
