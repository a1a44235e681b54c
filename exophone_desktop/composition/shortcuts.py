"""Lets keys that are pressed in other programs act here."""

import asyncio
import logging
from collections.abc import Callable, Mapping

from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.control.performing import Performer
from exophone_desktop.host.global_shortcuts import open_grabber
from exophone_desktop.host.key_combination import KeyCombination, parse_combination
from exophone_desktop.host.key_grabber import GlobalShortcutsError, KeyGrabber
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.program_events import ProgramsRead
from exophone_desktop.usecases.state import NoticeKind

log = logging.getLogger(__name__)


class Shortcuts:
    """The shortcuts that the settings name. Each is an action of the control API, by its name."""

    def __init__(
        self,
        desk: Desk,
        performer: Performer,
        opened: Callable[[], KeyGrabber] = open_grabber,
    ) -> None:
        self._desk = desk
        self._performer = performer
        self._opened = opened
        self._grabber: KeyGrabber | None = None
        self._turn = asyncio.Lock()
        self._changes: set[asyncio.Task[None]] = set()

    def follow(self, event: AppEvent) -> None:
        """Take other keys when the person has chosen others. On the desk's thread."""
        if isinstance(event, ProgramsRead) and event.saved:
            task = asyncio.ensure_future(self.open())
            self._changes.add(task)
            task.add_done_callback(self._changes.discard)

    async def open(self) -> None:
        """Take the keys that the settings name, and no others; what cannot be had is told."""
        async with self._turn:
            await self._give_back()
            await self._take()

    async def close(self) -> None:
        """Give the keys back."""
        for task in tuple(self._changes):
            task.cancel()
        await asyncio.gather(*self._changes, return_exceptions=True)
        async with self._turn:
            await self._give_back()

    async def _take(self) -> None:
        loaded = await asyncio.to_thread(self._desk.settings.load)
        chosen = loaded.settings.shortcuts
        names = type(chosen).model_fields
        wanted = {name: keys for name in names if (keys := getattr(chosen, name))}
        if not wanted:
            return
        try:
            combinations = {name: parse_combination(keys) for name, keys in wanted.items()}
            refused = await asyncio.to_thread(self._taken, combinations)
        except (GlobalShortcutsError, ValueError) as error:
            self._tell(str(error))
            return
        if refused:
            taken = " and ".join(str(combinations[name]) for name in refused)
            self._tell(f"Another program has {taken} already, or the keyboard has no such key.")

    async def _give_back(self) -> None:
        if self._grabber is not None:
            await asyncio.to_thread(self._grabber.close)
            self._grabber = None

    def _taken(self, combinations: Mapping[str, KeyCombination]) -> tuple[str, ...]:
        self._grabber = self._opened()
        return self._grabber.start(combinations, self._pressed)

    def _pressed(self, name: str) -> None:
        # What is refused, such as to hang up without a call, is no news to who pressed a key.
        self._performer.perform(ACTIONS[name], {})

    def _tell(self, sentence: str) -> None:
        log.info("%s", sentence)
        self._desk.tell(f"Shortcuts in other programs do not work. {sentence}", NoticeKind.WARNING)
