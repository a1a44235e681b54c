"""Every HTTP call of the app, against every fault that a server or a network may have.

None hangs (each has a limit), crashes, keeps what is too large, or sends a secret to another
host; each tells what is wrong in one clear sentence, and never tells a secret.
"""

import socket
import traceback
import tracemalloc
from collections.abc import Iterator
from functools import partial

import pytest
from fakes.exotel_calls import ACCESS, CALLS, SECRETS, UPLOAD, Call
from fakes.faulty_server import FaultyServer, http_answer, running_server
from fakes.http_faults import AMPLE, FAULTS, MANY, REFUSALS, SHORT, Fault, redirects_to

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel import probes
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure

EVERY = (*CALLS, UPLOAD)


def assert_clear(error: ExotelHttpError) -> None:
    """One sentence or two, of one line, that can be shown; and nowhere a secret."""
    text = str(error)
    assert text.endswith(".")
    assert text.isprintable()
    assert len(text) < 300
    everything = "".join(traceback.format_exception(error)) + repr(error)
    assert not [secret for secret in SECRETS if secret in everything]


def outcome(call: Call, base: str, limit: float = AMPLE) -> ExotelHttpError | None:
    try:
        call.make(base, limit)
    except ExotelHttpError as error:
        assert_clear(error)
        return error
    return None


def expected(call: Call, fault: Fault) -> set[HttpFailure | None]:
    kinds: set[HttpFailure | None] = set(fault.kinds)
    not_allowed = kinds & {HttpFailure.TOKEN_INVALID, HttpFailure.FORBIDDEN}
    if call.answer is None and fault.body_only:
        return {None}
    if call.name in ("login", "log upload") and not_allowed:
        return {HttpFailure.FORBIDDEN}
    if call.name == "access token renewal" and HttpFailure.TOKEN_INVALID in kinds:
        return {HttpFailure.TOKEN_EXPIRED}
    if "subscriber" in call.name and HttpFailure.TOKEN_INVALID in kinds:
        return {HttpFailure.FORBIDDEN}
    if call.name in ("get context", "delete context") and HttpFailure.NOT_FOUND in kinds:
        # There is nothing to get or to delete.
        return {None}
    return kinds


@pytest.mark.parametrize("call", EVERY, ids=str)
def test_a_call_succeeds_where_nothing_is_wrong(server: FaultyServer, call: Call) -> None:
    server.answers_with(call.status, call.answer or {})
    assert outcome(call, server.base) is None
    assert len(server.requests) == 1


@pytest.mark.parametrize("call", EVERY, ids=str)
def test_a_port_where_nobody_listens_is_told(call: Call) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    error = outcome(call, f"http://127.0.0.1:{port}")
    assert error is not None
    assert error.kind is HttpFailure.UNREACHABLE


def test_a_server_that_never_begins_tls_is_left_at_the_limit(server: FaultyServer) -> None:
    secure = server.base.replace("http:", "https:")
    for call in EVERY:
        error = outcome(call, secure, SHORT)
        assert error is not None
        assert error.kind is HttpFailure.TIMED_OUT, call
    assert server.requests == []


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_each_call_tells_of_each_fault(server: FaultyServer, fault: Fault) -> None:
    server.does(fault.play)
    told = {}
    for call in EVERY:
        error = outcome(call, server.base, fault.limit)
        told[call.name] = error.kind if error else None
    unexpected = {
        call.name: told[call.name] for call in CALLS if told[call.name] not in expected(call, fault)
    }
    assert not unexpected
    assert len(server.received(len(EVERY))) == len(EVERY)


@pytest.fixture
def elsewhere() -> Iterator[FaultyServer]:
    yield from running_server()


def test_no_call_follows_a_redirection_and_no_secret_reaches_another_host(
    server: FaultyServer, elsewhere: FaultyServer
) -> None:
    elsewhere.answers_with(200, {})
    for fault in redirects_to(elsewhere.base.replace("127.0.0.1", "localhost")):
        server.answers[:] = [fault.play]
        for call in EVERY:
            error = outcome(call, server.base)
            assert error is not None, f"{call} by {fault}"
            assert error.kind in fault.kinds, f"{call} by {fault}"
    assert elsewhere.requests == []


@pytest.mark.parametrize("call", EVERY, ids=str)
def test_a_server_that_quotes_what_was_sent_gets_no_secret_shown(
    server: FaultyServer, call: Call
) -> None:
    def quote(status: int, connection: socket.socket) -> None:
        request = server.requests[-1]
        quoted = request.headers.get("authorization", "") + request.path
        quoted += "" if call is UPLOAD else request.body.decode()
        error = {"code": 1, "description": quoted, "message": quoted}
        connection.sendall(http_answer(status, {"response": {"error_data": error}}))

    for status in REFUSALS:
        server.answers[:] = [partial(quote, status)]
        outcome(call, server.base)


@pytest.mark.parametrize("call", EVERY, ids=str)
def test_what_is_too_large_is_never_held(server: FaultyServer, call: Call) -> None:
    def flood(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        part = b" " * 65536
        while True:
            connection.sendall(part)

    server.does(flood)
    tracemalloc.start()
    try:
        error = outcome(call, server.base)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert error is not None
    assert error.kind is HttpFailure.TOO_LARGE
    assert peak < MANY / 2


ODD_VALUES = (
    None,
    True,
    -1,
    10**400,
    1e308,
    "",
    "\x00\r\n\x1b[31m\u202e",
    "x" * 100_000,
    "\U0001f4a3" * 5000,
    [],
    [None],
    {},
    {"a": {"b": []}},
)


def spoiled(answer: object) -> Iterator[object]:
    """``answer`` with each of its values in turn missing, or an odd one."""
    if isinstance(answer, dict):
        for key in answer:
            yield {name: value for name, value in answer.items() if name != key}
            for odd in ODD_VALUES:
                yield {**answer, key: odd}
            for inner in spoiled(answer[key]):
                yield {**answer, key: inner}
    elif isinstance(answer, list) and answer:
        yield [*answer, *answer]
        for odd in ODD_VALUES:
            yield [odd]
        for inner in spoiled(answer[0]):
            yield [inner]


@pytest.mark.parametrize("call", [call for call in CALLS if call.answer], ids=str)
def test_an_answer_of_wrong_types_is_told_or_read_but_never_crashes(
    server: FaultyServer, call: Call
) -> None:
    told = 0
    for body in spoiled(call.answer):
        server.answers[:] = []
        server.answers_with(call.status, body)
        error = outcome(call, server.base)
        assert error is None or error.kind is HttpFailure.BAD_ANSWER
        told += error is not None
    assert told > len(ODD_VALUES) / 2


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_the_doctors_looks_at_a_server_end_with_an_answer_or_a_clear_sentence(
    server: FaultyServer, fault: Fault
) -> None:
    looks = (
        lambda: probes.server_date(server.base, fault.limit),
        lambda: probes.push_opens(server.base, "exotel1", "alice", Secret(ACCESS), fault.limit),
    )
    server.does(fault.play)
    for look in looks:
        try:
            look()
        except ExotelHttpError as error:
            assert_clear(error)


def test_the_doctor_follows_no_redirection(server: FaultyServer, elsewhere: FaultyServer) -> None:
    elsewhere.answers_with(200, {})
    for fault in redirects_to(elsewhere.base):
        server.answers[:] = [fault.play]
        assert probes.server_date(server.base, fault.limit) is None
        with pytest.raises(ExotelHttpError):
            probes.push_opens(server.base, "exotel1", "alice", Secret(ACCESS), fault.limit)
    assert elsewhere.requests == []
