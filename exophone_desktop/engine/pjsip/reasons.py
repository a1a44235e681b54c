"""Why a call that rang was taken back: the Reason of a CANCEL or an early BYE (RFC 3326)."""

import re
from collections import OrderedDict

from exophone_desktop.engine.elsewhere import Elsewhere
from exophone_desktop.engine.pjsip.message_head import head_and_body, header_fields
from exophone_desktop.engine.pjsip.received import Received
from exophone_desktop.engine.pjsip.sip_text import bounded
from exophone_desktop.engine.pjsip.stack_module import AFTER_TRANSACTIONS, PASS, StackModules

_CALLS = 64
_MAX_LENGTH = 2048
_MAX_VALUES = 16
_MAX_DIGITS = 9

# An unfinished one lasts until the end, so that this never fails and takes no time to find out.
_QUOTED = re.compile(rb'(?s)"(?:[^"\\]|\\.?)*(?:"|\Z)')
_ENDS_A_CALL = re.compile(rb" (?:CANCEL|BYE)/")

_NON_SELECTED_USER_CLEARING = 26  # ITU-T Q.850: it was somebody else's to take


def elsewhere_told(message: bytes) -> Elsewhere | None:
    """What ``message`` says that another phone did; None where it gives no such reason.

    Of several reasons that of an answer counts first.
    """
    head, _ = head_and_body(message.lstrip(b"\r\n"))
    told = b",".join(value for name, value in header_fields(head) if name == b"reason")
    # Commas and semicolons in a text are no separators.
    values = _QUOTED.sub(b"", told[:_MAX_LENGTH]).split(b",")[:_MAX_VALUES]
    found = {_meaning(value) for value in values}
    for each in (Elsewhere.ANSWERED, Elsewhere.DECLINED):
        if each in found:
            return each
    return None


def _meaning(value: bytes) -> Elsewhere | None:
    protocol, *parameters = (part.strip() for part in value.split(b";"))
    cause = _cause(parameters)
    match protocol.lower():
        case b"sip" if 200 <= cause < 300:
            return Elsewhere.ANSWERED
        case b"sip" if 600 <= cause < 700:
            # Such an answer speaks for the person, and not for one phone (RFC 3261 section 21.6).
            return Elsewhere.DECLINED
        case b"q.850" if cause == _NON_SELECTED_USER_CLEARING:
            return Elsewhere.ANSWERED
    return None


def _cause(parameters: list[bytes]) -> int:
    for parameter in parameters:
        name, _, value = (part.strip() for part in parameter.partition(b"="))
        if name.lower() == b"cause":
            return int(value) if value.isdigit() and len(value) <= _MAX_DIGITS else 0
    return 0


class Reasons:
    """Keeps, by Call-ID, what the last CANCEL or BYE of each call said. Engine thread only.

    Whoever sends it can say what they like: it is a word for the person, and proves nothing.
    """

    def __init__(self, modules: StackModules | None) -> None:
        """Without ``modules``, where this platform's wheel has none, nothing is ever told."""
        self._told: OrderedDict[str, Elsewhere] = OrderedDict()
        if modules is not None:
            self._summary = modules.summary
            modules.add(b"mod-reasons", AFTER_TRANSACTIONS, on_rx_request=self._on_request)

    def of(self, sip_call_id: str) -> Elsewhere | None:
        """What was told of the call with this Call-ID, as its snapshot has it."""
        return self._told.get(sip_call_id)

    def ended(self, call_id: bytes, request: bytes) -> None:
        """Take the request that ends a call; the one before it did not."""
        known = bounded(call_id.decode("utf-8", "surrogateescape"))
        self._told.pop(known, None)
        elsewhere = elsewhere_told(request)
        if elsewhere is not None:
            self._told[known] = elsewhere
        if len(self._told) > _CALLS:
            self._told.popitem(last=False)

    def _on_request(self, received: int) -> int:
        if _ENDS_A_CALL.search(self._summary(received)):
            message = Received(received)
            self.ended(message.call_id, message.text)
        return PASS
