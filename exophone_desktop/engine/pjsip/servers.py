"""Where an account's server is."""

import time
from collections import OrderedDict
from ipaddress import IPv4Address

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.engine.pjsip.agenda import Agenda, Route, look_up_route

_LOOKED_UP_SECONDS = 60.0
_MAX_ADDRESSES = 64


def host_and_port(uri: str, transport: SipTransport) -> tuple[str, int]:
    """Where a server's URI leads; the port is the transport's own where none is written."""
    parts = parse_sip_uri(uri)
    return parts.host, parts.port or transport.usual_port


class Servers:
    """Where the server of one account is, as far as is known.

    These are all addresses of its registrar's and its proxy's names, of now and before, and those
    that answered a REGISTER; and the connection that the account is registered over.
    """

    def __init__(self, account: SipAccount) -> None:
        uris = filter(None, (account.proxy, account.registrar))
        self._places = {host_and_port(uri, account.transport) for uri in uris}
        self._datagrams = account.transport is SipTransport.UDP
        self._addresses: OrderedDict[str, None] = OrderedDict()
        self._connection = 0
        self._looked_up = float("-inf")
        for host, _ in self._places:
            if _is_address(host):
                self._add(host)

    def look_up(self, agenda: Agenda) -> None:
        """Find what the names lead to now; what they led to before still counts."""
        now = time.monotonic()
        if now - self._looked_up < _LOOKED_UP_SECONDS:
            return
        self._looked_up = now
        for host, port in self._places:
            if not _is_address(host):
                look_up_route(host, port, agenda, self._found)

    def registered(self, address: str, connection: int) -> None:
        """A REGISTER was answered from ``address`` over ``connection``."""
        if address:
            self._add(address)
        # Datagrams of everybody come by the same one.
        self._connection = 0 if self._datagrams else connection

    def connection_lost(self) -> None:
        """Its number may be another one's from now on."""
        self._connection = 0

    def include(self, address: str, connection: int) -> bool:
        """Whether what comes from ``address`` over ``connection`` comes from the server."""
        return address in self._addresses or (connection != 0 and connection == self._connection)

    def _found(self, route: Route) -> None:
        for address in route.addresses:
            self._add(address)

    def _add(self, address: str) -> None:
        self._addresses[address] = None
        self._addresses.move_to_end(address)
        if len(self._addresses) > _MAX_ADDRESSES:
            self._addresses.popitem(last=False)


def _is_address(host: str) -> bool:
    try:
        IPv4Address(host)
    except ValueError:
        return False
    return True
