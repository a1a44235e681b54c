"""An account that the engine was asked to use, and where its server is."""

from dataclasses import dataclass

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.engine.commands import AddAccount
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


def host_and_port(uri: str, transport: SipTransport) -> tuple[str, int]:
    """Where a server's URI leads; the port is the transport's own where none is written."""
    parts = parse_sip_uri(uri)
    return parts.host, parts.port or (5061 if transport is SipTransport.TLS else 5060)
