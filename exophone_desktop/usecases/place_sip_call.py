"""Calls somebody from a plain SIP account: directly, since no exophone is in between."""

from exophone_desktop.usecases.begin_dialling import begin_dialling
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import dial_target, sip_dial_problem
from exophone_desktop.usecases.events import DialRefused
from exophone_desktop.usecases.session import SipSession
from exophone_desktop.voice.errors import VoiceClientError


async def place_sip_call(desk: Desk, session: SipSession, text: str) -> None:
    """Call ``text``: a number or user of the account's own domain, or an address elsewhere."""
    own = session.user.sip_address
    person = begin_dialling(desk, text, lambda person: sip_dial_problem(person, own))
    if not person:
        return
    try:
        desk.voice.get_call_controller().dial(dial_target(person))
    except VoiceClientError as error:
        desk.dispatch(DialRefused(f"Outgoing call failed: {error}"))
