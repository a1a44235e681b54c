"""Who is heard ringing before the answer: the far end where it sends sound, else this side."""

import time
from typing import Any, cast

import pjsua2 as pj
import pytest

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.events import CallRang, CallSnapshot, EarlyMediaStarted
from exophone_desktop.engine.pjsip import early_media
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.early_media import EarlyMedia
from exophone_desktop.engine.pjsip.statistics import StreamLook

LIMIT = 10.0
PROMPT = 60.0
"""A time of grace that ends in no test."""


class Desk:
    """A dialled call, in place of stack and book."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.packets = 0
        self.looks = 0
        self.broken = False
        snapshot = CallSnapshot("call", "account", CallDirection.OUTGOING, "sip:bob@example.com")
        self.call: LiveCall | None = LiveCall(cast("Any", self), snapshot, media_index=0)
        self.agenda = Agenda()
        self.early = EarlyMedia(self.agenda, cast("Any", self))

    def get(self, call_id: str) -> LiveCall | None:
        assert call_id == "call"
        return self.call

    def emit(self, event: object) -> None:
        self.told.append(event)

    def look_at_stream(self, index: int) -> StreamLook:
        assert index == 0
        self.looks += 1
        if self.broken:
            raise ValueError("unforeseen")
        return StreamLook(CallStatistics(), self.packets)

    @property
    def live(self) -> LiveCall:
        assert self.call is not None
        return self.call

    def turn_until(self, told: int = 0, looks: int = 0) -> None:
        give_up = time.monotonic() + LIMIT
        while len(self.told) < told or self.looks < looks:
            assert time.monotonic() < give_up, (self.told, self.looks)
            self.agenda.turn()
            time.sleep(0.002)

    def further_looks(self) -> None:
        self.turn_until(looks=self.looks + 3)


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(early_media, "GRACE_SECONDS", PROMPT)
    return Desk()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(early_media, "GRACE_SECONDS", 0.03)
    return Desk()


def test_sound_before_the_answer_is_told_with_its_first_packet_and_not_before(desk: Desk) -> None:
    desk.early.promised(desk.live)
    desk.further_looks()
    assert desk.told == []
    desk.packets = 1
    desk.turn_until(told=1)
    assert desk.told == [EarlyMediaStarted(desk.live.snapshot)]
    assert desk.live.early_media


def test_a_promise_that_is_not_kept_is_ringing_so_that_ringback_is_heard(impatient: Desk) -> None:
    impatient.early.promised(impatient.live)
    impatient.turn_until(told=1)
    assert impatient.told == [CallRang(impatient.live.snapshot, early_media=False)]
    impatient.further_looks()
    assert len(impatient.told) == 1


def test_sound_that_comes_late_is_told_all_the_same(impatient: Desk) -> None:
    impatient.early.promised(impatient.live)
    impatient.turn_until(told=1)
    impatient.packets = 1
    impatient.turn_until(told=2)
    assert impatient.told[1] == EarlyMediaStarted(impatient.live.snapshot)


@pytest.mark.expects_log("could not be looked at")
def test_a_look_that_fails_ends_neither_ringing_nor_looking(
    impatient: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    impatient.broken = True
    impatient.early.promised(impatient.live)
    impatient.turn_until(told=1)
    impatient.further_looks()
    assert impatient.told == [CallRang(impatient.live.snapshot, early_media=False)]
    assert len(caplog.records) == 1
    impatient.broken = False
    impatient.packets = 1
    impatient.turn_until(told=2)
    assert impatient.told[1] == EarlyMediaStarted(impatient.live.snapshot)


def test_ringing_with_sound_of_its_own_brings_no_moment_of_ringback(desk: Desk) -> None:
    desk.early.promised(desk.live)
    desk.early.rang(desk.live)
    desk.further_looks()
    assert desk.told == []
    desk.packets = 2
    desk.turn_until(told=2)
    snapshot = desk.live.snapshot
    assert desk.told == [EarlyMediaStarted(snapshot), CallRang(snapshot, early_media=True)]


def test_ringing_without_sdp_is_told_at_once_and_once(desk: Desk) -> None:
    desk.early.rang(desk.live)
    desk.early.rang(desk.live)
    assert desk.told == [CallRang(desk.live.snapshot, early_media=False)]


def test_sound_that_follows_plain_ringing_is_told(desk: Desk) -> None:
    desk.early.rang(desk.live)
    desk.early.promised(desk.live)
    desk.packets = 1
    desk.turn_until(told=2)
    assert desk.told[1] == EarlyMediaStarted(desk.live.snapshot)


@pytest.mark.parametrize("end", ["answered", "gone"])
def test_nobody_looks_any_more_once_a_call_is_answered_or_gone(impatient: Desk, end: str) -> None:
    impatient.early.promised(impatient.live)
    if end == "gone":
        impatient.call = None
    else:
        impatient.live.sip_state = int(pj.PJSIP_INV_STATE_CONNECTING)
    time.sleep(0.05)
    impatient.agenda.turn()
    looks = impatient.looks
    time.sleep(0.05)
    impatient.agenda.turn()
    assert (impatient.looks, impatient.told) == (looks, [])
