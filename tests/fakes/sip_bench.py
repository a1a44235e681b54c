"""A SIP server on a bench: no network, a clock that a test turns, and clients made of text."""

import asyncio
import heapq
import itertools
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from exophone_desktop.domain.secret import Secret
from exophone_desktop.sandbox.sip.core import SipServer
from exophone_desktop.sandbox.sip.digest import (
    DigestAuthenticator,
    digest_response,
    parse_credentials,
)
from exophone_desktop.sandbox.sip.hop import Hop
from exophone_desktop.sandbox.sip.location import LocationService
from exophone_desktop.sandbox.sip.message import SipRequest, SipResponse, parse_message
from exophone_desktop.sandbox.sip.registrar import Registrar
from exophone_desktop.sandbox.sip.routing import Refusal, Route, Target
from exophone_desktop.sandbox.sip.transport import Flow

DOMAIN = "exotel1.voip.localhost"
PASSWORDS = {"alice": "sip-alice", "bob": "sip-bob"}


@dataclass(order=True)
class Later:
    due: float
    number: int
    callback: Callable[[], None] = field(compare=False)
    cancelled: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        self.cancelled = True


class TurnedClock:
    """Time passes only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._queue: list[Later] = []
        self._numbers = itertools.count()

    def time(self) -> float:
        return self.now

    def call_later(self, delay: float, callback: Callable[[], None]) -> Later:
        later = Later(self.now + delay, next(self._numbers), callback)
        heapq.heappush(self._queue, later)
        return later

    def advance(self, seconds: float) -> None:
        end = self.now + seconds
        while self._queue and self._queue[0].due <= end:
            later = heapq.heappop(self._queue)
            self.now = later.due
            if not later.cancelled:
                later.callback()
        self.now = end

    @property
    def pending(self) -> int:
        return sum(not later.cancelled for later in self._queue)


class Wire:
    """Keeps what was sent; a flow in ``dead`` takes nothing."""

    def __init__(self) -> None:
        self.sent: list[tuple[Flow, SipRequest | SipResponse]] = []
        self.dead: set[Flow] = set()

    def send(self, flow: Flow, data: bytes) -> bool:
        if flow in self.dead:
            return False
        self.sent.append((flow, parse_message(data)))
        return True

    def take(self, flow: Flow) -> list[SipRequest | SipResponse]:
        """What went to ``flow`` since last taken."""
        taken = [message for way, message in self.sent if way == flow]
        self.sent = [(way, message) for way, message in self.sent if way != flow]
        return taken


class FixedRouter:
    """Sends every request where the test says."""

    def __init__(self) -> None:
        self.answer: Route | Refusal = Refusal(404, "No Such Subscriber")
        self.gate: asyncio.Event | None = None
        self.asked: list[tuple[SipRequest, str]] = []

    async def route(self, request: SipRequest, caller: str) -> Route | Refusal:
        self.asked.append((request, caller))
        if self.gate is not None:
            await self.gate.wait()
        return self.answer


@dataclass
class Bench:
    """A server, its clock and wire, and the two clients' flows."""

    clock: TurnedClock
    wire: Wire
    router: FixedRouter
    location: LocationService
    server: SipServer
    inactive: set[str]
    alice: Flow = Flow("udp", "127.0.0.1", 40001)
    bob: Flow = Flow("udp", "127.0.0.1", 40002)

    def give(self, flow: Flow, text: str | bytes) -> None:
        """Let a message arrive."""
        data = text if isinstance(text, bytes) else text.encode()
        self.server.receive(data, flow)

    def responses(self, flow: Flow) -> list[SipResponse]:
        return [m for m in self.wire.take(flow) if isinstance(m, SipResponse)]

    def requests(self, flow: Flow) -> list[SipRequest]:
        return [m for m in self.wire.take(flow) if isinstance(m, SipRequest)]

    def leads_to_bob(self, **kwargs: object) -> None:
        target = Target("sip:bob@127.0.0.1:40002", self.bob)
        self.router.answer = Route((target,), **kwargs)  # type: ignore[arg-type]

    async def invite(self, **kwargs: object) -> SipRequest:
        """Alice calls with good credentials; returns the INVITE as bob sees it."""
        text = request("INVITE", f"sip:bob@{DOMAIN}", **kwargs)  # type: ignore[arg-type]
        self.give(self.alice, text)
        challenge = self.responses(self.alice)[-1]
        self.give(self.alice, ack_text(text, challenge))
        self.give(self.alice, authorised(text, challenge))
        await settle()
        return self.requests(self.bob)[0]


