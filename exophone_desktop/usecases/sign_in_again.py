"""Leads from a session that has run out to the form, when the person wants to go there."""

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.sign_out import sign_out


async def sign_in_again(desk: Desk) -> None:
    """Sign out and say why on the form; nothing while there is a call."""
    state = desk.state()
    if state.session_expired and state.call is None:
        await sign_out(desk, because=state.session_expired)
