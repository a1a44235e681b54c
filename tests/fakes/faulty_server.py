"""A small HTTP server on loopback that answers exactly what a test tells it, faults included."""

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Answerer = Callable[[socket.socket], None]


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> object:
        return json.loads(self.body)


def http_answer(status: int, body: object, *headers: str) -> bytes:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(content)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + content


@dataclass
class FaultyServer:
    """Serves one connection at a time; ``answers`` are used up in order, the last one stays."""

    listener: socket.socket
    tls: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)
    answers: list[Answerer] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)
    came: threading.Condition = field(default_factory=threading.Condition)

    @property
    def base(self) -> str:
        scheme = "https" if self.tls else "http"
        return f"{scheme}://127.0.0.1:{self.listener.getsockname()[1]}/v1"

    def answers_with(self, status: int, body: object, *headers: str) -> None:
        self.sends(http_answer(status, body, *headers))

    def sends(self, raw: bytes) -> None:
        self.answers.append(lambda connection: connection.sendall(raw))

    def does(self, answerer: Answerer) -> None:
        self.answers.append(answerer)

    def received(self, count: int) -> list[Request]:
        """What was asked, once it is ``count``: who gave up early may be gone before it is read."""
        with self.came:
            self.came.wait_for(lambda: len(self.requests) >= count, timeout=5)
        return self.requests

    def serve(self) -> None:
        while not self.ended.is_set():
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.settimeout(5)
                    self._serve_one(connection)
                except (OSError, ValueError):
                    continue

    def _serve_one(self, plain: socket.socket) -> None:
        connection = plain if not self.tls else self.tls.wrap_socket(plain, server_side=True)
        with connection:
            request = _read_request(connection)
            with self.came:
                self.requests.append(request)
                self.came.notify_all()
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            answer(connection)


def _read_request(connection: socket.socket) -> Request:
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            raise ValueError("cut off")
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {
        name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }
    while len(body) < int(headers.get("content-length", "0")):
        chunk = connection.recv(65536)
        if not chunk:
            raise ValueError("cut off")
        body += chunk
    method, path, _ = first.split(" ")
    return Request(method, path, headers, body)


def running_server(tls: ssl.SSLContext | None = None) -> Iterator[FaultyServer]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = FaultyServer(listener, tls)
    thread = threading.Thread(target=server.serve, name="faulty-server")
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        # A connection of our own wakes accept(), which closing alone does not on Linux.
        with socket.socket() as waker:
            waker.settimeout(1)
            waker.connect_ex(listener.getsockname())
        thread.join(timeout=10)
        listener.close()
        assert not thread.is_alive()
