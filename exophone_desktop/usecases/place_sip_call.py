"""Calls somebody from a plain SIP account: directly, since no exophone is in between."""

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import cleaned, sip_dial_problem
from exophone_desktop.usecases.events import DialRefused, PersonDialled
from exophone_desktop.usecases.session import SipSession
from exophone_desktop.voice.errors import VoiceClientError


async def place_sip_call(desk: Desk, session: SipSession, text: str) -> None:
    """Call ``text``: a number or user of the account's own domain, or an address elsewhere."""
    state = desk.state()
    if state.dialling:
        return
    if state.call is not None:
        desk.dispatch(DialRefused("There is a call already; end it first."))
        return
    person = cleaned(text)
    problem = sip_dial_problem(person, session.user.sip_address)
    if problem:
        desk.dispatch(DialRefused(problem))
        return
    desk.dispatch(PersonDialled(person))
    try:
        desk.voice.get_call_controller().dial(f"sip:{person}" if "@" in person else person)
    except VoiceClientError as error:
        desk.dispatch(DialRefused(f"Outgoing call failed: {error}"))
