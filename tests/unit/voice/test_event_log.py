import logging
from dataclasses import replace

import pytest
from fakes.past_calls import GOOD, answered, ended, incoming, outgoing

from exophone_desktop.domain.call import CallEndReason
from exophone_desktop.voice import events
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError
from exophone_desktop.voice.event_log import log_event
from exophone_desktop.voice.events import VoiceEvent

CALL = replace(incoming("in-1", "+919845012345", "Asha"), call_sid="sid-9")


def logged(caplog: pytest.LogCaptureFixture, *happened: VoiceEvent) -> list[str]:
    with caplog.at_level(logging.INFO):
        for event in happened:
            log_event(event)
    return [record.getMessage() for record in caplog.records]


def test_a_call_is_told_from_beginning_to_end_by_the_platforms_names(
    caplog: pytest.LogCaptureFixture,
) -> None:
    over = ended(answered(CALL), CallEndReason.REMOTE_HANGUP, 200)
    lines = logged(
        caplog, events.IncomingCall(CALL), events.CallEnded(over, GOOD, "The far end hung up.")
    )
    assert lines == [
        "Call in-1: INCOMING (INCOMING, session sip-in-1, CallSid sid-9)",
        "Call in-1: ENDED (INCOMING, session sip-in-1, CallSid sid-9): REMOTE_HANGUP, SIP 200, "
        "60 s, PCMU, loss 1.0%, jitter 2 ms, round trip 40 ms, MOS 4.3. The far end hung up.",
    ]


def test_nobody_is_named(caplog: pytest.LogCaptureFixture) -> None:
    call = answered(CALL)
    told = logged(
        caplog,
        events.IncomingCall(CALL),
        events.CallInitiated(replace(outgoing(), remote_id="+919845012345")),
        events.CallRinging(call),
        events.CallEstablished(call),
        events.CallMediaDisrupted(call),
        events.CallMissed("+919845012345", 0.0, "Asha"),
        events.HoldChanged(call, True, False),
    )
    assert len(told) == 7
    assert not [line for line in told if "98450" in line or "Asha" in line]


def test_registration_and_its_failures_are_told(caplog: pytest.LogCaptureFixture) -> None:
    error = ExotelVoiceError(ErrorType.NETWORK_ERROR, "There is no network.")
    assert logged(
        caplog,
        events.ReachabilityChanged(events.Reachability.READY),
        events.InitializationFailed(error),
    ) == ["READY", "Not initialized, NETWORK_ERROR: There is no network."]


def test_what_comes_every_second_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    assert (
        logged(caplog, events.StatisticsUpdated(CALL, GOOD), events.MuteChanged(CALL, True)) == []
    )
