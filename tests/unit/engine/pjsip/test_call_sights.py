"""What is made of a call's states, with nothing of the stack."""

import time
from typing import Any, cast

import pjsua2 as pj

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.engine.events import CallConfirmed, CallSnapshot
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_sights import CallSights
from exophone_desktop.engine.pjsip.media_watch import MediaLimits, MediaWatch
from exophone_desktop.engine.pjsip.sights import StateSeen


class Desk:
    """One call, and what was told of it; book, media and holding in one."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.media = self
        snapshot = CallSnapshot("call", "account", CallDirection.OUTGOING, "sip:bob@example.com")
        self.call = LiveCall(cast("Any", None), snapshot)
        anything = cast("Any", self)
        self.sights = CallSights(anything, anything, anything, anything, anything)

    def get(self, call_id: str) -> LiveCall:
        assert call_id == "call"
        return self.call

    def live(self) -> tuple[LiveCall, ...]:
        return (self.call,)

    def emit(self, event: object) -> None:
        self.told.append(event)

    def confirmed(self, live: LiveCall) -> None:
        assert live.confirmed

    def update(self, lives: tuple[LiveCall, ...]) -> None:
        assert lives


def test_silence_counts_from_the_answer_and_not_from_the_ringing() -> None:
    desk = Desk()
    limits = MediaLimits(disrupted_after=2.0, renewed_after=3.0, timed_out_after=30.0)
    desk.call.watch = MediaWatch(limits, time.monotonic() - 60.0)
    answered = StateSeen(pj.PJSIP_INV_STATE_CONFIRMED, 200, "OK", "1@example.com")
    desk.sights.take("call", answered)
    assert isinstance(desk.told[0], CallConfirmed)
    now = time.monotonic()
    assert desk.call.watch.look(0, now + 1.0) is None
    assert desk.call.watch.look(0, now + 2.5) is not None
