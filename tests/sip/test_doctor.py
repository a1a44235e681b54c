"""The doctor's own calls: a real registrar, a real echo, a real engine."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from fakes.examinations import instruments

from exophone_desktop.composition.local_exotel import running_local_exotel
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.resources import resource_path
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.exotel.backend import AppBackend
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.usecases.doctor.examine import examine
from exophone_desktop.usecases.doctor.exotel_side import ExotelSide
from exophone_desktop.usecases.doctor.findings import CheckName, Finding, Verdict
from exophone_desktop.usecases.doctor.probe_phone import ProbePhone
from exophone_desktop.usecases.doctor.subject import Standing, Subject, SubscriberSubject


@pytest.fixture(scope="module")
def exotel() -> Iterator[LocalExotel]:
    with running_local_exotel() as exotel:
        yield exotel


@pytest.fixture(scope="module")
def alice(exotel: LocalExotel) -> SubscriberSubject:
    backend = f"{exotel.http_url}/v1"
    login = AppBackend(backend).login("alice", Secret("alice-pass1"), "exotel1", "device")
    return SubscriberSubject(
        backend, login.platform_hostname, "exotel1", "alice", login.token, login.exophone
    )


def found(subject: Subject, **tools: object) -> dict[CheckName, Finding]:
    ready = instruments(
        ExotelSide("device"),
        now=time.time,
        phone=lambda stopped: ProbePhone(ProcessEngine(), stopped),
        speech=resource_path("speech/agent.wav"),
        **tools,  # type: ignore[arg-type]
    )
    return dict(examine(subject, ready, lambda _: None, lambda *_: None, threading.Event()))


def test_a_whole_examination_with_a_real_call_finds_nothing_wrong(alice) -> None:
    findings = found(Subject(subscriber=alice, echo="echo"))
    failures = {name: each for name, each in findings.items() if each.verdict is Verdict.FAIL}
    assert not failures
    assert findings[CheckName.REGISTERED].verdict is Verdict.PASS
    call = findings[CheckName.ECHO_CALL]
    assert call.verdict is Verdict.PASS
    assert float(call.figures["mos"]) >= 3.6
    assert int(call.figures["packets_received"]) > 200
    assert call.figures["mos_scale"] == "MOS-CQEN"


def test_beside_the_app_the_echo_is_called_without_registering(alice, exotel) -> None:
    tools = {"standing": lambda: Standing(True)}
    findings = found(Subject(subscriber=alice, echo="echo"), **tools)
    assert findings[CheckName.ECHO_CALL].verdict is Verdict.PASS


def test_a_wrong_password_is_told_as_a_refused_registration(exotel: LocalExotel) -> None:
    account = SipAccount(
        id="sip:alice@exotel1.voip.localhost",
        registrar="sip:exotel1.voip.localhost",
        username="alice",
        password=Secret("wrong"),
        proxy=f"sip:127.0.0.1:{exotel.sip_port};lr",
    )
    findings = found(Subject(sip=account, echo="echo"))
    assert findings[CheckName.REGISTERED].verdict is Verdict.FAIL
    assert "user name or password" in findings[CheckName.REGISTERED].sentence
    assert findings[CheckName.ECHO_CALL].verdict is Verdict.SKIP
    assert "wrong" not in repr(findings)


@pytest.mark.parametrize(
    ("echo", "words"), [("busy", "busy"), ("nobody", "nobody at this address")]
)
def test_an_echo_that_does_not_answer_is_told_with_the_reason(alice, echo, words) -> None:
    findings = found(Subject(subscriber=replace(alice), echo=echo))
    assert findings[CheckName.ECHO_CALL].verdict is Verdict.FAIL
    assert words in findings[CheckName.ECHO_CALL].sentence
