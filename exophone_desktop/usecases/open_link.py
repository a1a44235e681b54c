"""Takes a link from another program: it is shown and asked about, not called."""

import asyncio

from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.link_events import NumberOffered
from exophone_desktop.usecases.links import LinkError, parse_link
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.state import AppState, NoticeKind


async def open_link(desk: Desk, link: str) -> None:
    """Put whom ``link`` names into the dialer, or call them where the settings allow it.

    The default is to ask: any web page may open a link, and calls cost money and attention.
    """
    state = desk.state()
    try:
        wanted = parse_link(link, _own_host(state), state.phone_region)
    except LinkError as error:
        desk.tell(f"This link cannot be called: {error}.", NoticeKind.WARNING)
        return
    settings = (await asyncio.to_thread(desk.settings.load)).settings
    state = desk.state()
    free = state.user is not None and state.call is None and not state.dialling
    if settings.links_dial_at_once and free:
        await place_call(desk, wanted.target)
        return
    desk.dispatch(NumberOffered(wanted.target, wanted.extension))


def _own_host(state: AppState) -> str:
    # The exophone is a number or a SIP address; only an address tells the platform's domain.
    try:
        return parse_sip_uri(state.user.exophone).host if state.user is not None else ""
    except ValueError:
        return ""
