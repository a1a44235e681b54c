"""What each event does to the state of the app: pure, so that every step can be told again."""

from dataclasses import replace

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.usecases.events import (
    AppEvent,
    DialRefused,
    FeedbackFailed,
    FeedbackPosted,
    FeedbackSkipped,
    FeedbackStarted,
    LastCallRecalled,
    NoticeDismissed,
    NoticeGiven,
    PersonDialled,
)
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.reduce_call import reduce_call
from exophone_desktop.usecases.reduce_care import reduce_care
from exophone_desktop.usecases.reduce_checkup import reduce_checkup
from exophone_desktop.usecases.reduce_consultation import (
    is_second_call,
    reduce_consultation,
    reduce_one_of_two_ended,
    reduce_set_aside,
    two_calls,
    with_second_call,
)
from exophone_desktop.usecases.reduce_home import reduce_home
from exophone_desktop.usecases.reduce_links import reduce_links
from exophone_desktop.usecases.reduce_quiet import reduce_quiet
from exophone_desktop.usecases.reduce_report import reduce_report
from exophone_desktop.usecases.reduce_settings import reduce_settings
from exophone_desktop.usecases.reduce_sign_in import reduce_sign_in
from exophone_desktop.usecases.reduce_sound import reduce_sound
from exophone_desktop.usecases.screen_flow import next_screen
from exophone_desktop.usecases.state import AppState, CallInView, Notice, NoticeKind, Screen
from exophone_desktop.voice.events import (
    AuthenticationFailed,
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallMediaDisrupted,
    CallMediaRestored,
    CallMissed,
    CallRenewingMedia,
    CallRinging,
    CallStateChanged,
    DeInitialized,
    DtmfDigitsSent,
    HoldChanged,
    IncomingCall,
    InitializationFailed,
    MuteChanged,
    ProblemReported,
    Reachability,
    ReachabilityChanged,
    SoundTroubleNoticed,
    SoundTroublePassed,
    StatisticsUpdated,
    TransferFailed,
    TransferStarted,
    TransferSucceeded,
)


def reduce(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``. Events about a call that is not on screen change nothing."""
    if _is_about_another_call(state, event):
        return reduce_set_aside(state, event)
    if isinstance(event, CallEnded) and two_calls(state):
        return reduce_one_of_two_ended(state, event)
    moved = replace(state, screen=next_screen(state.screen, event))
    for step in _STEPS:
        moved = step(moved, event)
    return moved


def _is_about_another_call(state: AppState, event: AppEvent) -> bool:
    match event:
        case CallInitiated() if is_second_call(state):
            return False
        case IncomingCall(call) | CallInitiated(call):
            return state.user is None or (
                state.call is not None and state.call.details.call_id != call.call_id
            )
        case (
            CallRinging(call)
            | CallEstablished(call)
            | CallMediaDisrupted(call)
            | CallRenewingMedia(call)
            | CallMediaRestored(call)
            | CallStateChanged(call)
            | CallEnded(call)
            | MuteChanged(call)
            | StatisticsUpdated(call)
            | DtmfDigitsSent(call)
            | SoundTroubleNoticed(call)
            | SoundTroublePassed(call)
            | HoldChanged(call)
            | TransferStarted(call)
            | TransferSucceeded(call)
            | TransferFailed(call)
        ):
            return state.call is None or state.call.details.call_id != call.call_id
    return False


def _reachability(state: AppState, event: AppEvent) -> AppState:
    match event:
        case ReachabilityChanged(reachability, detail):
            return replace(state, reachability=reachability, reachability_detail=detail)
        case InitializationFailed(error) | AuthenticationFailed(error):
            return replace(
                state,
                reachability=Reachability.OFFLINE,
                reachability_detail=error.error_message,
            )
        case DeInitialized():
            return replace(state, reachability=Reachability.OFFLINE, reachability_detail="")
    return state


def _dialling(state: AppState, event: AppEvent) -> AppState:
    match event:
        case PersonDialled(person):
            rated_first = state.ended_call if state.screen is Screen.FEEDBACK else None
            kept = None if state.notice and state.notice.until_dialled else state.notice
            dialling = replace(state, dialling=person, dial_error="", notice=kept)
            return replace(dialling, ended_call=rated_first)
        case DialRefused(detail) if state.screen is Screen.HOME and state.tab is HomeTab.DIAL:
            return replace(state, dialling="", dial_error=detail)
        case DialRefused(detail):
            refusal = Notice(detail, NoticeKind.ERROR, until_dialled=True)
            return replace(state, dialling="", notice=refusal)
    return state


def _call(state: AppState, event: AppEvent) -> AppState:
    match event:
        case CallInitiated(call) if is_second_call(state):
            return with_second_call(state, call)
        case CallInitiated(call):
            peer = state.dialling or call.remote_id
            return replace(_cleared_for_call(state), call=CallInView(call, peer))
        case IncomingCall(call):
            return replace(_cleared_for_call(state), call=CallInView(call, _caller(call)))
    if state.call is None:
        return state
    return reduce_call(state, state.call, event)


def _feedback(state: AppState, event: AppEvent) -> AppState:
    match event:
        case FeedbackStarted():
            return replace(state, posting_feedback=True)
        case FeedbackPosted() | FeedbackSkipped():
            return replace(state, posting_feedback=False, ended_call=None)
        case LastCallRecalled(call) if state.screen is Screen.FEEDBACK:
            return replace(state, ended_call=call)
        case FeedbackFailed(detail, will_retry):
            kind = NoticeKind.INFO if will_retry else NoticeKind.ERROR
            return replace(state, posting_feedback=False, notice=Notice(detail, kind))
    return state


def _notice(state: AppState, event: AppEvent) -> AppState:
    match event:
        case NoticeGiven(notice):
            return replace(state, notice=notice)
        case NoticeDismissed():
            return replace(state, notice=None)
        case ProblemReported(detail):
            return replace(state, notice=Notice(detail, NoticeKind.WARNING))
        case CallMissed(remote_id, _, remote_display_name):
            who = remote_display_name or remote_id
            return replace(state, notice=Notice(f"Missed call from {who}"))
    return state


def _cleared_for_call(state: AppState) -> AppState:
    return replace(state, dialling="", dial_error="", ended_call=None, posting_feedback=False)


def _caller(call: CallDetails) -> str:
    return call.remote_display_name or call.remote_id


_STEPS = (
    reduce_sign_in,
    _reachability,
    _dialling,
    _call,
    reduce_care,
    reduce_consultation,
    reduce_sound,
    reduce_home,
    reduce_report,
    reduce_links,
    reduce_settings,
    reduce_checkup,
    _feedback,
    _notice,
    reduce_quiet,
)
