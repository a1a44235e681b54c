"""How the relay changes SIP messages that pass: Via, Record-Route, and where media goes.

The part of a stateless record-routing proxy (RFC 3261 sections 16.6, 16.7 and 16.11) that two
phones need, and the addresses in SDP (RFC 4566) so that media takes the way of the relay.
"""

import hashlib
import re
from dataclasses import dataclass

_VIA = re.compile(r"(?im)^(?:via|v)[ \t]*:[ \t]*(.*)$")
_BRANCH = re.compile(r"(?i);\s*branch=([^;,\s]+)")
_LENGTH = re.compile(r"(?im)^(content-length|l)[ \t]*:.*$")
_AUDIO = re.compile(r"(?m)^m=audio (\d+)")
_CONNECTION = re.compile(r"(?m)^c=IN IP[46] \S+")
_RTCP = re.compile(r"(?m)^a=rtcp:.*\n")


@dataclass(frozen=True)
class Message:
    """A SIP message in parts, line ends as ``\\n``."""

    start: str
    headers: str
    body: str

    @classmethod
    def parse(cls, datagram: bytes) -> "Message | None":
        """The message, None for what is none (keep-alives)."""
        text = datagram.decode("latin-1").replace("\r\n", "\n")
        head, _, body = text.partition("\n\n")
        start, _, headers = head.partition("\n")
        return cls(start, headers, body) if "SIP/2.0" in start else None

    @property
    def is_response(self) -> bool:
        """Whether it answers a request."""
        return self.start.startswith("SIP/2.0")

    @property
    def method(self) -> str:
        """The request's method, or the method that is answered (CSeq)."""
        if not self.is_response:
            return self.start.split(" ", 1)[0]
        found = re.search(r"(?im)^cseq[ \t]*:[ \t]*\d+[ \t]+(\w+)", self.headers)
        return found[1] if found else ""

    @property
    def status(self) -> int:
        """The status of a response, 0 for a request."""
        return int(self.start.split(" ", 2)[1]) if self.is_response else 0

    def encoded(self) -> bytes:
        """The datagram, with the length that the body has now."""
        body = self.body.replace("\n", "\r\n")
        headers = _LENGTH.sub(lambda found: f"{found[1]}: {len(body)}", self.headers)
        return f"{self.start}\n{headers}\n\n".replace("\n", "\r\n").encode("latin-1") + body.encode(
            "latin-1"
        )


def request_onwards(message: Message, relay: str, target: str) -> Message:
    """A request on its way from ``relay`` to ``target`` (both ``address:port``)."""
    via = _VIA.search(message.headers)
    branch = _BRANCH.search(via[1]) if via else None
    # The same for a request and its CANCEL or ACK, as a stateless proxy must.
    name = hashlib.sha256((branch[1] if branch else message.headers).encode()).hexdigest()[:24]
    lines = [
        line
        for line in message.headers.split("\n")
        if not re.match(rf"(?i)route[ \t]*:[ \t]*<sip:{re.escape(relay)}[;>]", line)
    ]
    own = [f"Via: SIP/2.0/UDP {relay};branch=z9hG4bK{name}"]
    if message.method == "INVITE":
        own.append(f"Record-Route: <sip:{relay};lr>")
    start = message.start.replace(f"@{relay}", f"@{target}", 1)
    return Message(start, "\n".join([*own, *lines]), message.body)


def response_back(message: Message) -> Message:
    """A response on its way back: without the Via that the relay had added."""
    found = _VIA.search(message.headers)
    if found is None:
        return message
    first, comma, others = found[1].partition(",")
    kept = f"Via: {others.strip()}" if comma and first else ""
    headers = message.headers[: found.start()] + kept + message.headers[found.end() :]
    lines = [line for line in headers.split("\n") if line]
    return Message(message.start, "\n".join(lines), message.body)


def media_port(message: Message) -> int | None:
    """The RTP port that the message's SDP names, None without SDP."""
    found = _AUDIO.search(message.body)
    return int(found[1]) if found else None


def media_through(message: Message, address: str, port: int) -> Message:
    """The message with its audio sent to ``address`` and ``port`` (RTCP to the next port)."""
    body = _AUDIO.sub(f"m=audio {port}", message.body, count=1)
    body = _CONNECTION.sub(f"c=IN IP4 {address}", _RTCP.sub("", body))
    return Message(message.start, message.headers, body)
