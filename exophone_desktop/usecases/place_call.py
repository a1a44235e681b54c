"""Calls a person through the exophone."""

from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.usecases.begin_dialling import begin_dialling
from exophone_desktop.usecases.call_context import forget_context, post_context
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import dial_problem
from exophone_desktop.usecases.events import DialRefused
from exophone_desktop.usecases.place_sip_call import place_sip_call
from exophone_desktop.voice.errors import VoiceClientError


async def place_call(desk: Desk, text: str, message: str = "", *, direct: bool = False) -> None:
    """Call whom ``text`` names; ``message`` is shown to them while it rings.

    The backend is told whom the call is for before the call goes out: the platform asks it as
    soon as the call reaches the exophone (guide section 5.1.1). A ``direct`` call goes to the
    number itself, as those of special contacts do; nobody is asked, and no message is shown.
    """
    if desk.session.sip is not None:
        await place_sip_call(desk, desk.session.sip, text)
        return
    session = desk.session.current
    if session is None:
        return
    own = session.user.subscriber_name
    person = begin_dialling(desk, text, lambda person: dial_problem(person, own))
    if not person:
        return
    try:
        if not direct:
            await post_context(desk, session, person, message)
    except ExotelHttpError as error:
        desk.dispatch(DialRefused(f"Outgoing call failed: {error}"))
        return
    if desk.session.current is None:
        return
    try:
        desk.voice.get_call_controller().dial(person if direct else session.user.exophone)
    except VoiceClientError as error:
        desk.dispatch(DialRefused(f"Outgoing call failed: {error}"))
        if not direct:
            await forget_context(desk, session)
