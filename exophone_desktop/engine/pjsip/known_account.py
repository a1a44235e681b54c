"""An account that the engine was asked to use, and where its server is."""

from dataclasses import dataclass

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.engine.commands import AddAccount
from exophone_desktop.engine.events import CommandFailed, RegistrationFailed
from exophone_desktop.engine.pjsip.account import PjAccount


@dataclass(slots=True)
class KnownAccount:
    """An account that was asked for. ``pj_account`` is None until its server has been found."""

    asked: AddAccount
    pj_account: PjAccount | None = None
    leaving: bool = False
    problem: str = ""
    registered: bool = False
    asking_again: bool = False
    connection: int = 0

    def connection_lost(self, connection: int) -> RegistrationFailed | None:
        """What is to be told as ``connection`` was closed; None where it was another's."""
        if not self.registered or self.leaving or connection != self.connection:
            return None
        self.registered = False
        account = self.asked.account
        host, _ = host_and_port(account.proxy or account.registrar, account.transport)
        detail = f"The connection to {host} was lost."
        return RegistrationFailed(self.asked.account_id, 503, "", detail, will_retry=True)


def host_and_port(uri: str, transport: SipTransport) -> tuple[str, int]:
    """Where a server's URI leads; the port is the transport's own where none is written."""
    parts = parse_sip_uri(uri)
    return parts.host, parts.port or (5061 if transport is SipTransport.TLS else 5060)


def unknown_account(command: str, account_id: str) -> CommandFailed:
    """What is told of a ``command`` for an account that there is not."""
    return CommandFailed(command, f"There is no account {account_id!r}.", account_id=account_id)
