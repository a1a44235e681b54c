import contextlib
import logging
import socket
import ssl
import threading
import time
import traceback
from collections.abc import Callable, Iterator

import pytest
import trustme
from pydantic import BaseModel

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import JsonServer
from exophone_desktop.exotel.reading import MAX_BODY

TOKEN = Secret("token-that-nobody-may-see")


class Greeting(BaseModel):
    text: str
    times: int


def refused(base: str, limit: float = 5.0) -> ExotelHttpError:
    with pytest.raises(ExotelHttpError) as caught:
        JsonServer(base, limit).get("greeting", answer=Greeting, bearer=TOKEN)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert TOKEN.reveal() not in shown
    assert str(caught.value).endswith(".")
    return caught.value


def test_an_answer_becomes_a_model_and_the_token_travels_as_bearer(server) -> None:
    server.answers_with(200, {"text": "hello", "times": 2, "new": "field"})
    answer = JsonServer(server.base).get("a b", "c/d", answer=Greeting, bearer=TOKEN)
    assert answer == Greeting(text="hello", times=2)
    [request] = server.requests
    assert request.path == "/v1/a%20b/c%2Fd"
    assert request.headers["authorization"] == f"Bearer {TOKEN.reveal()}"


def test_a_server_that_is_not_running_is_named(server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    failure = refused(f"http://127.0.0.1:{port}/v1")
    assert failure.kind is HttpFailure.UNREACHABLE
    assert "refused the connection" in str(failure)


def test_an_unknown_host_is_named(monkeypatch) -> None:
    def unknown(*args: object, **options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    failure = refused("https://no-such-host.example/v1")
    assert failure.kind is HttpFailure.UNREACHABLE
    assert "no server called no-such-host.example" in str(failure)


def test_a_name_server_that_does_not_answer_is_left_at_the_deadline(monkeypatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: over.wait(10) and [])
    begun = time.monotonic()
    try:
        failure = refused("https://slow.example/v1", limit=0.3)
    finally:
        over.set()
    assert failure.kind is HttpFailure.TIMED_OUT
    assert time.monotonic() - begun < 2


def wait_for_the_other_side(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.recv(1)


def test_a_server_that_says_nothing_is_left_at_the_deadline(server) -> None:
    server.does(wait_for_the_other_side)
    begun = time.monotonic()
    failure = refused(server.base, limit=0.3)
    assert failure.kind is HttpFailure.TIMED_OUT
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_drips_bytes_is_left_at_the_deadline(server, start: bytes) -> None:
    over = threading.Event()

    def drip(connection: socket.socket) -> None:
        connection.sendall(start)
        while not over.wait(0.02):
            connection.sendall(b" ")

    server.does(drip)
    begun = time.monotonic()
    try:
        failure = refused(server.base, limit=0.5)
    finally:
        over.set()
    assert failure.kind is HttpFailure.TIMED_OUT
    assert time.monotonic() - begun < 2


def test_an_answer_larger_than_the_limit_is_not_read(server) -> None:
    server.sends(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
    assert refused(server.base).kind is HttpFailure.TOO_LARGE


def test_an_endless_answer_is_cut_off_at_the_limit(server) -> None:
    sent = 0

    def flood(connection: socket.socket) -> None:
        nonlocal sent
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(b"x" * 65536)
            sent += 65536

    server.does(flood)
    assert refused(server.base).kind is HttpFailure.TOO_LARGE
    assert sent < MAX_BODY * 32


def test_an_endless_header_is_refused(server) -> None:
    def flood(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while True:
            connection.sendall(b"x" * 65536)

    server.does(flood)
    assert refused(server.base).kind is HttpFailure.BAD_ANSWER


def test_a_compressed_answer_is_refused(server) -> None:
    server.answers_with(200, b"\x1f\x8b", "Content-Encoding: gzip")
    assert "compressed" in str(refused(server.base))


def test_a_redirect_is_not_followed(server) -> None:
    server.answers_with(302, {}, "Location: http://127.0.0.1:9/elsewhere")
    assert refused(server.base).kind is HttpFailure.REDIRECTED
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{",
        b"",
        b"SIP/2.0 200 OK\r\n\r\n",
        b"\x00\xff\x00\xff\r\n\r\n",
    ],
)
def test_an_answer_that_is_cut_off_or_not_http_is_refused(server, raw: bytes) -> None:
    server.sends(raw)
    assert "cut off or is not HTTP" in str(refused(server.base))


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"<html>", "is not valid JSON"),
        (b"", "is not valid JSON"),
        (b"[" * 100_000, "is not valid JSON"),
        (b'{"text": "a"}', "lacks times"),
        (b'{"text": 5, "times": 1}', "unusable text"),
        (b"[]", "unusable answer"),
        (b'{"text": "token-that-nobody-may-see", "times": "token-that-nobody"}', "unusable times"),
    ],
)
def test_an_answer_of_the_wrong_shape_names_the_field(server, body: bytes, sentence: str) -> None:
    server.answers_with(200, body)
    failure = refused(server.base)
    assert failure.kind is HttpFailure.BAD_ANSWER
    assert sentence in str(failure)


def envelope(message: str) -> object:
    return {"response": {"error_data": {"code": 1, "description": "", "message": message}}}


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (401, envelope("Token expired"), HttpFailure.TOKEN_EXPIRED),
        (401, envelope("Invalid token"), HttpFailure.TOKEN_INVALID),
        (401, b"", HttpFailure.TOKEN_INVALID),
        (403, b"<html>", HttpFailure.FORBIDDEN),
        (404, envelope("Not found"), HttpFailure.NOT_FOUND),
        (418, [], HttpFailure.REFUSED),
        (429, {}, HttpFailure.THROTTLED),
        (500, {}, HttpFailure.SERVER_FAILED),
        (503, {}, HttpFailure.SERVER_FAILED),
    ],
)
def test_each_refusal_has_its_kind(server, status: int, body: object, kind: HttpFailure) -> None:
    server.answers_with(status, body)
    failure = refused(server.base)
    assert (failure.kind, failure.status) == (kind, status)


