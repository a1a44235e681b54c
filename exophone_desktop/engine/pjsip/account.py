"""One account of the stack: our values into its configuration, its callbacks into our inbox."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

import pjsua2 as pj

from exophone_desktop.domain.account import SipAccount, SipTransport, SrtpPolicy
from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.engine.pjsip.call import PjCall
from exophone_desktop.engine.pjsip.challenges import challenge_problem, text_of
from exophone_desktop.engine.pjsip.received import transport_of
from exophone_desktop.engine.pjsip.servers import Servers
from exophone_desktop.engine.pjsip.sip_text import bounded, extension_headers, parsed_name_addr

log = logging.getLogger(__name__)

_SRTP = {
    SrtpPolicy.OFF: pj.PJMEDIA_SRTP_DISABLED,
    SrtpPolicy.OPTIONAL: pj.PJMEDIA_SRTP_OPTIONAL,
    SrtpPolicy.REQUIRED: pj.PJMEDIA_SRTP_MANDATORY,
}
_RETRY_SECONDS = 5
_FIRST_RETRY_SECONDS = 1


@dataclass(frozen=True, slots=True)
class RegistrationSeen:
    """What the stack says of a REGISTER's outcome.

    ``connection`` is the stack's number of what the answer came by, 0 where none came, and
    ``source`` the address that it came from. ``challenge`` is why no password could be given
    (``challenges``), empty where one was.
    """

    code: int
    reason: str
    expires: int
    connection: int = 0
    source: str = ""
    challenge: str = ""


@dataclass(frozen=True, slots=True)
class InviteSeen:
    """An INVITE that came in, with its call object, which must be kept or it is refused."""

    call: PjCall
    remote_display_name: str
    remote_uri: str
    sip_call_id: str
    headers: tuple[SipHeader, ...]


AccountSight = RegistrationSeen | InviteSeen


class PjAccount(pj.Account):  # type: ignore[misc]
    """Only notes what happened; the engine acts on it in its next turn."""

    def __init__(self, account_id: str, note: Callable[[str, AccountSight], None]) -> None:
        super().__init__()
        self.account_id = account_id
        self._note = note
        self._new_call: Callable[[PjAccount, int], PjCall] | None = None
        self._servers: Servers | None = None
        self._count: Callable[[bytes, str], None] | None = None

    def answer_with(self, new_call: Callable[["PjAccount", int], PjCall]) -> None:
        """Give the maker of call objects for incoming calls."""
        self._new_call = new_call

    def take_only_from(self, servers: Servers | None, count: Callable[[bytes, str], None]) -> None:
        """Ring for ``servers`` alone (None: for all); ``count`` the others, with their addresses.

        ``Strangers`` keeps them off before this where the wheel shows us messages.
        """
        self._servers, self._count = servers, count

    def onRegState(self, prm: pj.OnRegStateParam) -> None:
        try:
            code = int(prm.code) or 503
            received = prm.rdata.pjRxData
            connection = transport_of(int(received)) if received else 0
            reason, expires = bounded(prm.reason, 128), int(prm.expiration)
            source = source_host(prm.rdata.srcAddress) if received else ""
            challenge = challenge_problem(code, text_of(prm.rdata))
            seen = RegistrationSeen(code, reason, expires, connection, source, challenge)
            self._note(self.account_id, seen)
        except Exception:
            log.exception("A registration's outcome could not be read")

    def onIncomingCall(self, prm: pj.OnIncomingCallParam) -> None:
        # Nothing is answered here: acting on a call inside this callback can abort the stack.
        try:
            if self._new_call is None:
                return
            source = source_host(prm.rdata.srcAddress)
            connection = transport_of(int(prm.rdata.pjRxData))
            servers, count = self._servers, self._count
            if servers is not None and count and not servers.include(source, connection):
                # The stack refuses a call that nobody keeps.
                count(b"%d" % time.monotonic_ns(), source)
                return
            call = self._new_call(self, prm.callId)
            info = call.getInfo()
            display_name, uri = parsed_name_addr(info.remoteUri)
            headers = extension_headers(prm.rdata.wholeMsg)
            sip_call_id = bounded(info.callIdString)
            self._note(self.account_id, InviteSeen(call, display_name, uri, sip_call_id, headers))
        except Exception:
            log.exception("An incoming call could not be read")


def source_host(address: str) -> str:
    """The host of an address that the stack writes as ``host:port``."""
    return address.rpartition(":")[0]


def account_config(
    account: SipAccount, transport_id: int, local: str, rtp_port: int
) -> pj.AccountConfig:
    """The stack's configuration of an account, bound to the address ``local`` (empty: any)."""
    config = pj.AccountConfig()
    config.idUri = _name_addr(account)
    config.sipConfig.transportId = transport_id
    config.regConfig.registrarUri = _with_transport(account.registrar, account.transport)
    config.regConfig.registerOnAdd = bool(account.registrar)
    config.regConfig.timeoutSec = account.expires
    config.regConfig.retryIntervalSec = _RETRY_SECONDS
    config.regConfig.firstRetryIntervalSec = _FIRST_RETRY_SECONDS
    config.regConfig.unregWaitMsec = 200
    if account.username or account.password:
        user = account.username or account.id.split(":", 1)[-1].split("@", 1)[0]
        config.sipConfig.authCreds.append(
            pj.AuthCredInfo("digest", "*", user, 0, account.password.reveal())
        )
    route = account.proxy or ("" if account.transport is SipTransport.UDP else account.registrar)
    if route:
        config.sipConfig.proxies.append(_with_transport(route, account.transport) + ";lr")
    config.mediaConfig.srtpUse = _SRTP[account.srtp]
    # SDES keys are only as secret as the signalling; requiring TLS would refuse them over UDP,
    # where a person asked for them all the same.
    config.mediaConfig.srtpSecureSignaling = 0
    config.mediaConfig.transportConfig.boundAddress = local
    config.mediaConfig.transportConfig.port = rtp_port
    config.natConfig.contactRewriteUse = 1
    config.callConfig.timerUse = pj.PJSUA_SIP_TIMER_OPTIONAL
    return config


def _name_addr(account: SipAccount) -> str:
    uri = account.id
    if not account.display_name:
        return uri
    quoted = account.display_name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{uri}>'


def _with_transport(uri: str, transport: SipTransport) -> str:
    if not uri or transport is SipTransport.UDP or ";transport=" in uri.lower():
        return uri
    return f"{uri};transport={transport.value}"
