import json

import pytest

from exophone_desktop.voice.session_data import (
    REMEMBERED,
    RelayOutcome,
    SessionDataJudge,
)

NOW = 1_800_000_000.0


def push(**changes: object) -> dict[str, object]:
    call = {"callSid": "abc1", "callerId": "bob", "sentAt": NOW, "callerName": "Bob \u202eB"}
    call |= {key: value for key, value in changes.items() if key in ("callSid", "sentAt")}
    given = {"subscriberName": "alice", "payload": json.dumps(call), "payloadVersion": "1"}
    return given | {key: value for key, value in changes.items() if key in given}


@pytest.fixture
def judge() -> SessionDataJudge:
    return SessionDataJudge("alice", lambda: NOW + 5)


def test_a_push_that_is_ours_whole_new_and_in_time_is_accepted(judge: SessionDataJudge) -> None:
    judged = judge.judge(push())
    assert judged.outcome is RelayOutcome.ACCEPTED
    assert judged.call is not None
    assert (judged.call.call_sid, judged.call.caller_id) == ("abc1", "bob")
    assert judged.call.caller_name == "Bob B"


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"subscriberName": "eve"}, RelayOutcome.WRONG_SUBSCRIBER),
        ({"payloadVersion": "2"}, RelayOutcome.UNKNOWN_VERSION),
        ({"payloadVersion": None}, RelayOutcome.UNKNOWN_VERSION),
        ({"payload": "{"}, RelayOutcome.MALFORMED),
        ({"payload": "[" * 10_000}, RelayOutcome.MALFORMED),
        ({"payload": "{}"}, RelayOutcome.MALFORMED),
        ({"payload": '"' + "x" * 20_000 + '"'}, RelayOutcome.MALFORMED),
        ({"payload": 5}, RelayOutcome.MALFORMED),
        ({"subscriberName": None}, RelayOutcome.MALFORMED),
        ({"callSid": "a\r\nb"}, RelayOutcome.MALFORMED),
        ({"sentAt": "now"}, RelayOutcome.MALFORMED),
        ({"sentAt": NOW - 300}, RelayOutcome.LATE),
    ],
)
def test_every_other_push_has_an_outcome_of_its_own(
    judge: SessionDataJudge, change: dict, outcome: RelayOutcome
) -> None:
    assert judge.judge(push(**change)).outcome is outcome


def test_the_sdks_two_fields_alone_are_for_whoever_is_signed_in(judge: SessionDataJudge) -> None:
    data = push()
    del data["subscriberName"]
    assert judge.judge(data).outcome is RelayOutcome.ACCEPTED


def test_a_late_push_still_says_who_called(judge: SessionDataJudge) -> None:
    call = judge.judge(push(sentAt=NOW - 300)).call
    assert call is not None
    assert call.caller_name == "Bob B"


def test_the_same_call_is_announced_once(judge: SessionDataJudge) -> None:
    outcomes = [judge.judge(push()).outcome for _ in range(2)]
    assert outcomes == [RelayOutcome.ACCEPTED, RelayOutcome.REPEATED]


def test_what_is_remembered_has_a_bound(judge: SessionDataJudge) -> None:
    for number in range(REMEMBERED + 1):
        judge.judge(push(callSid=f"call-{number}"))
    assert judge.judge(push(callSid="call-1")).outcome is RelayOutcome.REPEATED
    assert judge.judge(push(callSid="call-0")).outcome is RelayOutcome.ACCEPTED
