"""Does what is asked on the desk's own thread, and finds out whether it was refused."""

import asyncio
import concurrent.futures
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from exophone_desktop.control.action import Action
from exophone_desktop.control.messages import ErrorCode, RequestError
from exophone_desktop.control.parameters import checked
from exophone_desktop.control.phone import Phone
from exophone_desktop.usecases.events import AppEvent, DialRefused, NoticeGiven
from exophone_desktop.usecases.state import NoticeKind

log = logging.getLogger(__name__)

BROKEN = "Something went wrong inside the app; its log has the details."


class Performer:
    """Owns the tasks of the actions under way. Made on the thread of the desk's event loop."""

    def __init__(self, phone: Phone) -> None:
        self._phone = phone
        self._loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._open = True

    def perform(
        self, action: Action, params: Mapping[str, Any]
    ) -> "concurrent.futures.Future[object]":
        """Begin ``action``, from any thread; the future has its result or a ``RequestError``."""
        future: concurrent.futures.Future[object] = concurrent.futures.Future()
        try:
            self._loop.call_soon_threadsafe(self._begin, action, params, future)
        except RuntimeError:
            future.set_exception(_ending())
        return future

    async def close(self) -> None:
        """Take nothing more, and give up what is under way."""
        self._open = False
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(
        self,
        action: Action,
        params: Mapping[str, Any],
        future: "concurrent.futures.Future[object]",
    ) -> None:
        if not self._open:
            future.set_exception(_ending())
            return
        task = self._loop.create_task(self._perform(action, params, future))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _perform(
        self,
        action: Action,
        params: Mapping[str, Any],
        future: "concurrent.futures.Future[object]",
    ) -> None:
        try:
            future.set_result(await self._result(action, params))
        except RequestError as error:
            future.set_exception(error)
        except asyncio.CancelledError:
            future.set_exception(_ending())
            raise
        except Exception:
            log.exception("The action %s failed", action.name)
            future.set_exception(RequestError(ErrorCode.INTERNAL, BROKEN))

    async def _result(self, action: Action, params: Mapping[str, Any]) -> object:
        parameters = checked(action.parameters, params)
        desk = self._phone.desk
        for condition in action.conditions:
            problem = condition(desk.state())
            if problem:
                raise RequestError(ErrorCode.REFUSED, problem)
        refusals: list[str] = []

        def dispatch(event: AppEvent) -> None:
            refusals.extend(_refusal(event))
            desk.dispatch(event)

        # What the person is told of this action's failure is its answer, too.
        attentive = replace(self._phone, desk=replace(desk, dispatch=dispatch))
        result = await action.does(attentive, **parameters)
        if refusals:
            raise RequestError(ErrorCode.REFUSED, refusals[0])
        return result


def _refusal(event: AppEvent) -> list[str]:
    match event:
        case DialRefused(detail):
            return [detail]
        case NoticeGiven(notice) if notice.kind is not NoticeKind.INFO:
            return [notice.text]
    return []


def _ending() -> RequestError:
    return RequestError(ErrorCode.REFUSED, "The app is ending.")
