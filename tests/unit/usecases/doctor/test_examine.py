import threading
from dataclasses import replace

import pytest
from fakes.calls import ended, snapshot
from fakes.engine import ScriptedEngine
from fakes.examinations import ALICE, NOW, FakeExotel, instruments, subscriber, unreachable

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine import commands, events
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.headset.events import HeadsetDisconnected, HeadsetRefused
from exophone_desktop.usecases.doctor.examine import any_failed, examine
from exophone_desktop.usecases.doctor.findings import CheckName, Finding, Verdict, passed
from exophone_desktop.usecases.doctor.probe_phone import ProbePhone
from exophone_desktop.usecases.doctor.subject import Instruments, Standing, Subject
from exophone_desktop.usecases.doctor.table import CHECKS, Check
from exophone_desktop.usecases.headset_state import HeadsetStands

HEARD = CallStatistics(audio_codec="PCMU", packets_received=300, mos=4.4)
EXOTEL = Subject(subscriber=subscriber("https://exotel.example/v1"), echo="echo")


def echoing(statistics: CallStatistics = HEARD) -> ScriptedEngine:
    """An engine whose registrar takes everybody, and whose calls are answered."""

    def confirmed(command: commands.EngineCommand) -> list[events.EngineEvent]:
        return [events.CallConfirmed(snapshot(command.call_id))]  # type: ignore[union-attr]

    def over(command: commands.EngineCommand) -> list[events.EngineEvent]:
        call = snapshot(command.call_id)  # type: ignore[union-attr]
        return [ended(call, here=True, statistics=statistics)]

    def registered(command: commands.EngineCommand) -> list[events.EngineEvent]:
        return [events.RegistrationSucceeded("doctor", 300)]

    return ScriptedEngine(
        {
            commands.AddAccount: registered,
            commands.PlaceCall: confirmed,
            commands.HangUpCall: over,
        }
    )


def run(
    subject: Subject, tools: Instruments, only: set[CheckName] | None = None
) -> dict[CheckName, Finding]:
    checks = tuple(check for check in CHECKS if only is None or check.name in only)
    found = examine(subject, tools, lambda _: None, lambda *_: None, threading.Event(), checks)
    return dict(found)


@pytest.fixture(autouse=True)
def short_talk(monkeypatch) -> None:
    monkeypatch.setattr("exophone_desktop.usecases.doctor.calls.TALK_SECONDS", 0.05)


def phone_with(engine: ScriptedEngine):
    return lambda stopped: ProbePhone(engine, stopped)


def test_where_all_is_well_every_check_but_the_api_keys_passes() -> None:
    engine = echoing()
    found = run(EXOTEL, instruments(phone=phone_with(engine)))
    assert set(found) == set(CheckName)
    not_passed = {name for name, each in found.items() if each.verdict is not Verdict.PASS}
    assert not_passed == {CheckName.TOKEN_ANSWER}
    assert found[CheckName.TOKEN_ANSWER].verdict is Verdict.SKIP
    assert not any_failed(found)
    assert found[CheckName.ECHO_CALL].figures["mos"] == 4.4
    assert engine.last(commands.PlaceCall).target == "sip:echo@exotel1.example"
    assert engine.stopped


def test_what_needs_a_failed_check_is_not_tried() -> None:
    exotel = FakeExotel({"reach": unreachable()})
    found = run(EXOTEL, instruments(exotel, phone=phone_with(echoing())))
    assert found[CheckName.HOST].verdict is Verdict.FAIL
    assert found[CheckName.SESSION].verdict is Verdict.SKIP
    assert "Servers can be reached" in found[CheckName.SESSION].sentence
    assert found[CheckName.KEYRING].verdict is Verdict.PASS
    assert exotel.asked == ["reach"]
    assert any_failed(found)


def test_without_anybody_only_the_computer_is_examined() -> None:
    found = run(Subject(), instruments())
    tried = {name for name, each in found.items() if each.verdict is not Verdict.SKIP}
    assert tried == {
        *(CheckName.KEYRING, CheckName.MICROPHONE, CheckName.SPEAKER, CheckName.SIP_STACK),
        CheckName.HEADSET,
    }
    assert "Sign in" in found[CheckName.SESSION].advice


def test_no_keyring_and_no_devices_are_told_with_what_to_do() -> None:
    computer = {CheckName.KEYRING, CheckName.MICROPHONE, CheckName.SPEAKER}
    found = run(Subject(), instruments(kept=False, devices=()), computer)
    assert {each.verdict for each in found.values()} == {Verdict.FAIL}
    assert all(each.advice for each in found.values())
    assert found[CheckName.MICROPHONE].sentence == "This computer has no microphone."


@pytest.mark.parametrize(
    ("headset", "sentence", "advised"),
    [
        (HeadsetDisconnected(), "No headset with buttons for calls is plugged in.", False),
        (HeadsetRefused("ExoPhone may not open it."), "ExoPhone may not open it.", True),
    ],
)
def test_a_headset_that_cannot_be_heard_is_told_and_is_no_failure(
    headset: HeadsetStands, sentence: str, advised: bool
) -> None:
    found = run(Subject(), instruments(headset=headset), {CheckName.HEADSET})
    finding = found[CheckName.HEADSET]
    assert (finding.verdict, finding.sentence) == (Verdict.SKIP, sentence)
    assert bool(finding.advice) is advised


