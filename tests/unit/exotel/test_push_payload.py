import json

import pytest

from exophone_desktop.exotel.push_payload import REMEMBERED, PushJudge, PushOutcome

NOW = 1_800_000_000.0


def push(**changes: object) -> dict[str, object]:
    call = {"callSid": "abc1", "callerId": "bob", "sentAt": NOW, "callerName": "Bob \u202eB"}
    call |= {key: value for key, value in changes.items() if key in ("callSid", "sentAt")}
    given = {"subscriberName": "alice", "payload": json.dumps(call), "payloadVersion": "1"}
    return given | {key: value for key, value in changes.items() if key in given}


@pytest.fixture
def judge() -> PushJudge:
    return PushJudge("alice", lambda: NOW + 5)


def test_a_push_that_is_ours_whole_new_and_in_time_is_accepted(judge: PushJudge) -> None:
    judged = judge.judge(push())
    assert judged.outcome is PushOutcome.ACCEPTED
    assert judged.call is not None
    assert (judged.call.call_sid, judged.call.caller_id) == ("abc1", "bob")
    assert judged.call.caller_name == "Bob B"


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"subscriberName": "eve"}, PushOutcome.WRONG_SUBSCRIBER),
        ({"payloadVersion": "2"}, PushOutcome.UNKNOWN_VERSION),
        ({"payloadVersion": None}, PushOutcome.UNKNOWN_VERSION),
        ({"payload": "{"}, PushOutcome.MALFORMED),
        ({"payload": "[" * 10_000}, PushOutcome.MALFORMED),
        ({"payload": "{}"}, PushOutcome.MALFORMED),
        ({"payload": '"' + "x" * 20_000 + '"'}, PushOutcome.MALFORMED),
        ({"payload": 5}, PushOutcome.MALFORMED),
        ({"subscriberName": None}, PushOutcome.MALFORMED),
        ({"callSid": "a\r\nb"}, PushOutcome.MALFORMED),
        ({"sentAt": "now"}, PushOutcome.MALFORMED),
        ({"sentAt": NOW - 300}, PushOutcome.LATE),
    ],
)
def test_every_other_push_has_an_outcome_of_its_own(
    judge: PushJudge, change: dict, outcome: PushOutcome
) -> None:
    assert judge.judge(push(**change)).outcome is outcome


def test_a_late_push_still_says_who_called(judge: PushJudge) -> None:
    call = judge.judge(push(sentAt=NOW - 300)).call
    assert call is not None
    assert call.caller_name == "Bob B"


def test_the_same_call_is_announced_once(judge: PushJudge) -> None:
    outcomes = [judge.judge(push()).outcome for _ in range(2)]
    assert outcomes == [PushOutcome.ACCEPTED, PushOutcome.REPEATED]


def test_what_is_remembered_has_a_bound(judge: PushJudge) -> None:
    for number in range(REMEMBERED + 1):
        judge.judge(push(callSid=f"call-{number}"))
    assert judge.judge(push(callSid="call-1")).outcome is PushOutcome.REPEATED
    assert judge.judge(push(callSid="call-0")).outcome is PushOutcome.ACCEPTED
