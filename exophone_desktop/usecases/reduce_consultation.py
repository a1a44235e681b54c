"""What events do to the two calls of a consultation. Pure."""

from dataclasses import replace

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.usecases.dialling import target_shown
from exophone_desktop.usecases.events import AppEvent, SignedOut
from exophone_desktop.usecases.reduce_call import reduce_call
from exophone_desktop.usecases.reduce_care import reduce_care
from exophone_desktop.usecases.state import AppState, CallInView, Consultation, Notice, NoticeKind
from exophone_desktop.voice.consult_machine import ConsultState
from exophone_desktop.voice.events import CallEnded, ConsultationChanged, RecordingChanged

_PASSING_ON = frozenset({ConsultState.TRANSFERRING, ConsultState.TRANSFERRED})
"""A call that ends now was replaced: that is no news."""


def two_calls(state: AppState) -> bool:
    """Whether another call is set aside."""
    return state.consultation is not None and state.consultation.aside is not None


def is_second_call(state: AppState) -> bool:
    """Whether a call that begins now is the one that asks."""
    consultation = state.consultation
    return (
        state.call is not None
        and consultation is not None
        and consultation.state is ConsultState.HOLDING
    )


def with_second_call(state: AppState, call: CallDetails) -> AppState:
    """The state once ``call`` has begun: it is in front, and the first one is set aside."""
    consultation = state.consultation
    assert consultation is not None
    both = replace(consultation, aside=state.call, second_id=call.call_id)
    return replace(state, call=CallInView(call, consultation.target), consultation=both)


def reduce_consultation(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about a consultation."""
    match event:
        case SignedOut():
            return replace(state, consultation=None)
        case RecordingChanged(call, recording) if two_calls(state):
            return _recorded(state, call, recording)
        case ConsultationChanged(ConsultState.NONE):
            return replace(state, consultation=None)
        case ConsultationChanged(now, target, front_id) if state.call is not None:
            shown = target_shown(target)
            known = state.consultation or Consultation(now, shown)
            changed = replace(known, state=now, target=shown)
            aside = known.aside
            if aside is not None and aside.details.call_id == front_id:
                # They were swapped.
                changed = replace(changed, aside=state.call)
                return replace(state, call=aside, consultation=changed)
            return replace(state, consultation=changed)
    return state


def _recorded(state: AppState, call: CallDetails, recording: bool) -> AppState:
    consultation = state.consultation
    aside = consultation.aside if consultation is not None else None
    if consultation is None or aside is None or aside.details.call_id != call.call_id:
        return state
    aside = replace(aside, recording=recording)
    return replace(state, consultation=replace(consultation, aside=aside))


def reduce_set_aside(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event`` about a call that is not in front; others change nothing."""
    consultation = state.consultation
    aside = consultation.aside if consultation is not None else None
    call = getattr(event, "call", None)
    same = isinstance(call, CallDetails) and aside and call.call_id == aside.details.call_id
    if consultation is None or aside is None or not same:
        return state
    if isinstance(event, CallEnded):
        return _told(replace(state, consultation=replace(consultation, aside=None)), aside, event)
    in_front = replace(state, call=aside)
    after = reduce_care(reduce_call(in_front, aside, event), event)
    return replace(after, call=state.call, consultation=replace(consultation, aside=after.call))


def reduce_one_of_two_ended(state: AppState, event: CallEnded) -> AppState:
    """The state after the call in front has ended: the other one is there again."""
    consultation, ended = state.consultation, state.call
    assert consultation is not None
    assert ended is not None
    back = replace(state, call=consultation.aside, consultation=replace(consultation, aside=None))
    return _told(back, ended, event)


def _told(state: AppState, ended: CallInView, event: CallEnded) -> AppState:
    consultation = state.consultation
    assert consultation is not None
    if consultation.state in _PASSING_ON:
        return state
    if event.detail:
        text = f"{ended.peer}: {event.detail}"
        return replace(state, notice=Notice(text, NoticeKind.WARNING))
    return replace(state, notice=Notice(f"The call with {ended.peer} has ended."))
