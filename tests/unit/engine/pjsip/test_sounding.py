"""The near end is open while it is needed, and told of once when it cannot be."""

import threading
import time
from collections.abc import Iterator
from typing import Any, cast

import pytest
from fakes.far_end import FakeFarEnd
from fakes.waiting import wait_until

from exophone_desktop.audio.sound import AudioError, FarEnd, NearEnd
from exophone_desktop.engine.pjsip.sounding import Sounding

WAIT = 10.0


class Near:
    """Notes what is done with it, in order."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.broken = False
        self.listens = False
        self.held = threading.Event()
        self.held.set()

    def start(self, far: FarEnd) -> None:
        assert self.held.wait(WAIT)
        self.done.append("start refused" if self.broken else "start")
        if self.broken:
            raise AudioError("No loudspeaker could be opened.")

    def listen(self, on: bool) -> None:
        if on is not self.listens:
            self.listens = on
            self.done.append(("microphone", on))

    def stop(self) -> None:
        self.done.append("stop")

    def wait_for(self, *done: object) -> None:
        wait_until(lambda: self.done == list(done))


@pytest.fixture
def near() -> Near:
    return Near()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def sounding(near: Near, told: list[str]) -> Iterator[Sounding]:
    made = Sounding(cast("NearEnd", near), FakeFarEnd(), told.append)
    yield made
    near.held.set()
    made.close()


def test_it_opens_when_sound_is_needed_and_closes_when_none_is(
    sounding: Sounding, near: Near
) -> None:
    sounding.want(sounding=True, listening=False)
    near.wait_for("start")
    sounding.want(sounding=True, listening=False)
    sounding.want(sounding=False, listening=False)
    near.wait_for("start", "stop")
    sounding.want(sounding=True, listening=False)
    near.wait_for("start", "stop", "start")


def test_the_microphone_opens_when_a_ringing_call_is_answered(
    sounding: Sounding, near: Near
) -> None:
    sounding.want(sounding=True, listening=False)
    near.wait_for("start")
    sounding.want(sounding=True, listening=True)
    near.wait_for("start", ("microphone", True))
    sounding.want(sounding=True, listening=False)
    near.wait_for("start", ("microphone", True), ("microphone", False))


def test_a_call_that_is_placed_has_its_microphone_from_the_start(
    sounding: Sounding, near: Near
) -> None:
    sounding.want(sounding=True, listening=True)
    near.wait_for(("microphone", True), "start")


def test_a_call_that_only_rings_after_one_that_spoke_leaves_the_microphone_closed(
    sounding: Sounding, near: Near
) -> None:
    sounding.want(sounding=True, listening=True)
    near.wait_for(("microphone", True), "start")
    sounding.want(sounding=False, listening=False)
    near.wait_for(("microphone", True), "start", "stop")
    sounding.want(sounding=True, listening=False)
    near.wait_for(("microphone", True), "start", "stop", ("microphone", False), "start")


def test_a_failure_is_told_once_and_tried_again_for_the_next_call(
    sounding: Sounding, near: Near, told: list[str]
) -> None:
    near.broken = True
    sounding.want(sounding=True, listening=False)
    wait_until(lambda: told == ["No loudspeaker could be opened."])
    sounding.want(sounding=True, listening=True)
    near.wait_for("start refused", ("microphone", True))
    sounding.want(sounding=False, listening=False)
    near.broken = False
    wait_until(lambda: not cast("Any", sounding)._changed.is_set())
    sounding.want(sounding=True, listening=True)
    wait_until(lambda: near.done[-1] == "start")
    assert told == ["No loudspeaker could be opened."]


def test_asking_never_waits_for_devices_that_are_slow_to_open(
    sounding: Sounding, near: Near
) -> None:
    near.held.clear()
    began = time.monotonic()
    for wanted in (True, False, True, False, True):
        sounding.want(sounding=wanted, listening=False)
    assert time.monotonic() - began < 0.5
    near.held.set()
    # Of all that was wanted meanwhile, the last is what counts.
    wait_until(lambda: near.done[-1:] == ["start"])


def test_closing_closes_the_devices_and_ends_the_thread(near: Near, told: list[str]) -> None:
    sounding = Sounding(cast("NearEnd", near), FakeFarEnd(), told.append)
    sounding.want(sounding=True, listening=False)
    near.wait_for("start")
    sounding.close()
    assert near.done == ["start", "stop"]
    assert not cast("Any", sounding)._thread.is_alive()
