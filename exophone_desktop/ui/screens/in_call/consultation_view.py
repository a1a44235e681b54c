"""What the in-call screen says of a second call that is set aside. No Qt."""

from dataclasses import dataclass

from exophone_desktop.ui.texts import Translate, shown_name
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.consult_machine import MOVING, ConsultState

_PASSING_ON = frozenset(
    {ConsultState.TRANSFERRING, ConsultState.CONCLUDING, ConsultState.TRANSFERRED}
)
_TOGETHER = frozenset({*MOVING, ConsultState.TALKING})


@dataclass(frozen=True, slots=True)
class ConsultationView:
    """``name`` waits on hold. ``connect`` and ``give_up`` are words of buttons."""

    name: str
    status: str
    swap: str
    connect: str
    give_up: str
    can_swap: bool
    can_give_up: bool


def derive_consultation(state: AppState, translate: Translate) -> ConsultationView | None:
    """The call that is set aside, None where there is none."""
    consultation, front = state.consultation, state.call
    if consultation is None or consultation.aside is None or front is None:
        return None
    target = shown_name(consultation.target, translate)
    aside, in_front = (shown_name(each.peer, translate) for each in (consultation.aside, front))
    asking = front.details.call_id == consultation.second_id
    first = aside if asking else in_front
    on_hold = translate("InCall", "On hold")
    leaves = translate("InCall", "On hold, and leaves the call")
    return ConsultationView(
        name=aside,
        status=leaves if consultation.state in _PASSING_ON else on_hold,
        swap=translate("InCall", "Talk to {name}").format(name=aside),
        connect=translate("InCall", "Transfer {first} to {second}").format(
            first=first, second=target
        ),
        give_up=(
            translate("InCall", "Back to {name}").format(name=first)
            if asking
            else translate("InCall", "Hang up on {name}").format(name=target)
        ),
        can_swap=consultation.state is ConsultState.TALKING,
        can_give_up=consultation.state in _TOGETHER or consultation.state is ConsultState.CALLING,
    )


def consultation_status(state: AppState, translate: Translate) -> str:
    """What the call in front is told to be, empty where its own state says it."""
    consultation = state.consultation
    if consultation is None:
        return ""
    target = shown_name(consultation.target, translate)
    if consultation.state is ConsultState.HOLDING:
        return translate("InCall", "Putting on hold to call {target}").format(target=target)
    if consultation.state in _PASSING_ON:
        return translate("InCall", "Transferring to {target}").format(target=target)
    if consultation.state in MOVING:
        return translate("InCall", "Swapping the calls")
    return ""
