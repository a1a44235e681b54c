"""Redial: the last number that this person dialled, as desk phones bring it up."""

import asyncio

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.call_history import redial
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import NO_NUMBER
from exophone_desktop.usecases.events import DialRefused
from exophone_desktop.usecases.link_events import NumberRecalled
from exophone_desktop.usecases.recents import whose_calls

_PAGE = 100
_PAGES = 10
"""Whoever has dialled nobody in their last thousand calls has little use for it."""


async def recall_number(desk: Desk) -> None:
    """Put the last dialled number into the dialer, ready to be called by a second press."""
    record = await _last_dialled(desk)
    if record is not None:
        desk.dispatch(NumberRecalled(record.number))


async def redial_last(desk: Desk) -> None:
    """Call whom this person called last, the way that they were called."""
    record = await _last_dialled(desk)
    if record is not None:
        await redial(desk, record)


async def _last_dialled(desk: Desk) -> CallRecord | None:
    """The newest call that was dialled; None where there is none, which is told."""
    history, owner = desk.history, whose_calls(desk)
    before: CallRecord | None = None
    try:
        for _ in range(_PAGES if history is not None and owner else 0):
            assert history is not None
            records = await asyncio.to_thread(history.search, "", _PAGE, before, False, owner)
            for record in records:
                if record.direction is CallDirection.OUTGOING and record.number:
                    return record
            if len(records) < _PAGE:
                break
            before = records[-1]
    except HistoryError as error:
        desk.dispatch(DialRefused(str(error)))
        return None
    desk.dispatch(DialRefused(NO_NUMBER))
    return None
