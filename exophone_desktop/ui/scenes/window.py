"""Every state that the window can be in, as examples: for the contact sheet. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.audio.settings import SoundPurpose
from exophone_desktop.domain.call import (
    CallAudioRoute,
    CallDetails,
    CallDirection,
    CallEndReason,
    CallState,
)
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.ui.scenes.consultation import consultation_scenes
from exophone_desktop.ui.scenes.home import home_scenes
from exophone_desktop.ui.scenes.sign_in import sign_in_scenes
from exophone_desktop.ui.scenes.sound import check_scenes, dialog_scenes
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import (
    AppState,
    CallInView,
    DeviceUndo,
    Notice,
    NoticeKind,
    Screen,
    SignedInUser,
    WrapUp,
)
from exophone_desktop.voice.events import Reachability

NOW = 1_800_000_000.0
"""The clock of the scenes, seconds since the epoch."""

_USER = SignedInUser("meera", "Meera", "demo1", "https://exotel.example/v1", "08047180000")
_READY = AppState(screen=Screen.HOME, user=_USER, reachability=Reachability.READY)
_ROUTES = (CallAudioRoute.EARPIECE, CallAudioRoute.SPEAKER, CallAudioRoute.BLUETOOTH)
_OUT = CallDetails("1", CallDirection.OUTGOING, CallState.OUTGOING_INITIATED, "08047180000")
_IN = CallDetails(
    "2",
    CallDirection.INCOMING,
    CallState.INCOMING,
    "+918041234567",
    remote_display_name="Arjun Rao",
    message="About order 4711: the driver cannot find the gate.",
)
_TALKING = replace(_OUT, state=CallState.ESTABLISHED, established_time=NOW - 754)
_FIGURES = CallStatistics(
    audio_codec="PCMU",
    audio_bitrate=64_000,
    average_jitter_ms=3.2,
    rtt_ms=42,
    fraction_lost=0.002,
    mos=4.38,
    recent_mos=4.38,
    jitter_buffer_ms=40,
    srtp_suite="AES_CM_128_HMAC_SHA1_80",
)
_SILENT = replace(_FIGURES, recent_mos=0.0)
_HOSTILE = "<h1>ROOT</h1>&amp; \u202eevil" + "W" * 10_000


def _call(
    details: CallDetails,
    peer: str = "+918041234567",
    statistics: CallStatistics | None = _FIGURES,
    muted: bool = False,
    digits_sent: str = "",
) -> AppState:
    call = CallInView(details, peer, muted, statistics, digits_sent)
    return replace(_READY, screen=Screen.IN_CALL, call=call, audio_routes=_ROUTES)


def _troubled(
    *troubles: SoundTrouble, muted: bool = False, dbfs: float = -90.0, speaker: float = -30.0
) -> AppState:
    state = _call(_TALKING, "Arjun Rao", muted=muted)
    if state.call is None:
        return state
    call = replace(state.call, troubles=troubles, microphone_dbfs=dbfs, speaker_dbfs=speaker)
    if SoundTrouble.NOTHING_ARRIVES in troubles:
        call = replace(call, statistics=_SILENT)
    return replace(state, call=call)


def _recorded() -> AppState:
    state = replace(_call(_TALKING, "Arjun Rao"), recording_allowed=True)
    if state.call is None:
        return state
    return replace(
        state, call=replace(state.call, recording=True, microphone_dbfs=-22.0, speaker_dbfs=-90.0)
    )


def _held(here: bool, there: bool) -> AppState:
    call = CallInView(_TALKING, "Arjun Rao", held_here=here, held_there=there)
    return replace(_call(_TALKING), call=call, transfer_allowed=True, recording_allowed=True)


def _ended(details: CallDetails, detail: str = "", peer: str = "Arjun Rao") -> AppState:
    ended = CallInView(details, peer, statistics=_FIGURES, end_detail=detail)
    return replace(_READY, ended_call=ended)


def sound_scenes() -> Mapping[str, AppState]:
    """The states of the sound dialog by name."""
    return dialog_scenes(_READY)


def sound_check_scenes() -> Mapping[str, AppState]:
    """The states of the sound check by name."""
    return check_scenes(_READY)


def scenes() -> Mapping[str, AppState]:
    """The states by name, in the order of the sheet."""
    busy = replace(_OUT, state=CallState.ENDED, end_reason=CallEndReason.BUSY)
    over = replace(
        _TALKING, state=CallState.ENDED, duration=754, end_reason=CallEndReason.REMOTE_HANGUP
    )
    lost = replace(over, end_reason=CallEndReason.MEDIA_TIMEOUT)
    feedback = replace(_ended(over), screen=Screen.FEEDBACK)
    ringing = replace(_READY, screen=Screen.INCOMING, call=CallInView(_IN, "Arjun Rao"))
    hostile = replace(_IN, remote_display_name=_HOSTILE, message=_HOSTILE, remote_id=_HOSTILE)
    return {
        "sign-in": AppState(),
        **sign_in_scenes(),
        "dialer": replace(_READY, ring_me_available=True),
        "dialer-connecting": replace(_READY, reachability=Reachability.CONNECTING),
        "dialer-offline": replace(
            _READY,
            reachability=Reachability.OFFLINE,
            reachability_detail="The registrar did not answer in time.",
            dial_error="Invalid number, no special characters allowed(except + at the beginning)",
        ),
        "dialer-session-ended": replace(
            _READY, session_expired="Your session has ended; please sign in again."
        ),
        "dialer-dialling": replace(_READY, dialling="+918041234567"),
        "dialer-busy": replace(
            _ended(busy), notice=Notice("Missed call from Divya", NoticeKind.INFO)
        ),
        **home_scenes(_READY, NOW),
        "settings": replace(_READY, tab=HomeTab.SETTINGS),
        "settings-search": replace(_READY, tab=HomeTab.SETTINGS),
        "incoming": ringing,
        "incoming-number": replace(
            ringing,
            call=CallInView(replace(_IN, remote_display_name="", message=""), peer="+918041234567"),
        ),
        "incoming-hostile": replace(ringing, call=CallInView(hostile, _HOSTILE)),
        "call-connecting": _call(_OUT, statistics=None),
        "call-ringing": _call(replace(_OUT, state=CallState.RINGING), statistics=None),
        "call-connected": _call(_TALKING, peer="Arjun Rao"),
        "call-long": replace(
            _call(
                replace(_TALKING, established_time=NOW - 4_000),
                muted=True,
                digits_sent="42#",
                statistics=replace(_FIGURES, mos=4.1, recent_mos=3.3, fraction_lost=0.01),
            ),
            audio_route=CallAudioRoute.SPEAKER,
        ),
        "call-reconnecting": replace(
            _call(replace(_TALKING, state=CallState.MEDIA_DISRUPTED), statistics=_SILENT),
            audio_routes=_ROUTES[:2],
            notice=Notice(
                "The headset is plugged in: calls are now heard on it, no longer Speakers.",
                NoticeKind.WARNING,
                DeviceUndo(SoundPurpose.CALL, "speakers"),
            ),
        ),
        "call-may-record": replace(_troubled(dbfs=-22.0), recording_allowed=True),
        "call-recording": _recorded(),
        "call-held-here": _held(here=True, there=False),
        "call-held-there": _held(here=False, there=True),
        **consultation_scenes(_call(_TALKING)),
        "call-microphone-silent": _troubled(SoundTrouble.MICROPHONE_SILENT),
        "call-microphone-denied": _troubled(SoundTrouble.MICROPHONE_DENIED),
        "call-microphone-missing": _troubled(SoundTrouble.MICROPHONE_MISSING),
        "call-microphone-stalled": _troubled(SoundTrouble.MICROPHONE_STALLED),
        "call-speaker-stalled": _troubled(SoundTrouble.SPEAKER_STALLED, dbfs=-40.0, speaker=-90.0),
        "call-nothing-arrives": _troubled(
            SoundTrouble.NOTHING_ARRIVES, SoundTrouble.NOTHING_LEAVES, dbfs=-30.0, speaker=-90.0
        ),
        "call-silence-arrives": _troubled(SoundTrouble.SILENCE_ARRIVES, dbfs=-30.0, speaker=-90.0),
        "call-speaking-while-muted": _troubled(
            SoundTrouble.SPEAKING_WHILE_MUTED, muted=True, dbfs=-25.0
        ),
        "feedback": feedback,
        "feedback-wrap-up": replace(
            feedback, outcomes=("Sold", "Call back"), wrap_up=WrapUp(NOW + 60, 60)
        ),
        "feedback-failed": replace(
            replace(_ended(lost, "No sound arrived for too long."), screen=Screen.FEEDBACK),
            notice=Notice("The feedback was not sent: no network.", NoticeKind.ERROR),
        ),
        "feedback-sending": replace(feedback, posting_feedback=True),
    }
