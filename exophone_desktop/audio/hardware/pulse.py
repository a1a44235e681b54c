"""What PulseAudio and PipeWire tell of a device, decoded.

The properties are those of PulseAudio's application and device property list (``device.bus``,
``device.form_factor``, ``device.class``, ``bluetooth.protocol``) and PipeWire's
(``api.bluez5.profile``, ``node.virtual``). Ports are named by PulseAudio's mixer paths and by
ALSA's use-case profiles ("[Out] Headphones").
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from exophone_desktop.audio.hardware.facts import DeviceFacts
from exophone_desktop.audio.settings import DeviceDirection, DeviceKind

_CAPTURE = DeviceDirection.CAPTURE


@dataclass(frozen=True, slots=True)
class PulseNode:
    """A sink or a source as the sound server lists it; ``port`` is its active port, or empty.

    ``volume`` is the mean of its channels, 0.0 is silence and 1.0 as it comes.
    """

    name: str
    properties: Mapping[str, str] = field(default_factory=dict)
    port: str = ""
    mute: bool = False
    volume: float = 1.0

    @property
    def muted(self) -> bool:
        """Whether nothing of it is heard."""
        return self.mute or self.volume <= 0.0


# By direction: (kind of a sink, kind of a source).
_Kinds = tuple[DeviceKind, DeviceKind]
_HEADSET: _Kinds = (DeviceKind.WIRED_HEADSET, DeviceKind.WIRED_HEADSET)
_BUILT_IN: _Kinds = (DeviceKind.BUILT_IN_SPEAKER, DeviceKind.BUILT_IN_MICROPHONE)
_EXTERNAL: _Kinds = (DeviceKind.EXTERNAL_SPEAKER, DeviceKind.EXTERNAL_MICROPHONE)
_HANDSET: _Kinds = (DeviceKind.HANDSET, DeviceKind.HANDSET)
_HDMI: _Kinds = (DeviceKind.HDMI, DeviceKind.UNKNOWN)
_VIRTUAL: _Kinds = (DeviceKind.VIRTUAL, DeviceKind.VIRTUAL)
_UNKNOWN: _Kinds = (DeviceKind.UNKNOWN, DeviceKind.UNKNOWN)

# The first match wins: a "headset mic" is of the headset, an "internal mic" is not.
_PORTS = (
    (re.compile(r"hdmi|displayport", re.IGNORECASE), _HDMI),
    (re.compile(r"headset|headphone", re.IGNORECASE), _HEADSET),
    (re.compile(r"handset|earpiece", re.IGNORECASE), _HANDSET),
    (
        re.compile(r"internal|mic-?array|int-?mic|digital microphone|speaker|\[in\] mic", re.I),
        _BUILT_IN,
    ),
    (re.compile(r"iec958|spdif|line|rear|front|dock|-mic\b|\bmic\d?$", re.IGNORECASE), _EXTERNAL),
)
_FORM_FACTORS: Mapping[str, _Kinds] = {
    "internal": _BUILT_IN,
    "computer": _BUILT_IN,
    "headset": _HEADSET,
    "headphone": _HEADSET,
    "hands-free": _EXTERNAL,
    "handset": _HANDSET,
    "speaker": _EXTERNAL,
    "hifi": _EXTERNAL,
    "portable": _EXTERNAL,
    "car": _EXTERNAL,
    "tv": _HDMI,
    "webcam": _EXTERNAL,
    "microphone": _EXTERNAL,
}
_BUSES: Mapping[str, _Kinds] = {"pci": _BUILT_IN, "isa": _BUILT_IN}
_BLUETOOTH_ADDRESS = re.compile(r"(?:[0-9A-F]{2}[:_]){5}[0-9A-F]{2}", re.IGNORECASE)
_CARD = re.compile(r"^alsa_(?:input|output)\.(.+)\.[^.]+$")


def facts_of(node: PulseNode, direction: DeviceDirection) -> DeviceFacts:
    """Kind, identity and unit of a sink (PLAYBACK) or a source (CAPTURE)."""
    if _is_bluetooth(node):
        address = _bluetooth_address(node)
        unit = f"bluetooth:{address}" if address else ""
        return DeviceFacts(_bluetooth_kind(node, direction), unit or node.name, unit, node.muted)
    # Plugging headphones into the computer's jack moves the port of the same sink: to a person
    # that is another device.
    identity = f"{node.name}#{node.port}" if node.port else node.name
    return DeviceFacts(_kinds(node)[direction is _CAPTURE], identity, _unit(node), node.muted)


def _kinds(node: PulseNode) -> _Kinds:
    properties = node.properties
    if "hdmi" in properties.get("device.profile.name", "").lower():
        return _HDMI
    form = _FORM_FACTORS.get(properties.get("device.form_factor", ""), _UNKNOWN)
    if form in (_HEADSET, _HANDSET):
        return form
    from_port = next((kinds for words, kinds in _PORTS if words.search(node.port)), _UNKNOWN)
    if from_port is _BUILT_IN and (form is _EXTERNAL or properties.get("device.bus") == "usb"):
        return _EXTERNAL
    for kinds in (from_port, form, _BUSES.get(properties.get("device.bus", ""), _UNKNOWN)):
        if kinds is not _UNKNOWN:
            return kinds
    return _VIRTUAL if _is_virtual(node) else _UNKNOWN


def _is_virtual(node: PulseNode) -> bool:
    properties = node.properties
    return (
        properties.get("device.class") in {"abstract", "filter", "monitor"}
        or properties.get("node.virtual") == "true"
        or (not properties.get("device.bus") and not properties.get("device.api"))
    )


def _unit(node: PulseNode) -> str:
    card = _CARD.match(node.name)
    return (
        node.properties.get("device.bus_path")
        or node.properties.get("device.serial")
        or (card.group(1) if card else "")
    )


def _is_bluetooth(node: PulseNode) -> bool:
    return (
        node.properties.get("device.bus") == "bluetooth"
        or node.properties.get("device.api") in {"bluez", "bluez5"}
        or node.name.startswith("bluez_")
    )


def _bluetooth_address(node: PulseNode) -> str:
    for text in (
        node.properties.get("api.bluez5.address", ""),
        node.properties.get("device.string", ""),
        node.name,
    ):
        found = _BLUETOOTH_ADDRESS.search(text)
        if found:
            return found.group().replace("_", ":").upper()
    return ""


def _bluetooth_kind(node: PulseNode, direction: DeviceDirection) -> DeviceKind:
    profile = (
        node.properties.get("api.bluez5.profile")
        or node.properties.get("bluetooth.protocol")
        or node.name.rpartition(".")[2]
    ).lower()
    if "a2dp" in profile:
        return DeviceKind.BLUETOOTH_STEREO
    if re.search(r"head|hands|hfp|hsp|hf|bap", profile) or direction is _CAPTURE:
        return DeviceKind.BLUETOOTH_HANDS_FREE
    return DeviceKind.BLUETOOTH_STEREO
