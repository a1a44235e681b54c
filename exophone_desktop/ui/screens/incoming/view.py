"""What the incoming screen shows. No Qt."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallState
from exophone_desktop.domain.text import shown_text
from exophone_desktop.ui.texts import MAX_SENTENCE, Translate, initials, shown_name
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class IncomingView:
    """``number`` is empty when it says no more than ``name``; ``spoken`` is all in one line."""

    name: str
    number: str
    message: str
    initials: str
    title: str
    spoken: str
    can_choose: bool


def derive(state: AppState, translate: Translate) -> IncomingView:
    """The incoming screen for ``state``; blank while no call rings."""
    if state.call is None:
        return IncomingView("", "", "", "", "", "", can_choose=False)
    call = state.call
    name = shown_name(call.peer, translate)
    number = shown_name(call.details.remote_id, translate)
    message = shown_text(call.message or call.details.message, MAX_SENTENCE)
    ringing = call.details.state is CallState.INCOMING
    title = translate("Incoming", "Incoming call") if ringing else translate("Incoming", "Ending")
    spoken = translate("Incoming", "Incoming call from {name}").format(name=name)
    return IncomingView(
        name=name,
        number="" if number == name else number,
        message=message,
        initials=initials(name),
        title=title,
        spoken=f"{spoken}. {message}" if message else spoken,
        can_choose=ringing,
    )
