"""What an account notes of a call where the stack's messages cannot be seen (Windows)."""

import ctypes
from types import SimpleNamespace
from typing import Any, cast

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.pjsip.account import InviteSeen, PjAccount
from exophone_desktop.engine.pjsip.servers import Servers

SERVER = SipAccount(id="sip:bob@pbx.example", registrar="sip:192.0.2.7")


class Account:
    """In place of the stack's account, which needs a stack."""

    account_id = "bob"

    def __init__(self, servers: Servers | None) -> None:
        self._servers = servers
        self.counted: list[str] = []
        self.seen: list[InviteSeen] = []

    def _new_call(self, account: object, number: int) -> object:
        info = SimpleNamespace(remoteUri="<sip:eve@203.0.113.9>", callIdString=str(number))
        return SimpleNamespace(getInfo=lambda: info)

    def _count(self, call_id: bytes, address: str) -> None:
        assert call_id
        self.counted.append(address)

    def _note(self, account_id: str, seen: InviteSeen) -> None:
        assert account_id == "bob"
        self.seen.append(seen)


def called_from(source: str, servers: Servers | None) -> Account:
    """Who has seen an INVITE that comes from ``source`` (host and port)."""
    raw = ctypes.create_string_buffer(64)
    received = SimpleNamespace(
        srcAddress=source, pjRxData=ctypes.addressof(raw), wholeMsg="INVITE sip:bob@x SIP/2.0"
    )
    account = Account(servers)
    prm = SimpleNamespace(rdata=received, callId=3)
    PjAccount.onIncomingCall(cast("Any", account), cast("Any", prm))
    return account


def test_a_stranger_is_kept_off_here_too() -> None:
    kept_off = called_from("203.0.113.9:5060", Servers(SERVER))
    assert (kept_off.seen, kept_off.counted) == ([], ["203.0.113.9"])
    for source, servers in (("192.0.2.7:5099", Servers(SERVER)), ("203.0.113.9:5060", None)):
        taken = called_from(source, servers)
        assert [seen.sip_call_id for seen in taken.seen] == ["3"]
        assert not taken.counted
