"""Hands and eyes before a real window: presses, types, waits, takes pictures."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from exophone_desktop.ui.app import App
from exophone_desktop.ui.film_strip import Frame, film_strip, keep
from exophone_desktop.usecases.state import AppState, Screen

STEP_SECONDS = 20.0


class StepError(Exception):
    """A step did not come to its end; the text names it and says what was seen instead."""


class Robot:
    """Waits for what a person would wait for, each at most 20 seconds."""

    def __init__(self, app: App, folder: Path, say: Callable[[str], None]) -> None:
        """Pictures go to ``folder``; ``say`` takes one line a step."""
        self._app = app
        self._window = app.window
        self._folder = folder
        self._say = say
        self._pictures = 0
        self._frames: list[Frame] = []

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        began = time.monotonic()
        try:
            yield
        except StepError as error:
            raise StepError(f"{name}: {error}") from None
        self._say(f"{name}  ({time.monotonic() - began:.2f} s)")

    async def _until(self, reached: Callable[[AppState], bool]) -> None:
        changed = asyncio.Event()

        def look(_: AppState) -> None:
            changed.set()

        store = self._app.store
        store.changed.connect(look)
        try:
            async with asyncio.timeout(STEP_SECONDS):
                while not reached(store.state):
                    changed.clear()
                    # Some of what is waited for, such as a button, is not in the state.
                    with _patience():
                        await asyncio.wait_for(changed.wait(), 0.05)
        except TimeoutError:
            raise StepError(f"not within {STEP_SECONDS:.0f} s; {_seen(store.state)}") from None
        finally:
            store.changed.disconnect(look)

    def _type(self, line: QLineEdit, text: str) -> None:
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Backspace)
        QTest.keyClicks(line, text)

    def _press(self, button: QAbstractButton) -> None:
        if not (button.isVisible() and button.isEnabled()):
            raise StepError(f"the button {button.accessibleName() or button.text()!r} is not there")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _picture(self, name: str, words: str = "") -> None:
        """Keep a picture; one with ``words`` has a place on the strip too."""
        self._pictures += 1
        path = self._folder / f"{self._pictures:02d}-{name}.png"
        # What was just said has its room only after this; a person never sees it before.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        picture = self._window.grab()
        if not picture.save(str(path)):
            raise StepError(f"the picture {path} could not be written")
        if words:
            self._frames.append(Frame(picture, words))

    def _keep_strip(self) -> None:
        try:
            keep(film_strip(self._frames), self._folder / "strip.png")
        except OSError as error:
            raise StepError(str(error)) from None


@contextmanager
def _patience() -> Iterator[None]:
    try:
        yield
    except TimeoutError:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise


def _seen(state: AppState) -> str:
    parts = [f"the screen is {state.screen}"]
    if state.call is not None:
        parts.append(f"the call is {state.call.details.state}")
    for words in (state.reachability_detail, state.sign_in_error, state.dial_error):
        if words:
            parts.append(words)
    if state.screen is Screen.HOME:
        parts.append(f"the tab is {state.tab}")
        parts.append(f"past calls: {[each.person for each in state.recents.records[:9]]}")
    if state.notice is not None:
        parts.append(state.notice.text)
    return ", ".join(parts)
