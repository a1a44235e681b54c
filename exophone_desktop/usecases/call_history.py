"""What a person does with past calls. What fails is told, and comes back as nothing."""

import asyncio
from pathlib import Path

from exophone_desktop.domain.call import CallIssue
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import CallRecord, kept_note
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.home_events import CallNoted
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.recents import refresh_recents, whose_calls
from exophone_desktop.usecases.state import NoticeKind


async def note_call(desk: Desk, record: CallRecord, text: str) -> None:
    """Keep the person's own words about a call."""
    if desk.history is None:
        return
    try:
        await asyncio.wrap_future(desk.history.note(record.call_id, text))
    except HistoryError as error:
        desk.tell(f"The note was not kept. {error}", NoticeKind.WARNING)
        return
    desk.dispatch(CallNoted(record.call_id, kept_note(text)))


async def keep_rating(desk: Desk, call_id: str, rating: int, issue: CallIssue) -> None:
    """Keep the person's verdict with the call, beside what Exotel is told."""
    if desk.history is None:
        return
    try:
        await asyncio.wrap_future(desk.history.rate(call_id, rating, issue))
    except HistoryError as error:
        desk.tell(f"The rating was not kept in the history. {error}", NoticeKind.WARNING)
        return
    await refresh_recents(desk)


async def export_calls(desk: Desk, path: Path) -> None:
    """Write all calls to ``path`` for a spreadsheet, and say how many they were."""
    if desk.history is None or not whose_calls(desk):
        desk.tell("There is no call history to export.")
        return
    try:
        count = await asyncio.to_thread(desk.history.export_csv, path, whose_calls(desk))
    except HistoryError as error:
        desk.tell(str(error))
        return
    calls = "1 call was" if count == 1 else f"{count} calls were"
    desk.tell(f"{calls} exported to {path.name}.", NoticeKind.INFO)


async def redial(desk: Desk, record: CallRecord) -> None:
    """Call the person of ``record``, the way that they were called before."""
    await place_call(desk, record.number, direct=record.dialled_direct)
