"""The stack's parameters of one act on a call."""

import pjsua2 as pj

from exophone_desktop.engine.commands import SipHeader


def operation(code: int, headers: tuple[SipHeader, ...] = (), reason: str = "") -> pj.CallOpParam:
    """Parameters with a SIP code (0 where none is sent) and extra headers.

    A reason phrase is sent only where it is short and plain (RFC 3261 section 7.2).
    """
    parameters = pj.CallOpParam(True)
    parameters.statusCode = code
    if reason.isascii() and reason.isprintable():
        parameters.reason = reason[:64]
    for header in headers:
        field = pj.SipHeader()
        field.hName, field.hValue = header.name, header.value
        parameters.txOption.headers.append(field)
    return parameters