@pytest.mark.parametrize(
    ("ahead", "words"),
    [(1200.0, "20 minutes ahead of"), (-90.0, "90 seconds behind"), (3 * 86400.0, "3 days ahead")],
)
def test_a_wrong_clock_is_told_with_how_wrong_it_is(ahead: float, words: str) -> None:
    tools = instruments(FakeExotel(date=NOW - ahead))
    finding = run(EXOTEL, tools, {CheckName.CLOCK})[CheckName.CLOCK]
    assert finding.verdict is Verdict.FAIL
    assert words in finding.sentence


@pytest.mark.parametrize("date", [NOW + 30, NOW - 30, None])
def test_a_clock_that_is_right_or_cannot_be_compared_is_no_failure(date: float | None) -> None:
    tools = instruments(FakeExotel(date=date))
    finding = run(EXOTEL, tools, {CheckName.CLOCK})[CheckName.CLOCK]
    assert finding.verdict is (Verdict.SKIP if date is None else Verdict.PASS)


@pytest.mark.parametrize("name", ["alice smith", "sixteencharacter", "a" * 40, "al-ice"])
def test_a_name_that_the_guide_does_not_allow_is_told(name: str) -> None:
    subject = Subject(subscriber=subscriber("https://exotel.example", name=name))
    only = {CheckName.SUBSCRIBER_NAME}
    assert run(subject, instruments(), only)[CheckName.SUBSCRIBER_NAME].verdict is Verdict.FAIL


@pytest.mark.parametrize("exophone", ["", "sip:bob", "08040 408080"])
def test_without_an_exophone_no_call_can_be_dialled(exophone: str) -> None:
    subject = Subject(subscriber=subscriber("https://exotel.example", exophone=exophone))
    finding = run(subject, instruments(), {CheckName.EXOPHONE})[CheckName.EXOPHONE]
    assert finding.verdict is Verdict.FAIL


def test_a_refused_registration_says_what_to_look_at() -> None:
    def refused(command: commands.EngineCommand) -> list[events.EngineEvent]:
        sentence = "The registrar refused the user name or password."
        return [events.RegistrationFailed("doctor", 403, "Forbidden", sentence, False)]

    engine = echoing()
    engine.script[commands.AddAccount] = refused
    found = run(Subject(sip=ALICE, echo="echo"), instruments(phone=phone_with(engine)))
    finding = found[CheckName.REGISTERED]
    assert finding.verdict is Verdict.FAIL
    assert "refused the user name" in finding.sentence
    assert "password" in finding.advice
    assert finding.figures["sip_code"] == 403
    assert found[CheckName.ECHO_CALL].verdict is Verdict.SKIP


def test_a_question_that_no_password_answers_is_the_servers_to_change() -> None:
    def asked(command: commands.EngineCommand) -> list[events.EngineEvent]:
        sentence = "The server asks for something else."
        failed = events.RegistrationFailed(
            "doctor", 401, "No", sentence, will_retry=False, unanswerable=True
        )
        return [failed]

    engine = echoing()
    engine.script[commands.AddAccount] = asked
    found = run(Subject(sip=ALICE, echo="echo"), instruments(phone=phone_with(engine)))
    finding = found[CheckName.REGISTERED]
    assert finding.sentence == "The server asks for something else."
    assert "Digest" in finding.advice
    assert "password" not in finding.advice


def test_a_transport_that_the_stack_lacks_is_told() -> None:
    tls = replace(ALICE, transport=SipTransport.TLS)
    tools = instruments(phone=phone_with(echoing()))
    found = run(Subject(sip=tls), tools)
    assert found[CheckName.SIP_STACK].verdict is Verdict.FAIL
    assert "no TLS" in found[CheckName.SIP_STACK].sentence
    assert found[CheckName.REGISTERED].verdict is Verdict.SKIP


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        (CallStatistics(packets_sent=300), "no sound came back"),
        (replace(HEARD, mos=2.9, fraction_lost=0.12), "MOS 2.9, 12% lost"),
    ],
)
def test_a_call_without_sound_or_with_poor_sound_fails(heard, words: str) -> None:
    tools = instruments(phone=phone_with(echoing(heard)))
    finding = run(Subject(sip=ALICE, echo="echo"), tools)[CheckName.ECHO_CALL]
    assert finding.verdict is Verdict.FAIL
    assert words in finding.sentence


def test_a_call_that_nobody_takes_fails_with_the_reason() -> None:
    engine = echoing()
    engine.script[commands.PlaceCall] = lambda command: [
        ended(snapshot(command.call_id), 404, detail="There is nobody at this address.")
    ]
    tools = instruments(phone=phone_with(engine))
    finding = run(Subject(sip=ALICE, echo="nobody"), tools)[CheckName.ECHO_CALL]
    assert finding.verdict is Verdict.FAIL
    assert "There is nobody at this address." in finding.sentence


