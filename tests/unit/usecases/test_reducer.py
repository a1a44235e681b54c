from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.domain.call import (
    CallAudioRoute,
    CallDetails,
    CallDirection,
    CallEndReason,
    CallState,
)
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.usecases import events as app
from exophone_desktop.usecases.reduce_call import MAX_DIGITS_SHOWN
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.state import (
    AppState,
    CallInView,
    Notice,
    NoticeKind,
    Screen,
    SignedInUser,
    SignInDefaults,
)
from exophone_desktop.voice import events as voice
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError

USER = SignedInUser("alice", "Alice", "demo1", "https://x.example", "08012345678")
READY = AppState(screen=Screen.HOME, user=USER, reachability=voice.Reachability.READY)
OUT = CallDetails("out1", CallDirection.OUTGOING, CallState.OUTGOING_INITIATED, "08012345678")
IN = CallDetails(
    "in1", CallDirection.INCOMING, CallState.INCOMING, "bob", remote_display_name="Bob"
)
TALKING = replace(OUT, state=CallState.ESTABLISHED, established_time=100.0)


def after(state, *events):
    for event in events:
        state = reduce(state, event)
    return state


def test_signing_in_is_busy_until_the_answer_comes():
    busy = after(AppState(sign_in_error="old"), app.SignInStarted())
    assert busy.signing_in
    assert busy.sign_in_error == ""
    refused = after(busy, app.SignInFailed("Login Failed: wrong credentials"))
    assert (refused.signing_in, refused.sign_in_error) == (False, "Login Failed: wrong credentials")
    assert refused.screen is Screen.SIGN_IN
    signed_in = after(refused, app.SignInStarted(), app.SignedIn(USER, False, True))
    assert signed_in.screen is Screen.HOME
    assert signed_in.user == USER
    assert not signed_in.signing_in
    assert not signed_in.secrets_kept
    assert signed_in.ring_me_available


def test_the_form_starts_with_what_was_remembered():
    defaults = SignInDefaults("alice", "Alice", "demo1")
    state = after(AppState(), app.SignInRemembered(defaults, secrets_kept=False))
    assert state.sign_in_defaults == defaults
    assert not state.secrets_kept


def test_a_session_that_cannot_be_renewed_says_so_where_the_person_is():
    state = after(READY, app.SignInFailed("Login Failed"))
    assert state.screen is Screen.HOME
    assert state.notice == Notice("Login Failed", NoticeKind.ERROR)


def test_signing_out_leaves_nothing_of_the_person_but_the_form():
    defaults = SignInDefaults("alice")
    busy = replace(
        READY, sign_in_defaults=defaults, call=CallInView(OUT, "bob"), dial_error="x", dialling="y"
    )
    assert after(busy, app.SignedOut()) == AppState(sign_in_defaults=defaults)


def test_the_person_who_was_dialled_is_shown_and_never_the_exophone():
    state = after(READY, app.PersonDialled("bob"))
    assert (state.screen, state.dialling) == (Screen.HOME, "bob")
    state = after(state, voice.CallInitiated(OUT))
    assert state.screen is Screen.IN_CALL
    assert state.call == CallInView(OUT, "bob")
    assert state.dialling == ""


def test_a_refused_number_is_told_on_the_dialer():
    state = after(READY, app.PersonDialled("bob"), app.DialRefused("Not now."))
    assert (state.dialling, state.dial_error, state.screen) == ("", "Not now.", Screen.HOME)
    assert after(state, app.PersonDialled("bob")).dial_error == ""


def test_a_number_refused_while_rating_is_told_as_a_notice_and_the_rating_stays():
    rating = replace(READY, screen=Screen.FEEDBACK, ended_call=CallInView(TALKING, "bob"))
    state = after(rating, app.PersonDialled("carol"), app.DialRefused("Not now."))
    assert state.notice == Notice("Not now.", NoticeKind.ERROR, until_dialled=True)
    assert after(state, app.PersonDialled("carol")).notice is None
    assert state.screen is Screen.FEEDBACK
    assert state.ended_call == CallInView(TALKING, "bob")


def test_another_notice_stays_when_somebody_is_dialled():
    told = after(READY, app.NoticeGiven(Notice("Look here.")), app.PersonDialled("bob"))
    assert told.notice == Notice("Look here.")


