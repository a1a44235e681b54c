"""Drives the real widgets as a person would, one step after another, and takes pictures.

It knows the window and the state, and nothing of how they are made.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from exophone_desktop.domain.call import CallIssue, CallState
from exophone_desktop.domain.secret import Secret
from exophone_desktop.ui.home_visits import HomeVisits
from exophone_desktop.ui.robot import STEP_SECONDS, StepError
from exophone_desktop.usecases.state import AppState, Screen
from exophone_desktop.voice.events import Reachability


@dataclass(frozen=True, slots=True)
class Credentials:
    """What is typed into the sign-in form."""

    user_name: str
    password: Secret
    account_sid: str
    hostname: str


class Demonstrator(HomeVisits):
    """A person on the phone; the rest of the home screen is in ``HomeVisits``."""

    _talked = 0

    async def sign_in(self, who: Credentials) -> None:
        """Fill in the form and press the button."""
        with self._step("sign in on the login screen"):
            form = self._window.sign_in
            await self._until(lambda state: state.screen is Screen.SIGN_IN)
            if not form.advanced.isChecked():
                form.advanced.click()
            self._type(form.user_name, who.user_name)
            self._type(form.password.field, who.password.reveal())
            self._type(form.account_sid, who.account_sid)
            self._type(form.hostname, who.hostname)
            self._picture("sign-in", "Sign in")
            self._press(form.button)
            await self._until(lambda state: state.reachability is Reachability.READY)

    async def dial(self, person: str) -> None:
        """Type a name and press Call, until the call is established."""
        with self._step(f"dial {person}"):
            await self._until(lambda state: state.screen is Screen.HOME)
            self._type(self._window.dialer.number, person)
            self._picture("dialer", "Dial")
            self._press(self._window.dialer.call)
            await self._until(lambda state: state.screen is Screen.IN_CALL)
            self._picture("calling", "Connect")
            await self._established()

    async def talk(self, seconds: float) -> None:
        """Let the call go on, with its quality on screen."""
        with self._step(f"talk for {seconds:.0f} s"):
            await asyncio.sleep(seconds)
            await self._until(lambda state: state.call is not None and bool(state.call.statistics))
            self._talked += 1
            self._picture("in-call", "Talk" if self._talked == 1 else "")

    async def mute_for(self, seconds: float) -> None:
        """Mute, wait, and unmute; packets go on all the while."""
        with self._step("mute, and unmute again"):
            before = self._packets()
            self._press(self._window.in_call.mute)
            await self._until(lambda state: state.call is not None and state.call.muted)
            await asyncio.sleep(seconds)
            await self._until(lambda _: self._packets() > before)
            self._press(self._window.in_call.mute)
            await self._until(lambda state: state.call is not None and not state.call.muted)

    async def send_dtmf(self, digits: str) -> None:
        """Open the keypad and press keys."""
        with self._step(f"send DTMF {digits}"):
            screen = self._window.in_call
            self._press(screen.keypad_toggle)
            for digit in digits:
                self._press(screen.keypad.keys[digit])
            await self._until(lambda state: _digits(state) == digits)
            self._picture("in-call-keypad")

    async def hang_up(self) -> None:
        """Press the red button, until the feedback screen is there."""
        with self._step("hang up"):
            self._press(self._window.in_call.hang_up)
            await self._until(lambda state: state.screen is Screen.FEEDBACK)

    async def rate(
        self, rating: int, issue: CallIssue, arrived: Callable[[], Awaitable[bool]]
    ) -> None:
        """Rate the call, and wait until ``arrived`` says that the verdict is there."""
        with self._step(f"rate the call {rating} of 5"):
            screen = self._window.feedback
            self._press(screen.ratings[rating])
            self._press(screen.issues[issue])
            self._picture("feedback", "Rate the call")
            self._press(screen.send)
            await self._until(lambda state: state.screen is Screen.HOME)
            deadline = time.monotonic() + STEP_SECONDS
            while not await arrived():
                if time.monotonic() > deadline:
                    raise StepError("the verdict did not arrive")

    async def be_called(self) -> None:
        """Press "Receive a call", and answer it."""
        with self._step("receive a call and answer it"):
            self._press(self._window.dialer.ring_me)
            await self._until(lambda state: state.screen is Screen.INCOMING)
            button = self._window.incoming.answer
            await self._until(lambda _: button.isEnabled())
            self._picture("incoming", "Be called")
            self._press(button)
            await self._established()

    async def skip_feedback(self) -> None:
        """Leave the feedback screen unrated."""
        with self._step("skip the rating"):
            self._press(self._window.feedback.skip)
            await self._until(lambda state: state.screen is Screen.HOME)

    async def close_window(self) -> None:
        """Close the window as its frame's button does."""
        with self._step("close the window"):
            self._keep_strip()
            self._window.close()
            await self._app.closed()

    async def _established(self) -> None:
        await self._until(
            lambda state: (
                state.call is not None and state.call.details.state is CallState.ESTABLISHED
            )
        )

    def _packets(self) -> int:
        call = self._app.store.state.call
        return call.statistics.packets_sent if call and call.statistics else 0


def _digits(state: AppState) -> str:
    return state.call.digits_sent if state.call is not None else ""
