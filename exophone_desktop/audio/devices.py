"""What a device is, judged by the names its system gives it."""

import re

from exophone_desktop.domain.call import CallAudioRoute

# The first match wins: a speakerphone of a headset maker is a speaker, and a Bluetooth headset
# is Bluetooth. Words are looked for in the name and in the id, which carries the bus on Linux.
_ROUTES = (
    (
        CallAudioRoute.BLUETOOTH,
        r"bluetooth|bluez\w*|bthhfenum|bthenum|airpods\w*|hands-free|handsfree|galaxy buds\w*",
    ),
    (CallAudioRoute.SPEAKER, r"speakerphone|speak \d+"),
    (
        CallAudioRoute.HEADPHONES,
        r"headsets?|headphones?|earphones?|earbuds?|headset mic\w*|jabra|plantronics|poly|"
        r"sennheiser|epos|evolve\d*|blackwire",
    ),
    (
        CallAudioRoute.SPEAKER,
        r"speakers?|loudspeakers?|lautsprecher|hdmi\w*|displayport|spdif|s/pdif|iec958\w*",
    ),
)
_PATTERNS = tuple(
    (route, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE))
    for route, words in _ROUTES
)


def route_of(name: str, device_id: str = "") -> CallAudioRoute:
    """The route that a device serves; EARPIECE when its names don't say."""
    described = f"{name} {device_id}".replace("_", " ")
    for route, pattern in _PATTERNS:
        if pattern.search(described):
            return route
    return CallAudioRoute.EARPIECE


def is_monitor(device_id: str) -> bool:
    """Whether a PulseAudio source is the sound of a sink, and so no microphone."""
    return device_id.endswith(".monitor")


def is_alsa_device(device_id: str) -> bool:
    """Whether an ALSA name is a card or the default, and not one of ALSA's converters."""
    return device_id == "default" or ":" in device_id
