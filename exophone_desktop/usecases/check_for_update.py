"""Looks once for a newer version, where the person or a policy has asked for that."""

import asyncio
import logging
from collections.abc import Callable

from exophone_desktop import __version__
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.exotel.release_list import SignedList, release_list
from exophone_desktop.host.update_check import (
    UpdateChannel,
    UpdateError,
    newer_release,
    read_channel,
)
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.state import NoticeKind

log = logging.getLogger(__name__)


async def check_for_update(
    desk: Desk,
    channel: Callable[[], UpdateChannel] = read_channel,
    fetch: Callable[[str], SignedList] = release_list,
) -> None:
    """Give one notice where there is a newer version, or where that cannot be found out.

    Being offline is no notice: the next start looks again.
    """
    loaded = await asyncio.to_thread(desk.settings.load)
    if not loaded.settings.check_for_updates:
        return
    try:
        where = await asyncio.to_thread(channel)
        signed = await asyncio.to_thread(fetch, where.address)
        found = newer_release(signed.listed, signed.signature, where.public_key, __version__)
    except UpdateError as error:
        desk.tell(str(error), NoticeKind.WARNING)
    except ExotelHttpError as error:
        log.info("New versions could not be looked for: %s", error)
    else:
        if found is not None:
            desk.tell(f"ExoPhone {found.version} is there: {found.page}", NoticeKind.INFO)
