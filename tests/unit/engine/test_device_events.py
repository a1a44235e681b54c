"""What is seen of devices becomes the engine's events."""

from dataclasses import replace

from exophone_desktop.audio.notices import DeviceChange, DeviceNotice, DevicesSeen
from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    RememberedChoice,
    SoundPurpose,
)
from exophone_desktop.engine import wire
from exophone_desktop.engine.device_events import device_events
from exophone_desktop.engine.events import AudioDeviceReplaced, AudioDevicesListed

SPEAKER = AudioDevice("speaker", "Speakers", DeviceDirection.PLAYBACK, in_use=True)
HEADSET = AudioDevice("headset", "Jabra", DeviceDirection.PLAYBACK)
MIC = AudioDevice("mic", "Microphone", DeviceDirection.CAPTURE, in_use=True)
NOTICE = DeviceNotice(
    SoundPurpose.CALL, DeviceChange.ARRIVED, replace(HEADSET, in_use=False), SPEAKER, "headset"
)
CHOICES = (RememberedChoice(("playback:headset",), SoundPurpose.CALL, "headset"),)


def test_the_list_comes_first_then_a_word_about_each_change() -> None:
    listed, replaced = device_events(DevicesSeen((SPEAKER, HEADSET, MIC), (NOTICE,), CHOICES))
    assert listed == AudioDevicesListed((SPEAKER, HEADSET, MIC), "mic", "speaker", CHOICES)
    assert replaced == AudioDeviceReplaced(NOTICE, NOTICE.sentence)


def test_they_cross_the_pipe_whole() -> None:
    for event in device_events(DevicesSeen((SPEAKER, HEADSET, MIC), (NOTICE,), CHOICES)):
        assert wire.decode(wire.encode(event)[4:]) == event
