"""The SIP server: takes bytes, judges and authenticates requests, registers and forwards.

It is a stateful proxy and a registrar (RFC 3261 sections 10 and 16) for one domain. Whatever
comes in, nothing is raised to the transport: what cannot be read is answered with 400 when it
can be answered at all, and dropped when not.
"""

import logging
import secrets
from collections.abc import Callable
from dataclasses import replace

from exophone_desktop.sandbox.sip.digest import DigestAuthenticator, Verdict
from exophone_desktop.sandbox.sip.forwarding import DEFAULT_TIMER_C
from exophone_desktop.sandbox.sip.headers import parse_number
from exophone_desktop.sandbox.sip.hop import Hop
from exophone_desktop.sandbox.sip.layer import TransactionLayer
from exophone_desktop.sandbox.sip.location import LocationService
from exophone_desktop.sandbox.sip.message import (
    SipRequest,
    SipResponse,
    parse_message,
    response_to,
)
from exophone_desktop.sandbox.sip.proxy import Proxy
from exophone_desktop.sandbox.sip.registrar import Registrar
from exophone_desktop.sandbox.sip.routing import Refusal, Router
from exophone_desktop.sandbox.sip.transactions import (
    Clock,
    Sender,
    ServerTransaction,
)
from exophone_desktop.sandbox.sip.transport import Flow
from exophone_desktop.sandbox.sip.uri import MalformedMessage
from exophone_desktop.sandbox.sip.validity import complaint, sized, wrong_version

log = logging.getLogger(__name__)

METHODS = "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, INFO, UPDATE, PRACK, REFER, NOTIFY, MESSAGE"
_ALLOW = ("Allow", METHODS)
_KNOWN = frozenset(METHODS.split(", "))
_CHALLENGED = {
    Verdict.ABSENT: "Unauthorized",
    Verdict.STALE: "Unauthorized",
    Verdict.WRONG: "Wrong User Name or Password",
}


