"""What is made of the lists of real machines."""

import json
from pathlib import Path
from typing import Any

import pytest

from exophone_desktop.audio.devices import described
from exophone_desktop.audio.hardware import macos, pulse, windows
from exophone_desktop.audio.hardware.facts import DeviceFacts
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, DeviceKind
from exophone_desktop.domain.call import CallAudioRoute

LISTS = Path(__file__).resolve().parents[3] / "data" / "devices"


def entries(pattern: str) -> list[Any]:
    return [
        pytest.param(entry, id=f"{path.stem}: {entry['direction']} {entry['description']}")
        for path in sorted(LISTS.glob(pattern))
        for entry in json.loads(path.read_text(encoding="utf-8"))
    ]


def direction(entry: dict[str, Any]) -> DeviceDirection:
    return DeviceDirection(entry["direction"])


def check(facts: DeviceFacts, entry: dict[str, Any]) -> None:
    assert facts.kind is DeviceKind(entry["kind"])
    assert facts.unit == entry["unit"]
    assert facts.identity


@pytest.mark.parametrize("entry", entries("pulseaudio-*.json") + entries("pipewire-*.json"))
def test_a_sound_server_on_linux_is_understood(entry: dict[str, Any]) -> None:
    node = pulse.PulseNode(entry["name"], entry["properties"], entry["port"])
    check(pulse.facts_of(node, direction(entry)), entry)


def endpoint(entry: dict[str, Any]) -> windows.Endpoint:
    properties = {
        key: bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
        for key, value in entry["properties"].items()
    }
    return windows.Endpoint(entry["id"], direction(entry), properties)


@pytest.mark.parametrize("entry", entries("windows.json"))
def test_windows_is_understood(entry: dict[str, Any]) -> None:
    check(windows.facts_of(endpoint(entry)), entry)


@pytest.mark.parametrize("entry", entries("macos.json"))
def test_macos_is_understood(entry: dict[str, Any]) -> None:
    listed = [
        macos.CoreAudioDevice(each["uid"], direction(each), each["transport"], each["source"])
        for each in json.loads((LISTS / "macos.json").read_text(encoding="utf-8"))
    ]
    device = next(each for each in listed if each.uid == entry["uid"])
    check(macos.facts_of(device, listed), entry)


def test_a_usb_headset_on_macos_is_known_by_its_name() -> None:
    entry = next(each.values[0] for each in entries("macos.json") if "Jabra" in each.id)
    device = macos.CoreAudioDevice(entry["uid"], direction(entry), "usb ")
    found = described(
        AudioDevice(entry["uid"], entry["description"], direction(entry)), macos.facts_of(device)
    )
    assert found.kind is DeviceKind.WIRED_HEADSET
    assert found.route is CallAudioRoute.HEADPHONES


def test_both_profiles_of_one_bluetooth_headset_have_one_identity() -> None:
    names = (
        "bluez_sink.74_D7_13_E4_27_D8.a2dp_sink",
        "bluez_sink.74_D7_13_E4_27_D8.headset_head_unit",
    )
    facts = [pulse.facts_of(pulse.PulseNode(name), DeviceDirection.PLAYBACK) for name in names]
    assert [each.kind for each in facts] == [
        DeviceKind.BLUETOOTH_STEREO,
        DeviceKind.BLUETOOTH_HANDS_FREE,
    ]
    assert facts[0].identity == facts[1].identity == "bluetooth:74:D7:13:E4:27:D8"


def test_headphones_in_the_jack_are_another_device_than_the_loudspeaker() -> None:
    name = "alsa_output.pci-0000_00_1f.3.analog-stereo"
    ports = ("analog-output-speaker", "analog-output-headphones")
    facts = [
        pulse.facts_of(pulse.PulseNode(name, {"device.bus": "pci"}, port), DeviceDirection.PLAYBACK)
        for port in ports
    ]
    assert facts[0].identity != facts[1].identity
    assert facts[0].unit == facts[1].unit


@pytest.mark.parametrize("value", [b"", b"\x48", bytes(24), "no identifier", 3, None])
def test_a_container_that_makes_no_sense_is_none(value: Any) -> None:
    properties = {} if value is None else {windows.CONTAINER: value}
    found = windows.facts_of(windows.Endpoint("{x}", DeviceDirection.PLAYBACK, properties))
    assert found.unit == ""


@pytest.mark.parametrize(
    ("mute", "volume", "muted"), [(False, 1.0, False), (True, 1.0, True), (False, 0.0, True)]
)
def test_a_device_that_the_sound_server_silences_is_muted(
    mute: bool, volume: float, muted: bool
) -> None:
    for name in ("alsa_input.usb", "bluez_source.00_11_22_33_44_55"):
        node = pulse.PulseNode(name, mute=mute, volume=volume)
        facts = pulse.facts_of(node, DeviceDirection.CAPTURE)
        assert facts.muted is muted
        device = AudioDevice(name, "Microphone", DeviceDirection.CAPTURE)
        assert described(device, facts).muted is muted


def test_core_audio_s_mute_is_kept() -> None:
    for transport in ("bltn", "blue"):
        device = macos.CoreAudioDevice("uid", DeviceDirection.PLAYBACK, transport, muted=True)
        assert macos.facts_of(device).muted
