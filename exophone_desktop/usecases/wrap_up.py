"""After a call: a note with an outcome, and time for it in which no other call rings."""

import asyncio

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import kept_note
from exophone_desktop.usecases.care_events import WrapUpBegun, WrapUpEnded
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.home_events import CallNoted
from exophone_desktop.usecases.state import NoticeKind, Screen, WrapUp


async def begin_wrap_up(desk: Desk, call: CallDetails) -> None:
    """Let no call ring for the time that the settings give, where both sides talked."""
    seconds = (await asyncio.to_thread(desk.settings.load)).settings.wrap_up_seconds
    state = desk.state()
    ended = state.ended_call
    still = ended is not None and ended.details.call_id == call.call_id
    if not seconds or not still or state.screen is not Screen.FEEDBACK:
        return
    if state.do_not_disturb is not None:
        return  # Nothing rings anyway, and for longer.
    until = desk.now() + seconds
    # The voice client stops declining by itself when the time is over.
    desk.voice.decline_calls(until)
    desk.dispatch(WrapUpBegun(until, seconds))


async def end_wrap_up_in_time(desk: Desk, wrap_up: WrapUp) -> None:
    """Wait until ``wrap_up`` is over; returns early where the person was quicker."""
    while desk.state().wrap_up == wrap_up:
        left = wrap_up.until - desk.now()
        if left <= 0:
            # The voice client lets calls ring again by itself.
            desk.dispatch(WrapUpEnded())
            return
        await desk.pause(left)


async def end_wrap_up(desk: Desk) -> None:
    """The person is done: calls ring again, unless they are not to disturb."""
    if desk.state().wrap_up is None:
        return
    desk.dispatch(WrapUpEnded())
    if desk.state().do_not_disturb is None:
        desk.voice.accept_calls()


async def note_ended_call(desk: Desk, outcome: str, text: str) -> None:
    """Keep an outcome and the person's words with the call that has just ended."""
    ended = desk.state().ended_call
    note = kept_note(": ".join(filter(None, (outcome.strip(), text.strip()))))
    if ended is None or not note:
        return
    if desk.history is None:
        desk.tell("The note was not kept: there is no call history.", NoticeKind.WARNING)
        return
    call_id = ended.details.call_id
    try:
        await asyncio.wrap_future(desk.history.note(call_id, note))
    except HistoryError as error:
        desk.tell(f"The note was not kept. {error}", NoticeKind.WARNING)
        return
    desk.dispatch(CallNoted(call_id, note))