class SipServer:
    """Registrar and proxy on top of a transport. Everything happens on the clock's thread."""

    def __init__(
        self,
        hop: Hop,
        clock: Clock,
        sender: Sender,
        authenticator: DigestAuthenticator,
        location: LocationService,
        registrar: Registrar,
        router: Router,
        may_use: Callable[[str], bool],
        timer_c: float = DEFAULT_TIMER_C,
    ) -> None:
        self._hop = hop
        self._sender = sender
        self._authenticator = authenticator
        self._location = location
        self._registrar = registrar
        self._may_use = may_use
        self._layer = TransactionLayer(clock, sender)
        self._tag = secrets.token_hex(6)
        self._proxy = Proxy(hop, clock, sender, self._layer, router, self._tag, timer_c)

    def receive(self, data: bytes, flow: Flow) -> None:
        """Take one message from the transport."""
        try:
            message = parse_message(data)
            if isinstance(message, SipResponse):
                self._layer.receive_response(message)
            else:
                self._receive_request(message, flow)
        except MalformedMessage as wrong:
            log.debug("Dropped a message from %s:%s: %s", flow.host, flow.port, wrong)
        except Exception:
            # One call that fails must not cost the others their connection.
            log.exception("A message from %s:%s could not be worked on", flow.host, flow.port)

    def flow_closed(self, flow: Flow) -> None:
        """A TCP connection is gone, and with it the registrations that came by it."""
        self._location.forget_flow(flow)

    async def close(self) -> None:
        """Forget everything; no timer and no task is left."""
        await self._proxy.close()
        self._layer.close()

    def _receive_request(self, request: SipRequest, flow: Flow) -> None:
        try:
            via = request.via
        except MalformedMessage as wrong_via:
            self._answer_back(request, flow, str(wrong_via))
            return
        stamped = via.with_source(flow.host, flow.port)
        request = request.without_first("Via").on_top("Via", str(stamped))
        if not flow.reliable and "rport" not in via.params:
            flow = replace(flow, port=via.port or 5060)
        wrong = complaint(request)
        if wrong is not None:
            if request.method != "ACK":
                response = response_to(request, *wrong, tag=self._tag)
                self._sender.send(flow, response.encode())
            return
        request = sized(request)
        method = "INVITE" if request.method == "ACK" else request.method
        known = self._layer.find_server(request, method)
        if known is not None:
            known.receive(request, flow)
        elif request.method == "ACK":
            self._proxy.carry_ack(self._hop.without_own_routes(request), flow)
        elif self._layer.full:
            busy = response_to(request, 503, "Busy", ("Retry-After", "5"), tag=self._tag)
            self._sender.send(flow, busy.encode())
        else:
            server = self._layer.serve(request, flow)
            try:
                self._dispatch(server)
            except MalformedMessage as wrong_field:
                self._refuse(server, Refusal(400, str(wrong_field)))

    def _answer_back(self, request: SipRequest, flow: Flow, why: str) -> None:
        # Whoever wrote a Via that says nothing hears of it where the request came from.
        if request.method == "ACK" or not request.has("Via"):
            raise MalformedMessage(why)
        status, reason = wrong_version(request) or (400, why)
        self._sender.send(flow, response_to(request, status, reason, tag=self._tag).encode())

    def _dispatch(self, server: ServerTransaction) -> None:
        request = server.request
        if request.method == "CANCEL":
            self._proxy.cancel(server)
            return
        refusal = self._unfit(request)
        if refusal is not None:
            self._refuse(server, refusal)
            return
        request = self._hop.without_own_routes(request)
        if self._proxy.is_in_call(request):
            self._proxy.carry_in_dialog(server, request)
        elif not self._hop.is_ours(request.target):
            self._refuse(server, Refusal(404, "Domain Not Served Here"))
        elif request.method == "OPTIONS" and not request.target.user:
            self._respond(server, 200, "OK", _ALLOW, ("Accept", "application/sdp"))
        elif request.method == "REGISTER":
            self._register(server, request)
        else:
            caller = self._authenticated(server, request, proxy=True)
            if caller is not None:
                self._proxy.begin(server, request, caller)

    def _unfit(self, request: SipRequest) -> Refusal | None:
        if request.method not in _KNOWN:
            return Refusal(405, "Method Not Allowed", (_ALLOW,))
        to_us = request.method in {"REGISTER", "OPTIONS"} and not request.target.user
        hops = request.first("Max-Forwards")
        if hops and parse_number(hops, "Max-Forwards") == 0 and not to_us:
            return Refusal(483, "Too Many Hops")
        if self._hop.looped(request):
            return Refusal(482, "Loop Detected")
        wanted = request.values("Proxy-Require")
        if wanted:
            return Refusal(420, "Bad Extension", (("Unsupported", ", ".join(wanted)),))
        return None

    def _authenticated(
        self, server: ServerTransaction, request: SipRequest, *, proxy: bool
    ) -> str | None:
        """The user who sent the request; None when it has been answered with a challenge."""
        header = "Proxy-Authorization" if proxy else "Authorization"
        claimed = request.sender.uri if proxy else request.recipient.uri
        found = self._authenticator.judge(request.values(header), request.method, request.uri)
        if found.verdict is Verdict.MALFORMED:
            self._respond(server, 400, "Malformed Credentials")
        elif found.verdict is not Verdict.GOOD:
            name = "Proxy-Authenticate" if proxy else "WWW-Authenticate"
            stale = found.verdict is Verdict.STALE
            fields = [(name, text) for text in self._authenticator.challenges(stale)]
            reason = _CHALLENGED[found.verdict]
            if proxy and reason == "Unauthorized":
                reason = "Proxy Authentication Required"
            self._respond(server, 407 if proxy else 401, reason, *fields)
        elif claimed.user != found.username or not self._hop.is_ours(claimed):
            self._respond(server, 403, "Not Your Address")
        elif not self._may_use(found.username):
            self._respond(server, 403, "Subscriber Is Inactive")
        else:
            return found.username
        return None

    def _register(self, server: ServerTransaction, request: SipRequest) -> None:
        user = self._authenticated(server, request, proxy=False)
        if user is not None:
            answer = self._registrar.register(request, user, server.flow)
            self._respond(server, answer.status, answer.reason, *answer.fields)

    def _refuse(self, server: ServerTransaction, refusal: Refusal) -> None:
        self._respond(server, refusal.status, refusal.reason, *refusal.fields)

    def _respond(
        self, server: ServerTransaction, status: int, reason: str, *fields: tuple[str, str]
    ) -> None:
        server.respond(response_to(server.request, status, reason, *fields, tag=self._tag))
