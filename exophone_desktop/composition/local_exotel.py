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
    thread = threading.Thread(target=_serve, args=(loop,), name="local-exotel", daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(exotel.start(), loop).result(_START_SECONDS)
        yield exotel
    finally:
        asyncio.run_coroutine_threadsafe(exotel.stop(), loop).result(_START_SECONDS)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(_START_SECONDS)


def _serve(loop: asyncio.AbstractEventLoop) -> None:
    """Run ``loop`` until it is stopped, and end what is under way on it, as asyncio.run does."""
    try:
        loop.run_forever()
        loop.run_until_complete(_end_tasks())
        # Event streams whose readers went away are generators that nobody closed.
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()


async def _end_tasks() -> None:
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
