from dataclasses import replace

import pytest
from fakes.words import english

from exophone_desktop.domain.call import CallAudioRoute, CallDetails, CallDirection, CallState
from exophone_desktop.domain.mos import MosScale
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.ui.header import view as header
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.screens.dialer import view as dialer
from exophone_desktop.ui.screens.feedback import view as feedback
from exophone_desktop.ui.screens.in_call import view as in_call
from exophone_desktop.ui.screens.incoming import view as incoming
from exophone_desktop.ui.screens.sign_in import view as sign_in
from exophone_desktop.usecases.state import AppState, CallInView, Screen, SignedInUser
from exophone_desktop.voice.events import Reachability

USER = SignedInUser("alice", "Alice", "demo1", "https://x.example", "0801")
READY = AppState(screen=Screen.HOME, user=USER, reachability=Reachability.READY)
OUT = CallDetails("c1", CallDirection.OUTGOING, CallState.OUTGOING_INITIATED, "0801")


def calling(state, **changes):
    call = CallInView(replace(OUT, state=state), "Bob", **changes)
    return replace(READY, screen=Screen.IN_CALL, call=call)


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (CallState.NONE, "Connecting"),
        (CallState.OUTGOING_INITIATED, "Connecting"),
        (CallState.CONNECTING, "Connecting"),
        (CallState.RINGING, "Ringing"),
        (CallState.ANSWERING, "Answering"),
        (CallState.ESTABLISHED, "Connected"),
        (CallState.MEDIA_DISRUPTED, "Reconnecting"),
        (CallState.RENEWING_MEDIA, "Reconnecting"),
    ],
)
def test_the_state_is_told_in_the_guide_s_words(state, text):
    assert in_call.derive(calling(state), "linux", english).status == text


@pytest.mark.parametrize("state", CallState)
def test_mute_speaker_keypad_and_quality_belong_to_an_established_call(state):
    view = in_call.derive(calling(state), "linux", english)
    talking = state in (
        CallState.ESTABLISHED,
        CallState.MEDIA_DISRUPTED,
        CallState.RENEWING_MEDIA,
    )
    assert view.talking == talking
    assert (view.quality is not None) == talking
    assert view.can_hang_up == (state not in (CallState.ENDING, CallState.ENDED))


@pytest.mark.parametrize(
    ("mos", "bars", "word"),
    [
        (4.5, 5, "Excellent"),
        (4.34, 5, "Excellent"),
        (4.2, 4, "Good"),
        (3.7, 3, "Fair"),
        (3.2, 2, "Poor"),
        (1.0, 1, "Bad"),
        (0.0, 0, "Measuring quality…"),
    ],
)
def test_quality_is_told_in_bars_and_words(mos, bars, word):
    figures = CallStatistics(mos=mos and 4.4, recent_mos=mos)
    state = calling(CallState.ESTABLISHED, statistics=figures)
    quality = in_call.derive(state, "linux", english).quality
    assert (quality.bars, quality.word) == (bars, word)


def test_a_call_that_was_good_and_brings_nothing_now_is_not_called_good():
    state = calling(CallState.ESTABLISHED, statistics=CallStatistics(mos=4.4, recent_mos=0.0))
    quality = in_call.derive(state, "linux", english).quality
    assert (quality.bars, quality.word) == (0, "No sound arrives")


@pytest.mark.parametrize(("recent", "shown"), [(0.0, False), (4.4, True)])
def test_who_holds_the_call_need_send_nothing(recent, shown):
    figures = CallStatistics(mos=4.4, recent_mos=recent)
    state = calling(CallState.ESTABLISHED, statistics=figures, held_there=True)
    assert (in_call.derive(state, "linux", english).quality is not None) == shown


def test_the_figures_are_there_for_who_wants_them():
    figures = CallStatistics(
        audio_codec="PCMU",
        audio_bitrate=64_000,
        average_jitter_ms=3.4,
        rtt_ms=41.6,
        fraction_lost=0.015,
        mos=4.1,
        recent_mos=3.24,
        srtp_suite="AES_CM_128_HMAC_SHA1_80",
    )
    state = calling(CallState.ESTABLISHED, statistics=figures)
    text = in_call.derive(state, "linux", english).quality.figures
    for line in (
        "MOS: 4.1",
        "MOS of the last 10 s: 3.2",
        "Codec: PCMU",
        "Bit rate: 64 kbit/s",
        "Lost on the way here: 1.5 %",
        "Jitter: 3 ms",
        "Round trip: 42 ms",
        "Encryption: AES_CM_128_HMAC_SHA1_80",
    ):
        assert line in text.splitlines()


