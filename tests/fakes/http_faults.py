"""What a server, or whoever sits between, may do to an HTTP answer."""

import contextlib
import gzip
import json
import socket
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from fakes.faulty_server import Answerer, http_answer

from exophone_desktop.exotel.errors import HttpFailure

MANY = 10 * 1024 * 1024
SHORT = 0.2
"""Seconds that a call may take where it is to run into its limit."""
AMPLE = 20.0


@dataclass(frozen=True)
class Fault:
    """``kinds`` is what a call that wants an answer may say; ``body_only`` marks faults that a
    call to which only success matters never sees."""

    name: str
    play: Answerer
    kinds: frozenset[HttpFailure]
    limit: float = AMPLE
    body_only: bool = False

    def __str__(self) -> str:
        return self.name


def _raw(*parts: bytes) -> Answerer:
    return lambda connection: [connection.sendall(part) for part in parts]


def _endless(start: bytes, again: bytes) -> Answerer:
    def flood(connection: socket.socket) -> None:
        connection.sendall(start)
        for part in repeat(again):
            connection.sendall(part)

    return flood


def _dripping(start: bytes, drop: bytes = b" ") -> Answerer:
    def drip(connection: socket.socket) -> None:
        connection.sendall(start)
        # Until the other side has closed and sending fails.
        pause = threading.Event()
        while not pause.wait(0.02):
            connection.sendall(drop)

    return drip


