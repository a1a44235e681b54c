"""The push connection, against every fault: it goes on listening, and hands on nothing wrong."""

import json
import queue
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

import pytest
from fakes.exotel_calls import ACCESS, SECRETS
from fakes.faulty_server import FaultyServer, running_server
from fakes.http_faults import FAULTS, SHORT, STREAM, STREAM_FAULTS, Fault, redirects_to

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel import push
from exophone_desktop.exotel.push import PushConnection

Answer = TypeVar("Answer")
GOOD = STREAM + b'\r\nid: r-1\ndata: {"n": 1}\n\n'


class Tokens:
    def access(self) -> Secret:
        return Secret(ACCESS)

    def renewed(self, refused: Secret) -> Secret:
        return refused

    def call(self, ask: Callable[[Secret], Answer]) -> Answer:
        return ask(self.access())


@pytest.fixture(autouse=True)
def _short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push, "DEFAULT_LIMIT", SHORT)
    monkeypatch.setattr(push, "IDLE_LIMIT", SHORT)
    monkeypatch.setattr(push, "pause_after", lambda *_: 0.001)
    monkeypatch.setattr(push, "UNKNOWN_THERE_PAUSE", 0.001)


@pytest.mark.parametrize("fault", [*FAULTS, *STREAM_FAULTS], ids=str)
def test_after_any_fault_the_next_push_still_comes(
    server: FaultyServer, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    assert next_push_after(server, fault) == {"n": 1}
    assert not [secret for secret in SECRETS if secret in caplog.text]


@pytest.fixture
def elsewhere() -> Iterator[FaultyServer]:
    yield from running_server()


def test_a_push_connection_is_never_redirected(
    server: FaultyServer, elsewhere: FaultyServer
) -> None:
    elsewhere.sends(GOOD)
    for fault in redirects_to(elsewhere.base):
        server.answers[:] = []
        assert next_push_after(server, fault) == {"n": 1}
    assert elsewhere.requests == []


def next_push_after(server: FaultyServer, fault: Fault) -> Mapping[str, object]:
    server.does(fault.play)
    server.sends(GOOD)
    pushes: queue.Queue[Mapping[str, object]] = queue.Queue()
    connection = PushConnection(server.base, "exotel1", "alice", Tokens(), pushes.put)
    connection.start()
    try:
        return pushes.get(timeout=20)
    finally:
        connection.close()


@pytest.mark.parametrize(
    "data",
    ["{", "[1]", "9" * 5000, "NaN", '"\\ud800"', "[" * 30_000, '{"n": 1, "n": 2}', "\x00", ""],
)
def test_data_of_any_kind_is_handed_on_as_an_object_or_as_nothing(
    server: FaultyServer, data: str
) -> None:
    server.sends(STREAM + f"\r\ndata: {data}\n\n".encode() + GOOD.partition(b"\r\n\r\n")[2])
    handed: queue.Queue[Mapping[str, object]] = queue.Queue()
    connection = PushConnection(server.base, "exotel1", "alice", Tokens(), handed.put)
    connection.start()
    try:
        first = handed.get(timeout=20)
    finally:
        connection.close()
    assert isinstance(first, dict)
    assert json.dumps(first) in ("{}", '{"n": 2}', '{"n": 1}')
