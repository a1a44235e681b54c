"""Commands, events and settings as bytes: length-prefixed JSON, checked on arrival.

A frame is a 4-byte big-endian length and that many bytes of ``{"type": NAME, "body": {…}}``.
JSON, not pickle: the engine speaks to strangers, and what it sends must not run anything here.
"""

import json
import struct
import typing
from dataclasses import dataclass
from typing import IO

from pydantic import TypeAdapter, ValidationError

from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.events import EngineEvent

MAX_FRAME = 1 << 20
_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class StartEngine:
    """The first frame a child process gets."""

    settings: EngineSettings


@dataclass(frozen=True, slots=True)
class StopEngine:
    """The last frame a child process gets."""


@dataclass(frozen=True, slots=True)
class Ping:
    """Asks whether the engine thread still turns."""

    number: int


@dataclass(frozen=True, slots=True)
class Pong:
    """Answers ``Ping``, from the engine thread."""

    number: int


WireMessage = EngineCommand | EngineEvent | StartEngine | StopEngine | Ping | Pong

_ADAPTERS: dict[str, TypeAdapter[WireMessage]] = {
    kind.__name__: TypeAdapter(kind) for kind in typing.get_args(WireMessage)
}


class WireError(Exception):
    """A frame is not one of ours."""


def encode(message: WireMessage) -> bytes:
    """One frame."""
    name = type(message).__name__
    body = _ADAPTERS[name].dump_python(message, mode="json")
    payload = json.dumps({"type": name, "body": body}).encode()
    return _LENGTH.pack(len(payload)) + payload


def decode(payload: bytes) -> WireMessage:
    """The message of one frame's payload. Raises ``WireError``."""
    try:
        frame = json.loads(payload)
        return _ADAPTERS[frame["type"]].validate_python(frame["body"])
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        # The payload may hold a password, so the error keeps none of it.
        raise WireError(f"unreadable frame ({type(error).__name__})") from None


def read_message(stream: IO[bytes]) -> WireMessage | None:
    """The next message, or None at the end of the stream. Raises ``WireError``."""
    head = _read_exactly(stream, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME:
        raise WireError(f"a frame of {length} bytes is too long")
    payload = _read_exactly(stream, length)
    return None if payload is None else decode(payload)


def _read_exactly(stream: IO[bytes], size: int) -> bytes | None:
    chunks = bytearray()
    while len(chunks) < size:
        chunk = stream.read(size - len(chunks))
        if not chunk:
            return None
        chunks += chunk
    return bytes(chunks)
