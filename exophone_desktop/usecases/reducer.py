"""What each event does to the state of the app: pure, so that every step can be told again."""

from dataclasses import replace

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.usecases.events import (
    AppEvent,
    CallerMessageReceived,
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
from exophone_desktop.usecases.reduce_care import reduce_care
from exophone_desktop.usecases.reduce_checkup import reduce_checkup
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

MAX_DIGITS_SHOWN = 32


def reduce(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``. Events about a call that is not on screen change nothing."""
    if _is_about_another_call(state, event):
        return state
    moved = replace(state, screen=next_screen(state.screen, event))
    for step in _STEPS:
        moved = step(moved, event)
    return moved


def _is_about_another_call(state: AppState, event: AppEvent) -> bool:
    match event:
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
            return replace(state, dialling=person, dial_error="", ended_call=rated_first)
        case DialRefused(detail) if state.screen is Screen.HOME and state.tab is HomeTab.DIAL:
            return replace(state, dialling="", dial_error=detail)
        case DialRefused(detail):
            return replace(state, dialling="", notice=Notice(detail, NoticeKind.ERROR))
    return state


def _call(state: AppState, event: AppEvent) -> AppState:
    match event:
        case CallInitiated(call):
            peer = state.dialling or call.remote_id
            return replace(_cleared_for_call(state), call=CallInView(call, peer))
        case IncomingCall(call):
            return replace(_cleared_for_call(state), call=CallInView(call, _caller(call)))
    if state.call is None:
        return state
    return _call_in_view(state, state.call, event)


def _call_in_view(state: AppState, call: CallInView, event: AppEvent) -> AppState:
    match event:
        case (
            CallRinging(details)
            | CallEstablished(details)
            | CallMediaDisrupted(details)
            | CallRenewingMedia(details)
            | CallMediaRestored(details)
            | CallStateChanged(details)
        ):
            return replace(state, call=replace(call, details=details))
        case CallerMessageReceived(call_id, message) if call_id == call.details.call_id:
            return replace(state, call=replace(call, message=message))
        case MuteChanged(details, muted):
            # Unmuting is what the hint asked for, so it goes at once.
            troubles = tuple(
                each
                for each in call.troubles
                if muted or each is not SoundTrouble.SPEAKING_WHILE_MUTED
            )
            moved = replace(call, details=details, muted=muted, troubles=troubles)
            return replace(state, call=moved)
        case StatisticsUpdated(details, statistics):
            return replace(state, call=replace(call, details=details, statistics=statistics))
        case DtmfDigitsSent(details, digits):
            sent = (call.digits_sent + digits)[-MAX_DIGITS_SHOWN:]
            return replace(state, call=replace(call, details=details, digits_sent=sent))
        case CallEnded(details, statistics, detail):
            ended = replace(
                call,
                details=details,
                statistics=statistics,
                end_detail=detail,
                troubles=(),
                microphone_dbfs=None,
                recording=False,
                held_here=False,
                held_there=False,
                transferring="",
            )
            return replace(state, call=None, ended_call=ended)
    return state


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
