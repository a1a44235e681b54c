"""A local Exotel on a thread of its own, for as long as it is needed."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from exophone_desktop.sandbox.server import LocalExotel

_START_SECONDS = 30.0


@contextmanager
def running_local_exotel() -> Iterator[LocalExotel]:
    """Start one on free ports, and stop it. Raises ``OSError`` where it cannot listen."""
    exotel = LocalExotel()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="local-exotel", daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(exotel.start(), loop).result(_START_SECONDS)
        yield exotel
    finally:
        asyncio.run_coroutine_threadsafe(exotel.stop(), loop).result(_START_SECONDS)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(_START_SECONDS)
        loop.close()
