"""A Bluetooth headset whose sound server changes its profile while a phone listens.

PulseAudio does so at once, both ways, for whatever microphone the phone listens to.
"""

import threading
from dataclasses import replace

import pytest
from fakes.far_end import FakeFarEnd
from fakes.sound_system import FakeSoundSystem, Running
from fakes.waiting import wait_until

from exophone_desktop.audio.device_near_end import DeviceNearEnd
from exophone_desktop.audio.notices import DevicesSeen
from exophone_desktop.audio.settings import (
    AudioDevice,
    AudioSettings,
    DeviceDirection,
    DeviceKind,
)

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
UNIT = "bluetooth:00:11"


def bluetooth(name: str, direction: DeviceDirection, kind: DeviceKind) -> AudioDevice:
    return AudioDevice(name, name, direction, kind=kind, identity=UNIT, unit=UNIT, is_default=True)


STEREO = bluetooth("a2dp", PLAYBACK, DeviceKind.BLUETOOTH_STEREO)
HANDS_FREE = bluetooth("hfp", PLAYBACK, DeviceKind.BLUETOOTH_HANDS_FREE)
HEADSET_MIC = bluetooth("hfp mic", CAPTURE, DeviceKind.BLUETOOTH_HANDS_FREE)
OTHERS = (
    AudioDevice("mic", "mic", CAPTURE, kind=DeviceKind.BUILT_IN_MICROPHONE),
    AudioDevice("speaker", "speaker", PLAYBACK, kind=DeviceKind.BUILT_IN_SPEAKER),
)


class SwitchingSystem(FakeSoundSystem):
    """The headset is hands-free for as long as anybody listens to any microphone."""

    def devices(self) -> tuple[AudioDevice, ...]:
        listening = any(s.direction is CAPTURE and not s.closed for s in list(self.streams))
        present = (*OTHERS, *((HANDS_FREE, HEADSET_MIC) if listening else (STEREO,)))
        self.plugged = [(device.direction, device.id) for device in present]
        defaults = {device.direction for device in present if device.is_default}
        return tuple(
            device if device.direction in defaults else replace(device, is_default=True)
            for device in present
        )

    def open(self, direction, device_id, exchange):  # type: ignore[no-untyped-def]
        self.devices()
        stream = super().open(direction, device_id, exchange)
        self.devices()
        return stream

    def in_use(self) -> set[str]:
        return {stream.device_id for stream in list(self.streams) if not stream.closed}


@pytest.fixture
def headset() -> SwitchingSystem:
    return SwitchingSystem(is_server=True)


def test_a_call_goes_through_the_headset_both_ways_and_stays_there(
    headset: SwitchingSystem,
) -> None:
    seen: list[DevicesSeen] = []
    near = DeviceNearEnd(
        AudioSettings(), lambda _: None, system=headset, may_be_silent=True, on_devices=seen.append
    )
    near.listen(True)
    near.follow()
    with Running(headset):
        near.start(FakeFarEnd())
        try:
            wait_until(lambda: headset.in_use() == {"hfp", "hfp mic"})
            opened = len(headset.streams)
            threading.Event().wait(1.2)  # two looks at the list
            assert headset.in_use() == {"hfp", "hfp mic"}
            assert len(headset.streams) == opened
            near.stop()
            assert headset.in_use() == set()
            wait_until(lambda: {"mic", "a2dp"} == {d.id for d in seen[-1].devices if d.in_use})
        finally:
            near.close()
    assert [notice for each in seen for notice in each.notices] == []
