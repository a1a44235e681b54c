"""Client and server transactions (RFC 3261 section 17)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from exophone_desktop.sandbox.sip.machines import (
    CLIENT,
    INVITE_CLIENT,
    INVITE_SERVER,
    SERVER,
    TIMERS,
    Action,
    Input,
    Machine,
    State,
    Timer,
    response_input,
)
from exophone_desktop.sandbox.sip.message import SipRequest, SipResponse
from exophone_desktop.sandbox.sip.transport import Flow


class Cancellable(Protocol):
    """What a clock hands out: something that can be called off."""

    def cancel(self) -> None:
        """Call it off; harmless when it is over."""


class Clock(Protocol):
    """Later calls on one thread; an asyncio loop is one."""

    def time(self) -> float:
        """Seconds, monotonic."""

    def call_later(self, delay: float, callback: Callable[[], None]) -> Cancellable:
        """Call back after ``delay`` seconds."""


class Sender(Protocol):
    """Sends bytes along a flow; False when the flow is gone."""

    def send(self, flow: Flow, data: bytes) -> bool:
        """Send one whole message."""


class Transaction:
    """Runs one machine: looks up the table, does the actions, keeps the timers."""

    def __init__(self, machine: Machine, clock: Clock, flow: Flow, sender: Sender) -> None:
        self.state = machine.first
        self.flow = flow
        self._machine = machine
        self._clock = clock
        self._sender = sender
        self._running: dict[Timer, Cancellable] = {}
        self.on_end: Callable[[], None] = lambda: None

    def happen(self, what: Input | Timer) -> bool:
        """Take one input; False when the state has no use for it."""
        transition = self._machine.table.get((self.state, what))
        if transition is None:
            return False
        self.state, actions = transition
        self._tend_timers()
        for action in actions:
            self._do(action)
        if self.state is State.TERMINATED:
            self.on_end()
        return True

    def drop(self) -> None:
        """Forget every timer: the server is going away."""
        for handle in self._running.values():
            handle.cancel()
        self._running.clear()

    def _tend_timers(self) -> None:
        wanted = self._machine.timers.get(self.state, frozenset())
        for timer in [t for t in self._running if t not in wanted]:
            self._running.pop(timer).cancel()
        for timer in sorted(wanted - self._running.keys()):
            rule = TIMERS[timer]
            delay = rule.reliable if self.flow.reliable else rule.unreliable
            if delay is not None:
                self._start(timer, delay)

    def _start(self, timer: Timer, delay: float) -> None:
        self._running[timer] = self._clock.call_later(delay, lambda: self._fire(timer, delay))

    def _fire(self, timer: Timer, delay: float) -> None:
        self._running.pop(timer, None)
        ceiling = TIMERS[timer].doubles_to
        if ceiling is not None:
            self._start(timer, min(delay * 2, ceiling))
        self.happen(timer)

    def _do(self, action: Action) -> None:
        raise NotImplementedError

    def _send(self, data: bytes) -> None:
        if not self._sender.send(self.flow, data):
            # Not at once: whoever started this transaction has to have it in hand first.
            self._clock.call_later(0, lambda: self._break())

    def _break(self) -> None:
        self.happen(Input.BROKEN)


class ServerTransaction(Transaction):
    """A request that came in, until its answer has safely gone out."""

    def __init__(self, request: SipRequest, clock: Clock, flow: Flow, sender: Sender) -> None:
        machine = INVITE_SERVER if request.method == "INVITE" else SERVER
        super().__init__(machine, clock, flow, sender)
        self.request = request
        self.response: SipResponse | None = None
        self.on_ack: Callable[[SipRequest, Flow], None] = lambda _request, _flow: None
        self._ack: tuple[SipRequest, Flow] | None = None

    @property
    def answered(self) -> bool:
        """Whether a final response has been sent."""
        return self.response is not None and self.response.status >= 200

    def receive(self, request: SipRequest, flow: Flow) -> None:
        """Take a retransmission, or the ACK of an INVITE."""
        if request.method == "ACK":
            self._ack = (request, flow)
            self.happen(Input.ACK)
        else:
            self.happen(Input.REQUEST)

    def respond(self, response: SipResponse) -> None:
        """Send a response; one that comes too late is dropped."""
        if self.state not in {State.TRYING, State.PROCEEDING} and not (
            self.state is State.ACCEPTED and 200 <= response.status < 300
        ):
            return
        self.response = response
        self.happen(response_input(response.status))

    def _do(self, action: Action) -> None:
        if action is Action.SEND_RESPONSE and self.response is not None:
            self._send(self.response.encode())
        elif action is Action.PASS_UP and self._ack is not None:
            self.on_ack(*self._ack)


class ClientTransaction(Transaction):
    """A request that went out, until its answer is in."""

    def __init__(
        self,
        request: SipRequest,
        clock: Clock,
        flow: Flow,
        sender: Sender,
        on_response: Callable[[SipResponse], None],
        on_timeout: Callable[[], None],
    ) -> None:
        machine = INVITE_CLIENT if request.method == "INVITE" else CLIENT
        super().__init__(machine, clock, flow, sender)
        self.request = request
        self._on_response = on_response
        self._on_timeout = on_timeout
        self._response: SipResponse | None = None

    def start(self) -> None:
        """Send the request for the first time."""
        self._tend_timers()
        self._do(Action.SEND_REQUEST)

    def receive(self, response: SipResponse) -> None:
        """Take a response."""
        self._response = response
        self.happen(response_input(response.status))

    def _do(self, action: Action) -> None:
        if action is Action.SEND_REQUEST:
            self._send(self.request.encode())
        elif action is Action.TELL_TIMEOUT:
            self._on_timeout()
        elif self._response is not None and action is Action.SEND_ACK:
            self._send(ack_of_failure(self.request, self._response).encode())
        elif self._response is not None and action is Action.PASS_UP:
            self._on_response(self._response)


def ack_of_failure(invite: SipRequest, response: SipResponse) -> SipRequest:
    """The ACK for a 3xx to 6xx (section 17.1.1.3)."""
    return _hop_request(invite, "ACK", response.first("To"))


def cancel_of(invite: SipRequest, reasons: tuple[str, ...] = ()) -> SipRequest:
    """The CANCEL of a request that we sent (section 9.1), for these reasons (RFC 3326)."""
    cancel = _hop_request(invite, "CANCEL", invite.first("To"))
    fields = (*cancel.headers, *(("Reason", reason) for reason in reasons))
    return replace(cancel, headers=fields)


def _hop_request(invite: SipRequest, method: str, to: str) -> SipRequest:
    fields = [
        ("Via", invite.first("Via")),
        *(("Route", route) for route in invite.values("Route")),
        ("Max-Forwards", "70"),
        ("From", invite.first("From")),
        ("To", to),
        ("Call-ID", invite.call_id),
        ("CSeq", f"{invite.cseq.number} {method}"),
    ]
    return SipRequest(tuple(fields), b"", method, invite.uri)
