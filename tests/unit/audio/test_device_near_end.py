"""A near end whose devices the test plugs in, moves and pulls out."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from fakes.far_end import FakeFarEnd
from fakes.sound_system import Running
from fakes.waiting import wait_until

from exophone_desktop.audio.choice import remember
from exophone_desktop.audio.device_near_end import DeviceNearEnd
from exophone_desktop.audio.notices import DeviceChange, DevicesSeen
from exophone_desktop.audio.readings import DeviceState
from exophone_desktop.audio.refusals import Refusal
from exophone_desktop.audio.settings import (
    AudioDevice,
    AudioSettings,
    DeviceDirection,
    SoundPurpose,
    Tone,
)
from exophone_desktop.audio.sound import AudioError

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
CALL, RINGING, MICROPHONE = SoundPurpose.CALL, SoundPurpose.RINGING, SoundPurpose.MICROPHONE
WAIT = 10.0


class Bell:
    """A signal that the test gives."""

    def __init__(self) -> None:
        self._rung = threading.Event()
        self.closed = False
        self.tells = True

    def wait(self, seconds: float) -> None:
        self._rung.wait(seconds)
        self._rung.clear()

    def wake(self) -> None:
        self._rung.set()

    def close(self) -> None:
        self.closed = True


class Seen:
    """What was told of devices."""

    def __init__(self) -> None:
        self.all: list[DevicesSeen] = []

    def __call__(self, seen: DevicesSeen) -> None:
        self.all.append(seen)

    @property
    def sentences(self) -> list[str]:
        return [notice.sentence for seen in self.all for notice in seen.notices]

    @property
    def in_use(self) -> set[str]:
        return {device.id for device in self.all[-1].devices if device.in_use}


def opened(sound_system: Any, direction: DeviceDirection) -> set[str]:
    return {
        s.device_id for s in list(sound_system.streams) if s.direction is direction and not s.closed
    }


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def make(sound_system: Any, bell: Bell, seen: Seen) -> Iterator[Callable[..., DeviceNearEnd]]:
    made: list[DeviceNearEnd] = []

    def make_one(settings: AudioSettings | None = None) -> DeviceNearEnd:
        near = DeviceNearEnd(
            settings or AudioSettings(),
            lambda _: None,
            system=sound_system,
            may_be_silent=True,
            on_devices=seen,
            make_signal=lambda: bell,
        )
        near.listen(True)
        made.append(near)
        return near

    yield make_one
    for near in made:
        near.close()


@pytest.fixture
def near(make: Callable[..., DeviceNearEnd]) -> DeviceNearEnd:
    return make()


def test_a_headset_that_comes_and_goes_takes_the_call_along(
    make: Any, sound_system: Any, bell: Bell, seen: Seen
) -> None:
    sound_system.plug(CAPTURE, "headset mic")
    sound_system.plug(PLAYBACK, "headset")
    near = make(AudioSettings(microphone="headset mic", speaker="headset"))
    near.start(FakeFarEnd())
    with Running(sound_system):
        assert opened(sound_system, PLAYBACK) == {"headset"}
        sound_system.unplug(PLAYBACK, "headset")
        sound_system.unplug(CAPTURE, "headset mic")
        bell.wake()
        wait_until(lambda: opened(sound_system, PLAYBACK) == {"speaker"})
        wait_until(lambda: opened(sound_system, CAPTURE) == {"mic"})
        sound_system.plug(PLAYBACK, "headset")
        sound_system.plug(CAPTURE, "headset mic")
        bell.wake()
        wait_until(lambda: opened(sound_system, PLAYBACK) == {"headset"})
        wait_until(lambda: opened(sound_system, CAPTURE) == {"headset mic"})
        wait_until(lambda: seen.in_use == {"headset", "headset mic"})
    notices = [notice for each in seen.all for notice in each.notices]
    assert {notice.change for notice in notices} == {DeviceChange.VANISHED, DeviceChange.ARRIVED}
    back = next(n for n in notices if n.change is DeviceChange.ARRIVED and n.purpose is CALL)
    assert back.undo == "speaker"


def test_undoing_puts_the_call_back_and_is_remembered_for_this_desk(
    make: Any, sound_system: Any, bell: Bell, seen: Seen
) -> None:
    near = make(AudioSettings(speaker="headset"))
    near.start(FakeFarEnd())
    with Running(sound_system):
        sound_system.plug(PLAYBACK, "headset")
        bell.wake()
        wait_until(lambda: opened(sound_system, PLAYBACK) == {"headset"})
        wait_until(lambda: bool(seen.sentences))
        (notice,) = [notice for each in seen.all for notice in each.notices]
        near.choose_devices(notice.purpose, notice.undo)
        wait_until(lambda: opened(sound_system, PLAYBACK) == {"speaker"})
        for change in (sound_system.unplug, sound_system.plug):
            change(PLAYBACK, "headset")
            bell.wake()
            before = len(seen.all)
            wait_until(lambda before=before: len(seen.all) > before)  # type: ignore[misc]
    assert opened(sound_system, PLAYBACK) == {"speaker"}
    assert seen.all[-1].remembered[0].device == "speaker"


def test_a_device_that_does_not_open_gives_way_to_the_next(make: Any, sound_system: Any) -> None:
    sound_system.plug(PLAYBACK, "busy")
    original = sound_system.open

    def refusing(direction: DeviceDirection, device_id: str, exchange: Any) -> Any:
        if device_id == "busy":
            raise AudioError("Another program has it.")
        return original(direction, device_id, exchange)

    sound_system.open = refusing
    near = make(AudioSettings(speaker="busy"))
    near.start(FakeFarEnd())
    assert opened(sound_system, PLAYBACK) == {"speaker"}
    with Running(sound_system), pytest.raises(AudioError, match="does not open"):
        near.use_devices("", "busy")
    assert opened(sound_system, PLAYBACK) == {"speaker"}


def test_a_microphone_that_privacy_settings_forbid_is_known_as_such_behind_the_desk(
    make: Any, sound_system: Any
) -> None:
    sound_system.refused[CAPTURE] = Refusal.DENIED
    near = make(AudioSettings())
    near.start(FakeFarEnd())
    assert near.readings().microphone is DeviceState.DENIED
    with pytest.raises(AudioError, match="does not let ExoPhone use the microphone") as raised:
        near.sound_system().open(CAPTURE, "", lambda _: None)
    assert raised.value.refusal is Refusal.DENIED


def test_a_route_to_a_device_that_is_away_is_refused_and_nothing_changes(
    near: DeviceNearEnd, sound_system: Any
) -> None:
    near.start(FakeFarEnd())
    with pytest.raises(AudioError, match="The chosen loudspeaker is not plugged in"):
        near.use_devices("mic", "nowhere")
    assert opened(sound_system, PLAYBACK) == {"speaker"}
    assert opened(sound_system, CAPTURE) == {"mic"}


def test_a_route_holds_for_now_and_is_not_remembered(
    near: DeviceNearEnd, sound_system: Any, seen: Seen
) -> None:
    sound_system.plug(PLAYBACK, "headset")
    near.start(FakeFarEnd())
    with Running(sound_system):
        near.use_devices("", "headset")
        assert opened(sound_system, PLAYBACK) == {"headset"}
        near.use_devices("", "")
        wait_until(lambda: opened(sound_system, PLAYBACK) == {"speaker"})
    assert seen.all[-1].remembered == ()
    assert seen.sentences == []


def test_a_microphone_that_is_the_only_one_may_go_and_the_loudspeaker_change_meanwhile(
    near: DeviceNearEnd, sound_system: Any, bell: Bell
) -> None:
    sound_system.plug(PLAYBACK, "headset")
    near.start(FakeFarEnd())
    with Running(sound_system):
        sound_system.unplug(CAPTURE, "mic")
        sound_system.unplug(PLAYBACK, "speaker")
        bell.wake()
        wait_until(lambda: opened(sound_system, PLAYBACK) == {"headset"})
        sound_system.plug(CAPTURE, "other mic")
        bell.wake()
        wait_until(lambda: opened(sound_system, CAPTURE) == {"other mic"})


def test_what_was_chosen_at_this_desk_before_is_taken_at_the_start(
    make: Any, sound_system: Any
) -> None:
    sound_system.plug(PLAYBACK, "headset")
    remembered = remember((), sound_system.devices(), CALL, "headset")
    make(AudioSettings(remembered=remembered)).start(FakeFarEnd())
    assert opened(sound_system, PLAYBACK) == {"headset"}


def ringing_apart(make: Any, sound_system: Any, device: str) -> Any:
    """A near end that calls on the headset and rings on ``device`` now."""
    sound_system.plug(PLAYBACK, "headset")
    near = make(AudioSettings(speaker="headset"))
    near.choose_devices(RINGING, device)
    near.play_tone(Tone.RINGTONE)
    near.start(FakeFarEnd())
    return near


def test_ringing_goes_to_its_own_loudspeaker_and_calls_stay_where_they_are(
    make: Any, sound_system: Any
) -> None:
    near = ringing_apart(make, sound_system, "speaker")
    assert opened(sound_system, PLAYBACK) == {"headset", "speaker"}
    ringing = next(s for s in sound_system.streams if s.device_id == "speaker" and not s.closed)
    calls = next(s for s in sound_system.streams if s.device_id == "headset" and not s.closed)
    rung = np.concatenate([ringing.run(np.zeros(480, dtype=np.int16)).copy() for _ in range(50)])
    assert np.abs(rung).max() > 1_000
    assert not calls.run(np.zeros(480, dtype=np.int16)).any()
    near.play_tone(None)
    assert opened(sound_system, PLAYBACK) == {"headset"}


def test_a_ringing_loudspeaker_that_is_pulled_out_rings_on_elsewhere(
    make: Any, sound_system: Any, bell: Bell
) -> None:
    sound_system.plug(PLAYBACK, "screen")
    ringing_apart(make, sound_system, "screen")
    with Running(sound_system):
        assert opened(sound_system, PLAYBACK) == {"headset", "screen"}
        sound_system.unplug(PLAYBACK, "screen")
        bell.wake()
        wait_until(lambda: opened(sound_system, PLAYBACK) == {"headset", "speaker"})


def test_a_ringing_loudspeaker_that_stops_in_silence_is_opened_again(
    make: Any, sound_system: Any, bell: Bell
) -> None:
    ringing_apart(make, sound_system, "speaker")

    def ringing() -> Any:
        return next(s for s in sound_system.streams if s.device_id == "speaker" and not s.closed)

    with Running(sound_system):
        first = ringing()
        wait_until(lambda: first.exchanges > 0)
        first.stopped = True

        def opened_again() -> bool:
            bell.wake()
            return first.closed and ringing().exchanges > 0

        wait_until(opened_again)
    rung = [ringing().run(np.zeros(480, dtype=np.int16)).copy() for _ in range(50)]
    assert np.abs(np.concatenate(rung)).max() > 1_000
    assert opened(sound_system, PLAYBACK) == {"headset", "speaker"}


def test_devices_are_followed_between_calls_when_asked_to(
    near: DeviceNearEnd, sound_system: Any, bell: Bell, seen: Seen
) -> None:
    near.follow()
    near.follow()
    sound_system.plug(PLAYBACK, "headset")
    bell.wake()
    wait_until(lambda: any(d.id == "headset" for s in seen.all for d in s.devices))
    near.start(FakeFarEnd())
    near.stop()
    assert not bell.closed
    near.close()
    assert bell.closed


def test_the_watch_ends_with_the_sound_when_nobody_follows(near: DeviceNearEnd, bell: Bell) -> None:
    near.start(FakeFarEnd())
    near.stop()
    assert bell.closed


@pytest.mark.expects_log("ERROR exophone_desktop.audio.watching: Looking for sound devices failed")
def test_a_list_that_fails_once_does_not_end_the_watch(
    near: DeviceNearEnd, sound_system: Any, bell: Bell, seen: Seen
) -> None:
    near.start(FakeFarEnd())
    original: Callable[[], tuple[AudioDevice, ...]] = sound_system.devices
    failed = threading.Event()

    def failing() -> tuple[AudioDevice, ...]:
        failed.set()
        raise OSError("a mistake in the list")

    sound_system.devices = failing
    bell.wake()
    assert failed.wait(WAIT)
    sound_system.devices = original
    sound_system.plug(PLAYBACK, "headset")
    wait_until(lambda: any(d.id == "headset" for s in seen.all for d in s.devices))


def test_the_device_in_use_is_marked_in_the_list(near: DeviceNearEnd, sound_system: Any) -> None:
    sound_system.plug(PLAYBACK, "headset")
    near.use_devices("", "headset")
    assert {device.id for device in near.devices() if device.in_use} == {"mic", "headset"}


def test_a_microphone_is_chosen_while_it_rings_without_being_opened(
    near: DeviceNearEnd, sound_system: Any
) -> None:
    sound_system.plug(CAPTURE, "headset mic")
    near.listen(False)
    near.start(FakeFarEnd())
    near.choose_devices(MICROPHONE, "headset mic")
    assert opened(sound_system, CAPTURE) == set()
    with Running(sound_system):
        near.listen(True)
        wait_until(lambda: opened(sound_system, CAPTURE) == {"headset mic"})
