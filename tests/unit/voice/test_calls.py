import pytest

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.domain.call import (
    CallAudioRoute,
    CallDirection,
    CallEndReason,
    CallIssue,
    CallState,
)
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.elsewhere import Elsewhere
from exophone_desktop.engine.events import CallSnapshot
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call import Call
from exophone_desktop.voice.dial_info import CUSTOM_FIELD_HEADER
from exophone_desktop.voice.errors import (
    ErrorType,
    IllegalStateError,
    InvalidDialInfoError,
    NotInitializedError,
    VoiceClientError,
)
from exophone_desktop.voice.listeners import CallListener

PLAYBACK, CAPTURE = DeviceDirection.PLAYBACK, DeviceDirection.CAPTURE


class Diary(CallListener):
    """Writes down the callbacks it gets."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def on_incoming_call(self, call: Call) -> None:
        self.lines.append(f"incoming {call.get_call_details().remote_id}")

    def on_call_initiated(self, call: Call) -> None:
        self.lines.append("initiated")

    def on_call_ringing(self, call: Call) -> None:
        self.lines.append("ringing")

    def on_call_established(self, call: Call) -> None:
        self.lines.append("established")

    def on_call_ended(self, call: Call) -> None:
        self.lines.append(f"ended {call.get_call_details().end_reason}")

    def on_missed_call(self, remote_id: str, time: float) -> None:
        self.lines.append(f"missed {remote_id}")

    def on_media_disrupted(self, call: Call) -> None:
        self.lines.append("disrupted")

    def on_renewing_media(self, call: Call) -> None:
        self.lines.append("renewing")


def test_dialling_before_initialising_is_refused(phone) -> None:
    with pytest.raises(NotInitializedError):
        phone.dial()


def test_dialling_sends_an_invite_to_the_exophone_in_the_accounts_domain(ready) -> None:
    call = ready.controller.dial("sip:08040408080", "order{12}")
    placed = ready.engine.last(commands.PlaceCall)
    assert placed.target == "sip:08040408080@exotel.test"
    assert placed.headers == (commands.SipHeader(CUSTOM_FIELD_HEADER, "order{12}"),)
    assert call.get_call_details().state is CallState.OUTGOING_INITIATED
    assert ready.heard(voice_events.CallInitiated).call.remote_id == "sip:08040408080"


@pytest.mark.parametrize("message", ["semi;colon", "line\r\nbreak", "é", "a" * 513])
def test_a_custom_field_outside_the_guides_characters_is_refused(ready, message) -> None:
    with pytest.raises(InvalidDialInfoError, match="custom field"):
        ready.controller.dial("08040408080", message)
    assert ready.controller.current_call() is None


@pytest.mark.parametrize("remote_id", ["", "sip:", "a b", "x@y", "sip:a@[::1]", "bob\r\nVia: x"])
def test_what_is_not_an_address_is_refused(ready, remote_id) -> None:
    with pytest.raises(InvalidDialInfoError):
        ready.controller.dial(remote_id)


def test_a_second_dial_raises_while_there_is_a_call(ready) -> None:
    ready.dial()
    with pytest.raises(IllegalStateError, match="There is a call already"):
        ready.dial()


def test_a_whole_outgoing_call_reaches_the_listener_in_order(ready) -> None:
    diary = Diary()
    ready.controller.set_call_listener(diary)
    _, snapshot = ready.establish()
    ready.engine.say(events.MediaDisrupted(snapshot))
    ready.engine.say(events.MediaRenewing(snapshot))
    ready.engine.say(events.MediaRestored(snapshot))
    ready.end(snapshot)
    ready.client.close()
    assert diary.lines == [
        "initiated",
        "ringing",
        "established",
        "disrupted",
        "renewing",
        "ended REMOTE_HANGUP",
    ]


def test_an_incoming_call_is_answered(ready) -> None:
    snapshot = ready.is_called(name="Bob\u202e <b>")
    details = ready.heard(voice_events.IncomingCall).call
    assert (details.remote_id, details.remote_display_name) == ("bob", "Bob <b>")
    call = ready.controller.current_call()
    call.answer()
    assert ready.engine.last(commands.AnswerCall).call_id == snapshot.call_id
    assert call.get_call_details().state is CallState.ANSWERING
    ready.engine.say(events.CallConnecting(snapshot))
    ready.engine.say(events.CallConfirmed(snapshot))
    assert ready.heard(voice_events.CallEstablished).call.session_id == "sid@host"


def test_an_incoming_call_is_declined_by_hanging_up(ready) -> None:
    snapshot = ready.is_called()
    ready.controller.current_call().hangup()
    assert ready.engine.last(commands.HangUpCall).call_id == snapshot.call_id
    ready.end(snapshot, 603, here=True)
    assert ready.heard(voice_events.CallEnded).call.end_reason is CallEndReason.LOCAL_HANGUP


def test_a_second_incoming_call_is_declined_as_busy_and_reported_missed(ready) -> None:
    diary = Diary()
    ready.controller.set_call_listener(diary)
    call, _ = ready.establish()
    ready.is_called("in-2", "Carol")
    missed = ready.heard(voice_events.CallMissed)
    assert (missed.remote_id, missed.remote_display_name) == ("bob", "Carol")
    assert ready.engine.last(commands.RejectCall) == commands.RejectCall("in-2", 486)
    assert call.get_call_details().state is CallState.ESTABLISHED
    ready.client.close()
    assert diary.lines[-1] == "missed bob"


def test_a_caller_who_gives_up_is_no_pickup(ready) -> None:
    snapshot = ready.is_called()
    ready.end(snapshot, 487)
    assert ready.heard(voice_events.CallEnded).call.end_reason is CallEndReason.TIMEOUT


@pytest.mark.parametrize(
    ("elsewhere", "reason"),
    [
        (Elsewhere.ANSWERED, CallEndReason.ANSWERED_ELSEWHERE),
        (Elsewhere.DECLINED, CallEndReason.DECLINED_ELSEWHERE),
    ],
)
@pytest.mark.parametrize("answering", [False, True])
def test_a_call_that_another_phone_took_is_told_as_such(
    ready, elsewhere, reason, answering
) -> None:
    diary = Diary()
    ready.controller.set_call_listener(diary)
    snapshot = ready.is_called()
    if answering:
        ready.heard(voice_events.IncomingCall)
        ready.controller.current_call().answer()
    ready.engine.say(events.CallDisconnected(snapshot, 487, "", False, elsewhere=elsewhere))
    ended = ready.heard(voice_events.CallEnded)
    assert (ended.call.end_reason, ended.detail) == (reason, "")
    ready.client.close()
    assert diary.lines == ["incoming bob", f"ended {reason}"], "and not missed"


@pytest.mark.parametrize(
    ("code", "rang", "reason"),
    [
        (486, True, CallEndReason.BUSY),
        (603, True, CallEndReason.BUSY),
        (404, False, CallEndReason.UNREACHABLE),
        (480, False, CallEndReason.UNREACHABLE),
        (480, True, CallEndReason.TIMEOUT),
        (408, True, CallEndReason.TIMEOUT),
        (484, False, CallEndReason.INVALID_DIAL_INFO),
        (500, False, CallEndReason.FAILURE),
    ],
)
def test_a_refused_call_ends_with_the_sdks_reason(ready, code, rang, reason) -> None:
    snapshot = ready.snapshot_of(ready.dial())
    ready.engine.say(events.CallPlaced(snapshot))
    if rang:
        ready.engine.say(events.CallRang(snapshot))
    ready.end(snapshot, code)
    ended = ready.heard(voice_events.CallEnded).call
    assert (ended.end_reason, ended.sip_code) == (reason, code)


def test_congestion_is_throttling(ready) -> None:
    snapshot = ready.snapshot_of(ready.dial())
    ready.engine.say(events.CallDisconnected(snapshot, 503, "Congestion", ended_here=False))
    assert ready.heard(voice_events.CallEnded).call.end_reason is CallEndReason.THROTTLED


def test_a_call_without_sound_ends_with_media_timeout(ready) -> None:
    _, snapshot = ready.establish()
    gone = events.CallDisconnected(snapshot, 200, "", ended_here=True, media_timed_out=True)
    ready.engine.say(gone)
    assert ready.heard(voice_events.CallEnded).call.end_reason is CallEndReason.MEDIA_TIMEOUT


def test_a_call_ends_when_the_engine_dies_and_says_why(ready) -> None:
    ready.establish()
    ready.engine.say(events.EngineDied("The call engine ended unexpectedly (signal 6)."))
    ended = ready.heard(voice_events.CallEnded)
    assert ended.call.end_reason is CallEndReason.FAILURE
    assert "signal 6" in ended.detail


def test_an_invite_that_could_not_be_sent_ends_the_call_with_its_reason(ready) -> None:
    call = ready.dial()
    ready.engine.say(events.CommandFailed("PlaceCall", "It is too long.", call_id=call.call_id))
    ended = ready.heard(voice_events.CallEnded)
    assert (ended.call.end_reason, ended.detail) == (
        CallEndReason.INVALID_DIAL_INFO,
        "It is too long.",
    )
    ready.dial()


def test_an_unanswered_call_is_given_up_after_the_profiles_limit(phone) -> None:
    phone.platform.profile = type(phone.platform.profile)(
        phone.platform.profile.account, call_connection_timeout=0.01
    )
    phone.become_ready()
    call = phone.dial()
    phone.wait_until_asked(commands.HangUpCall)
    phone.end(phone.snapshot_of(call), 487, here=True)
    assert phone.heard(voice_events.CallEnded).call.end_reason is CallEndReason.TIMEOUT


def test_ringing_here_stops_after_the_profiles_limit(phone) -> None:
    phone.platform.profile = type(phone.platform.profile)(
        phone.platform.profile.account, incoming_call_timeout=0.01
    )
    phone.become_ready()
    snapshot = phone.is_called()
    phone.wait_until_asked(commands.RejectCall)
    assert phone.engine.last(commands.RejectCall).sip_code == 480
    phone.end(snapshot, 480, here=True)
    assert phone.heard(voice_events.CallEnded).call.end_reason is CallEndReason.TIMEOUT


def test_another_phone_may_take_the_call_just_when_ringing_here_stops(phone) -> None:
    phone.platform.profile = type(phone.platform.profile)(
        phone.platform.profile.account, incoming_call_timeout=0.01
    )
    phone.become_ready()
    snapshot = phone.is_called()
    phone.wait_until_asked(commands.RejectCall)
    taken = events.CallDisconnected(snapshot, 487, "", False, elsewhere=Elsewhere.ANSWERED)
    phone.engine.say(taken)
    ended = phone.heard(voice_events.CallEnded).call
    assert ended.end_reason is CallEndReason.ANSWERED_ELSEWHERE


def test_a_late_answer_from_the_far_end_does_not_revive_a_call_that_is_ending(ready) -> None:
    call = ready.dial()
    snapshot = ready.snapshot_of(call)
    call.hangup()
    ready.engine.say(events.CallConfirmed(snapshot))
    assert call.get_call_details().state is CallState.ENDING


def test_sound_that_comes_after_ringing_is_told_and_the_call_rings_on(ready) -> None:
    diary = Diary()
    ready.controller.set_call_listener(diary)
    call = ready.dial()
    snapshot = ready.snapshot_of(call)
    ready.engine.say(events.CallRang(snapshot))
    assert not ready.heard(voice_events.CallRinging).early_media
    ready.engine.say(events.EarlyMediaStarted(snapshot))
    told = ready.heard(voice_events.CallStateChanged)
    assert (told.call.state, told.early_media) == (CallState.RINGING, True)
    assert diary.lines.count("ringing") == 1


def test_sound_of_a_call_that_did_not_ring_is_early(ready) -> None:
    call = ready.dial()
    ready.engine.say(events.EarlyMediaStarted(ready.snapshot_of(call)))
    told = ready.heard(voice_events.CallStateChanged)
    assert (told.call.state, told.early_media) == (CallState.EARLY, True)


@pytest.mark.expects_log("CallRang does not fit a call in state ESTABLISHED")
def test_an_illegal_move_is_an_error_in_the_log_and_changes_nothing(ready) -> None:
    call, snapshot = ready.establish()
    ready.engine.say(events.CallRang(snapshot))
    assert call.get_call_details().state is CallState.ESTABLISHED


def test_muting_waits_for_the_engines_word(ready) -> None:
    call, snapshot = ready.establish()
    call.mute()
    assert ready.engine.last(commands.MuteCall).call_id == call.call_id
    ready.engine.say(events.CallMuted(snapshot))
    assert ready.heard(voice_events.MuteChanged).muted
    call.unmute()
    ready.engine.say(events.CallUnmuted(snapshot))
    assert not ready.heard(voice_events.MuteChanged).muted


@pytest.mark.parametrize("act", [Call.mute, Call.unmute, Call.get_statistics, Call.answer])
def test_a_ringing_call_cannot_be_muted_measured_or_answered(ready, act) -> None:
    call = ready.dial()
    with pytest.raises(IllegalStateError, match="OUTGOING_INITIATED"):
        act(call)


def test_digits_are_checked_before_they_are_sent(ready) -> None:
    call, snapshot = ready.establish()
    call.send_dtmf("12#")
    ready.engine.say(events.DtmfSent(snapshot, "12#"))
    assert ready.heard(voice_events.DtmfDigitsSent).digits == "12#"
    with pytest.raises(VoiceClientError, match="DTMF"):
        call.send_dtmf("1x")


def test_statistics_are_the_engines_latest(ready) -> None:
    call, snapshot = ready.establish()
    figures = CallStatistics(audio_codec="PCMU", mos=4.4)
    ready.engine.say(events.StatisticsMeasured(snapshot, figures))
    ready.heard(voice_events.StatisticsUpdated)
    assert call.get_statistics() == figures


def test_only_the_latest_call_is_known(ready) -> None:
    call, snapshot = ready.establish()
    ready.end(snapshot)
    newer = ready.dial()
    assert ready.controller.get_call_from_call_id(newer.call_id) is not None
    assert ready.controller.get_call_from_call_id(call.call_id) is None
    with pytest.raises(IllegalStateError, match="latest"):
        call.get_call_details()


def test_feedback_goes_to_the_platform_after_the_call(ready) -> None:
    call, snapshot = ready.establish()
    with pytest.raises(IllegalStateError):
        call.post_feedback(5)
    ready.end(snapshot)
    with pytest.raises(ValueError, match="1 to 5"):
        call.post_feedback(6)
    call.post_feedback(2, CallIssue.CHOPPY_AUDIO)
    details, feedback = ready.platform.feedback.get(timeout=5)
    assert details.call_id == call.call_id
    assert (feedback.rating, feedback.issue) == (2, CallIssue.CHOPPY_AUDIO)


def test_feedback_that_could_not_be_sent_is_said(ready) -> None:
    call, snapshot = ready.establish()
    ready.end(snapshot)
    ready.platform.refusal = (ErrorType.NETWORK_ERROR, "No network.")
    call.post_feedback(4)
    assert "No network." in ready.heard(voice_events.ProblemReported).detail


def test_routes_follow_the_devices_of_the_machine(ready) -> None:
    call, _ = ready.establish()
    with pytest.raises(VoiceClientError, match="No Bluetooth headset is connected"):
        call.enable_bluetooth()
    devices = (
        AudioDevice("head", "Headset", PLAYBACK, True, CallAudioRoute.HEADPHONES),
        AudioDevice("spk", "Speakers", PLAYBACK, False, CallAudioRoute.SPEAKER),
        AudioDevice("bt", "Buds", PLAYBACK, False, CallAudioRoute.BLUETOOTH),
        AudioDevice("btmic", "Buds", CAPTURE, False, CallAudioRoute.BLUETOOTH),
    )
    ready.engine.say(events.AudioDevicesListed(devices))
    listed = ready.heard(voice_events.AudioRouteChanged)
    while not listed.available:
        listed = ready.heard(voice_events.AudioRouteChanged)
    assert listed.route is CallAudioRoute.HEADPHONES
    call.enable_bluetooth()
    assert ready.engine.last(commands.UseAudioDevices) == commands.UseAudioDevices("btmic", "bt")
    call.enable_speaker()
    assert ready.engine.last(commands.UseAudioDevices).speaker == "spk"
    ready.engine.say(events.AudioDevicesListed(devices, "", "spk"))
    assert ready.heard(voice_events.AudioRouteChanged).route is CallAudioRoute.SPEAKER
    call.disable_speaker()
    assert ready.engine.last(commands.UseAudioDevices).speaker == "head"


def test_an_event_of_a_forgotten_call_changes_nothing(ready) -> None:
    call, snapshot = ready.establish()
    stranger = CallSnapshot("gone", "subscriber", snapshot.direction)
    ready.end(stranger)
    assert call.get_call_details().state is CallState.ESTABLISHED


def test_while_not_to_be_disturbed_a_call_is_declined_as_unavailable_and_reported_missed(
    ready,
) -> None:
    ready.client.decline_calls(None)
    ready.is_called("in-1", "Carol")
    missed = ready.heard(voice_events.CallMissed)
    assert (missed.remote_id, missed.remote_display_name) == ("bob", "Carol")
    assert ready.engine.last(commands.RejectCall) == commands.RejectCall("in-1", 480)
    ready.client.accept_calls()
    ready.is_called("in-2", "Carol")
    assert ready.heard(voice_events.IncomingCall).call.call_id == "in-2"


def test_a_time_of_not_being_disturbed_that_is_over_lets_calls_ring(ready) -> None:
    ready.client.decline_calls(1.0)
    ready.is_called("in-1")
    assert ready.heard(voice_events.IncomingCall).call.call_id == "in-1"


def test_a_caller_brings_the_platforms_identifier_of_the_call(ready) -> None:
    snapshot = CallSnapshot("in-9", "subscriber", CallDirection.INCOMING, "sip:bob@exotel.test")
    headers = (commands.SipHeader("X-EXOTEL-CallSid", "sid-1"),)
    ready.engine.say(events.CallReceived(snapshot, headers))
    assert ready.heard(voice_events.IncomingCall).call.call_sid == "sid-1"
