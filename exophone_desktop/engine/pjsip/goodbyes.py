"""Which goodbyes of ours the other side has not answered yet."""

import re
import time
from collections import OrderedDict
from collections.abc import Callable

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

_SAID = re.compile(rb"\A(?:BYE|CANCEL) ")
_CALL_ID = re.compile(rb"(?im)^(?:call-id|i)[ \t]*:[ \t]*(\S+)")
_ANSWER = re.compile(rb"msg [2-6]\d\d/(?:BYE|CANCEL)/")


class Goodbyes:
    """Follows BYE and CANCEL until a final answer. Engine thread only.

    The stack counts a call as over when it has sent BYE, and the packet may be lost: whoever ends
    the stack then leaves the other side in a call with nobody.
    """

    def __init__(self, modules: StackModules, clock: Callable[[], float] = time.monotonic) -> None:
        self._modules = modules
        self._clock = clock
        self._said: OrderedDict[bytes, float] = OrderedDict()
        modules.add(b"mod-goodbye-answers", BEFORE_TRANSACTIONS, on_rx_response=self._on_response)
        modules.add(b"mod-goodbyes", AFTER_PRINTING, on_tx_request=self._on_sent)

    @property
    def unanswered(self) -> bool:
        """Whether any is still being sent again."""
        now = self._clock()
        return any(now - said < _LASTING for said in self._said.values())

    def sent(self, request: bytes) -> None:
        """Take a request as it was sent."""
        if _SAID.match(request) and (found := _CALL_ID.search(request)):
            self._said.setdefault(found[1], self._clock())
            if len(self._said) > _CALLS:
                self._said.popitem(last=False)

    def answered(self, call_id: bytes) -> None:
        """Take a final answer; where it asks for credentials, the request is sent anew."""
        self._said.pop(call_id, None)

    def _on_sent(self, sending: int) -> int:
        self.sent(printed(sending))
        return PASS

    def _on_response(self, received: int) -> int:
        if _ANSWER.search(self._modules.summary(received)):
            self.answered(Received(received).call_id)
        return PASS
