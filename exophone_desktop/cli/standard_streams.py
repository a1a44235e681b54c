"""Standard input, output and error, whatever the parent process left of them."""

import os
import sys
from typing import TextIO

_FIRST_TO_LAST = (0, 1, 2)


def open_standard_streams() -> None:
    """Give this process three open streams that take every text.

    A closed one becomes the null device; otherwise the next socket or pipe would get its number,
    and print itself into it. What the terminal's encoding cannot write is escaped: a stranger's
    name must not end a call.
    """
    for number in _FIRST_TO_LAST:
        try:
            os.fstat(number)
        except OSError:
            # The system gives the lowest free number, and the lower ones are taken by now.
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
    sys.stdout = _tolerant(sys.stdout, 1)
    sys.stderr = _tolerant(sys.stderr, 2)


def _tolerant(stream: TextIO | None, number: int) -> TextIO:
    if stream is None:
        return open(number, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    return stream
