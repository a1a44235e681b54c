"""What is told of a call's sound, from looks at its stream and its devices."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, cast

import pytest

from exophone_desktop.audio.readings import DeviceState, SoundReadings
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.engine.call_care_events import CallHeld, CallResumed
from exophone_desktop.engine.events import CallSnapshot, MediaDisrupted
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.holding import Holding
from exophone_desktop.engine.pjsip.media_health import MediaHealthCheck
from exophone_desktop.engine.pjsip.media_watch import MediaHealth, MediaLimits, MediaWatch
from exophone_desktop.engine.pjsip.statistics import StreamLook
from exophone_desktop.engine.sound_events import SoundMeasured, TroubleNoticed

WORKS = SoundReadings(DeviceState.WORKING, DeviceState.WORKING)
DEAD = SoundReadings(DeviceState.DEAD, DeviceState.WORKING)


class Later(Agenda):
    """Keeps what is to be done later, until it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[Callable[[], None]] = []

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        assert seconds > 0.0
        self.jobs.append(job)


class Desk:
    """One call of a person with devices: in place of stack, book and near end."""

    def __init__(self, direction: CallDirection = CallDirection.OUTGOING) -> None:
        self.told: list[Any] = []
        self.media = self
        self.sounding = True
        self.current = WORKS
        self.microphone = "headset"
        self.packets = 0
        snapshot = CallSnapshot("call", "account", direction, "sip:bob@example.com")
        self.call = LiveCall(cast("Any", self), snapshot, media_index=0, confirmed=True)
        never = cast("Any", None)
        self.later = Later()
        self.check = MediaHealthCheck(self.later, cast("Any", self), never, cast("Any", self), 0.5)
        self.holding = Holding(Agenda(), cast("Any", self))

    def look_at_stream(self, index: int, suite: str) -> StreamLook:
        del index, suite
        counts = CallStatistics(packets_received=self.packets, packets_sent=self.packets)
        return StreamLook(counts, self.packets)

    def live(self) -> Iterable[LiveCall]:
        return (self.call,)

    def emit(self, event: object) -> None:
        if not isinstance(event, SoundMeasured):
            self.told.append(event)

    def speaks_with_devices(self, live: LiveCall) -> bool:
        return live is self.call

    def hears_silence(self, live: LiveCall) -> bool:
        return live is not self.call

    def readings(self) -> SoundReadings:
        return self.current

    def devices(self) -> tuple[AudioDevice, ...]:
        return (
            AudioDevice("other", "Other", DeviceDirection.CAPTURE, muted=True),
            AudioDevice(self.microphone, "Headset", DeviceDirection.CAPTURE, in_use=True),
        )

    def look(self, times: int = 1) -> None:
        for _ in range(times):
            self.packets += 12
            self.check.look()

    def hold(self, *, here: bool = False, there: bool = False) -> None:
        self.holding.seen(self.call, here, there)

    @property
    def troubles(self) -> list[SoundTrouble]:
        return [event.trouble for event in self.told if isinstance(event, TroubleNoticed)]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("side", ["here", "there"])
def test_a_trouble_that_is_still_there_after_hold_is_told_again(desk: Desk, side: str) -> None:
    desk.current = DEAD
    desk.look(4)
    assert desk.troubles == [SoundTrouble.MICROPHONE_SILENT]
    desk.hold(**{side: True})
    desk.look(4)
    desk.hold()
    assert desk.troubles == [SoundTrouble.MICROPHONE_SILENT]
    desk.look(4)
    assert desk.troubles == [SoundTrouble.MICROPHONE_SILENT] * 2


def test_a_trouble_is_told_again_after_a_hold_that_no_look_fell_into(desk: Desk) -> None:
    desk.current = DEAD
    desk.look()
    desk.hold(here=True)
    desk.hold()
    desk.look()
    assert desk.troubles == [SoundTrouble.MICROPHONE_SILENT] * 2
    assert [type(e) for e in desk.told if isinstance(e, (CallHeld, CallResumed))] == [
        CallHeld,
        CallResumed,
    ]


def test_music_on_hold_is_not_counted_as_sound_of_the_call_afterwards(desk: Desk) -> None:
    desk.look()
    desk.hold(there=True)
    desk.look(20)
    desk.hold()
    assert desk.call.packets == (desk.packets, desk.packets)


def test_a_call_that_rang_for_long_with_silent_early_media_is_not_ended_when_answered(
    desk: Desk,
) -> None:
    limits = MediaLimits(disrupted_after=2.0, renewed_after=3.0, timed_out_after=30.0)
    desk.call.watch = MediaWatch(limits, time.monotonic() - 60.0)
    desk.call.confirmed = False
    desk.check.look()
    desk.call.confirmed = True
    desk.check.look()
    assert desk.told == []
    assert desk.call.watch.health is MediaHealth.WAITING


def test_silence_of_a_microphone_is_judged_by_what_was_heard_on_that_very_one(desk: Desk) -> None:
    desk.current = replace(WORKS, speaking=True)
    desk.look()
    desk.current = DEAD
    desk.look(4)
    assert desk.troubles == []
    desk.microphone = "built-in"
    desk.look()
    assert desk.troubles == [SoundTrouble.MICROPHONE_SILENT]


@pytest.mark.expects_log("ERROR exophone_desktop.engine.pjsip.media_health: The call call could")
def test_a_call_that_is_silent_is_told_of_though_its_devices_cannot_be_listed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def devices() -> tuple[AudioDevice, ...]:
        raise RuntimeError("the sound server is gone")

    monkeypatch.setattr(desk, "devices", devices)
    limits = MediaLimits(disrupted_after=2.0, renewed_after=3.0, timed_out_after=30.0)
    desk.call.watch = MediaWatch(limits, time.monotonic() - 2.5)
    desk.check.look()
    desk.check.look()
    assert [type(event) for event in desk.told].count(MediaDisrupted) == 1


@pytest.mark.expects_log("ERROR exophone_desktop.engine.pjsip.media_health: The sound could")
def test_looking_goes_on_after_a_look_that_failed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.delattr(Desk, "readings")
        desk.look()
        desk.look()
    desk.current = DEAD
    for _ in range(4):
        desk.packets += 12
        desk.later.jobs.pop()()
    assert desk.troubles == [SoundTrouble.MICROPHONE_SILENT]
