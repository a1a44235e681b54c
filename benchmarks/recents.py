"""The list of past calls: from a key in its search field to the answer drawn in the window."""

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.history import fill, opened
from benchmarks.rig.report import Report
from exophone_desktop.history.call_history import CallHistory
from exophone_desktop.ui.actions.window import Actions
from exophone_desktop.ui.event_loop import application, run_on_qt
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.main_window import MainWindow
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.home_events import HistoryChanged
from exophone_desktop.usecases.home_state import HomeTab, RecentCalls
from exophone_desktop.usecases.state import AppState, Screen, SignedInUser

PURPOSE = "search 100,000 past calls as one types, from the key to the picture"

_TYPED = {
    "a name of many": "nunez",
    "a name of nobody": "zzzz",
    "the end of one number": "0000077",
    "a number with separators of nobody": "99 99-99 99",
}
_WAIT_SECONDS = 30.0


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``recents``."""
    parser.add_argument("--calls", type=int, default=100_000, help="calls in it (100000)")
    parser.add_argument("--times", type=int, default=10, help="how often each is typed (10)")


def run(options: argparse.Namespace) -> Report:
    """Measure a window that shows a history in a temporary folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    report = Report(
        f"The list of {options.calls} past calls",
        ["what", "measured", "median ms", "95 % within ms", "slowest ms"],
        notes=[
            "From the key to the drawn answer: disk, threads, state, rows and pixels.",
            "Quickly typed: all letters at once; from the last one to its answer.",
        ],
    )
    with tempfile.TemporaryDirectory(prefix="exophone-recents-") as folder:
        path = Path(folder) / "history.db"
        fill(path, options.calls)
        history = opened(path)
        try:
            run_on_qt(lambda: _measure(history, options.times, report))
        finally:
            history.close()
    return report


async def _measure(history: CallHistory, times: int, report: Report) -> int:
    user = SignedInUser("meera", "Meera", "demo1", "https://exotel.example/v1", "0804")
    history.adopt(user.owner).result(60)
    store = Store(AppState(screen=Screen.HOME, user=user))
    desk: asyncio.Future[Desk] = asyncio.get_running_loop().create_future()
    desk.set_result(_desk(store, history))
    actions = Actions(desk)
    window = MainWindow(store, actions, Theme(application(), Icons()), "linux")
    window.show()
    try:
        typist = _Typist(window, store)
        began = time.perf_counter()
        actions.follow(HistoryChanged())
        actions.choose_tab(HomeTab.RECENTS)
        await typist.drawn(lambda recents: bool(recents.records) and not recents.loading)
        first = 1000 * (time.perf_counter() - began)
        report.rows.append(["read and show the newest", 1, first, first, first])
        for name, text in _TYPED.items():
            slow = [each for _ in range(times) for each in await typist.type_letters(text)]
            report.rows.append([f"each letter of {name}", *_figures(slow)])
            quick = [await typist.type_at_once(text) for _ in range(times)]
            report.rows.append([f"quickly typed {name}", *_figures(quick)])
    finally:
        window.close()
        await actions.close()
    return 0


class _Typist:
    """Types into the search field, and looks until the list shows what was found."""

    def __init__(self, window: MainWindow, store: Store) -> None:
        self._list = window.history.list
        self._store = store

    async def type_letters(self, text: str) -> list[float]:
        """Milliseconds for every letter, each typed when the one before was answered."""
        taken = [await self._typed(text[: length + 1], text[length]) for length in range(len(text))]
        await self._emptied()
        return taken

    async def type_at_once(self, text: str) -> float:
        """Milliseconds from the last letter to the answer."""
        QTest.keyClicks(self._list.search.line, text[:-1])
        taken = await self._typed(text, text[-1])
        await self._emptied()
        return taken

    async def drawn(self, reached: Callable[[RecentCalls], bool]) -> None:
        """Wait until the state is so, and have the rows drawn."""
        changed = asyncio.Event()

        def look(_: AppState) -> None:
            changed.set()

        self._store.changed.connect(look)
        try:
            async with asyncio.timeout(_WAIT_SECONDS):
                while not reached(self._store.state.recents):
                    changed.clear()
                    await changed.wait()
        finally:
            self._store.changed.disconnect(look)
        self._list.repaint()
        self._list.rows.viewport().repaint()

    async def _typed(self, text: str, key: str) -> float:
        began = time.perf_counter()
        QTest.keyClicks(self._list.search.line, key)
        await self._answered(text)
        return 1000 * (time.perf_counter() - began)

    async def _emptied(self) -> None:
        QTest.keyClick(self._list.search.line, Qt.Key.Key_Escape)
        await self._answered("")

    async def _answered(self, text: str) -> None:
        await self.drawn(lambda recents: recents.text == text and not recents.loading)


def _figures(taken: list[float]) -> list[float]:
    within = sorted(taken)[max(0, -(-len(taken) * 95 // 100) - 1)]
    return [len(taken), statistics.median(taken), within, max(taken)]


def _desk(store: Store, history: CallHistory) -> Desk:
    # What the list of past calls needs of a desk, and nothing else.
    needed = SimpleNamespace(
        dispatch=store.dispatch,
        state=lambda: store.state,
        history=history,
        history_turn=asyncio.Lock(),
    )
    return cast(Desk, needed)
