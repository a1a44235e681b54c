"""The transaction layer: finds the transaction that a message belongs to (section 17)."""

from collections.abc import Callable

from exophone_desktop.sandbox.sip.headers import MAGIC_COOKIE
from exophone_desktop.sandbox.sip.message import SipRequest, SipResponse
from exophone_desktop.sandbox.sip.transactions import (
    ClientTransaction,
    Clock,
    Sender,
    ServerTransaction,
)
from exophone_desktop.sandbox.sip.transport import Flow

MAX_TRANSACTIONS = 4096
Key = tuple[str, ...]


def server_key(request: SipRequest, method: str) -> Key:
    """What identifies a server transaction (section 17.2.3); ``method`` INVITE also for ACK.

    Requests of RFC 2543 clients have no unique branch: there the dialog and CSeq identify it.
    """
    via = request.via
    if via.branch.startswith(MAGIC_COOKIE):
        return (via.branch, via.sent_by, method)
    number = str(request.cseq.number)
    return (via.sent_by, request.call_id, request.sender.tag, number, method)


class TransactionLayer:
    """Finds the transaction of every message, makes new ones and bounds their number."""

    def __init__(self, clock: Clock, sender: Sender) -> None:
        self._clock = clock
        self._sender = sender
        self._servers: dict[Key, ServerTransaction] = {}
        self._clients: dict[Key, ClientTransaction] = {}

    @property
    def full(self) -> bool:
        """Whether no further transaction should be begun."""
        return len(self._servers) + len(self._clients) >= MAX_TRANSACTIONS

    def find_server(self, request: SipRequest, method: str = "") -> ServerTransaction | None:
        """The transaction that ``request`` (or its ACK or CANCEL) belongs to."""
        return self._servers.get(server_key(request, method or request.method))

    def serve(self, request: SipRequest, flow: Flow) -> ServerTransaction:
        """Begin the transaction of a new request."""
        key = server_key(request, request.method)
        transaction = ServerTransaction(request, self._clock, flow, self._sender)
        self._servers[key] = transaction
        transaction.on_end = lambda: self._forget(self._servers, key)
        return transaction

    def send(
        self,
        request: SipRequest,
        flow: Flow,
        on_response: Callable[[SipResponse], None],
        on_timeout: Callable[[], None],
    ) -> ClientTransaction:
        """Send a request whose top Via is ours, and begin its transaction."""
        key: Key = (request.via.branch, request.method)
        transaction = ClientTransaction(
            request, self._clock, flow, self._sender, on_response, on_timeout
        )
        self._clients[key] = transaction
        transaction.on_end = lambda: self._forget(self._clients, key)
        transaction.start()
        return transaction

    def receive_response(self, response: SipResponse) -> bool:
        """Give a response to its client transaction; False for a stray."""
        transaction = self._clients.get((response.via.branch, response.cseq.method))
        if transaction is None:
            return False
        transaction.receive(response)
        return True

    def close(self) -> None:
        """Drop everything, with every timer."""
        for transaction in [*self._servers.values(), *self._clients.values()]:
            transaction.drop()
        self._servers.clear()
        self._clients.clear()

    @staticmethod
    def _forget(
        transactions: dict[Key, ServerTransaction] | dict[Key, ClientTransaction], key: Key
    ) -> None:
        gone = transactions.pop(key, None)
        if gone is not None:
            gone.drop()
