"""Calls whom a key stands for, and keeps who that is, for each account."""

import asyncio
from typing import Annotated

from pydantic import Field

from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.settings import Settings, SettingsError
from exophone_desktop.host.speed_dial import MAX_NAME, PLACES, SpeedDial
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import cleaned, user_dial_problem
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.recents import whose_calls
from exophone_desktop.usecases.speed_dial_state import (
    SpeedDialForm,
    SpeedDialRead,
    SpeedDialRefused,
)
from exophone_desktop.usecases.state import NoticeKind

Place = Annotated[int, Field(ge=1, le=PLACES)]


async def read_speed_dial(desk: Desk) -> None:
    """Somebody has signed in: theirs count."""
    settings = (await asyncio.to_thread(desk.settings.load)).settings
    desk.dispatch(SpeedDialRead(_of(settings, whose_calls(desk))))


async def call_speed_dial(desk: Desk, place: Place) -> None:
    """Call who is at ``place``."""
    entry = desk.state().speed_dial.at(place)
    if entry is None:
        words = f"Nobody is on key {place}. Choose somebody in the settings, Speed dial."
        desk.tell(words, NoticeKind.INFO)
        return
    await place_call(desk, entry.number, direct=entry.direct)


async def put_speed_dial(
    desk: Desk, place: Place, number: str, name: str = "", direct: bool = False
) -> None:
    """Let ``place`` call ``number`` from now on; nobody, where that is empty."""
    others = tuple(each for each in desk.state().speed_dial.entries if each.place != place)
    number = cleaned(number)
    if number:
        tidy = shown_text(name, MAX_NAME)
        problem = user_dial_problem(number, desk.state().user)
        if problem:
            _refuse(desk, problem)
            return
        others += (SpeedDial(place=place, name=tidy, number=number, direct=direct),)
    if await _keep(desk, others) and number:
        who = shown_text(name) or number
        desk.tell(
            f"Hold key {place} in the dialer, or press Alt+{place}, to call {who}.", NoticeKind.INFO
        )


async def keep_speed_dial(desk: Desk, forms: tuple[SpeedDialForm, ...]) -> None:
    """Keep the keys that were filled in, or say what is wrong with one and keep none."""
    entries = []
    for form in forms:
        number, name = cleaned(form.number), shown_text(form.name, MAX_NAME)
        if not number and not name:
            continue
        problem = user_dial_problem(number, desk.state().user)
        if problem:
            desk.dispatch(SpeedDialRefused(f"Key {form.place}: {problem}"))
            return
        entry = SpeedDial(place=form.place, name=name, number=number, direct=form.direct)
        entries.append(entry)
    await _keep(desk, tuple(entries))


async def _keep(desk: Desk, entries: tuple[SpeedDial, ...]) -> bool:
    owner = whose_calls(desk)
    if not owner:
        return False
    kept = tuple(sorted(entries, key=lambda entry: entry.place))

    def change(settings: Settings) -> Settings:
        others = {who: theirs for who, theirs in settings.speed_dial.items() if who != owner}
        now = {**others, owner: kept} if kept else others
        # Checked again: what is written must be readable at the next start.
        return Settings.model_validate({**settings.model_dump(), "speed_dial": now})

    try:
        await asyncio.to_thread(desk.settings.change, change)
    except (SettingsError, ValueError) as error:
        reason = str(error) if isinstance(error, SettingsError) else "They cannot be kept."
        _refuse(desk, reason)
        return False
    if whose_calls(desk) == owner:
        desk.dispatch(SpeedDialRead(kept, saved=True))
    return True


def _refuse(desk: Desk, problem: str) -> None:
    desk.dispatch(SpeedDialRefused(problem))
    desk.tell(f"The speed dial was not changed. {problem}", NoticeKind.WARNING)


def _of(settings: Settings, owner: str) -> tuple[SpeedDial, ...]:
    entries = settings.speed_dial.get(owner, ()) if owner else ()
    places = {entry.place: entry for entry in reversed(entries)}
    return tuple(places[place] for place in sorted(places))
