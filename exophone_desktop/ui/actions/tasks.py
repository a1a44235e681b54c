"""Use cases under way: tasks that one object owns, and ends."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

from exophone_desktop.usecases.desk import Desk

log = logging.getLogger(__name__)

Action = Callable[[Desk], Coroutine[None, None, None]]


class ActionTasks:
    """Runs actions. What was asked before the desk is ready waits for it."""

    def __init__(self, desk: Awaitable[Desk]) -> None:
        self._desk = asyncio.ensure_future(desk)
        self._tasks: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Give up what is still under way."""
        self._desk.cancel()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, self._desk, return_exceptions=True)

    def _do(self, action: Action) -> None:
        task = asyncio.ensure_future(self._done(action))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _done(self, action: Action) -> None:
        desk = await asyncio.shield(self._desk)
        try:
            await action(desk)
        except Exception:
            log.exception("An action failed")
            desk.tell("Something went wrong inside the app; the log has the details.")
