"""The doctor's checks against servers that answer, refuse, are strangers, or are not there."""

import contextlib
import datetime
import email.utils
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import trustme
from fakes.examinations import ACCESS, REFRESH, instruments, subscriber

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.usecases.doctor.examine import examine
from exophone_desktop.usecases.doctor.exotel_side import ExotelSide
from exophone_desktop.usecases.doctor.findings import CheckName, Finding, Verdict
from exophone_desktop.usecases.doctor.subject import ApiSubject, Subject
from exophone_desktop.usecases.doctor.table import CHECKS

API_TOKEN = "api-token-that-nobody-may-see"
NETWORK = (CheckName.HOST, CheckName.TLS, CheckName.CLOCK)
REFUSAL = {"response": {"error_data": {"code": 1, "message": "no", "description": "no"}}}
PROFILE = {
    "sip_uri": "sip:alice@exotel1.example",
    "sip_username": "alice",
    "sip_password": "sip-password-that-nobody-may-see",
    "sip_server": "127.0.0.1",
    "sip_domain": "exotel1.example",
    "sip_port": 5060,
    "sip_transport": "udp",
}


def found(subject: Subject, *names: CheckName) -> dict[CheckName, Finding]:
    checks = tuple(check for check in CHECKS if check.name in names)
    tools = instruments(ExotelSide("device"), now=time.time)
    findings = dict(
        examine(subject, tools, lambda _: None, lambda *_: None, threading.Event(), checks)
    )
    for each in findings.values():
        shown = repr(each)
        assert not [s for s in (API_TOKEN, ACCESS, REFRESH, "nobody-may-see") if s in shown]
        assert each.sentence.endswith(".")
        assert bool(each.advice) == (each.verdict is Verdict.FAIL) or each.verdict is Verdict.SKIP
    return findings


def api(base: str, name: str = "alice") -> Subject:
    key = ApiKey("api-key", Secret(API_TOKEN))
    return Subject(api=ApiSubject(base, "exotel1", key, name))


def session(base: str) -> Subject:
    return Subject(subscriber=subscriber(base))


# ---- the token's answer, as guide section 9.3 a explains it


@pytest.mark.parametrize(
    ("status", "sentence", "advice"),
    [
        (400, "malformed packet", "fewer than 16 characters"),
        (401, "requires basic authentication", "API key and the API token"),
        (403, "VoIP calling is not enabled in your account", "contact Exotel support"),
    ],
)
def test_a_refused_token_is_explained_as_the_guide_does(server, status, sentence, advice) -> None:
    server.answers_with(status, REFUSAL)
    finding = found(api(server.base), CheckName.TOKEN_ANSWER)[CheckName.TOKEN_ANSWER]
    assert finding.verdict is Verdict.FAIL
    assert str(status) in finding.sentence
    assert sentence in finding.sentence
    assert advice in finding.advice
    assert finding.figures == {"status": status}


def test_a_server_error_is_not_blamed_on_the_account(server) -> None:
    server.answers_with(500, {})
    finding = found(api(server.base), CheckName.TOKEN_ANSWER)[CheckName.TOKEN_ANSWER]
    assert finding.verdict is Verdict.FAIL
    assert "problem of its own" in finding.sentence
    assert "Wait" in finding.advice


def test_a_name_that_cannot_be_sent_is_explained_as_a_400(server) -> None:
    finding = found(api(server.base, "al ice"), CheckName.TOKEN_ANSWER)[CheckName.TOKEN_ANSWER]
    assert finding.verdict is Verdict.FAIL
    assert "white space" in finding.sentence
    assert server.requests == []


# ---- the session's token, guide section 9.3 b


def test_an_accepted_session_passes(server) -> None:
    server.answers_with(200, PROFILE)
    finding = found(session(server.base), CheckName.SESSION)[CheckName.SESSION]
    assert finding.verdict is Verdict.PASS
    assert server.requests[0].headers["authorization"] == f"Bearer {ACCESS}"


@pytest.mark.parametrize(
    ("status", "name"),
    [(401, "AUTHENTICATION_EXPIRED_TOKEN"), (403, "VoIP calling is not enabled")],
)
def test_a_refused_session_is_named_as_the_sdk_names_it(server, status, name) -> None:
    server.answers_with(status, REFUSAL)
    finding = found(session(server.base), CheckName.SESSION)[CheckName.SESSION]
    assert finding.verdict is Verdict.FAIL
    assert name in finding.sentence


def test_a_token_that_was_never_good_is_invalid(server) -> None:
    token = SubscriberToken(Secret(""), Secret(ACCESS))
    server.answers_with(401, REFUSAL)
    subject = Subject(subscriber=subscriber(server.base, token=token))
    finding = found(subject, CheckName.SESSION)[CheckName.SESSION]
    assert "AUTHENTICATION_INVALID_TOKEN" in finding.sentence


# ---- servers


def test_a_host_that_is_not_there_fails_and_the_rest_is_not_tried() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    base = f"http://127.0.0.1:{port}/v1"
    findings = found(session(base), *NETWORK, CheckName.SESSION)
    assert findings[CheckName.HOST].verdict is Verdict.FAIL
    assert "refused the connection" in findings[CheckName.HOST].sentence
    assert findings[CheckName.SESSION].verdict is Verdict.SKIP


def test_a_hostname_that_cannot_be_used_fails() -> None:
    finding = found(session("http://exotel.example/v1"), CheckName.HOST)[CheckName.HOST]
    assert finding.verdict is Verdict.FAIL
    assert "in clear" in finding.sentence


