"""Do not disturb: begun, ended, ended by itself in time, and begun again after a start."""

from datetime import datetime, timedelta

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.keep_newest import keep_newest
from exophone_desktop.usecases.quiet_state import (
    DoNotDisturb,
    DoNotDisturbBegun,
    DoNotDisturbEnded,
    QuietLength,
)
from exophone_desktop.usecases.state import NoticeKind

MORNING = 8
"""The hour of the day, here, at which "until tomorrow" ends."""

LONGEST_WAIT = 30.0
"""Seconds after which the clock is looked at again: it may be set, and a computer may sleep."""

_MINUTES = {QuietLength.HALF_HOUR: 30, QuietLength.HOUR: 60}


async def begin_do_not_disturb(desk: Desk, length: QuietLength) -> None:
    """Let no call ring for ``length``, counted from now."""
    quiet = DoNotDisturb(end_of(length, desk.now()))
    _begin(desk, quiet)
    await _keep(desk)


async def end_do_not_disturb(desk: Desk) -> None:
    """Let calls ring again; harmless where they do."""
    if desk.state().do_not_disturb is None:
        return
    _end(desk)
    await _keep(desk)


async def end_in_time(desk: Desk, quiet: DoNotDisturb) -> None:
    """Wait until ``quiet`` is over, and end it; returns early where the person was quicker."""
    if quiet.until is None:
        return
    while desk.state().do_not_disturb == quiet:
        left = quiet.until - desk.now()
        if left <= 0:
            _end(desk)
            desk.tell("Do not disturb is over: calls ring again.", NoticeKind.INFO)
            await _keep(desk)
            return
        await desk.pause(min(left, LONGEST_WAIT))


def resume_do_not_disturb(desk: Desk, until: float | None) -> None:
    """Go on as before the last end of the app; ``until`` as ``Settings`` keeps it."""
    if until is None or 0 < until <= desk.now():
        return
    _begin(desk, DoNotDisturb(until or None))


def end_of(length: QuietLength, now: float) -> float | None:
    """When ``length`` ends that begins ``now``, in seconds since the epoch; None for no end."""
    if length is QuietLength.UNTIL_TURNED_OFF:
        return None
    if length is QuietLength.UNTIL_TOMORROW:
        tomorrow = datetime.fromtimestamp(now) + timedelta(days=1)
        return tomorrow.replace(hour=MORNING, minute=0, second=0, microsecond=0).timestamp()
    return now + 60 * _MINUTES[length]


def _begin(desk: Desk, quiet: DoNotDisturb) -> None:
    # The voice client declines by itself: nothing rings while this side is busy with other things.
    desk.voice.decline_calls(quiet.until)
    desk.dispatch(DoNotDisturbBegun(quiet))


def _end(desk: Desk) -> None:
    desk.voice.accept_calls()
    desk.dispatch(DoNotDisturbEnded())


async def _keep(desk: Desk) -> None:
    def newest() -> float | None:
        quiet = desk.state().do_not_disturb
        return None if quiet is None else quiet.until or 0.0

    why = await keep_newest(desk, "do_not_disturb_until", newest)
    if why:
        desk.tell(f"Do not disturb is forgotten when you close the app. {why}")
