"""Keeps off whoever is not an account's server: any host that finds a phone's port can ring it."""

import ctypes
import logging
from typing import Any

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.dialogs import KnownDialogs
from exophone_desktop.engine.pjsip.received import Received, transport_of
from exophone_desktop.engine.pjsip.request_manners import Standing
from exophone_desktop.engine.pjsip.servers import Servers
from exophone_desktop.engine.pjsip.stack_module import FIRST, PASS, SWALLOW, StackModules

log = logging.getLogger(__name__)

_TOLD_SECONDS = 60.0
_MAX_CALLS = 10_000


class Strangers:
    """Says who is one, and tells the log how many there were. Engine thread only.

    Nothing at all is answered, also not to OPTIONS and to what cannot be read: whoever looks for
    phones learns of none, and a forged sender is sent nothing. What belongs to a call that is up
    passes from anywhere, since the far end of a call need not be behind the server; so does an
    INVITE that takes the place of such a call (RFC 3891), which only its parties can name.
    """

    def __init__(self) -> None:
        self._agenda: Agenda | None = None
        self._guarded: dict[int, Servers] = {}
        self._library: Any = None
        self._dialogs: KnownDialogs | None = None
        self._calls: set[bytes] = set()
        self._last = ""
        self._told = False

    def tell_by(self, agenda: Agenda) -> None:
        """Sum up for the log by this clock."""
        self._agenda = agenda

    def use(self, modules: StackModules, dialogs: KnownDialogs) -> None:
        """The stack has started, and its C API can be seen. To be called before others look at
        requests ``FIRST``: nothing is done for a stranger's, such as looking up a host."""
        self._library, self._dialogs = modules.library, dialogs
        self._library.pjsua_acc_find_for_incoming.argtypes = (ctypes.c_void_p,)
        modules.add(b"mod-strangers", FIRST, on_rx_request=self._on_request)

    def servers_of(self, account: SipAccount) -> Servers | None:
        """Who alone may call it; None where anybody may. Nobody is the server of one without."""
        server = account.registrar or account.proxy
        return Servers(account) if account.only_from_server and server else None

    def guard(self, account: int, servers: Servers | None) -> None:
        """Let only ``servers`` call the account that has this number in the stack."""
        self._guarded.pop(account, None)
        if servers is not None:
            self._guarded[account] = servers

    def _on_request(self, received: int) -> int:
        return SWALLOW if self._sent(received) else PASS

    def _sent(self, received: int) -> bool:
        if not self._guarded or self._library is None or self._dialogs is None:
            return False
        servers = self._guarded.get(self._library.pjsua_acc_find_for_incoming(received))
        message = Received(received)
        if servers is None or servers.include(message.source, transport_of(received)):
            return False
        if self._dialogs.standing(message) in (Standing.UP, Standing.ENDED):
            return False
        if self._dialogs.replaces(message):
            return False
        if message.text.startswith(b"INVITE"):
            self.count(message.call_id, message.source)
        return True

    def sent_unreadable(self, address: str, connection: int) -> bool:
        """Whether a stranger has sent what cannot be read, so that nobody knows to whom."""
        guards = self._guarded.values()
        return bool(guards) and not any(each.include(address, connection) for each in guards)

    def count(self, call_id: bytes, address: str) -> None:
        """A call was kept off; the log is told at once, and then at most once a minute."""
        if len(self._calls) < _MAX_CALLS:
            # It is sent again and again (RFC 3261 section 17.1.1.2).
            self._calls.add(call_id)
        self._last = address
        if not self._told:
            self._tell()

    def _tell(self) -> None:
        self._told = bool(self._calls)
        if not self._told:
            return
        log.info(
            "Calls from strangers were not taken: %d, the last from %s. This account takes calls "
            "only from its server.",
            len(self._calls),
            self._last,
        )
        self._calls.clear()
        if self._agenda is not None:
            self._agenda.after(_TOLD_SECONDS, self._tell)
