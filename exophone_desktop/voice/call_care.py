"""Hold and transfer of a call, as the engine reports them."""

from collections.abc import Callable

from exophone_desktop.domain.account import SubscriberProfile
from exophone_desktop.engine import events
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call_record import CallRecord
from exophone_desktop.voice.dial_info import dial_target, domain_of
from exophone_desktop.voice.errors import ErrorType, IllegalStateError, VoiceClientError
from exophone_desktop.voice.events import VoiceEvent

EngineCareEvent = (
    events.CallHeld | events.CallResumed | events.TransferSucceeded | events.TransferFailed
)


def check_target(profile: SubscriberProfile | None, target: str) -> str:
    """The URI of whom a call is to be passed on to. Raises ``VoiceClientError``."""
    if profile is None or not profile.transfer_allowed:
        raise VoiceClientError(
            ErrorType.MISSING_PERMISSION, "Calls of this account cannot be transferred."
        )
    return dial_target(target, domain_of(profile.account.id))


def begin_transfer(record: CallRecord, profile: SubscriberProfile | None, target: str) -> str:
    """Note that ``record`` is passed on; returns the URI. Raises ``VoiceClientError``."""
    uri = check_target(profile, target)
    if record.transfer_target:
        raise IllegalStateError("The call is being transferred already.")
    record.transfer_target = target
    return uri


def tell_care(
    record: CallRecord, event: EngineCareEvent, emit: Callable[[VoiceEvent], None]
) -> None:
    """Keep in ``record`` what ``event`` says, and say it."""
    match event:
        case events.CallHeld(snapshot) | events.CallResumed(snapshot):
            record.held_here, record.held_there = snapshot.held_here, snapshot.held_there
            emit(voice_events.HoldChanged(record.current(), record.held_here, record.held_there))
        case events.TransferSucceeded():
            target = record.transfer_target
            emit(voice_events.TransferSucceeded(record.current(), target))
        case events.TransferFailed():
            record.transfer_target = ""
            emit(voice_events.TransferFailed(record.current(), event.detail))
