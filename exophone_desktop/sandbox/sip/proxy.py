"""The stateful proxy: carries requests and responses between the sides of a call (section 16)."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from exophone_desktop.sandbox.sip.dialogs import Dialog, DialogTable
from exophone_desktop.sandbox.sip.forwarding import (
    DEFAULT_TIMER_C,
    Forwarding,
    Prepare,
    Seen,
)
from exophone_desktop.sandbox.sip.hop import Hop
from exophone_desktop.sandbox.sip.layer import TransactionLayer
from exophone_desktop.sandbox.sip.message import SipRequest, SipResponse, response_to
from exophone_desktop.sandbox.sip.routing import Refusal, Route, Router, Target
from exophone_desktop.sandbox.sip.transactions import (
    Clock,
    Sender,
    ServerTransaction,
)
from exophone_desktop.sandbox.sip.transport import Flow

log = logging.getLogger(__name__)

_NO_CALL = Refusal(481, "Call/Transaction Does Not Exist")


class Proxy:
    """Asks the router where a request goes, forwards it, and follows the call it makes."""

    def __init__(
        self,
        hop: Hop,
        clock: Clock,
        sender: Sender,
        layer: TransactionLayer,
        router: Router,
        tag: str,
        timer_c: float = DEFAULT_TIMER_C,
    ) -> None:
        self._hop = hop
        self._clock = clock
        self._sender = sender
        self._layer = layer
        self._router = router
        self._tag = tag
        self._timer_c = timer_c
        self._dialogs = DialogTable()
        self._forwardings: dict[ServerTransaction, Forwarding] = {}
        self._routing: dict[ServerTransaction, asyncio.Task[None]] = {}

    async def close(self) -> None:
        """Forget every call; no task is left."""
        tasks = list(self._routing.values())
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=2)
        self._dialogs.close_all()

    def begin(self, server: ServerTransaction, request: SipRequest, caller: str) -> None:
        """Carry a request outside any dialog, sent by the authenticated ``caller``."""
        if request.method == "INVITE":
            self._refuse(server, Refusal(100, "Trying"))
        task = asyncio.get_running_loop().create_task(self._route(server, request, caller))
        self._routing[server] = task
        task.add_done_callback(lambda _: self._routing.pop(server, None))

    def is_in_call(self, request: SipRequest) -> bool:
        """Whether ``request`` is within a call, and not to begin one."""
        if request.recipient.tag:
            return True
        dialog = self._dialogs.find(request)
        return dialog is not None and request.method != "INVITE" and "" in dialog.callees

    def carry_in_dialog(self, server: ServerTransaction, request: SipRequest) -> None:
        """Carry a request inside a call that goes through here; 481 for any other."""
        dialog = self._dialogs.find(request)
        way = dialog.way(request, server.flow) if dialog is not None else None
        if dialog is None or way is None:
            self._refuse(server, _NO_CALL)
            return

        def prepare(target: Target) -> SipRequest:
            return self._hop.forwarded(request, target.uri, server.flow, target.flow, record=False)

        def done(response: SipResponse) -> None:
            gone = response.status in {408, 481}  # RFC 5057 section 5: the call is over
            if dialog.answer is not None and (request.method == "BYE" or gone):
                self._dialogs.close(dialog)

        route = Route((Target(request.uri, way),))
        self._start(server, route, prepare, lambda _response, _target: None, done)

    def carry_ack(self, request: SipRequest, flow: Flow) -> None:
        """Pass on the ACK of a 2xx; it has no transaction and no answer (section 16.6)."""
        dialog = self._dialogs.find(request)
        way = dialog.way(request, flow) if dialog is not None else None
        if way is not None:
            sent = self._hop.forwarded(request, request.uri, flow, way, record=False)
            self._sender.send(way, sent.encode())

    def cancel(self, server: ServerTransaction) -> None:
        """Carry out a CANCEL (section 16.10)."""
        invite = self._layer.find_server(server.request, "INVITE")
        if invite is None:
            self._refuse(server, _NO_CALL)
            return
        self._refuse(server, Refusal(200, "OK"))
        if invite in self._forwardings:
            self._forwardings[invite].cancel(tuple(server.request.values("Reason")))
        elif invite in self._routing:
            self._routing[invite].cancel()
            self._refuse(invite, Refusal(487, "Request Terminated"))

    async def _route(self, server: ServerTransaction, request: SipRequest, caller: str) -> None:
        try:
            found = await self._router.route(request, caller)
            if isinstance(found, Refusal):
                self._refuse(server, found)
            else:
                self._forward(server, request, found)
        except Exception:
            # The caller must hear something, whatever is wrong with the service behind.
            log.exception("Routing failed")
            self._refuse(server, Refusal(500, "Routing Failed"))

    def _forward(self, server: ServerTransaction, request: SipRequest, route: Route) -> None:
        invite = request.method == "INVITE"
        dialog = self._dialogs.open(request, server.flow, route.watch) if invite else None

        def prepare(target: Target) -> SipRequest:
            sent = self._hop.forwarded(request, target.uri, server.flow, target.flow, record=invite)
            return replace(sent, headers=(*sent.headers, *route.fields))

        def seen(response: SipResponse, target: Target) -> None:
            if dialog is not None:
                self._follow(dialog, response, target, route)

        def done(response: SipResponse) -> None:
            if dialog is not None and response.status >= 300:
                self._dialogs.close(dialog)
                if route.watch is not None:
                    route.watch.failed(response.status, response.reason)

        self._start(server, route, prepare, seen, done)

    def _follow(self, dialog: Dialog, response: SipResponse, target: Target, route: Route) -> None:
        first_answer = dialog.answer is None and 200 <= response.status < 300
        dialog.learn(response, target.flow)
        if first_answer and route.talk_limit > 0:
            dialog.talk_timer = self._clock.call_later(
                route.talk_limit, lambda: self._hang_up(dialog)
            )
        if route.watch is not None and first_answer:
            route.watch.answered()
        elif route.watch is not None and response.status in {180, 183}:
            route.watch.rang()

    def _start(
        self,
        server: ServerTransaction,
        route: Route,
        prepare: Prepare,
        seen: Seen,
        done: Callable[[SipResponse], None],
    ) -> None:
        def finished(response: SipResponse) -> None:
            self._forwardings.pop(server, None)
            done(response)

        forwarding = Forwarding(
            server,
            self._layer,
            self._clock,
            prepare,
            seen,
            finished,
            fields=route.fields,
            timer_c=self._timer_c,
            tag=self._tag,
        )
        self._forwardings[server] = forwarding
        forwarding.start(route.targets, route.ring_limit)

    def _hang_up(self, dialog: Dialog) -> None:
        # The conversation limit is reached: both sides hear BYE, each as if from the other.
        for bye, flow in dialog.byes():
            sent = bye.on_top("Via", self._hop.via(bye, flow))
            self._layer.send(sent, flow, lambda _response: None, lambda: None)
        self._dialogs.close(dialog)

    def _refuse(self, server: ServerTransaction, answer: Refusal) -> None:
        server.respond(
            response_to(server.request, answer.status, answer.reason, *answer.fields, tag=self._tag)
        )
