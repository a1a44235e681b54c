"""Calls that answer themselves: a person's own click-to-call leg, or all, by the settings.

A call that was clicked elsewhere (a CRM, a web page) rings this person first. Whoever clicked
announces it by its call identifier, and that one call is taken without asking.
"""

import asyncio
from typing import Annotated

from pydantic import Field

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.call import CallDetails, CallState
from exophone_desktop.host.settings import AutoAnswer
from exophone_desktop.usecases.answer_call import answer_call
from exophone_desktop.usecases.care_events import CallExpected, ExpectedCallCame
from exophone_desktop.usecases.desk import Desk

EXPECTED_SECONDS = 120.0
"""How long an announced call may take to come."""

BEEP_SECONDS = 0.8
"""Long enough to be heard before the microphone opens."""


async def expect_call(
    desk: Desk, call_sid: Annotated[str, Field(min_length=1, max_length=128)]
) -> None:
    """Take the call that ``call_sid`` names by itself, where it comes within two minutes."""
    desk.dispatch(CallExpected(call_sid, desk.now() + EXPECTED_SECONDS))


async def answer_by_itself(desk: Desk, call: CallDetails) -> None:
    """Answer ``call``, after a sound that says so, where the settings want that."""
    expected = any(
        each.call_sid == call.call_sid and desk.now() <= each.until
        for each in desk.state().expected_calls
    )
    if expected:
        # Once: who hears an identifier later has no use for it.
        desk.dispatch(ExpectedCallCame(call.call_sid))
    policy = (await asyncio.to_thread(desk.settings.load)).settings.auto_answer
    if policy is not AutoAnswer.ALL and not (expected and policy is AutoAnswer.OWN):
        return
    if not _rings(desk, call):
        return
    desk.tones.play(Tone.CALL_WAITING)
    await desk.pause(BEEP_SECONDS)
    if _rings(desk, call):
        await answer_call(desk)


def _rings(desk: Desk, call: CallDetails) -> bool:
    shown = desk.state().call
    return (
        shown is not None
        and shown.details.call_id == call.call_id
        and shown.details.state is CallState.INCOMING
    )
