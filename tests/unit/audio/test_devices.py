"""What a device is, by its names."""

import pytest

from exophone_desktop.audio.devices import (
    ROUTES,
    described,
    is_alsa_device,
    is_monitor,
    named_kind,
)
from exophone_desktop.audio.hardware.facts import DeviceFacts
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, DeviceKind
from exophone_desktop.domain.call import CallAudioRoute

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK


@pytest.mark.parametrize(
    ("name", "device_id", "route"),
    [
        ("Built-in Audio Analog Stereo", "alsa_output.pci-0000_00.analog", "EARPIECE"),
        ("Speakers (Realtek(R) Audio)", "{0.0.0.00000000}.{x}", "SPEAKER"),
        ("MacBook Pro Speakers", "BuiltInSpeakerDevice", "SPEAKER"),
        ("HDMI / DisplayPort 3", "alsa_output.pci.hdmi-stereo", "SPEAKER"),
        ("Headphones (Realtek(R) Audio)", "", "HEADPHONES"),
        ("Jabra EVOLVE 20", "alsa_output.usb-GN_Jabra", "HEADPHONES"),
        ("Jabra SPEAK 510 USB", "", "SPEAKER"),
        ("Logitech USB Headset", "", "HEADPHONES"),
        ("WH-1000XM4", "bluez_output.AA_BB.1", "BLUETOOTH"),
        ("WH-1000XM4", "bluez_sink.AA_BB.handsfree_head_unit", "BLUETOOTH"),
        ("Headset (Galaxy Hands-Free AG Audio)", "", "BLUETOOTH"),
        ("Asha's AirPods Pro", "", "BLUETOOTH"),
        ("Monitorium Mic", "x", "EARPIECE"),
        ("Polygon Interface", "x", "EARPIECE"),
    ],
)
def test_a_device_is_sorted_by_its_names(name: str, device_id: str, route: str) -> None:
    found = described(AudioDevice(device_id, name, PLAYBACK), DeviceFacts())
    assert found.route is CallAudioRoute(route)


def test_what_the_system_tells_counts_more_than_a_name() -> None:
    device = AudioDevice("x", "Speakers", PLAYBACK)
    found = described(device, DeviceFacts(DeviceKind.WIRED_HEADSET, "x#port", "card"))
    assert (found.kind, found.route) == (DeviceKind.WIRED_HEADSET, CallAudioRoute.HEADPHONES)
    assert (found.key, found.unit) == ("x#port", "card")


def test_a_virtual_device_serves_the_route_that_it_is_named_after() -> None:
    found = described(AudioDevice("x", "Speaker", PLAYBACK), DeviceFacts(DeviceKind.VIRTUAL))
    assert (found.kind, found.route) == (DeviceKind.VIRTUAL, CallAudioRoute.SPEAKER)


def test_a_bluetooth_microphone_without_further_word_is_hands_free() -> None:
    assert named_kind("Bluetooth", "", CAPTURE) is DeviceKind.BLUETOOTH_HANDS_FREE
    assert named_kind("Bluetooth", "", PLAYBACK) is DeviceKind.BLUETOOTH_STEREO


def test_every_kind_serves_a_route() -> None:
    assert ROUTES.keys() == set(DeviceKind)


def test_the_sound_of_a_sink_is_no_microphone() -> None:
    assert is_monitor("alsa_output.pci.analog-stereo.monitor")
    assert not is_monitor("alsa_input.usb-monitor_mic")


def test_alsa_converters_are_no_devices() -> None:
    assert is_alsa_device("hw:0,0")
    assert is_alsa_device("default")
    assert not is_alsa_device("null")
    assert not is_alsa_device("samplerate")
