"""Reads the properties of Windows' audio endpoints.

From the registry, where Windows keeps the property stores that ``IMMDevice::OpenPropertyStore``
shows: a mistake here raises an exception, while one in hand-made COM calls ends the process.
"""

import logging
import sys

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
        """Every active endpoint; empty where the registry cannot be read."""
        try:
            return {(each.direction, each.id): facts_of(each) for each in read_endpoints()}
        except OSError as error:
            log.info("Windows does not tell what its sound devices are: %s", error)
            return {}


def read_endpoints() -> list[Endpoint]:
    """The active endpoints of this Windows. Raises ``OSError``."""
    found: list[Endpoint] = []
    if sys.platform == "win32":
        import winreg

        for direction, (folder, prefix) in _FLOWS.items():
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, rf"{_FOLDER}\{folder}") as flow:
                count = min(winreg.QueryInfoKey(flow)[0], _MOST_ENDPOINTS)
                for name in [winreg.EnumKey(flow, index) for index in range(count)]:
                    with winreg.OpenKey(flow, name) as endpoint:
                        state = _value(endpoint, "DeviceState")
                        if not isinstance(state, int) or state & _STATE_MASK != _ACTIVE:
                            continue
                        found.append(Endpoint(prefix + name, direction, _properties(endpoint)))
    return found


if sys.platform == "win32":
    import winreg

    def _properties(endpoint: winreg.HKEYType) -> EndpointProperties:
        with winreg.OpenKey(endpoint, "Properties") as properties:
            values = {key: _value(properties, key) for key in (FORM_FACTOR, ENUMERATOR, CONTAINER)}
        return {key: value for key, value in values.items() if value is not None}

    def _value(key: winreg.HKEYType, name: str) -> int | str | bytes | None:
        try:
            value, _ = winreg.QueryValueEx(key, name)
        except FileNotFoundError:
            return None
        return value if isinstance(value, int | str | bytes) else None
