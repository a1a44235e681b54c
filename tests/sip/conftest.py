"""Real calls on loopback between engines in processes of their own, and a raw SIP peer."""

import queue
import socket
import time
import uuid
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.process import ProcessEngine

LIMIT = 15.0
Heard = TypeVar("Heard")
NULL_SOUND = AudioSettings(backend=AudioBackend.NULL)


def free_port() -> int:
    """A UDP and TCP port of loopback that nobody uses now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class EnginePhone:
    """An engine in its process with one account that is called directly, without a registrar."""

    def __init__(self, name: str, settings: EngineSettings, **account: object) -> None:
        self.name = name
        self.port = free_port()
        self.address = f"sip:{name}@127.0.0.1:{self.port}"
        self.said: queue.Queue[EngineEvent] = queue.Queue()
        self.kept: list[EngineEvent] = []
        self.engine = ProcessEngine()
        self.engine.start(settings, self.said.put)
        self.account = SipAccount(
            id=f"sip:{name}@127.0.0.1", bind="127.0.0.1", bind_port=self.port, **account
        )
        self.heard(events.EngineStarted)
        self.engine.send(commands.AddAccount(name, self.account))
        # Commands are carried out in order: now the account's port is open.
        self.engine.send(commands.ListAudioDevices())
        self.heard(events.AudioDevicesListed)
        for event in self.kept:
            self.said.put(event)
        self.kept.clear()

    def heard(
        self, kind: type[Heard], where: Callable[[Heard], bool] = lambda event: True
    ) -> Heard:
        """The next event of this kind that fits, within the limit."""
        give_up = time.monotonic() + LIMIT
        while True:
            try:
                event = self.said.get(timeout=max(0.0, give_up - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"{self.name} never said {kind.__name__}; it said {self.kept[-8:]}")
            self.kept.append(event)
            if isinstance(event, kind) and where(event):
                return event

    def send(self, command: commands.EngineCommand) -> None:
        self.engine.send(command)

    def place(self, target: str, **more: object) -> str:
        call_id = uuid.uuid4().hex
        self.send(commands.PlaceCall(call_id, self.name, target, **more))
        return call_id

    def answer_next(self, media: commands.CallMedia | None = None, caller: str = "") -> str:
        """Answer the next call, from ``caller`` where one is named."""
        received = self.heard(
            events.CallReceived, lambda event: f"sip:{caller}" in event.call.remote_uri
        )
        call_id = received.call.call_id
        self.send(commands.AnswerCall(call_id, media or commands.CallMedia()))
        return call_id

    def call(
        self, other: "EnginePhone", media: commands.CallMedia | None = None
    ) -> tuple[str, str]:
        """A call that is established on both sides; the identifiers here and there."""
        mine = self.place(other.address)
        theirs = other.answer_next(media, self.name)
        self.heard(events.CallConfirmed, lambda event: event.call.call_id == mine)
        other.heard(events.CallConfirmed, lambda event: event.call.call_id == theirs)
        return mine, theirs

    def hang_up(self, call_id: str) -> events.CallDisconnected:
        self.send(commands.HangUpCall(call_id))
        return self.heard(events.CallDisconnected, lambda event: event.call.call_id == call_id)


MakePhone = Callable[..., EnginePhone]


@pytest.fixture
def make_phone() -> Iterator[MakePhone]:
    """Makes phones, and ends them in good order where their peers let them."""
    phones: list[EnginePhone] = []

    def make(name: str, settings: EngineSettings | None = None, **account: object) -> EnginePhone:
        phone = EnginePhone(name, settings or EngineSettings(audio=NULL_SOUND), **account)
        phones.append(phone)
        return phone

    yield make
    for phone in phones:
        # Most raw peers answer no BYE, and the engine would have patience with them.
        phone.engine.stop(timeout=0.7)


@pytest.fixture
def alice(make_phone: MakePhone) -> EnginePhone:
    return make_phone("alice")


@pytest.fixture
def bob(make_phone: MakePhone) -> EnginePhone:
    return make_phone("bob")


class RawPeer:
    """A UDP socket that speaks SIP word by word."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((host, 0))
        self.socket.settimeout(LIMIT)
        self.port = int(self.socket.getsockname()[1])

    def send(self, port: int, message: str | bytes) -> None:
        raw = message.replace("\n", "\r\n").encode() if isinstance(message, str) else message
        self.socket.sendto(raw, ("127.0.0.1", port))

    def receive(self, start: str) -> str:
        """The next message that starts so."""
        give_up = time.monotonic() + LIMIT
        while time.monotonic() < give_up:
            text = self.socket.recv(65536).decode("utf-8", "replace")
            if text.startswith(start):
                return text
        pytest.fail(f"no message started with {start!r}")

    def answer(
        self,
        request: str,
        status: str,
        port: int,
        *,
        headers: str = "",
        body: str = "",
        contact: str = "",
    ) -> None:
        """Answer a request with its own Via, From, To (with a tag), Call-ID and CSeq."""
        copied = []
        for line in request.split("\r\n\r\n")[0].split("\r\n")[1:]:
            name = line.split(":", 1)[0].lower()
            if name in {"via", "from", "call-id", "cseq", "record-route"}:
                copied.append(line)
            elif name == "to":
                copied.append(line if ";tag=" in line else f"{line};tag=raw")
        contact = contact or f"sip:raw@127.0.0.1:{self.port}"
        lines = [f"SIP/2.0 {status}", *copied, f"Contact: <{contact}>"]
        if headers:
            lines.append(headers)
        if body:
            lines.append("Content-Type: application/sdp")
        lines += [f"Content-Length: {len(body.encode())}", "", body]
        self.send(port, "\r\n".join(lines).encode())

    def invite(self, port: int, call_id: str = "", extra: str = "", body: str | None = None) -> str:
        """An INVITE to ``bob`` at this port."""
        call_id = call_id or uuid.uuid4().hex
        sdp = body if body is not None else self.sdp()
        return (
            f"INVITE sip:bob@127.0.0.1:{port} SIP/2.0\n"
            f"Via: SIP/2.0/UDP 127.0.0.1:{self.port};branch=z9hG4bK{uuid.uuid4().hex};rport\n"
            f'From: "Raw" <sip:raw@127.0.0.1>;tag={call_id[:8]}\n'
            f"To: <sip:bob@127.0.0.1>\nCall-ID: {call_id}\nCSeq: 1 INVITE\n"
            f"Contact: <sip:raw@127.0.0.1:{self.port}>\nMax-Forwards: 70\n{extra}"
            f"Content-Type: application/sdp\nContent-Length: {len(sdp.replace(chr(10), '..'))}\n\n"
            f"{sdp}"
        )

    def ack(self, invite: str, ok: str) -> str:
        """The ACK for a 200 that answered our INVITE (RFC 3261 section 13.2.2.4)."""
        to = next(line for line in ok.split("\r\n") if line.lower().startswith("to:"))
        contact = next(line for line in ok.split("\r\n") if line.lower().startswith("contact:"))
        target = contact.split("<", 1)[1].split(">", 1)[0]
        kept = [line for line in invite.split("\n") if line.startswith(("From:", "Call-ID:"))]
        branch = uuid.uuid4().hex
        via = f"Via: SIP/2.0/UDP 127.0.0.1:{self.port};branch=z9hG4bK{branch};rport"
        lines = [f"ACK {target} SIP/2.0", via, *kept, to, "CSeq: 1 ACK", "Max-Forwards: 70"]
        return "\n".join([*lines, "Content-Length: 0", "", ""])

    def sdp(self, media_port: int = 40000) -> str:
        return (
            "v=0\no=- 1 1 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\n"
            f"m=audio {media_port} RTP/AVP 0 101\na=rtpmap:0 PCMU/8000\n"
            "a=rtpmap:101 telephone-event/8000\n"
        )


@pytest.fixture
def raw_peer() -> Iterator[RawPeer]:
    peer = RawPeer()
    yield peer
    peer.socket.close()
