"""Which goodbyes of ours the other side has not answered yet."""

import re
import time
from collections import OrderedDict
from collections.abc import Callable

from exophone_desktop.engine.pjsip.message_head import CALL_ID
from exophone_desktop.engine.pjsip.received import Received, printed
from exophone_desktop.engine.pjsip.stack_module import (
    AFTER_PRINTING,
    BEFORE_TRANSACTIONS,
    PASS,
    StackModules,
)

_LASTING = 32.0
"""Seconds for which a request is sent again (RFC 3261 section 17.1.2.2, timer F)."""
_CALLS = 64

_SAID = re.compile(rb"\A(BYE|CANCEL) ")
_ANSWER = re.compile(rb"msg ([2-6])\d\d/(BYE|CANCEL|INVITE)/")


class Goodbyes:
    """Follows BYE until it is answered, and CANCEL until the INVITE is, whose answer wants an ACK
    (RFC 3261 section 9.1). Engine thread only.

    The stack counts a call as over when it has sent BYE, and the packet may be lost: whoever ends
    the stack then leaves the other side in a call with nobody.
    """

    def __init__(self, modules: StackModules, clock: Callable[[], float] = time.monotonic) -> None:
        self._modules = modules
        self._clock = clock
        self._said: OrderedDict[bytes, tuple[bytes, float]] = OrderedDict()
        modules.add(b"mod-goodbye-answers", BEFORE_TRANSACTIONS, on_rx_response=self._on_response)
        modules.add(b"mod-goodbyes", AFTER_PRINTING, on_tx_request=self._on_sent)

    @property
    def unanswered(self) -> bool:
        """Whether any is still being sent again."""
        now = self._clock()
        return any(now - at < _LASTING for _, at in self._said.values())

    def sent(self, request: bytes) -> None:
        """Take a request as it was sent."""
        said, found = _SAID.match(request), CALL_ID.search(request)
        if said is None or found is None:
            return
        method, call_id = said[1], found[1]
        if self._said.get(call_id, (b"", 0.0))[0] != method:
            self._said[call_id] = (method, self._clock())
        if len(self._said) > _CALLS:
            self._said.popitem(last=False)

    def answered(self, call_id: bytes, method: bytes, *, well: bool) -> None:
        """Take a final answer to ``method``, 2xx where ``well``; one that asks for credentials has
        the request sent anew."""
        said = self._said.get(call_id, (b"", 0.0))[0]
        if method == said == b"CANCEL" and well:
            return  # the other side will refuse the INVITE now
        if method == said or (said == b"CANCEL" and method == b"INVITE"):
            del self._said[call_id]

    def _on_sent(self, sending: int) -> int:
        self.sent(printed(sending))
        return PASS

    def _on_response(self, received: int) -> int:
        answer = _ANSWER.search(self._modules.summary(received))
        if answer is not None:
            self.answered(Received(received).call_id, answer[2], well=answer[1] == b"2")
        return PASS
