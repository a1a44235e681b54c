"""Writes a setting that counts already."""

import asyncio
from collections.abc import Callable

from exophone_desktop.host.settings import SettingsError
from exophone_desktop.usecases.desk import Desk


async def keep_newest(desk: Desk, name: str, newest: Callable[[], object]) -> str:
    """Keep ``newest()`` as the setting ``name``; why that could not be, empty where it could.

    It is asked while writing: of two changes, which may be written in either order, each writes
    what is newest by then.
    """
    try:
        await asyncio.to_thread(
            desk.settings.change, lambda settings: settings.model_copy(update={name: newest()})
        )
    except SettingsError as error:
        return str(error)
    return ""