def dated(seconds: float) -> str:
    return "Date: " + email.utils.formatdate(time.time() + seconds, usegmt=True)


def test_a_clock_that_is_right_passes(server) -> None:
    server.answers_with(404, {}, dated(0))
    findings = found(session(server.base), *NETWORK)
    assert findings[CheckName.HOST].verdict is Verdict.PASS
    assert findings[CheckName.TLS].verdict is Verdict.SKIP
    assert findings[CheckName.CLOCK].verdict is Verdict.PASS


@pytest.mark.parametrize(("seconds", "way"), [(1200, "behind"), (-1200, "ahead of")])
def test_a_clock_that_is_20_minutes_off_fails(server, seconds, way) -> None:
    server.answers_with(404, {}, dated(seconds))
    finding = found(session(server.base), *NETWORK)[CheckName.CLOCK]
    assert finding.verdict is Verdict.FAIL
    assert f"20 minutes {way} the server's" in finding.sentence
    assert abs(float(finding.figures["ahead_seconds"]) + seconds) < 5


@pytest.mark.parametrize("header", ["Date: yesterday", "X-Nothing: 1"])
def test_a_server_that_tells_no_time_is_skipped(server, header) -> None:
    server.answers_with(404, {}, header)
    assert found(session(server.base), *NETWORK)[CheckName.CLOCK].verdict is Verdict.SKIP


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path, monkeypatch) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))


@pytest.fixture
def secure(authority: trustme.CA, running: Callable) -> Callable:
    """Serves TLS with a certificate of the authority."""

    @contextlib.contextmanager
    def serve(name: str = "127.0.0.1", **more: object) -> Iterator:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name, **more).configure_cert(context)
        with contextlib.contextmanager(running)(context) as server:
            server.answers_with(404, {}, dated(0))
            yield server

    return serve


def test_a_trusted_certificate_passes_and_says_until_when(secure, trusted) -> None:
    with secure() as server:
        findings = found(session(server.base), *NETWORK)
    assert {each.verdict for each in findings.values()} == {Verdict.PASS}
    assert "issued by trustme" in findings[CheckName.TLS].sentence
    assert findings[CheckName.TLS].figures["expires"]


def test_a_certificate_that_ends_soon_is_told_and_passes(secure, trusted) -> None:
    end = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=3)
    with secure(not_after=end) as server:
        finding = found(session(server.base), *NETWORK)[CheckName.TLS]
    assert finding.verdict is Verdict.PASS
    assert "ends soon" in finding.sentence


def test_an_unknown_authority_fails_and_nothing_secret_is_sent(secure) -> None:
    with secure() as server:
        findings = found(session(server.base), *NETWORK, CheckName.SESSION)
        assert server.requests == []
    assert findings[CheckName.HOST].verdict is Verdict.PASS
    assert findings[CheckName.TLS].figures["fault"] == "UNKNOWN_ISSUER"
    assert "company" in findings[CheckName.TLS].advice
    assert findings[CheckName.SESSION].verdict is Verdict.SKIP


def test_an_expired_certificate_fails_as_such(secure, trusted) -> None:
    end = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
    with secure(not_after=end) as server:
        finding = found(session(server.base), *NETWORK)[CheckName.TLS]
    assert finding.verdict is Verdict.FAIL
    assert finding.figures["fault"] == "EXPIRED"
    assert "expired" in finding.sentence
    assert "renewed" in finding.advice


def test_a_certificate_for_another_name_fails_as_such(secure, trusted) -> None:
    with secure("other.example") as server:
        finding = found(session(server.base), *NETWORK)[CheckName.TLS]
    assert finding.figures["fault"] == "WRONG_NAME"
    assert "spelling" in finding.advice


def test_a_server_that_speaks_no_tls_fails(server, trusted) -> None:
    server.sends(b"SSH-2.0-nonsense\r\n")
    base = server.base.replace("http:", "https:")
    finding = found(session(base), *NETWORK)[CheckName.TLS]
    assert finding.verdict is Verdict.FAIL
    assert finding.figures["fault"] == ""


def test_a_plain_sip_server_with_its_own_authority_is_examined_too(
    secure, authority: trustme.CA, tmp_path
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "own.pem")
    with secure() as server:
        port = server.listener.getsockname()[1]
        account = SipAccount(
            id="sip:bob@127.0.0.1",
            registrar=f"sip:127.0.0.1:{port}",
            transport=SipTransport.TLS,
            tls_ca_file=str(tmp_path / "own.pem"),
        )
        findings = found(Subject(sip=account), *NETWORK)
    assert findings[CheckName.TLS].verdict is Verdict.PASS
    assert findings[CheckName.CLOCK].verdict is Verdict.SKIP


# ---- push


def test_a_push_connection_that_opens_passes(server) -> None:
    server.sends(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: hello\n\n")
    finding = found(session(server.base), CheckName.PUSH)[CheckName.PUSH]
    assert finding.verdict is Verdict.PASS
    assert server.requests[0].path == "/v1/accounts/exotel1/subscribers/alice/push"


@pytest.mark.parametrize(("status", "verdict"), [(404, Verdict.SKIP), (401, Verdict.FAIL)])
def test_a_backend_without_push_is_skipped_and_one_that_refuses_fails(
    server, status, verdict
) -> None:
    server.answers_with(status, REFUSAL)
    assert found(session(server.base), CheckName.PUSH)[CheckName.PUSH].verdict is verdict
