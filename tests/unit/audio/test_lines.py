"""One direction of sound: which device is open, and what happens when it vanishes."""

from typing import Any

import numpy as np
import pytest

from exophone_desktop.audio.device_desk import DeviceDesk
from exophone_desktop.audio.lines import SoundLine
from exophone_desktop.audio.refusals import Refusal
from exophone_desktop.audio.settings import DeviceDirection, SoundPurpose
from exophone_desktop.audio.sound import AudioError

CAPTURE = DeviceDirection.CAPTURE


def line(sound_system: Any, wanted: str = "") -> SoundLine:
    return SoundLine(sound_system, CAPTURE, lambda samples: None, wanted)


def run_steadily(sound_system: Any, opened: SoundLine, looks: int = 20) -> None:
    for _ in range(looks):
        sound_system.opened(CAPTURE).run(np.zeros(480, dtype=np.int16))
        opened.look()


def test_the_wanted_device_is_opened(sound_system: Any) -> None:
    sound_system.plug(CAPTURE, "headset")
    assert line(sound_system, "headset").open()
    assert sound_system.opened(CAPTURE).device_id == "headset"


def test_a_wanted_device_that_is_not_plugged_in_gives_way_to_the_default(
    sound_system: Any,
) -> None:
    assert line(sound_system, "headset").open()
    assert sound_system.opened(CAPTURE).device_id == "mic"


def test_a_device_that_stops_asking_is_replaced_after_five_looks(sound_system: Any) -> None:
    sound_system.plug(CAPTURE, "headset")
    opened = line(sound_system, "headset")
    opened.open()
    run_steadily(sound_system, opened)
    gone = sound_system.opened(CAPTURE)
    sound_system.unplug(CAPTURE, "headset")
    for _ in range(4):
        opened.look()
    assert not gone.closed
    opened.look()
    assert gone.closed
    assert sound_system.opened(CAPTURE).device_id == "mic"


def test_a_device_that_runs_is_left_alone(sound_system: Any) -> None:
    opened = line(sound_system)
    opened.open()
    run_steadily(sound_system, opened, 200)
    assert len(sound_system.streams) == 1


def test_a_device_that_has_just_been_opened_may_take_its_time(sound_system: Any) -> None:
    opened = line(sound_system)
    opened.open()
    for _ in range(50):
        opened.look()
    assert not sound_system.streams[0].closed
    for _ in range(20):
        opened.look()
    assert sound_system.streams[0].closed


def test_a_device_that_comes_back_is_opened_again(sound_system: Any) -> None:
    opened = line(sound_system)
    sound_system.unplug_all()
    assert not opened.open()
    sound_system.plug(CAPTURE, "mic")
    for _ in range(40):
        opened.look()
    assert opened.is_open


def test_a_machine_without_devices_is_asked_about_once_a_second(sound_system: Any) -> None:
    sound_system.unplug_all()
    opened = line(sound_system)
    asked = 0
    original = sound_system.open

    def counting(*arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        return original(*arguments)

    sound_system.open = counting
    opened.open()
    for _ in range(round(60 / SoundLine.LOOK_SECONDS)):
        opened.look()
    assert 50 < asked < 90


def test_a_device_in_whose_place_another_is_wanted_gives_way_at_the_next_look(
    sound_system: Any,
) -> None:
    opened = line(sound_system)
    opened.open()
    before = sound_system.opened(CAPTURE)
    opened.look()
    assert sound_system.opened(CAPTURE) is before
    before.superseded = True
    opened.look()
    assert before.closed
    assert sound_system.opened(CAPTURE) is not before


def test_a_device_that_does_not_open_leaves_the_one_in_use(sound_system: Any) -> None:
    opened = line(sound_system)
    opened.open()
    with pytest.raises(AudioError):
        opened.want("headset")
    assert sound_system.opened(CAPTURE).device_id == "mic"
    assert opened.wanted == ""


def test_wanting_the_device_in_use_does_not_interrupt_it(sound_system: Any) -> None:
    opened = line(sound_system)
    opened.open()
    opened.want("mic")
    opened.want("mic")
    assert len(sound_system.streams) == 2


def test_closing_twice_is_the_same_as_once(sound_system: Any) -> None:
    opened = line(sound_system)
    opened.open()
    opened.close()
    opened.close()
    assert sound_system.none_open()


def test_at_a_sound_server_another_microphone_is_open_before_the_one_in_its_place_is_closed(
    sound_system: Any,
) -> None:
    sound_system.is_server = True
    heard: list[int] = []
    opened = SoundLine(sound_system, CAPTURE, lambda samples: heard.append(int(samples[0])), "")
    opened.open()
    before = sound_system.opened(CAPTURE)
    before.superseded = True
    original, still_open = sound_system.open, []

    def observed(*arguments: Any) -> Any:
        still_open.append(not before.closed)
        # What the old one brings meanwhile would come between what the new one brings.
        before.run(np.full(480, 1, dtype=np.int16))
        return original(*arguments)

    sound_system.open = observed
    opened.look()
    assert still_open == [True]
    assert before.closed
    sound_system.opened(CAPTURE).run(np.full(480, 2, dtype=np.int16))
    assert heard == [2]


def test_without_a_server_the_chosen_microphone_is_not_busy_because_of_ourselves(
    sound_system: Any,
) -> None:
    """The same hardware by another name: with our stream open, a third one would be next."""
    sound_system.plug(CAPTURE, "mic by another name", "third")
    original = sound_system.open

    def one_at_a_time(direction: DeviceDirection, device_id: str, exchange: Any) -> Any:
        names = {each.device_id[:3] for each in sound_system.streams if not each.closed}
        if device_id[:3] in names:
            raise AudioError("It is in use.", Refusal.BUSY)
        return original(direction, device_id, exchange)

    sound_system.open = one_at_a_time
    desk = DeviceDesk(sound_system)
    desk.look()
    desk.choose(SoundPurpose.MICROPHONE, "mic")
    opened = SoundLine(desk, CAPTURE, lambda samples: None, "")
    opened.open()
    assert sound_system.opened(CAPTURE).device_id == "mic"
    desk.choose(SoundPurpose.MICROPHONE, "mic by another name")
    opened.look()
    assert sound_system.opened(CAPTURE).device_id == "mic by another name"


def test_at_a_sound_server_a_microphone_beside_which_none_opens_is_closed_all_the_same(
    sound_system: Any,
) -> None:
    sound_system.is_server = True
    opened = line(sound_system)
    opened.open()
    before = sound_system.opened(CAPTURE)
    before.superseded = True
    sound_system.refused[CAPTURE] = None
    opened.look()
    assert before.closed
    assert not opened.is_open
    sound_system.refused.clear()
    for _ in range(20):
        opened.look()
    assert opened.is_open


def test_a_loudspeaker_is_closed_before_another_one_plays(sound_system: Any) -> None:
    opened = SoundLine(sound_system, DeviceDirection.PLAYBACK, lambda room: None, "")
    opened.open()
    before = sound_system.opened(DeviceDirection.PLAYBACK)
    before.superseded = True
    original, still_open = sound_system.open, []

    def observed(*arguments: Any) -> Any:
        still_open.append(not before.closed)
        return original(*arguments)

    sound_system.open = observed
    opened.look()
    assert still_open == [False]
