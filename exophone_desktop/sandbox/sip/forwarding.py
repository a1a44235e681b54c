"""One request on its way through the proxy: the response context of RFC 3261 section 16.7."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from exophone_desktop.sandbox.sip.layer import TransactionLayer
from exophone_desktop.sandbox.sip.message import SipRequest, SipResponse, response_to
from exophone_desktop.sandbox.sip.routing import Target
from exophone_desktop.sandbox.sip.transactions import (
    Cancellable,
    ClientTransaction,
    Clock,
    ServerTransaction,
    cancel_of,
)
from exophone_desktop.sandbox.sip.uri import MalformedMessage

MAX_BRANCHES = 10
CANCEL_PATIENCE = 32.0  # 64*T1, section 9.1
DEFAULT_TIMER_C = 180.0
ELSEWHERE = 'SIP;cause=200;text="Call completed elsewhere"'  # RFC 3326 section 3.1


@dataclass(slots=True)
class _Branch:
    target: Target
    client: ClientTransaction | None = None
    provisional: bool = False
    cancel_wanted: bool = False
    cancel_sent: bool = False
    reasons: tuple[str, ...] = ()
    final: SipResponse | None = None
    timer: Cancellable | None = None


Prepare = Callable[[Target], SipRequest]
Seen = Callable[[SipResponse, Target], None]


def _legible(response: SipResponse) -> bool:
    try:
        _ = response.sender, response.recipient
    except MalformedMessage:
        return False
    return True


class Forwarding:
    """Sends a request to every target at once and chooses the response that goes back.

    ``prepare`` makes the request for a target, with our Via on top. ``seen`` is told of each
    response that went back from a target. ``fields`` are added to responses. ``timer_c`` is in
    seconds (section 16.6 step 11).
    """

    def __init__(
        self,
        server: ServerTransaction,
        layer: TransactionLayer,
        clock: Clock,
        prepare: Prepare,
        seen: Seen,
        on_done: Callable[[SipResponse], None],
        *,
        fields: tuple[tuple[str, str], ...] = (),
        timer_c: float = DEFAULT_TIMER_C,
        tag: str = "",
    ) -> None:
        self._server = server
        self._layer = layer
        self._clock = clock
        self._prepare = prepare
        self._seen = seen
        self._on_done = on_done
        self._fields = fields
        self._timer_c = timer_c
        self._tag = tag
        self._branches: list[_Branch] = []
        self._ring_timer: Cancellable | None = None
        self._rang_out = False
        self._done = False

    def start(self, targets: tuple[Target, ...], ring_limit: float = 0.0) -> None:
        """Send the request. ``targets`` is not empty; ``ring_limit`` is in seconds, 0 for none."""
        self._branches = [_Branch(target) for target in targets[:MAX_BRANCHES]]
        for branch in self._branches:
            self._begin(branch)
        if ring_limit > 0 and not self._done:
            self._ring_timer = self._clock.call_later(ring_limit, self._ring_out)

    def cancel(self, reasons: tuple[str, ...] = ()) -> None:
        """Cancel what is still open (section 16.10); ``reasons`` are told (RFC 3326)."""
        for branch in self._branches:
            self._cancel(branch, reasons)

    def _begin(self, branch: _Branch) -> None:
        if self._server.request.method == "INVITE":
            self._restart_timer_c(branch)
        branch.client = self._layer.send(
            self._prepare(branch.target),
            branch.target.flow,
            lambda response: self._response(branch, response),
            lambda: self._conclude(branch, self._own(408, "Request Timeout")),
        )

    def _response(self, branch: _Branch, response: SipResponse) -> None:
        branch.provisional = True
        if not _legible(response):
            if response.status < 200:
                return
            # The caller could do nothing with it; section 21.5.3.
            response = self._own(502, "Bad Gateway")
        if response.status < 200:
            if response.status > 100:
                self._restart_timer_c(branch)
                self._pass_back(branch, response)
            if branch.cancel_wanted:
                branch.cancel_wanted = False
                self._send_cancel(branch)
        elif response.status < 300:
            # Every 2xx goes back, also a second one (section 16.7 step 5).
            self._conclude(branch, response)
            self._pass_back(branch, response)
            self.cancel((ELSEWHERE,))
        else:
            self._conclude(branch, response)

    def _conclude(self, branch: _Branch, response: SipResponse) -> None:
        if branch.final is not None:
            return
        branch.final = response
        if branch.timer is not None:
            branch.timer.cancel()
        if response.status >= 600:
            self.cancel((f'SIP;cause={response.status};text="Call declined elsewhere"',))
        if response.status < 300:
            self._finish(response)
        elif not self._done and all(b.final for b in self._branches):
            best = self._best()
            self._finish(best)
            self._server.respond(self._backward(best))

    def _finish(self, response: SipResponse) -> None:
        if self._done:
            return
        self._done = True
        if self._ring_timer is not None:
            self._ring_timer.cancel()
        self._on_done(response)

    def _best(self) -> SipResponse:
        finals = [branch.final for branch in self._branches if branch.final]
        declined = [response for response in finals if response.status >= 600]
        best = declined[0] if declined else min(finals, key=lambda response: response.status)
        if self._rang_out and best.status in {408, 487}:
            return self._own(408, "No Answer")
        return best

    def _own(self, status: int, reason: str) -> SipResponse:
        # One Via too many, because a response from a branch has ours on top as well.
        response = response_to(self._server.request, status, reason, tag=self._tag)
        return response.on_top("Via", "SIP/2.0/UDP ours")

    def _pass_back(self, branch: _Branch, response: SipResponse) -> None:
        self._server.respond(self._backward(response))
        self._seen(response, branch.target)

    def _backward(self, response: SipResponse) -> SipResponse:
        passed = response.without_first("Via")
        for name, _ in self._fields:
            passed = passed.without(name)
        return replace(passed, headers=(*passed.headers, *self._fields))

    def _cancel(self, branch: _Branch, reasons: tuple[str, ...]) -> None:
        if branch.final is not None or branch.client is None or branch.cancel_wanted:
            return
        if self._server.request.method != "INVITE":
            return
        branch.reasons = reasons
        if branch.provisional:
            self._send_cancel(branch)
        else:
            branch.cancel_wanted = True

    def _send_cancel(self, branch: _Branch) -> None:
        if branch.client is None or branch.final is not None or branch.cancel_sent:
            return
        branch.cancel_sent = True
        self._layer.send(
            cancel_of(branch.client.request, branch.reasons),
            branch.target.flow,
            lambda _: None,
            lambda: None,
        )
        if branch.timer is not None:
            branch.timer.cancel()
        terminated = self._own(487, "Request Terminated")
        branch.timer = self._clock.call_later(
            CANCEL_PATIENCE, lambda: self._conclude(branch, terminated)
        )

    def _restart_timer_c(self, branch: _Branch) -> None:
        if branch.timer is not None:
            branch.timer.cancel()
        branch.timer = self._clock.call_later(self._timer_c, lambda: self._never_answered(branch))

    def _never_answered(self, branch: _Branch) -> None:
        if branch.provisional:
            self._rang_out = True
            self._send_cancel(branch)
        else:
            self._conclude(branch, self._own(408, "Request Timeout"))

    def _ring_out(self) -> None:
        self._rang_out = True
        self.cancel()