def new_bench(timer_c: float = 180.0) -> Bench:
    clock, wire, router = TurnedClock(), Wire(), FixedRouter()
    location = LocationService(clock.time)
    inactive: set[str] = set()

    def password_of(name: str) -> Secret | None:
        return Secret(PASSWORDS[name]) if name in PASSWORDS else None

    server = SipServer(
        Hop("127.0.0.1", 5060, frozenset({DOMAIN})),
        clock,
        wire,
        DigestAuthenticator(DOMAIN, password_of, clock.time, lifetime=300),
        location,
        Registrar(location, clock.time, min_expires=60),
        router,
        lambda name: name not in inactive,
        timer_c,
    )
    return Bench(clock, wire, router, location, server, inactive)


async def settle() -> None:
    """Let the tasks that are ready run."""
    for _ in range(10):
        await asyncio.sleep(0)


def request(
    method: str,
    uri: str,
    *,
    user: str = "alice",
    to: str = "",
    to_tag: str = "",
    from_tag: str = "fromtag",
    call_id: str = "call-1",
    cseq: int = 1,
    branch: str = "",
    transport: str = "UDP",
    port: int = 40001,
    extra: tuple[str, ...] = (),
    body: str = "",
) -> str:
    """A request as a client writes it."""
    branch = branch or f"z9hG4bK{secrets.token_hex(6)}"
    to = to or (uri if method != "REGISTER" else f"sip:{user}@{DOMAIN}")
    lines = [
        f"{method} {uri} SIP/2.0",
        f"Via: SIP/2.0/{transport} 127.0.0.1:{port};rport;branch={branch}",
        "Max-Forwards: 70",
        f"From: <sip:{user}@{DOMAIN}>;tag={from_tag}",
        f"To: <{to}>" + (f";tag={to_tag}" if to_tag else ""),
        f"Call-ID: {call_id}",
        f"CSeq: {cseq} {method}",
        *([f"Contact: <sip:{user}@127.0.0.1:{port}>"] if method == "INVITE" else []),
        *extra,
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join([*lines, "", body])


def credentials_for(
    challenge: str, user: str, password: str, method: str, uri: str, nc: int = 1
) -> str:
    """The Authorization value that answers a challenge (RFC 7616 section 3.4)."""
    given = parse_credentials(challenge)
    params = {"uri": uri, "nonce": given["nonce"], "nc": f"{nc:08x}", "cnonce": "c0ffee"}
    algorithm = given["algorithm"]
    response = digest_response(algorithm, user, given["realm"], password, method, params)
    return (
        f'Digest username="{user}", realm="{given["realm"]}", nonce="{given["nonce"]}", '
        f'uri="{uri}", response="{response}", algorithm={algorithm}, cnonce="c0ffee", '
        f"qop=auth, nc={params['nc']}"
    )


def authorised(
    text: str, challenge: SipResponse, *, password: str = "", algorithm: int = 0, nc: int = 1
) -> str:
    """The request sent again: next CSeq, new branch, credentials."""
    message = parse_message(text.encode())
    assert isinstance(message, SipRequest)
    proxy = challenge.status == 407
    value = challenge.values("Proxy-Authenticate" if proxy else "WWW-Authenticate")[algorithm]
    user = message.sender.uri.user
    secret = password or PASSWORDS.get(user, "nothing")
    name = "Proxy-Authorization" if proxy else "Authorization"
    header = credentials_for(value, user, secret, message.method, message.uri, nc)
    again = re.sub(r"branch=\S+", f"branch=z9hG4bK{secrets.token_hex(6)}", text, count=1)
    number = message.cseq.number
    again = again.replace(f"CSeq: {number} ", f"CSeq: {number + 1} ")
    return again.replace("Content-Length:", f"{name}: {header}\r\nContent-Length:", 1)


def ack_text(invite: str, response: SipResponse) -> str:
    """The ACK of a failed INVITE (RFC 3261 section 17.1.1.3)."""
    text = invite.replace("INVITE sip", "ACK sip", 1).replace(" INVITE\r\n", " ACK\r\n", 1)
    return re.sub(r"(?m)^To: [^\r\n]*", f"To: {response.first('To')}", text, count=1)


def answer(
    received: SipRequest, status: int, reason: str, *, tag: str = "bobtag", extra: str = ""
) -> bytes:
    """A response as bob writes it."""
    lines = [f"SIP/2.0 {status} {reason}"]
    for name, value in received.headers:
        if name.lower() in {"via", "from", "call-id", "cseq", "record-route"}:
            lines.append(f"{name}: {value}")
        elif name.lower() == "to":
            lines.append(f"To: {value}" + (f";tag={tag}" if status > 100 else ""))
    if status == 200:
        lines.append("Contact: <sip:bob@127.0.0.1:40002>")
    if extra:
        lines.append(extra)
    return "\r\n".join([*lines, "Content-Length: 0", "", ""]).encode()
