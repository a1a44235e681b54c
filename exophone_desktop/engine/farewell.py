"""What ends a call whose engine is gone: a message that was written down while it lived."""

import re
from dataclasses import dataclass

from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.domain.sip_uri import parse_sip_uri

_TOP_VIA = re.compile(
    r"(?im)^(?:via|v)[ \t]*:\s*SIP/2\.0/(?P<transport>\w+)[ \t]+"
    r"(?P<host>[^\s:;,]+)(?::(?P<port>\d{1,5}))?(?P<parameters>[^,\r\n]*)"
)
_ROUTE = re.compile(r"(?im)^route[ \t]*:\s*(?:\"(?:[^\"\\]|\\.)*\"[ \t]*|[^<\"\r\n]*)<([^>\r\n]+)>")
_REQUEST_URI = re.compile(r"\A[A-Z]+ (\S+) SIP/2\.0\r\n")
_PORT = re.compile(r"[0-9]{1,5}")
_CSEQ = re.compile(r"(?im)^cseq[ \t]*:\s*(\d+)[ \t]+(\w+)")
_NOT_IN_A_CANCEL = re.compile(
    r"(?im)^(?:content-[a-z]+|[cel]|contact|m|allow|supported|k|require|proxy-require|authorization|"
    r"proxy-authorization|session-expires|x|min-se|accept)[ \t]*:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*"
)
_VIA_LINES = re.compile(r"(?im)^(?:via|v)[ \t]*:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*")
_CONTACT = re.compile(r"(?im)^(?:contact|m)[ \t]*:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*")


@dataclass(frozen=True, slots=True)
class Farewell:
    """A BYE, a CANCEL or a 480, and where it goes.

    ``message`` is complete but for the Via of a BYE, which whoever sends it puts on top; each
    character stands for one byte (Latin-1).
    ``server_name`` is whose certificate a TLS server has to show, and ``tls_ca_file`` as in
    ``SipAccount``; ``local_address`` is the address to send from, empty for any.
    """

    message: str
    transport: SipTransport
    host: str
    port: int
    local_address: str = ""
    server_name: str = ""
    tls_ca_file: str = ""

    @property
    def method(self) -> str:
        """``BYE`` or ``CANCEL``; empty where it is an answer."""
        first = self.message.partition(" ")[0]
        return "" if first.startswith("SIP/") else first


def cancel_of(invite: str, account: SipAccount) -> Farewell | None:
    """What takes back this INVITE of ours (RFC 3261 section 9.1); None where that is not seen."""
    head = invite.partition("\r\n\r\n")[0] + "\r\n"
    line, _, headers = head.partition("\r\n")
    headers = _CSEQ.sub(r"CSeq: \1 CANCEL", _NOT_IN_A_CANCEL.sub("", headers), count=1)
    request = f"{line.replace('INVITE', 'CANCEL', 1)}\r\n{headers}Content-Length: 0\r\n\r\n"
    return _to_next_hop(request, account)


def bye_of(request: str, sequence: int, account: SipAccount) -> Farewell | None:
    """A BYE as the stack has written it, with this CSeq; None where it is not seen where it goes.

    Numbers of a dialog may have gaps (RFC 3261 section 12.2.2).
    """
    request = _CSEQ.sub(f"CSeq: {sequence} BYE", _VIA_LINES.sub("", request), count=1)
    return _to_next_hop(request, account)


def refusal_of(ringing: str, account: SipAccount) -> Farewell | None:
    """What ends a call that rings here, from our own 18x for it (RFC 3261 section 18.2.2)."""
    head = ringing.partition("\r\n\r\n")[0] + "\r\n"
    headers = _NOT_IN_A_CANCEL.sub("", _CONTACT.sub("", head.partition("\r\n")[2]))
    via = _TOP_VIA.search(headers)
    if via is None:
        return None
    message = f"SIP/2.0 480 Temporarily Unavailable\r\n{headers}Content-Length: 0\r\n\r\n"
    parameters = dict(
        (part.strip().partition("=")[::2]) for part in via["parameters"].split(";") if part.strip()
    )
    port = parameters.get("rport") if account.transport is SipTransport.UDP else ""
    port = port or via["port"] or str(account.transport.usual_port)
    return _farewell(message, account, parameters.get("received") or via["host"], port)


def sequence_of(request: str) -> int:
    """The number in CSeq; 0 where there is none."""
    found = _CSEQ.search(request)
    return int(found[1]) if found else 0


def _to_next_hop(request: str, account: SipAccount) -> Farewell | None:
    found = _ROUTE.search(request) or _REQUEST_URI.match(request)
    try:
        hop = parse_sip_uri(found[1] if found else "")
    except ValueError:
        return None
    return _farewell(request, account, hop.host, str(hop.port or account.transport.usual_port))


def _farewell(message: str, account: SipAccount, host: str, port: str) -> Farewell | None:
    if _PORT.fullmatch(port) is None or not 1 <= int(port) <= 65535:
        return None
    server = account.proxy or account.registrar
    name = parse_sip_uri(server).host if server else host
    return Farewell(
        message, account.transport, host, int(port), account.bind, name, account.tls_ca_file
    )
