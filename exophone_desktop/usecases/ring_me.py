"""Has the local Exotel call this person, to try an incoming call."""

import asyncio

from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.usecases.desk import Desk


async def ring_me(desk: Desk) -> None:
    """Ask for a call; nothing where the session is not of the local Exotel."""
    session = desk.session.current
    if session is None or not session.sandbox:
        return
    try:
        await asyncio.to_thread(
            lambda: desk.local_exotel(session.sandbox).ring(session.user.subscriber_name)
        )
    except ExotelHttpError as error:
        desk.tell(str(error))