def test_without_an_echo_number_there_is_no_call() -> None:
    found = run(Subject(sip=ALICE), instruments(phone=phone_with(echoing())))
    assert found[CheckName.ECHO_CALL].verdict is Verdict.SKIP
    assert "--echo" in found[CheckName.ECHO_CALL].advice


def test_beside_the_app_no_second_registration_is_made() -> None:
    engine = echoing()
    engine.script[commands.AddAccount] = lambda command: []
    tools = instruments(phone=phone_with(engine), standing=lambda: Standing(True))
    found = run(EXOTEL, tools)
    assert found[CheckName.REGISTERED].verdict is Verdict.PASS
    assert found[CheckName.ECHO_CALL].verdict is Verdict.PASS
    assert engine.last(commands.AddAccount).account.registrar == ""


def test_an_app_that_is_not_registered_is_told_in_its_own_words() -> None:
    standing = Standing(False, "The registrar did not answer in time.")
    tools = instruments(phone=phone_with(echoing()), standing=lambda: standing)
    finding = run(EXOTEL, tools)[CheckName.REGISTERED]
    assert finding.verdict is Verdict.FAIL
    assert finding.sentence == "The registrar did not answer in time."


def test_a_call_of_the_persons_is_not_disturbed() -> None:
    engine = echoing()
    tools = instruments(
        phone=phone_with(engine), standing=lambda: Standing(True), in_call=lambda: True
    )
    assert run(EXOTEL, tools)[CheckName.ECHO_CALL].verdict is Verdict.SKIP
    assert not [each for each in engine.sent if isinstance(each, commands.PlaceCall)]


def test_who_calls_meanwhile_rings_on_elsewhere() -> None:
    engine = echoing()
    stopped = threading.Event()
    phone = ProbePhone(engine, stopped)
    phone.start(1)
    engine.script[commands.AddAccount] = lambda command: [
        events.CallReceived(snapshot("stranger")),
        events.RegistrationSucceeded("doctor", 300),
    ]
    assert phone.use(ALICE, 1) == 300
    assert engine.last(commands.RejectCall) == commands.RejectCall("stranger", 480)


def test_stopping_ends_what_is_under_way_and_runs_nothing_more() -> None:
    stopped = threading.Event()

    def waits(examination) -> Finding:
        threading.Timer(0.05, stopped.set).start()
        phone = ProbePhone(ScriptedEngine(), examination.stopped)
        phone.start(1)
        phone.use(ALICE, 30)
        return passed("Never.")

    checks = (
        Check(CheckName.REGISTERED, "Registered", waits, 30.0),
        Check(CheckName.KEYRING, "Keyring", lambda _: passed("Never."), 1.0),
    )
    found = examine(Subject(), instruments(), lambda _: None, lambda *_: None, stopped, checks)
    assert {each.verdict for each in found.values()} == {Verdict.SKIP}
    assert all("stopped" in each.sentence for each in found.values())


def test_what_hangs_is_left_at_its_limit() -> None:
    over = threading.Event()

    def hangs(examination) -> Finding:
        over.wait(10)
        return passed("Too late.")

    checks = (Check(CheckName.MICROPHONE, "Microphone", hangs, 0.1),)
    found = examine(
        Subject(), instruments(), lambda _: None, lambda *_: None, threading.Event(), checks
    )
    over.set()
    assert found[CheckName.MICROPHONE].verdict is Verdict.FAIL
    assert "longer than" in found[CheckName.MICROPHONE].sentence


@pytest.mark.expects_log("The check keyring failed itself")
def test_a_check_that_breaks_is_told_without_its_words_and_ends_nothing() -> None:
    def breaks(examination) -> Finding:
        raise RuntimeError("token-that-nobody-may-see")

    checks = (
        Check(CheckName.KEYRING, "Keyring", breaks, 1.0),
        Check(CheckName.EXOPHONE, "Exophone", lambda _: passed("Fine."), 1.0),
    )
    found = examine(
        Subject(), instruments(), lambda _: None, lambda *_: None, threading.Event(), checks
    )
    assert found[CheckName.KEYRING].verdict is Verdict.SKIP
    assert "nobody-may-see" not in found[CheckName.KEYRING].sentence
    assert found[CheckName.EXOPHONE].verdict is Verdict.PASS


def test_a_session_is_renewed_where_its_access_token_has_ended() -> None:
    exotel = FakeExotel()
    refused = ExotelHttpError(HttpFailure.TOKEN_EXPIRED, "The session has expired.", 401)
    fetch, first = exotel.fetch_profile, [refused]

    def once_refused(session, limit):
        if first:
            raise first.pop()
        return fetch(session, limit)

    exotel.fetch_profile = once_refused  # type: ignore[method-assign]
    found = run(EXOTEL, instruments(exotel), {CheckName.SESSION})
    assert found[CheckName.SESSION].verdict is Verdict.PASS
    assert exotel.asked == ["renew", "fetch_profile"]
