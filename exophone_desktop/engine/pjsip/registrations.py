"""The accounts of the engine, and what became of their registrations."""

import logging
from collections.abc import Callable

import pjsua2 as pj

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.engine.commands import AddAccount, RefreshRegistration, RemoveAccount
from exophone_desktop.engine.events import (
    CommandFailed,
    EngineEvent,
    RegistrationEnded,
    RegistrationFailed,
    RegistrationSucceeded,
)
from exophone_desktop.engine.pjsip.account import (
    AccountSight,
    PjAccount,
    RegistrationSeen,
    account_config,
)
from exophone_desktop.engine.pjsip.agenda import Agenda, Route, look_up_route
from exophone_desktop.engine.pjsip.known_account import (
    BUSY,
    KnownAccount,
    account_problem,
    unknown_account,
)
from exophone_desktop.engine.pjsip.servers import host_and_port
from exophone_desktop.engine.pjsip.stack import MAX_ACCOUNTS, Stack, StackError

log = logging.getLogger(__name__)

_UNREGISTER_SECONDS = 2.0
_RETRY_SECONDS = 5.0


class Registrations:
    """Adds, registers and removes accounts. Engine thread only."""

    def __init__(
        self,
        stack: Stack,
        agenda: Agenda,
        emit: Callable[[EngineEvent], None],
        rtp_port: int,
        note: Callable[[str, AccountSight], None],
        prepare: Callable[[PjAccount], None],
    ) -> None:
        self._stack = stack
        self._agenda = agenda
        self._emit = emit
        self._rtp_port = rtp_port
        self._note = note
        self._prepare = prepare
        self._strangers = stack.strangers
        self._strangers.tell_by(agenda)
        self._accounts: dict[str, KnownAccount] = {}
        self._tls_problem = ""

    def tls_problem_seen(self, detail: str) -> None:
        """A certificate was refused; said with the failure that follows."""
        self._tls_problem = detail

    def get(self, account_id: str) -> KnownAccount | None:
        """An account that can be used for calls."""
        known = self._accounts.get(account_id)
        usable = known is not None and known.pj_account is not None and not known.leaving
        return known if usable else None

    def in_use(self) -> tuple[KnownAccount, ...]:
        """The accounts that can be used for calls."""
        return tuple(filter(None, map(self.get, self._accounts)))

    def coming(self, account_id: str) -> bool:
        """Whether an account is still being looked up."""
        known = self._accounts.get(account_id)
        return known is not None and known.pj_account is None and not known.route.problem

    def problem_of(self, account_id: str) -> str:
        """Why an account cannot be used, as a sentence."""
        known = self._accounts.get(account_id)
        return (known.route.problem if known else "") or f"There is no account {account_id!r}."

    @property
    def registered_any(self) -> bool:
        """Whether any account still holds, or may hold, a registration."""
        return any(known.registered for known in self._accounts.values())

    def add(self, command: AddAccount) -> None:
        """Register an account; one with the same identifier is replaced."""
        if problem := self._problem(command):
            self._emit(CommandFailed("AddAccount", problem, account_id=command.account_id))
            return
        self._drop(command.account_id)
        known = KnownAccount(command, servers=self._strangers.servers_of(command.account))
        self._accounts[command.account_id] = known
        self._find_server(known)

    def _problem(self, command: AddAccount) -> str:
        account = command.account
        if problem := account_problem(account):
            return problem
        if command.account_id not in self._accounts and len(self._accounts) >= MAX_ACCOUNTS:
            return f"There can be at most {MAX_ACCOUNTS} accounts at once."
        try:
            self._stack.prefer_codecs(account.codecs)
        except StackError as error:
            return str(error)
        return ""

    def _find_server(self, known: KnownAccount) -> None:
        account = known.asked.account
        server = account.proxy or account.registrar
        if account.bind or not server:
            self._create(known, Route(local_address=account.bind))
            return
        host, port = host_and_port(server, account.transport)
        look_up_route(host, port, self._agenda, lambda route: self._create(known, route))

    def _create(self, known: KnownAccount, route: Route) -> None:
        asked = known.asked
        if self._accounts.get(asked.account_id) is not known or known.leaving:
            return
        known.route = route
        if route.problem:
            failure = RegistrationFailed(asked.account_id, 503, "", route.problem, will_retry=True)
            self._emit(failure)
            self._agenda.after(_RETRY_SECONDS, lambda: self._retry_lookup(known))
            return
        account = asked.account
        # On loopback the stack would otherwise offer an address that the peer cannot use.
        loopback = route.local_address.startswith("127.")
        local = account.bind or (route.local_address if loopback else "")
        pj_account = PjAccount(asked.account_id, self._note)
        try:
            transport = self._stack.transport(
                account.transport, local, account.bind_port, account.tls_ca_file
            )
            self._prepare(pj_account)
            pj_account.take_only_from(known.servers, self._strangers.count)
            pj_account.create(account_config(account, transport, local, self._rtp_port))
        except (StackError, pj.Error) as error:
            del self._accounts[asked.account_id]
            refused = f"The SIP stack refused the account: {getattr(error, 'reason', '')}."
            detail = str(error) if isinstance(error, StackError) else refused
            self._emit(CommandFailed("AddAccount", detail, account_id=asked.account_id))
            return
        known.pj_account = pj_account
        known.asking = bool(account.registrar)
        self._strangers.guard(pj_account.getId(), known.servers)
        known.look_up_servers(self._agenda)

    def _retry_lookup(self, known: KnownAccount) -> None:
        if self._accounts.get(known.asked.account_id) is known and known.pj_account is None:
            self._find_server(known)

    def refresh(self, command: RefreshRegistration) -> None:
        """Send REGISTER again."""
        known = self.get(command.account_id)
        if known is None or known.pj_account is None:
            self._emit(unknown_account("RefreshRegistration", command.account_id))
            return
        if not known.asked.account.registrar:
            return
        known.asking = True
        try:
            known.pj_account.setRegistration(True)
        except pj.Error as error:
            # Busy is fine: a REGISTER is under way already.
            if error.status != BUSY:
                known.asking = False
            log.info("The registration was not refreshed: %s", error.reason)

    def remove(self, command: RemoveAccount) -> None:
        """Unregister; ``RegistrationEnded`` follows, at the latest after two seconds."""
        known = self._accounts.get(command.account_id)
        if known is None:
            self._emit(unknown_account("RemoveAccount", command.account_id))
            return
        if known.leave():
            self._agenda.after(_UNREGISTER_SECONDS, lambda: self._left(known))
        else:
            self._left(known)

    def _left(self, known: KnownAccount) -> None:
        account_id = known.asked.account_id
        if self._accounts.get(account_id) is known:
            self._drop(account_id)
            self._emit(RegistrationEnded(account_id))

    def _drop(self, account_id: str) -> None:
        known = self._accounts.pop(account_id, None)
        if known is not None and known.pj_account is not None:
            self._strangers.guard(known.pj_account.getId(), None)
            known.pj_account.shutdown()
            known.pj_account = None

    def leave_all(self) -> None:
        """Unregister every account; the caller then polls until ``registered_any`` is false."""
        for known in self._accounts.values():
            known.registered = known.leave()

    def drop_all(self) -> None:
        """Forget every account; before the stack is destroyed."""
        for account_id in list(self._accounts):
            self._drop(account_id)

    def seen(self, account_id: str, sight: RegistrationSeen) -> None:
        """Take the outcome of a REGISTER."""
        known = self._accounts.get(account_id)
        if known is None:
            return
        known.asking = False
        known.registered = 200 <= sight.code < 300 and sight.expires > 0
        if known.leaving:
            # It may be the answer to a REGISTER that was under way.
            known.registered = known.registered and not known.unregistering and known.leave()
            if not known.registered:
                self._left(known)
            return
        if known.registered:
            known.registered_over(sight.connection, sight.source, self._agenda)
            self._emit(RegistrationSucceeded(account_id, sight.expires))
            return
        self._emit(known.failure(sight, self._tls_problem))
        if known.asked.account.transport is SipTransport.TLS:
            self._tls_problem = ""
        if sight.code < 300 and not known.asking_again:
            # The stack takes this for the end that it asked for, and rests.
            known.asking_again = True
            self._agenda.after(_RETRY_SECONDS, lambda: self._ask_again(known))

    def connection_lost(self, connection: int) -> None:
        """It was closed; the stack opens another one and registers, but not at once."""
        for known in self._accounts.values():
            if failure := known.connection_lost(connection):
                self._emit(failure)

    def _ask_again(self, known: KnownAccount) -> None:
        known.asking_again = False
        account_id = known.asked.account_id
        if self._accounts.get(account_id) is known and not (known.leaving or known.registered):
            self.refresh(RefreshRegistration(account_id))
