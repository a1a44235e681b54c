"""What Windows tells of an audio endpoint, decoded.

The values are properties of the endpoint: ``PKEY_AudioEndpoint_FormFactor`` (Microsoft's
``EndpointFormFactor``, mmdeviceapi.h), ``PKEY_Device_EnumeratorName`` (the bus) and
``PKEY_Device_ContainerId`` (the physical thing an endpoint is part of).
"""

import struct
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from exophone_desktop.audio.hardware.facts import DeviceFacts
from exophone_desktop.audio.settings import DeviceDirection, DeviceKind

FORM_FACTOR = "{1da5d803-d492-4edd-8c23-e0c0ffee7f0e},0"
ENUMERATOR = "{a45c254e-df1c-4efd-8020-67d146a850e0},24"
CONTAINER = "{8c7ed206-3f8a-4827-b3ab-ae9e1faefc6c},2"
"""Property keys as the registry writes them: format identifier and property identifier."""

EndpointProperties = Mapping[str, int | str | bytes]
"""By property key; bytes are a serialised PROPVARIANT."""

_VT_CLSID = 72
_NO_CONTAINER = uuid.UUID(int=0)
# Every part of the computer itself has this one container.
_COMPUTER = uuid.UUID("00000000-0000-0000-ffff-ffffffffffff")


class FormFactor(IntEnum):
    """``EndpointFormFactor``."""

    REMOTE_NETWORK_DEVICE = 0
    SPEAKERS = 1
    LINE_LEVEL = 2
    HEADPHONES = 3
    MICROPHONE = 4
    HEADSET = 5
    HANDSET = 6
    UNKNOWN_DIGITAL_PASSTHROUGH = 7
    SPDIF = 8
    DIGITAL_AUDIO_DISPLAY_DEVICE = 9
    UNKNOWN_FORM_FACTOR = 10


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One active audio endpoint; ``id`` as WASAPI names it."""

    id: str
    direction: DeviceDirection
    properties: EndpointProperties


_BLUETOOTH_HANDS_FREE = "BTHHFENUM"
_BLUETOOTH = "BTH"
_SOFTWARE = frozenset({"ROOT", "SWD", "SW", "VMBUS"})
_HEADS = frozenset({FormFactor.HEADPHONES, FormFactor.HEADSET})

_FIXED = {
    FormFactor.REMOTE_NETWORK_DEVICE: DeviceKind.VIRTUAL,
    FormFactor.HEADPHONES: DeviceKind.WIRED_HEADSET,
    FormFactor.HEADSET: DeviceKind.WIRED_HEADSET,
    FormFactor.HANDSET: DeviceKind.HANDSET,
    FormFactor.UNKNOWN_DIGITAL_PASSTHROUGH: DeviceKind.EXTERNAL_SPEAKER,
    FormFactor.SPDIF: DeviceKind.EXTERNAL_SPEAKER,
    FormFactor.DIGITAL_AUDIO_DISPLAY_DEVICE: DeviceKind.HDMI,
}
# (in the computer, on a cable)
_BY_PLACE = {
    (FormFactor.SPEAKERS, True): DeviceKind.BUILT_IN_SPEAKER,
    (FormFactor.SPEAKERS, False): DeviceKind.EXTERNAL_SPEAKER,
    (FormFactor.MICROPHONE, True): DeviceKind.BUILT_IN_MICROPHONE,
    (FormFactor.MICROPHONE, False): DeviceKind.EXTERNAL_MICROPHONE,
}


def facts_of(endpoint: Endpoint) -> DeviceFacts:
    """Kind, identity and unit of one endpoint."""
    container = _container(endpoint.properties.get(CONTAINER))
    return DeviceFacts(_kind(endpoint), endpoint.id, container)


def _kind(endpoint: Endpoint) -> DeviceKind:
    bus = str(endpoint.properties.get(ENUMERATOR, "")).upper()
    form = _form_factor(endpoint.properties.get(FORM_FACTOR))
    capture = endpoint.direction is DeviceDirection.CAPTURE
    if bus.startswith(_BLUETOOTH_HANDS_FREE):
        return DeviceKind.BLUETOOTH_HANDS_FREE
    if bus.startswith(_BLUETOOTH):
        # Bluetooth LE Audio has one endpoint for both ways, and it is a headset.
        talks = capture or form is FormFactor.HEADSET
        return DeviceKind.BLUETOOTH_HANDS_FREE if talks else DeviceKind.BLUETOOTH_STEREO
    if bus in _SOFTWARE and form not in _HEADS:
        return DeviceKind.VIRTUAL
    if form is FormFactor.LINE_LEVEL:
        return DeviceKind.EXTERNAL_MICROPHONE if capture else DeviceKind.EXTERNAL_SPEAKER
    place = (form, bus != "USB")
    return _FIXED.get(form) or _BY_PLACE.get(place) or DeviceKind.UNKNOWN


def _form_factor(value: int | str | bytes | None) -> FormFactor:
    if isinstance(value, int) and value in FormFactor._value2member_map_:
        return FormFactor(value)
    return FormFactor.UNKNOWN_FORM_FACTOR


def _container(value: int | str | bytes | None) -> str:
    """The container's identifier; empty where it is none, or the computer itself."""
    identifier = _NO_CONTAINER
    if isinstance(value, bytes) and len(value) >= 24:
        (kind,) = struct.unpack_from("<H", value)
        if kind == _VT_CLSID:
            identifier = uuid.UUID(bytes_le=value[8:24])
    elif isinstance(value, str):
        try:
            identifier = uuid.UUID(value)
        except ValueError:
            return ""
    return "" if identifier in (_NO_CONTAINER, _COMPUTER) else str(identifier)
