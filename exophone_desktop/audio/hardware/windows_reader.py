"""Reads the properties of Windows' audio endpoints.

From the registry, where Windows keeps the property stores that ``IMMDevice::OpenPropertyStore``
shows: a mistake here raises an exception, while one in hand-made COM calls ends the process.
"""

import logging
import sys
from typing import Any

from exophone_desktop.audio.hardware.facts import FactsByDevice
from exophone_desktop.audio.hardware.windows import (
    CONTAINER,
    ENUMERATOR,
    FORM_FACTOR,
    Endpoint,
    EndpointProperties,
    facts_of,
)
from exophone_desktop.audio.settings import DeviceDirection

log = logging.getLogger(__name__)

_FOLDER = r"SOFTWARE\Microsoft\Windows\CurrentVersion\MMDevices\Audio"
# Direction: (name of its folder, how WASAPI begins the identifiers of its endpoints).
_FLOWS = {
    DeviceDirection.PLAYBACK: ("Render", "{0.0.0.00000000}."),
    DeviceDirection.CAPTURE: ("Capture", "{0.0.1.00000000}."),
}
_ACTIVE = 1
_STATE_MASK = 0xF
_MOST_ENDPOINTS = 512


class WindowsFacts:
    """What the registry tells of the endpoints that are plugged in."""

    def read(self) -> FactsByDevice:
        """Every active endpoint that can be read."""
        if sys.platform == "win32":
            import winreg

            return {(each.direction, each.id): facts_of(each) for each in read_endpoints(winreg)}
        return {}


def read_endpoints(registry: Any) -> list[Endpoint]:
    """The active endpoints in ``registry``: the module ``winreg``, or what stands for it.

    One that cannot be read is left out: it may be just being plugged in or out, or be a driver's
    that keeps its properties to itself.
    """
    found: list[Endpoint] = []
    for direction, (folder, prefix) in _FLOWS.items():
        try:
            with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, rf"{_FOLDER}\{folder}") as flow:
                for name in _names(registry, flow):
                    properties = _active(registry, flow, name)
                    if properties is not None:
                        found.append(Endpoint(prefix + name, direction, properties))
        except OSError as error:
            log.info("Windows does not tell what its devices for %s are: %s", direction, error)
    return found


def _names(registry: Any, flow: Any) -> list[str]:
    count = min(registry.QueryInfoKey(flow)[0], _MOST_ENDPOINTS)
    return [registry.EnumKey(flow, index) for index in range(count)]


def _active(registry: Any, flow: Any, name: str) -> EndpointProperties | None:
    """The properties of an endpoint; None where it is not active or cannot be read."""
    try:
        with registry.OpenKey(flow, name) as endpoint:
            state = _value(registry, endpoint, "DeviceState")
            if not isinstance(state, int) or state & _STATE_MASK != _ACTIVE:
                return None
            with registry.OpenKey(endpoint, "Properties") as properties:
                keys = (FORM_FACTOR, ENUMERATOR, CONTAINER)
                values = {key: _value(registry, properties, key) for key in keys}
    except OSError as error:
        log.info("Windows does not tell what the device %s is: %s", name, error)
        return None
    return {key: value for key, value in values.items() if value is not None}


def _value(registry: Any, key: Any, name: str) -> int | str | bytes | None:
    try:
        value, _ = registry.QueryValueEx(key, name)
    except FileNotFoundError:
        return None
    return value if isinstance(value, int | str | bytes) else None
