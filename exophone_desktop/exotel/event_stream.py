"""Server-sent events out of bytes (WHATWG HTML, section 9.2.6), with limits in size.

Our own few lines, since readers of whole lines would take an endless one into memory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_EVENT = 65_536


class OversizedEventError(Exception):
    """An event is larger than allowed."""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """An event. ``id`` is the last one given, ``retry`` in seconds where the server says it."""

    data: str
    id: str
    retry: float | None = None


def server_events(chunks: Iterable[bytes], last_id: str = "") -> Iterator[ServerEvent]:
    """The events in ``chunks`` as they are complete.

    Raises:
        OversizedEventError: an event is over 64 KiB.
    """
    data: list[str] = []
    retry: float | None = None
    size = 0
    for line in _lines(chunks):
        size += len(line)
        if size > MAX_EVENT:
            raise OversizedEventError(f"an event is larger than {MAX_EVENT // 1024} KiB")
        if not line:
            if data:
                yield ServerEvent("\n".join(data), last_id, retry)
            data, retry, size = [], None, 0
            continue
        field, _, value = line.decode("utf-8", "replace").partition(":")
        value = value.removeprefix(" ")
        match field:
            case "data":
                data.append(value)
            case "id" if "\0" not in value:
                last_id = value
            case "retry" if value.isascii() and value.isdecimal():
                retry = int(value[:9]) / 1000


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    pending = b""
    after_return = False
    for chunk in chunks:
        if after_return and chunk.startswith(b"\n"):
            chunk = chunk[1:]
        if chunk:
            after_return = chunk.endswith(b"\r")
        pending += chunk
        # bytes know of these three line ends and of no others.
        lines = pending.splitlines(keepends=True)
        pending = lines.pop() if lines and not lines[-1].endswith((b"\r", b"\n")) else b""
        for line in lines:
            yield line.rstrip(b"\r\n")
        if len(pending) > MAX_EVENT:
            raise OversizedEventError(f"an event is larger than {MAX_EVENT // 1024} KiB")
