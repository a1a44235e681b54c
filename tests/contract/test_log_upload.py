"""Logs on their way: to the local Exotel, and to servers that do as they please."""

import asyncio
import io
import socket
import zipfile
from pathlib import Path

import httpx
import pytest

from exophone_desktop.composition.log_sender import BackendLogSender
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import AppBackend, Subscriber
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.log_upload import (
    MAX_ARCHIVE,
    LogDestination,
    UploadCancelledError,
    upload_archive,
)
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import TokenKeeper
from exophone_desktop.exotel.token_renewal import TokenRenewal
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.host.logs import Redactor
from exophone_desktop.host.problem_report import ReportWriter
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.state import SignedInUser
from exophone_desktop.voice.errors import PlatformError

ALICE = Subscriber("exotel1", "alice", Secret("access-of-alice"))
ARCHIVE = b"PK" + bytes(range(256)) * 400


def never() -> bool:
    return False


def ignore(sent: int, total: int) -> None:
    """Progress that nobody looks at."""


def to(base: str, query: str = "?X-Amz-Signature=abc%2Fdef&x=1") -> LogDestination:
    return LogDestination(Secret(f"{base}/bucket/logs.zip{query}"), "logs.zip")


def test_the_archive_is_put_whole_to_the_address_as_it_was_given(server) -> None:
    server.answers_with(200, {})
    progress: list[tuple[int, int]] = []
    upload_archive(to(server.base), ARCHIVE, lambda *step: progress.append(step), never)
    [request] = server.requests
    assert request.method == "PUT"
    assert request.path == "/v1/bucket/logs.zip?X-Amz-Signature=abc%2Fdef&x=1"
    assert request.body == ARCHIVE
    assert request.headers["content-type"] == "application/zip"
    assert request.headers["content-length"] == str(len(ARCHIVE))
    assert "authorization" not in request.headers
    assert "transfer-encoding" not in request.headers
    assert progress[-1] == (len(ARCHIVE), len(ARCHIVE))
    assert progress == sorted(progress)


@pytest.mark.parametrize(
    "address",
    [
        "http://logs.example/logs.zip",
        "ftp://logs.example/logs.zip",
        "file:///etc/passwd",
        "https://user:password@logs.example/logs.zip",
        "https://logs.example/logs.zip#part",
        "https://logs.example/logs zip",
        "https://logs.example/logs.zip?a=\r\nX-Evil: 1",
        "https://logs.example",
        "logs.example/logs.zip",
        "https://logs.example/" + "x" * 3000,
    ],
)
def test_logs_go_over_https_or_to_this_machine_only(address: str) -> None:
    with pytest.raises(ExotelHttpError, match="no usable place") as caught:
        upload_archive(LogDestination(Secret(address), ""), ARCHIVE, ignore, never)
    assert caught.value.kind is HttpFailure.BAD_ANSWER
    assert "password" not in str(caught.value)


def test_too_large_an_archive_is_not_sent_at_all(server) -> None:
    with pytest.raises(ExotelHttpError, match="16 MiB"):
        upload_archive(to(server.base), bytes(MAX_ARCHIVE + 1), ignore, never)
    assert server.requests == []


def test_a_redirect_is_not_followed_with_the_logs(server) -> None:
    server.answers_with(307, {}, "Location: http://127.0.0.1:9/elsewhere")
    with pytest.raises(ExotelHttpError) as caught:
        upload_archive(to(server.base), ARCHIVE, ignore, never)
    assert caught.value.kind is HttpFailure.REDIRECTED


def test_a_refused_signature_does_not_show_the_signature(server) -> None:
    server.answers_with(403, b"<Error>SignatureDoesNotMatch abc%2Fdef</Error>")
    with pytest.raises(ExotelHttpError) as caught:
        upload_archive(to(server.base), ARCHIVE, ignore, never)
    assert caught.value.kind is HttpFailure.FORBIDDEN
    assert "abc" not in str(caught.value)


def test_an_upload_can_be_cancelled_while_it_is_sent(server) -> None:
    server.answers_with(200, {})
    asked: list[int] = []
    with pytest.raises(UploadCancelledError):
        upload_archive(
            to(server.base), ARCHIVE, lambda sent, total: asked.append(sent), lambda: bool(asked)
        )
    assert asked[-1] < len(ARCHIVE)


