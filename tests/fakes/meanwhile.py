"""Something that goes on beside a test."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def meanwhile(act: Callable[[], object], pause: float) -> Iterator[None]:
    """Do ``act`` again and again on another thread, ``pause`` seconds apart."""
    over = threading.Event()

    def run() -> None:
        while not over.wait(pause):
            act()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
