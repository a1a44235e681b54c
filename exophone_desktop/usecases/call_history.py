"""What a person does with past calls. What fails is told, and comes back as nothing."""

import asyncio
from pathlib import Path

from exophone_desktop.domain.call import CallIssue
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.state import NoticeKind


async def find_calls(
    desk: Desk, text: str = "", limit: int = 100, before: CallRecord | None = None
) -> tuple[CallRecord, ...]:
    """At most ``limit`` calls by any part of name or number, newest first, before ``before``."""
    history = desk.history
    if history is None:
        return ()
    try:
        return await asyncio.to_thread(history.search, text, limit, before)
    except HistoryError as error:
        desk.tell(str(error), NoticeKind.WARNING)
        return ()


async def count_missed_calls(desk: Desk) -> int:
    """How many missed calls the person has not been shown."""
    if desk.history is None:
        return 0
    try:
        return await asyncio.to_thread(desk.history.missed_count)
    except HistoryError as error:
        desk.tell(str(error), NoticeKind.WARNING)
        return 0


async def see_missed_calls(desk: Desk, newest: CallRecord) -> None:
    """The person has been shown the calls up to ``newest``."""
    if desk.history is None:
        return
    try:
        await asyncio.wrap_future(desk.history.mark_seen(newest))
    except HistoryError as error:
        desk.tell(str(error), NoticeKind.WARNING)


async def note_call(desk: Desk, record: CallRecord, text: str) -> None:
    """Keep the person's own words about a call."""
    if desk.history is None:
        return
    try:
        await asyncio.wrap_future(desk.history.note(record.call_id, text))
    except HistoryError as error:
        desk.tell(f"The note was not kept. {error}", NoticeKind.WARNING)


async def keep_rating(desk: Desk, call_id: str, rating: int, issue: CallIssue) -> None:
    """Keep the person's verdict with the call, beside what Exotel is told."""
    if desk.history is None:
        return
    try:
        await asyncio.wrap_future(desk.history.rate(call_id, rating, issue))
    except HistoryError as error:
        desk.tell(f"The rating was not kept in the history. {error}", NoticeKind.WARNING)


async def export_calls(desk: Desk, path: Path) -> None:
    """Write all calls to ``path`` for a spreadsheet, and say how many they were."""
    if desk.history is None:
        desk.tell("There is no call history to export.")
        return
    try:
        count = await asyncio.to_thread(desk.history.export_csv, path)
    except HistoryError as error:
        desk.tell(str(error))
        return
    calls = "1 call was" if count == 1 else f"{count} calls were"
    desk.tell(f"{calls} exported to {path.name}.", NoticeKind.INFO)


async def redial(desk: Desk, record: CallRecord) -> None:
    """Call the person of ``record``, the way that they were called before."""
    await place_call(desk, record.number, direct=record.dialled_direct)