def test_a_wide_band_score_says_so():
    figures = CallStatistics(audio_codec="G722", mos=4.3, mos_scale=MosScale.WIDEBAND)
    state = calling(CallState.ESTABLISHED, statistics=figures)
    text = in_call.derive(state, "linux", english).quality.figures
    assert "MOS, wide band: 4.3" in text.splitlines()


def test_what_was_not_measured_is_not_told_as_zero():
    text = in_call.derive(calling(CallState.ESTABLISHED), "linux", english).quality.figures
    assert "MOS: not known yet" in text
    assert "Round trip: not known yet" in text
    assert "Encryption: none" in text


def test_speaker_and_bluetooth_follow_the_audio_route():
    state = calling(CallState.ESTABLISHED)
    routes = (CallAudioRoute.EARPIECE, CallAudioRoute.BLUETOOTH)
    view = in_call.derive(
        replace(state, audio_route=CallAudioRoute.BLUETOOTH, audio_routes=routes), "linux", english
    )
    assert (view.on_bluetooth, view.on_speaker, view.bluetooth_available) == (True, False, True)
    assert not in_call.derive(state, "linux", english).bluetooth_available


@pytest.mark.parametrize(
    ("reachability", "status", "tone"),
    [
        (Reachability.READY, "Ready", "good"),
        (Reachability.CONNECTING, "In Progress", "wait"),
        (Reachability.OFFLINE, "Offline", "bad"),
    ],
)
def test_reachability_is_told_in_words_shape_and_colour(reachability, status, tone):
    view = header.derive(replace(READY, reachability=reachability), english)
    assert (view.status, view.tone) == (status, tone)
    others = {
        header.derive(replace(READY, reachability=other), english).icon
        for other in Reachability
        if other is not reachability
    }
    assert view.icon not in others


def test_the_way_out_is_on_the_dialer_only():
    assert header.derive(READY, english).can_sign_out
    for screen in (Screen.INCOMING, Screen.IN_CALL, Screen.FEEDBACK):
        assert not header.derive(replace(READY, screen=screen), english).can_sign_out
    assert not header.derive(AppState(), english).visible


def test_a_computer_without_a_keyring_is_told_calmly():
    assert sign_in.derive(AppState(), english).memory_only == ""
    view = sign_in.derive(replace(AppState(), secrets_kept=False), english)
    assert "no keyring" in view.memory_only
    assert view.error == ""


def test_a_fault_of_the_number_outranks_the_end_of_the_last_call():
    last = CallInView(OUT, "Bob", end_detail="The line is down.")
    told = dialer.derive(replace(READY, ended_call=last), english)
    assert (told.line, told.calm) == ("Call ended. The line is down.", True)
    fault = dialer.derive(replace(READY, ended_call=last, dial_error="No number entered"), english)
    assert (fault.line, fault.calm) == ("No number entered", False)


def test_a_caller_is_told_with_number_and_message():
    details = CallDetails(
        "c2", CallDirection.INCOMING, CallState.INCOMING, "0802", "Carol", message="Hello"
    )
    view = incoming.derive(replace(READY, call=CallInView(details, "Carol")), english)
    assert (view.name, view.number, view.message) == ("Carol", "0802", "Hello")
    assert view.spoken == "Incoming call from Carol. Hello"
    assert view.can_choose
    nameless = incoming.derive(replace(READY, call=CallInView(details, "0802")), english)
    assert nameless.number == ""
    ending = replace(details, state=CallState.ENDING)
    assert not incoming.derive(replace(READY, call=CallInView(ending, "Carol")), english).can_choose


def test_there_are_five_ratings_and_six_issues():
    assert sorted(feedback.rating_texts(english)) == [1, 2, 3, 4, 5]
    assert len(set(feedback.issue_texts(english).values())) == 6


def test_the_length_of_the_rated_call_is_told():
    ended = CallInView(replace(OUT, duration=3_725), "Bob")
    assert feedback.derive(replace(READY, ended_call=ended), english).length == "1:02:05"


@pytest.mark.parametrize("name", scenes())
def test_every_text_of_every_scene_is_one_inert_bounded_line(name):
    state = scenes()[name]
    views = [
        module.derive(state, english) for module in (header, sign_in, dialer, incoming, feedback)
    ]
    for view in (*views, in_call.derive(state, "win32", english)):
        for field in view.__dataclass_fields__:
            value = getattr(view, field)
            if isinstance(value, str):
                assert len(value) <= 400
                assert "\u202e" not in value
                assert "\n" not in value


def test_every_text_can_be_translated():
    def capitals(context, text):
        return f"[{text}]"

    view = in_call.derive(calling(CallState.RINGING), "linux", capitals)
    assert view.status == "[Ringing]"
    assert header.derive(READY, capitals).status == "[Ready]"
    assert dialer.derive(READY, capitals).button == "[Call]"
