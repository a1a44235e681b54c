"""What Core Audio tells of a device, decoded.

``kAudioDevicePropertyTransportType`` and the data source (``kAudioDevicePropertyDataSource``) are
four-character codes (AudioHardwareBase.h, AudioHardware.h and IOAudioDefines.h).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exophone_desktop.audio.hardware.facts import DeviceFacts
from exophone_desktop.audio.settings import DeviceDirection, DeviceKind


@dataclass(frozen=True, slots=True)
class CoreAudioDevice:
    """One device in one direction; ``uid`` is its persistent identifier. Codes may be empty.

    ``muted`` is ``kAudioDevicePropertyMute`` of its main element.
    """

    uid: str
    direction: DeviceDirection
    transport: str
    source: str = ""
    muted: bool = False


# The active data source says more than the bus: the jack of the computer is built in too.
_SOURCES = {
    "ispk": DeviceKind.BUILT_IN_SPEAKER,
    "espk": DeviceKind.EXTERNAL_SPEAKER,
    "hdpn": DeviceKind.WIRED_HEADSET,
    "imic": DeviceKind.BUILT_IN_MICROPHONE,
    "emic": DeviceKind.WIRED_HEADSET,
    "line": DeviceKind.EXTERNAL_MICROPHONE,
    "spdf": DeviceKind.EXTERNAL_SPEAKER,
}
_BLUETOOTH = frozenset({"blue", "blea"})
# Transport: (kind of an output, kind of an input).
_TRANSPORTS: Mapping[str, tuple[DeviceKind, DeviceKind]] = {
    "bltn": (DeviceKind.BUILT_IN_SPEAKER, DeviceKind.BUILT_IN_MICROPHONE),
    "hdmi": (DeviceKind.HDMI, DeviceKind.HDMI),
    "dprt": (DeviceKind.HDMI, DeviceKind.HDMI),
    "airp": (DeviceKind.EXTERNAL_SPEAKER, DeviceKind.EXTERNAL_MICROPHONE),
    "virt": (DeviceKind.VIRTUAL, DeviceKind.VIRTUAL),
    "grup": (DeviceKind.VIRTUAL, DeviceKind.VIRTUAL),
    "fgrp": (DeviceKind.VIRTUAL, DeviceKind.VIRTUAL),
    "ccwd": (DeviceKind.EXTERNAL_SPEAKER, DeviceKind.EXTERNAL_MICROPHONE),
    "ccwl": (DeviceKind.EXTERNAL_SPEAKER, DeviceKind.EXTERNAL_MICROPHONE),
}


def facts_of(device: CoreAudioDevice, all_devices: Iterable[CoreAudioDevice] = ()) -> DeviceFacts:
    """Kind, identity and unit; ``all_devices`` tells whether a Bluetooth device can listen.

    USB says nothing of the shape: its kind stays UNKNOWN, and the name has to tell.
    """
    unit = unit_of(device.uid)
    if device.transport in _BLUETOOTH:
        # Core Audio changes the profile itself as soon as the microphone is opened.
        talks = any(
            other.direction is DeviceDirection.CAPTURE and unit_of(other.uid) == unit
            for other in (device, *all_devices)
        )
        kind = DeviceKind.BLUETOOTH_HANDS_FREE if talks else DeviceKind.BLUETOOTH_STEREO
        return DeviceFacts(kind, device.uid, unit, device.muted)
    output, capture = _TRANSPORTS.get(device.transport, (DeviceKind.UNKNOWN, DeviceKind.UNKNOWN))
    by_bus = capture if device.direction is DeviceDirection.CAPTURE else output
    kind = _SOURCES.get(device.source, by_bus)
    return DeviceFacts(kind, device.uid, unit, device.muted)


def unit_of(uid: str) -> str:
    """What the two identifiers of one headset have in common.

    Bluetooth: the address before ``:input`` or ``:output``. USB: all but the number of the
    stream at the end (``AppleUSBAudioEngine:Maker:Name:Serial:2,1``).
    """
    head, colon, tail = uid.rpartition(":")
    is_part = colon and (tail in {"input", "output"} or tail.replace(",", "").isdigit())
    return head if is_part else uid
