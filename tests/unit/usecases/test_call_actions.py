from dataclasses import replace

import pytest
from fakes.desk import FORM, FakeCall, Office, details

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.call import CallAudioRoute, CallDirection
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.usecases.answer_call import answer_call
from exophone_desktop.usecases.choose_route import toggle_bluetooth, toggle_speaker
from exophone_desktop.usecases.end_call import end_call
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.post_feedback import skip_feedback
from exophone_desktop.usecases.ring_me import ring_me
from exophone_desktop.usecases.send_digit import send_digit
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import Screen
from exophone_desktop.usecases.toggle_mute import toggle_mute
from exophone_desktop.voice.errors import IllegalStateError
from exophone_desktop.voice.events import (
    AudioRouteChanged,
    CallEnded,
    CallEstablished,
    IncomingCall,
    MuteChanged,
)

RINGING = details(direction=CallDirection.INCOMING, remote_id="bob")


@pytest.fixture
async def ringing(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.order.clear()
    office.voice.call = FakeCall()
    office.dispatch(IncomingCall(RINGING))
    return office


def asked(office: Office) -> list[object]:
    assert office.voice.call is not None
    return office.voice.call.asked


async def test_a_ringing_call_is_answered(ringing: Office) -> None:
    await answer_call(ringing.desk)
    assert asked(ringing) == ["answer"]


async def test_a_call_that_just_ended_is_quietly_not_answered(ringing: Office) -> None:
    ringing.voice.call = None
    await answer_call(ringing.desk)
    assert ringing.state.notice is None


async def test_what_the_call_does_not_allow_is_told(ringing: Office) -> None:
    ringing.voice.call = FakeCall(refusal=IllegalStateError("No mute while it rings."))
    await toggle_mute(ringing.desk)
    assert ringing.state.notice is not None
    assert ringing.state.notice.text == "No mute while it rings."


async def test_declining_stops_the_ringtone_at_once(ringing: Office) -> None:
    ringing.desk.tones.follow(IncomingCall(RINGING))
    await end_call(ringing.desk)
    assert asked(ringing) == ["hangup"]
    assert ringing.voice.tones == [Tone.RINGTONE, None]


async def test_mute_goes_on_and_off(ringing: Office) -> None:
    await toggle_mute(ringing.desk)
    ringing.dispatch(MuteChanged(RINGING, True))
    await toggle_mute(ringing.desk)
    assert asked(ringing) == ["mute", "unmute"]


async def test_the_speaker_goes_on_and_off(ringing: Office) -> None:
    await toggle_speaker(ringing.desk)
    ringing.dispatch(AudioRouteChanged(CallAudioRoute.SPEAKER, tuple(CallAudioRoute)))
    await toggle_speaker(ringing.desk)
    await toggle_bluetooth(ringing.desk)
    ringing.dispatch(AudioRouteChanged(CallAudioRoute.BLUETOOTH, tuple(CallAudioRoute)))
    await toggle_bluetooth(ringing.desk)
    assert asked(ringing) == [
        "enable_speaker",
        "disable_speaker",
        "enable_bluetooth",
        "disable_bluetooth",
    ]


async def test_digits_are_sent(ringing: Office) -> None:
    await send_digit(ringing.desk, "#")
    assert asked(ringing) == [("send_dtmf", "#")]


async def test_the_message_of_a_caller_is_shown_while_it_rings(ringing: Office) -> None:
    ringing.backend.message = "about the invoice"
    await follow_voice(ringing.desk, IncomingCall(RINGING))
    assert ringing.order == [("get_context", "bob")]
    assert ringing.state.call is not None
    assert ringing.state.call.message == "about the invoice"
    assert ringing.state.notice is None


async def test_a_message_that_comes_after_the_call_is_not_shown(ringing: Office) -> None:
    ringing.backend.message = "about the invoice"
    ringing.dispatch(CallEnded(RINGING))
    await follow_voice(ringing.desk, IncomingCall(RINGING))
    assert ringing.state.notice is None


async def test_a_message_that_cannot_be_fetched_disturbs_nobody(ringing: Office) -> None:
    ringing.backend.failures["get_context"] = ExotelHttpError(HttpFailure.TIMED_OUT, "No answer.")
    await follow_voice(ringing.desk, IncomingCall(RINGING))
    assert ringing.state.notice is None


@pytest.fixture
def ended(ringing: Office) -> Office:
    talked = replace(RINGING, established_time=5.0)
    ringing.dispatch(CallEstablished(talked))
    ringing.dispatch(CallEnded(talked))
    assert ringing.state.screen is Screen.FEEDBACK
    return ringing


async def test_a_call_may_stay_unrated(ended: Office) -> None:
    await skip_feedback(ended.desk)
    assert ended.state.screen is Screen.HOME
    assert ended.platform.taken == []


async def test_the_local_exotel_is_asked_to_call(office: Office) -> None:
    office.backend.sandbox = "http://127.0.0.1:9/sandbox/v1"
    await sign_in(office.desk, FORM)
    await ring_me(office.desk)
    assert office.order[-1] == ("ring", "alice")
    assert office.addresses[-1] == "http://127.0.0.1:9/sandbox/v1"


async def test_the_real_exotel_is_not_asked_to_call(ringing: Office) -> None:
    await ring_me(ringing.desk)
    assert ringing.order == []


async def test_a_local_exotel_that_is_gone_is_told(office: Office) -> None:
    office.backend.sandbox = "http://127.0.0.1:9/sandbox/v1"
    office.backend.failures["ring"] = ExotelHttpError(HttpFailure.UNREACHABLE, "It is gone.")
    await sign_in(office.desk, FORM)
    await ring_me(office.desk)
    assert office.state.notice is not None
    assert office.state.notice.text == "It is gone."
