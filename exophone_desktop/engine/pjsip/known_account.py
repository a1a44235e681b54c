"""An account that the engine was asked to use."""

import logging
from dataclasses import dataclass

import pjsua2 as pj

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.engine.commands import AddAccount
from exophone_desktop.engine.events import CommandFailed, RegistrationFailed
from exophone_desktop.engine.pjsip.account import PjAccount, RegistrationSeen
from exophone_desktop.engine.pjsip.agenda import Agenda, Route
from exophone_desktop.engine.pjsip.plain_words import registration_words
from exophone_desktop.engine.pjsip.servers import Servers, host_and_port
from exophone_desktop.engine.pjsip.sip_text import uri_problem

log = logging.getLogger(__name__)

BUSY = 171001
"""PJSIP_EBUSY (pjsip/sip_errno.h): a REGISTER is under way."""
_RETRIED_CODES = frozenset({408, 480, 500, 502, 503, 504})


@dataclass(slots=True)
class KnownAccount:
    """An account that was asked for. ``pj_account`` is None until its server has been found.

    ``servers`` are the only ones that may call it, where not everybody may.
    """

    asked: AddAccount
    pj_account: PjAccount | None = None
    leaving: bool = False
    route: Route = Route()
    away: bool = False
    """Whether there was no network to the server when that was last looked at."""
    registered: bool = False
    asking: bool = False
    """Whether a REGISTER is under way."""
    asking_again: bool = False
    unregistering: bool = False
    connection: int = 0
    servers: Servers | None = None

    def leave(self) -> bool:
        """Unregister, or wait for the answer to a REGISTER that is under way, to do so then.

        False where there is nothing to wait for.
        """
        self.leaving = True
        if self.pj_account is None:
            return False
        if self.asking or self.unregistering or not self.registered:
            return self.asking or self.unregistering
        try:
            self.pj_account.setRegistration(False)
        except pj.Error as error:
            log.info("The account was not unregistered: %s", error.reason)
            return bool(error.status == BUSY)
        self.unregistering = True
        return True

    def connection_lost(self, connection: int) -> RegistrationFailed | None:
        """What is to be told as ``connection`` was closed; None where it was another's."""
        if not self.registered or self.leaving or connection != self.connection:
            return None
        if self.servers is not None:
            self.servers.connection_lost()
        return self._lost(f"The connection to {self._host} was lost.")

    def network_lost(self) -> RegistrationFailed | None:
        """What is to be told as the last way to the server is gone."""
        if not self.registered or self.leaving:
            return None
        return self._lost(f"There is no network to {self._host} any more.")

    def _lost(self, detail: str) -> RegistrationFailed:
        self.registered = False
        return RegistrationFailed(self.asked.account_id, 503, "", detail, will_retry=True)

    @property
    def _host(self) -> str:
        account = self.asked.account
        return host_and_port(account.proxy or account.registrar, account.transport)[0]

    def look_up_servers(self, agenda: Agenda) -> None:
        """Find out who may call, where not everybody may."""
        if self.servers is not None:
            self.servers.look_up(agenda)

    def registered_over(self, connection: int, source: str, agenda: Agenda) -> None:
        """The REGISTER was accepted from the address ``source`` over ``connection``."""
        self.connection = connection
        if self.servers is not None:
            self.servers.registered(source, connection)
            self.servers.look_up(agenda)

    def failure(self, sight: RegistrationSeen, tls_problem: str) -> RegistrationFailed:
        """What is to be told of a REGISTER that failed."""
        detail = sight.challenge or registration_words(sight.code, sight.reason)
        if tls_problem and self.asked.account.transport is SipTransport.TLS:
            detail = f"The server's certificate is not trusted: {tls_problem}."
        retried = sight.code in _RETRIED_CODES or not 300 <= sight.code < 600
        return RegistrationFailed(
            self.asked.account_id,
            sight.code,
            sight.reason,
            detail,
            will_retry=retried,
            unanswerable=bool(sight.challenge),
        )


def account_problem(account: SipAccount) -> str:
    """Why the stack could not use this account; empty where nothing is seen against it."""
    for uri in filter(None, (account.id, account.registrar, account.proxy)):
        if problem := uri_problem(uri):
            return problem
    if any(ord(c) < 32 or ord(c) == 127 for c in account.display_name + account.username):
        return "The display name or user name has a control character."
    return ""


def unknown_account(command: str, account_id: str) -> CommandFailed:
    """What is told of a ``command`` for an account that there is not."""
    return CommandFailed(command, f"There is no account {account_id!r}.", account_id=account_id)
