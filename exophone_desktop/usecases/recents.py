"""Past calls as the home screen shows them: searched as one types, read page by page.

Questions to the history go one after another. What was typed while one is asked is asked at once
afterwards, and what lies between is never asked: a slow disk does not build up a queue.
"""

import asyncio

from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.contact_names import numbers_of
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.home_events import (
    OlderRecentsFound,
    RecentsAsked,
    RecentsFound,
    RecentsUnavailable,
    UnseenCounted,
)
from exophone_desktop.usecases.ports import HistoryPort
from exophone_desktop.usecases.state import NoticeKind

PAGE = 100
"""Calls that are read at once: some screens full."""


def whose_calls(desk: Desk) -> str:
    """Whose past calls are shown: those of who is signed in; empty where nobody is."""
    user = desk.state().user
    return "" if user is None else user.owner


async def show_own_recents(desk: Desk) -> None:
    """Somebody has signed in: show their calls, and those of before calls had owners.

    Such calls are of the days of one account a desktop, so that they are most likely theirs.
    """
    owner = whose_calls(desk)
    if not owner:
        return
    if desk.history is not None:
        try:
            await asyncio.wrap_future(desk.history.adopt(owner))
        except HistoryError as error:
            desk.tell(str(error), NoticeKind.WARNING)
    await follow_history(desk)


async def search_recents(desk: Desk, text: str, missed_only: bool) -> None:
    """Show the calls with ``text`` in name or number; the missed ones only, if so wished."""
    desk.dispatch(RecentsAsked(text, missed_only))
    await _answer(desk)


async def refresh_recents(desk: Desk) -> None:
    """Look again: calls were added, or changed."""
    asked = desk.state().recents
    await search_recents(desk, asked.text, asked.missed_only)


async def follow_history(desk: Desk) -> None:
    """A call was written to the history."""
    await _count_unseen(desk)
    await refresh_recents(desk)


async def read_older_recents(desk: Desk) -> None:
    """Read on where the list ends."""
    history = desk.history
    async with desk.history_turn:
        known = desk.state().recents
        if history is None or known.complete or known.loading or not known.records:
            return
        last, owner = known.records[-1], whose_calls(desk)
        records = await _found(desk, history, known.text, known.missed_only, last)
        if records is not None and whose_calls(desk) == owner:
            desk.dispatch(OlderRecentsFound(last, records, len(records) < PAGE))


async def past_calls(
    desk: Desk,
    history: HistoryPort,
    text: str,
    limit: int,
    before: CallRecord | None = None,
    missed_only: bool = False,
) -> tuple[CallRecord, ...]:
    """The calls of who is signed in, by names and numbers, those of contacts too.

    Raises ``HistoryError``.
    """
    owner = whose_calls(desk)
    if not owner:
        return ()
    groups, region = desk.state().contacts.groups, desk.state().phone_region

    def search() -> tuple[CallRecord, ...]:
        # Names that are only put on numbers when calls are shown are not in the history.
        numbers = numbers_of(groups, text, region)
        return history.search(text, limit, before, missed_only, owner, numbers)

    return await asyncio.to_thread(search)


async def see_missed_calls(desk: Desk) -> None:
    """The person has been shown the newest calls.

    The rows keep their marks while they are looked at, and have none when they are read anew.
    """
    shown = desk.state().recents
    if desk.history is None or shown.text or not shown.records or not shown.unseen:
        return
    owner = whose_calls(desk)
    desk.dispatch(UnseenCounted(0))
    # In turn with the questions: who asks afterwards finds the calls seen.
    async with desk.history_turn:
        try:
            await asyncio.wrap_future(desk.history.mark_seen(shown.records[0], owner))
        except HistoryError as error:
            desk.tell(str(error), NoticeKind.WARNING)
        await _count_unseen(desk)


async def _answer(desk: Desk) -> None:
    history = desk.history
    if history is None:
        why = desk.history_problem or "Calls are not kept in a history here."
        desk.dispatch(RecentsUnavailable(why))
        return
    async with desk.history_turn:
        asked = desk.state().recents
        if not asked.loading:
            # The question before this one waited too, and has answered both.
            return
        owner = whose_calls(desk)
        records = await _found(desk, history, asked.text, asked.missed_only, None)
        # Somebody else may have signed in meanwhile: they are shown their own.
        if records is not None and whose_calls(desk) == owner:
            done = len(records) < PAGE
            desk.dispatch(RecentsFound(asked.text, asked.missed_only, records, done))


async def _found(
    desk: Desk, history: HistoryPort, text: str, missed_only: bool, before: CallRecord | None
) -> tuple[CallRecord, ...] | None:
    try:
        return await past_calls(desk, history, text, PAGE, before, missed_only)
    except HistoryError as error:
        desk.dispatch(RecentsUnavailable(str(error)))
        return None


async def _count_unseen(desk: Desk) -> None:
    owner = whose_calls(desk)
    if desk.history is None or not owner:
        return
    try:
        count = await asyncio.to_thread(desk.history.missed_count, owner)
    except HistoryError:
        # The list of calls, which is read next, tells why.
        return
    if whose_calls(desk) == owner:
        desk.dispatch(UnseenCounted(count))