def _silent(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.recv(1)


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _after(start: bytes, then: Answerer) -> Answerer:
    def play(connection: socket.socket) -> None:
        connection.sendall(start)
        then(connection)

    return play


OK = b"HTTP/1.1 200 OK\r\n"
OK_HEAD = OK + b"\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
BAD, LOST = HttpFailure.BAD_ANSWER, HttpFailure.UNREACHABLE
LATE, LARGE = HttpFailure.TIMED_OUT, HttpFailure.TOO_LARGE


def _network() -> Iterator[Fault]:
    """Answers that never become a whole HTTP answer."""
    wrong: dict[str, tuple[Answerer, set[HttpFailure]]] = {
        "closed at once": (_raw(), {BAD, LOST}),
        "reset at once": (_reset, {BAD, LOST}),
        "reset in the header": (_after(OK, _reset), {BAD, LOST}),
        "reset in the body": (_after(OK + b"Content-Length: 99\r\n\r\n{", _reset), {BAD, LOST}),
        "truncated body": (_raw(OK + b'Content-Length: 99\r\n\r\n{"a"'), {BAD}),
        "truncated chunk": (_raw(CHUNKED + b"ff\r\n{"), {BAD}),
        "SIP instead of HTTP": (_raw(b"SIP/2.0 200 OK\r\n\r\n"), {BAD}),
        "HTTP/0.9": (_raw(b"<html>"), {BAD}),
        "an HTTP/2 preface": (_raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), {BAD}),
        "a status that is no number": (_raw(b"HTTP/1.1 OK 200\r\n\r\n"), {BAD}),
        "a status of four digits": (_raw(b"HTTP/1.1 2000 OK\r\n\r\n"), {BAD}),
        "zero bytes": (_raw(b"\0" * 1000 + b"\r\n\r\n"), {BAD}),
        "garbage as chunk size": (_raw(CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n"), {BAD}),
        "a negative chunk size": (_raw(CHUNKED + b"-5\r\n{}\r\n0\r\n\r\n"), {BAD}),
        "a huge chunk size": (_raw(CHUNKED + b"f" * 40 + b"\r\n{}"), {BAD}),
        "an endless chunk size": (_endless(CHUNKED, b"0" * 65536), {BAD}),
        "endless trailers": (_endless(CHUNKED + b"0\r\n", b"A: b\r\n" * 5000), {BAD}),
        "an unknown transfer coding": (
            _raw(OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
            {BAD},
        ),
        "two different lengths": (
            _raw(OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
            {BAD},
        ),
        "a negative length": (_raw(OK + b"Content-Length: -1\r\n\r\n{}"), {BAD}),
        "a header that splits": (_raw(OK + b"X: a\rb\r\n\r\n{}"), {BAD}),
        "a header without a name": (_raw(OK + b": x\r\n\r\n{}"), {BAD}),
        "an endless header": (_endless(OK + b"X: ", b"x" * 65536), {BAD}),
        "a flood of headers": (_endless(OK, b"X-Flood: yes\r\n" * 5000), {BAD}),
        "an unasked upgrade": (
            _raw(b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
            {BAD},
        ),
    }
    for name, (play, kinds) in wrong.items():
        yield Fault(name, play, frozenset(kinds))


def _slow() -> Iterator[Fault]:
    late = {
        "silence": _silent,
        "a header byte now and then": _dripping(OK + b"X-Slow: "),
        "a body byte now and then": _dripping(OK_HEAD),
        "a body that stops": _after(OK + b"Content-Length: 99\r\n\r\n{", _silent),
        "one interim answer after another": _dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    }
    for name, play in late.items():
        yield Fault(name, play, frozenset({LATE}), SHORT)


def _large() -> Iterator[Fault]:
    large = {
        "a body of 10 MB": _raw(OK + b"Content-Length: %d\r\n\r\n" % MANY, b'"' + b"x" * MANY),
        "10 MB in chunks": _endless(CHUNKED, b"10000\r\n" + b" " * 65536 + b"\r\n"),
        "an endless body": _endless(OK_HEAD, b" " * 65536),
        "an endless refusal": _endless(b"HTTP/1.1 500 No\r\n\r\n", b" " * 65536),
    }
    for name, play in large.items():
        yield Fault(name, play, frozenset({LARGE}))


def _compressed() -> Iterator[Fault]:
    bomb = gzip.compress(b" " * MANY)
    for coding in ("gzip", "br", "deflate, gzip", "GZIP"):
        yield Fault(
            f"a body coded as {coding}",
            _raw(http_answer(200, bomb, f"Content-Encoding: {coding}")),
            frozenset({BAD}),
        )
    yield Fault(
        "gzip that is not announced", _raw(http_answer(200, bomb)), frozenset({BAD}), body_only=True
    )


def _bodies() -> Iterator[Fault]:
    wrong = {
        "nothing": b"",
        "a page": b"<html><body>Sign in to the network</body></html>",
        "half a JSON object": b'{"response": {"code": 200,',
        "two JSON objects": b"{}{}",
        "JSON of another kind": b"[]",
        "null": b"null",
        "a number": b"1e999",
        "an endless number": b"9" * 500_000,
        "deep nesting": b"[" * 200_000,
        "deep nesting in a field": b'{"response": ' + b'{"a":' * 100_000,
        "not a number": b'{"response": NaN, "message": NaN}',
        "no UTF-8": b'{"response": "\xff\xfe"}',
        "UTF-16": json.dumps({}).encode("utf-16"),
        "a byte order mark": b"\xef\xbb\xbf[]",
        "a lone surrogate": b'{"response": "\\ud800", "subscriber_token": "\\udfff"}',
        "duplicate keys": b'{"response": 1, "response": 2, "message": 1, "message": 2}',
    }
    for name, body in wrong.items():
        yield Fault(name, _raw(http_answer(200, body)), frozenset({BAD}), body_only=True)
    yield Fault(
        "a page that says it is one",
        _raw(http_answer(200, b"<html>", "Content-Type: text/html; charset=utf-7")),
        frozenset({BAD}),
        body_only=True,
    )
    yield Fault(
        "nothing by intent", _raw(b"HTTP/1.1 204 None\r\n\r\n"), frozenset({BAD}), body_only=True
    )


REFUSALS = {
    400: HttpFailure.REFUSED,
    401: HttpFailure.TOKEN_INVALID,
    402: HttpFailure.REFUSED,
    403: HttpFailure.FORBIDDEN,
    404: HttpFailure.NOT_FOUND,
    405: HttpFailure.REFUSED,
    408: HttpFailure.REFUSED,
    409: HttpFailure.REFUSED,
    413: HttpFailure.REFUSED,
    429: HttpFailure.THROTTLED,
    500: HttpFailure.SERVER_FAILED,
    502: HttpFailure.SERVER_FAILED,
    503: HttpFailure.SERVER_FAILED,
    504: HttpFailure.SERVER_FAILED,
    599: HttpFailure.SERVER_FAILED,
}


def _refusals() -> Iterator[Fault]:
    page = b"<html>" + b"x" * 2000
    for status, kind in REFUSALS.items():
        cookie = "Set-Cookie: " + "a=b; expires=" * 500
        yield Fault(f"status {status}", _raw(http_answer(status, page, cookie)), frozenset({kind}))
    for status in (600, 999):
        yield Fault(
            f"status {status}",
            _raw(http_answer(status, {})),
            frozenset({BAD, HttpFailure.SERVER_FAILED}),
        )


def redirects_to(elsewhere: str) -> Iterator[Fault]:
    """Every way to send a client to ``elsewhere``, and addresses that are none."""
    for status in (301, 302, 303, 307, 308):
        yield _redirect(status, elsewhere)
    for place in (
        "http://[::1",
        "ftp://host/x",
        "//\u00ff\u00ff",
        "x" * 5000,
        "http://a:b@c:99999",
    ):
        yield _redirect(302, place)
    for status in (300, 304):
        answer = b"HTTP/1.1 %d X\r\n\r\n" % status
        yield Fault(f"status {status}", _raw(answer), frozenset({HttpFailure.REDIRECTED}))


def _redirect(status: int, place: str) -> Fault:
    return Fault(
        f"status {status} to {place[:24]}",
        _raw(http_answer(status, {}, f"Location: {place}", "Refresh: 0; url=" + place)),
        frozenset({HttpFailure.REDIRECTED}),
    )


FAULTS = (*_network(), *_slow(), *_large(), *_compressed(), *_bodies(), *_refusals())


STREAM = OK + b"Content-Type: text/event-stream\r\n"


def _stream_faults() -> Iterator[Fault]:
    """What may go wrong with an event stream once it has begun."""
    wrong = {
        "an endless line": _endless(STREAM + b"\r\n", b"x" * 65536),
        "an endless event": _endless(STREAM + b"\r\n", b"data: " + b"x" * 6000 + b"\n"),
        "a stream that is reset": _after(STREAM + b"\r\ndata: {", _reset),
        "a stream that falls silent": _after(STREAM + b"\r\n: hello\n\n", _silent),
        "a chunk cut off": _raw(STREAM + b"Transfer-Encoding: chunked\r\n\r\nff\r\ndata: {"),
        "chunks of garbage": _raw(STREAM + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"),
        "a stream that is compressed": _raw(STREAM + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b"),
        "a page": _raw(OK + b"Content-Type: text/html\r\n\r\n<html>"),
    }
    for name, play in wrong.items():
        yield Fault(name, play, frozenset({BAD, LOST, LATE, LARGE}))


STREAM_FAULTS = tuple(_stream_faults())