def test_an_upload_to_a_server_that_does_not_read_can_be_cancelled() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        base = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        asked: list[None] = []

        def stuck() -> bool:
            asked.append(None)
            return len(asked) > 3

        with pytest.raises(UploadCancelledError):
            # Asked again and again without progress: the sockets take no more.
            upload_archive(to(base), bytes(MAX_ARCHIVE), lambda *_: asked.clear(), stuck)


@pytest.mark.parametrize("answer", [{}, {"logDestinationURL": ""}, {"logDestinationURL": 5}])
def test_a_backend_that_names_no_place_is_a_bad_answer(server, answer: object) -> None:
    server.answers_with(200, answer)
    with pytest.raises(ExotelHttpError, match="logDestinationURL"):
        AppBackend(server.base).log_destination(ALICE)
    assert server.requests[0].path == "/v1/accounts/exotel1/subscribers/alice/logdestination"


async def test_a_report_reaches_the_local_exotel(tmp_path: Path) -> None:
    (tmp_path / "exophone.log").write_text("2027-01-15T07:45:00.000Z INFO a: no sound came\n")
    hidden: list[Secret] = []
    async with LocalExotel(SandboxSettings(lines=False)) as exotel:
        session = await asyncio.to_thread(_signed_in, exotel.http_url)
        reports = ReportWriter(tmp_path / "exophone.log", Redactor(), "1.2")
        sender = BackendLogSender(reports, lambda: session, hidden.append)
        name = await asyncio.to_thread(
            sender.send, 1_799_990_000.0, 1_800_000_000.0, "no sound", ignore, never
        )
        async with httpx.AsyncClient(base_url=exotel.http_url, trust_env=False) as client:
            [sent] = (await client.get("/sandbox/v1/logs")).json()
            archive = (await client.get(f"/sandbox/v1/logs/{name}")).content
    assert (sent["subscriber"], sent["file_name"]) == ("alice", name)
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        assert b"no sound came" in files.read("exophone.log")
        assert b'"description": "no sound"' in files.read("report.json")
    assert any("/sandbox/v1/logs/" in secret.reveal() for secret in hidden)


async def test_nobody_else_can_send_logs_to_the_local_exotel() -> None:
    async with (
        LocalExotel(SandboxSettings(lines=False)) as exotel,
        httpx.AsyncClient(base_url=exotel.http_url, trust_env=False) as client,
    ):
        answer = await client.put("/sandbox/v1/logs/guessed", content=ARCHIVE)
        missing = await client.get("/sandbox/v1/logs/guessed.zip")
    assert (answer.status_code, missing.status_code) == (404, 404)


async def test_the_local_exotel_takes_zip_archives_only_and_not_too_large_ones() -> None:
    async with LocalExotel(SandboxSettings(lines=False)) as exotel:
        session = await asyncio.to_thread(_signed_in, exotel.http_url)
        backend = AppBackend(f"{exotel.http_url}/v1")
        place = await asyncio.to_thread(backend.log_destination, session.subscriber)
        async with httpx.AsyncClient(trust_env=False, timeout=30.0) as client:
            nonsense = await client.put(place.address.reveal(), content=ARCHIVE)
            too_large = await client.put(place.address.reveal(), content=bytes(MAX_ARCHIVE + 1))
    assert (nonsense.status_code, too_large.status_code) == (400, 413)


def test_without_a_session_nothing_is_sent(tmp_path: Path) -> None:
    reports = ReportWriter(tmp_path / "exophone.log", Redactor(), "1.2")
    sender = BackendLogSender(reports, lambda: None, lambda secret: None)
    with pytest.raises(PlatformError, match="Sign in"):
        sender.send(0.0, 1.0, "", ignore, never)


def _signed_in(http_url: str) -> Session:
    backend = AppBackend(f"{http_url}/v1")
    login = backend.login("alice", Secret("alice-pass1"), "exotel1", "device-1")
    user = SignedInUser("alice", "Alice", "exotel1", f"{http_url}/v1", login.exophone)
    token = SubscriberToken(login.token.refresh, login.token.access)
    clock = ServerClock()
    renewal = TokenRenewal(
        login.platform_hostname, Subscriber("exotel1", "alice", token.access), clock
    )
    return Session(user, "alice", login.platform_hostname, TokenKeeper(token, renewal, clock))
