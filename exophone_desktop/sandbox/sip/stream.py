"""Cuts SIP messages out of a byte stream (RFC 3261 section 18.3)."""

import re

from exophone_desktop.sandbox.sip.message import MAX_MESSAGE
from exophone_desktop.sandbox.sip.uri import MalformedMessage

_LENGTH = re.compile(
    rb"(?:^|\r\n)(?:content-length|l)[ \t]*:[ \t\r\n]*([0-9]{1,6})[ \t]*(?=\r\n|$)", re.I
)


class StreamFramer:
    """Feed it bytes, get whole messages. It keeps at most one message of 64 KiB."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._ping = False

    def feed(self, data: bytes) -> list[bytes]:
        """The messages that are complete now.

        Raises:
            MalformedMessage: The stream cannot be followed any more: a head or body is too
                long, or a head has no Content-Length. The connection has to be closed.
        """
        self._buffer += data
        messages: list[bytes] = []
        while (message := self._next()) is not None:
            messages.append(message)
        return messages

    def take_ping(self) -> bool:
        """Whether a double-CRLF keep-alive came since last asked (RFC 5626 section 3.5.1)."""
        came, self._ping = self._ping, False
        return came

    def _next(self) -> bytes | None:
        self._skip_blank_lines()
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(self._buffer) > MAX_MESSAGE:
                raise MalformedMessage("Message too large")
            return None
        match = _LENGTH.search(bytes(self._buffer[:end]))
        if match is None:
            raise MalformedMessage("No Content-Length on a stream")
        size = end + 4 + int(match[1])
        if size > MAX_MESSAGE:
            raise MalformedMessage("Message too large")
        if len(self._buffer) < size:
            return None
        message = bytes(self._buffer[:size])
        del self._buffer[:size]
        return message

    def _skip_blank_lines(self) -> None:
        blank = len(self._buffer) - len(self._buffer.lstrip(b"\r\n"))
        if blank >= 4 and blank == len(self._buffer):
            self._ping = True
        del self._buffer[:blank]