def test_a_caller_is_shown_by_name_else_by_number():
    assert after(READY, voice.IncomingCall(IN)).call == CallInView(IN, "Bob")
    nameless = replace(IN, remote_display_name="")
    assert after(READY, voice.IncomingCall(nameless)).call == CallInView(nameless, "bob")


def test_each_step_of_a_call_brings_its_details():
    state = after(READY, voice.CallInitiated(OUT))
    for kind, call_state in (
        (voice.CallStateChanged, CallState.EARLY),
        (voice.CallRinging, CallState.RINGING),
        (voice.CallEstablished, CallState.ESTABLISHED),
        (voice.CallMediaDisrupted, CallState.MEDIA_DISRUPTED),
        (voice.CallRenewingMedia, CallState.RENEWING_MEDIA),
        (voice.CallMediaRestored, CallState.ESTABLISHED),
    ):
        state = after(state, kind(replace(OUT, state=call_state)))
        assert state.call.details.state is call_state
        assert state.screen is Screen.IN_CALL


def test_mute_digits_and_figures_belong_to_the_call_on_screen():
    figures = CallStatistics(mos=4.2)
    state = after(
        READY,
        voice.CallInitiated(OUT),
        voice.CallEstablished(TALKING),
        voice.MuteChanged(TALKING, True),
        voice.StatisticsUpdated(TALKING, figures),
        voice.DtmfDigitsSent(TALKING, "12"),
        voice.DtmfDigitsSent(TALKING, "#"),
    )
    assert state.call.muted
    assert state.call.statistics == figures
    assert state.call.digits_sent == "12#"
    many = after(state, voice.DtmfDigitsSent(TALKING, "9" * 1000))
    assert len(many.call.digits_sent) == MAX_DIGITS_SHOWN


def test_a_finished_call_is_kept_for_the_rating_with_its_reason():
    ended = replace(TALKING, state=CallState.ENDED, end_reason=CallEndReason.MEDIA_TIMEOUT)
    figures = CallStatistics(mos=2.0)
    state = after(
        READY,
        app.PersonDialled("bob"),
        voice.CallInitiated(OUT),
        voice.CallEstablished(TALKING),
        voice.CallEnded(ended, figures, "No sound arrived for 30 seconds."),
    )
    assert state.screen is Screen.FEEDBACK
    assert state.call is None
    kept = state.ended_call
    assert (kept.peer, kept.details, kept.statistics) == ("bob", ended, figures)
    assert kept.end_detail == "No sound arrived for 30 seconds."
    posting = after(state, app.FeedbackStarted())
    assert posting.posting_feedback
    done = after(posting, app.FeedbackPosted())
    assert (done.screen, done.posting_feedback, done.ended_call) == (Screen.HOME, False, None)
    assert after(state, app.FeedbackSkipped()).ended_call is None


def test_a_verdict_that_was_not_taken_can_be_sent_again():
    posting = replace(READY, screen=Screen.FEEDBACK, posting_feedback=True)
    failed = after(posting, app.FeedbackFailed("The disk is full.", will_retry=False))
    assert not failed.posting_feedback
    assert failed.screen is Screen.FEEDBACK


def test_an_unanswered_call_leads_back_to_the_dialer_with_its_reason():
    busy = replace(OUT, state=CallState.ENDED, end_reason=CallEndReason.BUSY)
    state = after(READY, app.PersonDialled("bob"), voice.CallInitiated(OUT), voice.CallEnded(busy))
    assert state.screen is Screen.HOME
    assert state.ended_call.details.end_reason is CallEndReason.BUSY
    assert after(state, app.PersonDialled("carol")).ended_call is None


@pytest.mark.parametrize(
    "event",
    [
        voice.IncomingCall(IN),
        voice.CallInitiated(IN),
        voice.CallEnded(IN),
        voice.CallEstablished(IN),
        voice.MuteChanged(IN, True),
        voice.StatisticsUpdated(IN, CallStatistics()),
        voice.DtmfDigitsSent(IN, "1"),
    ],
)
def test_events_of_another_call_do_not_touch_the_call_on_screen(event):
    talking = replace(READY, screen=Screen.IN_CALL, call=CallInView(TALKING, "bob"))
    assert after(talking, event) == talking


