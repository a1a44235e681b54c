"""A person's busy day before the real window, told apart into rounds that can be compared."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QSize

from exophone_desktop.domain.call import CallEndReason
from exophone_desktop.ui.app import App
from exophone_desktop.ui.demonstrator import Credentials, Demonstrator
from exophone_desktop.ui.robot import StepError
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import Screen

_TALK_SECONDS = 2.0
_AWAY_SECONDS = 1.5
_POPUP_SECONDS = 3.0
_SIZES = ((380, 620), (520, 700), (900, 760), (1100, 740), (420, 640))
_PAGES = ("sound-check", "pop-ups", "programs", "doctor", "report", "settings-file")


Away = Callable[[], Awaitable[None]]


class SoakPerson(Demonstrator):
    """Calls, is called, and looks around, with the window shown, hidden, minimised and resized."""

    def __init__(self, app: App, folder: Path, say: Callable[[str], None]) -> None:
        super().__init__(app, folder, say)
        self._away = itertools.cycle((self._stay, self._hide, self._minimise, self._resize))
        self.calls = 0
        self.failed: list[str] = []

    async def arrive(self, who: Credentials) -> None:
        """Sign in. Raises ``StepError``."""
        await self.sign_in(who)

    async def go_round(self) -> None:
        """One round; ends at the dialer. What fails is noted in ``failed``."""
        away = next(self._away)
        for part in (self._call, self._be_called, self._meet_busy, self._look_around):
            try:
                await part(away)
            except StepError as error:
                self.failed.append(str(error))
                await self._recover()

    def _picture(self, name: str, words: str = "") -> None:
        """None are kept: they cost what is measured."""

    # ---- calls

    async def _call(self, away: Away) -> None:
        self.calls += 1
        await self.dial("echo")
        await away()
        await self.talk(_TALK_SECONDS)
        self._back()
        await self.mute_for(0.5)
        await self._hold()
        await self.send_dtmf("12#")
        await self.hang_up()
        await self.skip_feedback()

    async def _be_called(self, away: Away) -> None:
        self.calls += 1
        with self._step("be called"):
            self._press(self._window.dialer.ring_me)
            await away()
            await self._until(lambda state: state.screen is Screen.INCOMING)
            await self._answer()
            await self._established()
        await self.talk(_TALK_SECONDS)
        self._back()
        await self.hang_up()
        await self.skip_feedback()

    async def _answer(self) -> None:
        popup, screen = self._app.outside.popup.answer, self._window.incoming.answer
        ticks = 0.0
        while ticks < _POPUP_SECONDS:
            for button in (popup, screen):
                if button.isVisible() and button.isEnabled():
                    self._press(button)
                    return
            await asyncio.sleep(0.05)
            ticks += 0.05
        # Off screen a hidden window keeps the focus, so that no popup comes.
        self._back()
        await self._until(lambda _: screen.isVisible() and screen.isEnabled())
        self._press(screen)

    async def _meet_busy(self, _away: Away) -> None:
        self.calls += 1
        with self._step("call somebody who is busy"):
            self._type(self._window.dialer.number, "busy")
            self._press(self._window.dialer.call)
            await self._until(lambda state: state.call is not None)
            await self._until(
                lambda state: (
                    state.screen is Screen.HOME
                    and state.ended_call is not None
                    and state.ended_call.details.end_reason is CallEndReason.BUSY
                )
            )

    async def _hold(self) -> None:
        with self._step("hold, and resume"):
            hold = self._window.in_call.hold
            self._press(hold)
            await self._until(
                lambda state: state.call is not None and state.call.held_here and hold.isEnabled()
            )
            await asyncio.sleep(0.5)
            self._press(hold)
            await self._until(
                lambda state: (
                    state.call is not None and not state.call.held_here and hold.isEnabled()
                )
            )

    async def _recover(self) -> None:
        self._back()
        actions, store = self._app.actions, self._app.store
        if store.state.call is not None:
            actions.hang_up()
            await self._until(lambda state: state.call is None)
        if store.state.screen is Screen.FEEDBACK:
            await self.skip_feedback()
        await self._until(lambda state: state.screen is Screen.HOME)
        await self._turn_to(HomeTab.DIAL)

    # ---- the window

    async def _stay(self) -> None:
        """The window remains as it is."""

    async def _hide(self) -> None:
        self._window.hide()

    async def _minimise(self) -> None:
        self._window.showMinimized()

    async def _resize(self) -> None:
        for width, height in _SIZES:
            self._window.resize(QSize(width, height))
            await asyncio.sleep(0.02)

    def _back(self) -> None:
        self._app.come_forward()

    async def _look_around(self, away: Away) -> None:
        with self._step("search, and visit every page"):
            await self._turn_to(HomeTab.RECENTS)
            pane = self._window.history.list
            for searched in ("echo", "zzzz"):
                self._type(pane.search.line, searched)
                await self._until(
                    lambda state, text=searched: (  # type: ignore[misc]
                        state.recents.text == text and not state.recents.loading
                    )
                )
            self._press(pane.search.clear_button)
            await self._until(lambda state: state.recents.text == "" and not state.recents.loading)
            if records := self._app.store.state.recents.records:
                self._window.history.show_details(records[0])
                self._press(self._window.history.details.back)
            await self.look_at_contacts("spea")
            await self._turn_to(HomeTab.SETTINGS)
            for page in _PAGES:
                self._window.settings.show_page(page)
                await asyncio.sleep(0.1)
            self._window.settings.show_list()
            await away()
            await asyncio.sleep(_AWAY_SECONDS)
            self._back()
            await self._turn_to(HomeTab.DIAL)
