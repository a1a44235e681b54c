"""Waiting for what threads, processes and other tasks do: until it is so, and never for ever."""

import asyncio
import threading
import time
from collections.abc import Callable

import pytest

LIMIT = 20.0
_STEP = 0.01


def wait_until(condition: Callable[[], bool]) -> float:
    """The seconds until ``condition`` was true; fails where that takes too long."""
    waiting = threading.Event()
    begun = time.monotonic()
    while not condition():
        if time.monotonic() > begun + LIMIT:
            pytest.fail("It did not happen in time.")
        waiting.wait(_STEP)
    return time.monotonic() - begun


async def settled(condition: Callable[[], bool]) -> None:
    """Let other tasks of this loop run until ``condition`` is true; fails as ``wait_until``."""
    async with asyncio.timeout(LIMIT):
        while not condition():  # noqa: ASYNC110  it waits for a plain condition
            await asyncio.sleep(0)