def test_late_events_do_not_bring_an_ended_call_back():
    ended = after(READY, voice.CallInitiated(OUT), voice.CallEnded(OUT))
    assert after(ended, voice.StatisticsUpdated(OUT, CallStatistics())) == ended
    assert after(ended, voice.CallEstablished(TALKING)) == ended
    assert after(ended, voice.CallEnded(OUT)) == ended


def test_a_second_caller_is_told_as_missed_while_the_call_goes_on():
    talking = replace(READY, screen=Screen.IN_CALL, call=CallInView(TALKING, "bob"))
    state = after(talking, voice.CallMissed("carol", 5.0, "Carol"))
    assert state.notice == Notice("Missed call from Carol")
    assert state.screen is Screen.IN_CALL
    assert after(state, app.NoticeDismissed()).notice is None


@pytest.mark.parametrize("kind", [voice.InitializationFailed, voice.AuthenticationFailed])
def test_a_client_that_cannot_start_is_offline_with_the_reason(kind):
    error = ExotelVoiceError(ErrorType.AUTHENTICATION_INVALID_TOKEN, "The token was refused.")
    state = after(READY, kind(error))
    assert state.reachability is voice.Reachability.OFFLINE
    assert state.reachability_detail == "The token was refused."
    assert after(state, voice.ReachabilityChanged(voice.Reachability.READY)) == READY


def test_stopping_the_client_is_offline():
    assert after(READY, voice.DeInitialized()).reachability is voice.Reachability.OFFLINE


def test_a_problem_is_told_and_the_call_goes_on():
    talking = replace(READY, screen=Screen.IN_CALL, call=CallInView(TALKING, "bob"))
    state = after(talking, voice.ProblemReported("The microphone is gone."))
    assert state.notice == Notice("The microphone is gone.", NoticeKind.WARNING)
    assert state.call == talking.call


def test_the_audio_routes_of_the_machine_are_known():
    routes = (CallAudioRoute.EARPIECE, CallAudioRoute.BLUETOOTH)
    state = after(AppState(), voice.AudioRouteChanged(CallAudioRoute.BLUETOOTH, routes))
    assert (state.audio_route, state.audio_routes) == (CallAudioRoute.BLUETOOTH, routes)


def test_a_call_is_not_shown_while_nobody_is_signed_in():
    assert after(AppState(), voice.IncomingCall(IN)) == AppState()


ANY_CALL = st.sampled_from([OUT, IN, TALKING])
CALL_KINDS = [kind for kind in get_args(voice.VoiceEvent) if "call" in kind.__dataclass_fields__]


def call_event(kind, call):
    extra = {
        voice.MuteChanged: (True,),
        voice.StatisticsUpdated: (CallStatistics(),),
        voice.SoundTroubleNoticed: (SoundTrouble.NOTHING_ARRIVES,),
        voice.SoundTroublePassed: (SoundTrouble.NOTHING_ARRIVES,),
        voice.RecordingChanged: (True, "call.wav"),
        voice.HoldChanged: (True, False),
        voice.TransferStarted: ("carol",),
        voice.TransferSucceeded: ("carol",),
        voice.TransferFailed: ("busy",),
        voice.DtmfDigitReceived: ("1",),
        voice.DtmfDigitsSent: ("1",),
    }
    return kind(call, *extra.get(kind, ()))


ANY_EVENT = st.one_of(
    st.builds(call_event, st.sampled_from(CALL_KINDS), ANY_CALL),
    st.sampled_from(
        [
            app.SignedIn(USER, True),
            app.SignedOut(),
            app.PersonDialled("bob"),
            app.DialRefused("no"),
            app.FeedbackPosted(),
            app.FeedbackSkipped(),
            app.FeedbackStarted(),
        ]
    ),
)


@given(st.lists(ANY_EVENT, max_size=30))
def test_in_any_order_of_events_the_screen_always_has_what_it_shows(events):
    state = AppState()
    for event in events:
        state = reduce(state, event)
        if state.screen in (Screen.INCOMING, Screen.IN_CALL):
            assert state.call is not None
        else:
            assert state.call is None
        if state.screen is Screen.FEEDBACK:
            assert state.ended_call is not None
        assert (state.screen is Screen.SIGN_IN) == (state.user is None)
