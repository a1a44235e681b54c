"""What the app does by itself when the voice client says that something has happened."""

import asyncio

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.usecases.auto_answer import answer_by_itself
from exophone_desktop.usecases.call_context import forget_context, forget_left_context
from exophone_desktop.usecases.care_events import WrapUpBegun
from exophone_desktop.usecases.change_sound import keep_devices
from exophone_desktop.usecases.check_sound import play_back_recording
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.do_not_disturb import end_in_time
from exophone_desktop.usecases.events import SessionExpired, SignedIn
from exophone_desktop.usecases.home_events import HistoryChanged
from exophone_desktop.usecases.quiet_state import DoNotDisturbBegun
from exophone_desktop.usecases.recents import follow_history
from exophone_desktop.usecases.reconnect import reconnect
from exophone_desktop.usecases.refresh_contacts import fetch_missing_contacts
from exophone_desktop.usecases.renew_session import renew_refused_session
from exophone_desktop.usecases.send_feedback import send_waiting_feedback
from exophone_desktop.usecases.show_caller_message import show_caller_message
from exophone_desktop.usecases.sip_session import sip_account_refused
from exophone_desktop.usecases.speed_dial import read_speed_dial
from exophone_desktop.usecases.state import NoticeKind, WrapUp
from exophone_desktop.usecases.tell_crm import tell_crm
from exophone_desktop.usecases.wrap_up import (
    begin_wrap_up,
    end_wrap_up,
    end_wrap_up_in_time,
)
from exophone_desktop.voice.events import (
    AudioDevicesChanged,
    AuthenticationFailed,
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallMissed,
    IncomingCall,
    InitializationFailed,
    InitializationSucceeded,
    Reachability,
    ReachabilityChanged,
    RelayOutcome,
    SessionDataRelayed,
    VoiceEvent,
)
from exophone_desktop.voice.sound_events import SoundCheckDone

UNKNOWN_VERSION = "Somebody may be calling, in a way that this ExoPhone is too old to understand."

Followed = VoiceEvent | HistoryChanged | SessionExpired | DoNotDisturbBegun | WrapUpBegun | SignedIn


async def follow_voice(desk: Desk, event: Followed) -> None:
    """React to ``event``, after it was dispatched. One task an event, begun in their order."""
    match event:
        case SignedIn():
            await read_speed_dial(desk)
        case SessionExpired():
            pass  # The state asks the person; whatever goes on, goes on.
        case HistoryChanged():
            await follow_history(desk)
        case DoNotDisturbBegun(quiet):
            await end_in_time(desk, quiet)
        case WrapUpBegun(until, seconds):
            await end_wrap_up_in_time(desk, WrapUp(until, seconds))
        case _:
            await _follow_client(desk, event)


async def _follow_client(desk: Desk, event: VoiceEvent) -> None:
    _sound_tone(desk, event)
    session = desk.session.current
    match event:
        case InitializationSucceeded() if session is not None:
            desk.session.may_renew = True
            desk.session.failed_connections = 0
            await forget_left_context(desk, session)
            await fetch_missing_contacts(desk)
        case InitializationSucceeded() if desk.session.sip is not None:
            desk.session.may_renew = False
            desk.session.failed_connections = 0
        case ReachabilityChanged(Reachability.READY):
            await send_waiting_feedback(desk)
        case InitializationFailed(error):
            await reconnect(desk, error.error_type)
        case AuthenticationFailed(error):
            await renew_refused_session(desk, error.error_message)
            await sip_account_refused(desk, error.error_message)
        case SessionDataRelayed(RelayOutcome.UNKNOWN_VERSION):
            desk.tell(UNKNOWN_VERSION, NoticeKind.WARNING)
        case AudioDevicesChanged(_, remembered) if remembered is not None:
            await keep_devices(desk, remembered)
        case SoundCheckDone():
            await play_back_recording(desk, event)
        case IncomingCall(call):
            # None waits for the others: a backend may be slow, and so may a browser.
            await asyncio.gather(
                show_caller_message(desk, call),
                tell_crm(desk, event),
                answer_by_itself(desk, call),
            )
        case CallEstablished():
            await tell_crm(desk, event)
        case CallInitiated():
            # Who calls is at work again.
            await end_wrap_up(desk)
        case CallEnded(call):
            await begin_wrap_up(desk, call)
            if call.direction is CallDirection.OUTGOING and session is not None:
                await forget_context(desk, session)


def _sound_tone(desk: Desk, event: VoiceEvent) -> None:
    state = desk.state()
    if isinstance(event, CallMissed) and state.do_not_disturb is not None:
        return
    if isinstance(event, CallEnded) and state.call is not None:
        # Another call goes on, or rings: no tone of this one's end may come between.
        if state.call.details.established_time:
            desk.tones.silence()
        return
    desk.tones.follow(event)