def test_what_a_server_says_is_shown_as_one_inert_line(server) -> None:
    server.answers_with(403, envelope("no\r\n\x1b[31m\u202eway" + "!" * 5000))
    failure = str(refused(server.base))
    assert "\n" not in failure
    assert "\x1b" not in failure
    assert "\u202e" not in failure
    assert len(failure) < 300


def test_a_server_that_quotes_our_token_does_not_get_it_shown(server) -> None:
    server.answers_with(403, envelope(f"not for {TOKEN.reveal()}, go away"))
    assert "(not for ***, go away)" in str(refused(server.base))


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def tls_server(authority: trustme.CA, running: Callable) -> Iterator:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    yield from running(context)


def test_a_certificate_of_a_stranger_is_not_trusted(tls_server) -> None:
    tls_server.answers_with(200, {"text": "hello", "times": 1})
    failure = refused(tls_server.base)
    assert failure.kind is HttpFailure.UNTRUSTED
    assert "certificate is not trusted" in str(failure)
    assert tls_server.requests == []


def test_a_certificate_of_the_systems_trust_is_taken(
    tls_server, authority: trustme.CA, tmp_path, monkeypatch
) -> None:
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    tls_server.answers_with(200, {"text": "hello", "times": 1})
    assert JsonServer(tls_server.base).get("greeting", answer=Greeting).text == "hello"


def test_a_certificate_for_another_name_is_not_trusted(
    authority: trustme.CA, running: Callable, tmp_path, monkeypatch
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("other.example").configure_cert(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with contextlib.contextmanager(running)(context) as server:
        assert refused(server.base).kind is HttpFailure.UNTRUSTED


def test_the_log_of_a_call_has_no_token(server, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    server.answers_with(200, {"text": "hello", "times": 1})
    JsonServer(server.base).get("greeting", answer=Greeting, bearer=TOKEN)
    assert caplog.records
    assert TOKEN.reveal() not in caplog.text
