"""What a proxy changes in a request it passes on (RFC 3261 section 16.6), and loops."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace

from exophone_desktop.sandbox.sip.headers import (
    MAGIC_COOKIE,
    parse_name_addr,
    parse_number,
    parse_via,
)
from exophone_desktop.sandbox.sip.message import SipRequest
from exophone_desktop.sandbox.sip.transport import Flow
from exophone_desktop.sandbox.sip.uri import SipUri

DEFAULT_MAX_FORWARDS = 70


@dataclass(frozen=True, slots=True)
class Hop:
    """This proxy as a hop: its address, and the domain names it answers for."""

    host: str
    port: int
    domains: Collection[str]

    def is_ours(self, uri: SipUri) -> bool:
        """Whether a Request-URI is one that this server is responsible for."""
        return uri.scheme == "tel" or uri.host in self.domains or uri.host == self.host

    def without_own_routes(self, request: SipRequest) -> SipRequest:
        """Route preprocessing (section 16.4): drop the Route values that brought it here."""
        uri = request.target
        if "lr" in uri.params and self._names_us(uri) and request.has("Route"):
            # A strict router put our address into the Request-URI and the target last.
            *before, last = request.values("Route")
            bare = request.without("Route")
            routes = tuple(("Route", route) for route in before)
            request = replace(
                bare, uri=parse_name_addr(last).uri.text, headers=(*routes, *bare.headers)
            )
        while request.has("Route") and self._names_us(parse_name_addr(request.first("Route")).uri):
            request = request.without_first("Route")
        return request

    def forwarded(
        self, request: SipRequest, uri: str, came: Flow, goes: Flow, *, record: bool
    ) -> SipRequest:
        """The request as it leaves, Via on top; ``record`` keeps us in the dialog's path."""
        text = request.first("Max-Forwards")
        left = parse_number(text, "Max-Forwards") - 1 if text else DEFAULT_MAX_FORWARDS
        sent = replace(request, uri=uri).with_field("Max-Forwards", str(left))
        sent = sent.without("Proxy-Authorization")
        if record:
            # Two values when the transports differ, so that each side finds its own (RFC 5658).
            for protocol in dict.fromkeys((came.protocol, goes.protocol)):
                route = f"<sip:{self.host}:{self.port};transport={protocol};lr>"
                sent = sent.on_top("Record-Route", route)
        return sent.on_top("Via", self.via(request, goes))

    def via(self, request: SipRequest, goes: Flow) -> str:
        """A Via of ours with a new branch that also tells a loop (section 16.6 step 8)."""
        branch = f"{MAGIC_COOKIE}{secrets.token_hex(8)}.{_loop_mark(request)}"
        protocol = goes.protocol.upper()
        return f"SIP/2.0/{protocol} {self.host}:{self.port};rport;branch={branch}"

    def looped(self, request: SipRequest) -> bool:
        """Whether this very request passed here before, unchanged (section 16.3 step 4)."""
        mark = _loop_mark(request)
        own = f"{self.host}:{self.port}"
        vias = (parse_via(text) for text in request.values("Via"))
        return any(via.sent_by == own and via.branch.endswith(f".{mark}") for via in vias)

    def _names_us(self, uri: SipUri) -> bool:
        return (uri.host == self.host or uri.host in self.domains) and uri.port in {0, self.port}


def _loop_mark(request: SipRequest) -> str:
    parts = (
        request.uri,
        request.call_id,
        request.sender.tag,
        request.recipient.tag,
        str(request.cseq.number),
        *request.values("Route"),
    )
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:16]
