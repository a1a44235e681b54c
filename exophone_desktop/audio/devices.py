"""What a device is: by what its system tells of it, and by its names where it tells nothing."""

import re
from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.audio.hardware.facts import DeviceFacts
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, DeviceKind
from exophone_desktop.domain.call import CallAudioRoute

ROUTES: Mapping[DeviceKind, CallAudioRoute] = {
    DeviceKind.BUILT_IN_SPEAKER: CallAudioRoute.SPEAKER,
    DeviceKind.BUILT_IN_MICROPHONE: CallAudioRoute.SPEAKER,
    DeviceKind.HANDSET: CallAudioRoute.EARPIECE,
    DeviceKind.WIRED_HEADSET: CallAudioRoute.HEADPHONES,
    DeviceKind.BLUETOOTH_HANDS_FREE: CallAudioRoute.BLUETOOTH,
    DeviceKind.BLUETOOTH_STEREO: CallAudioRoute.BLUETOOTH,
    DeviceKind.EXTERNAL_SPEAKER: CallAudioRoute.SPEAKER,
    DeviceKind.EXTERNAL_MICROPHONE: CallAudioRoute.SPEAKER,
    DeviceKind.HDMI: CallAudioRoute.SPEAKER,
    DeviceKind.VIRTUAL: CallAudioRoute.EARPIECE,
    DeviceKind.UNKNOWN: CallAudioRoute.EARPIECE,
}
"""The SDK's route that each kind serves; EARPIECE, its default, where nothing is known."""

_UNTOLD = frozenset({DeviceKind.UNKNOWN, DeviceKind.VIRTUAL})

# The first match wins: a speakerphone of a headset maker is a speaker, and a Bluetooth headset
# is Bluetooth. Words are looked for in the name and in the id, which carries the bus on Linux.
_SHAPES = (
    (
        DeviceKind.BLUETOOTH_HANDS_FREE,
        r"hands-free|handsfree|bthhfenum|bluez\w* .*(?:head|hands)\w*[ -](?:head|unit)\w*|"
        r"airpods\w*",
    ),
    (DeviceKind.BLUETOOTH_STEREO, r"bluetooth|bluez\w*|bthenum|galaxy buds\w*"),
    (DeviceKind.EXTERNAL_SPEAKER, r"speakerphone|speak \d+"),
    (DeviceKind.HANDSET, r"handsets?|earpieces?"),
    (
        DeviceKind.WIRED_HEADSET,
        r"headsets?|headphones?|earphones?|earbuds?|headset mic\w*|jabra|plantronics|poly|"
        r"sennheiser|epos|evolve\d*|blackwire",
    ),
    (DeviceKind.HDMI, r"hdmi\w*|displayport"),
    (DeviceKind.EXTERNAL_SPEAKER, r"spdif|s/pdif|iec958\w*|usb.*speakers?"),
    (DeviceKind.EXTERNAL_MICROPHONE, r"webcam|camera|usb.*mic\w*"),
    (DeviceKind.BUILT_IN_SPEAKER, r"speakers?|loudspeakers?|lautsprecher"),
    (DeviceKind.BUILT_IN_MICROPHONE, r"internal mic\w*|built-in mic\w*|macbook.*mic\w*|mic array"),
)
_PATTERNS = tuple(
    (kind, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE)) for kind, words in _SHAPES
)


def named_kind(name: str, device_id: str, direction: DeviceDirection) -> DeviceKind:
    """The kind that a device's names speak of; UNKNOWN when they don't."""
    described = f"{name} {device_id}".replace("_", " ")
    for kind, pattern in _PATTERNS:
        if pattern.search(described):
            # What listens and is Bluetooth uses the hands-free profile: stereo has no way back.
            listens = kind is DeviceKind.BLUETOOTH_STEREO and direction is DeviceDirection.CAPTURE
            return DeviceKind.BLUETOOTH_HANDS_FREE if listens else kind
    return DeviceKind.UNKNOWN


def described(device: AudioDevice, facts: DeviceFacts) -> AudioDevice:
    """``device`` with kind, route, identity and unit, from its system's facts and its names."""
    by_name = named_kind(device.name, device.id, device.direction)
    kind = by_name if facts.kind is DeviceKind.UNKNOWN else facts.kind
    # A virtual device serves the route that it is named after.
    route = ROUTES[by_name if kind in _UNTOLD else kind]
    identity = facts.identity or device.id
    return replace(
        device, kind=kind, route=route, identity=identity, unit=facts.unit, muted=facts.muted
    )


def is_monitor(device_id: str) -> bool:
    """Whether a PulseAudio source is the sound of a sink, and so no microphone."""
    return device_id.endswith(".monitor")


def is_alsa_device(device_id: str) -> bool:
    """Whether an ALSA name is a card or the default, and not one of ALSA's converters."""
    return device_id == "default" or ":" in device_id
