"""Headsets through hidapi, the one module that knows it.

On Linux its ``hidraw`` flavour: the one by libusb would take the volume keys away from the system.
"""

import ctypes
import os
import sys
from types import ModuleType
from typing import Any

from exophone_desktop.domain.text import shown_text
from exophone_desktop.headset.library import FoundHeadset, HeadsetError, HidHandle
from exophone_desktop.headset.report_descriptor import MAX_DESCRIPTOR
from exophone_desktop.headset.usages import TELEPHONY_PAGE

NO_LIBRARY = "Headset buttons need the library hidapi, which is not installed."
UDEV_RULE = "70-exophone-headsets.rules"

_GUARDED_BY_MACOS = frozenset({(0x01, 0x02), (0x01, 0x06), (0x0D, 0x05)})
"""Pages and usages of mouse, keyboard and touch pad: macOS asks the person before it lets a program
open an interface that is one of them (Apple's IOHIDFamily, IOHIDDevice.cpp)."""

_MAX_HEADSETS = 16
_MAX_REPORT = 4096
_MAX_NAME = 60


def open_hidapi(platform: str = sys.platform) -> "HidapiLibrary":
    """The library. Raises ``HeadsetError`` where it is not installed."""
    try:
        if platform == "linux":
            import hidraw as hid
        else:
            import hid
    except ImportError as error:
        raise HeadsetError(NO_LIBRARY) from error
    if platform == "darwin":
        # It would open devices for itself alone, and the volume keys would be nobody's.
        ctypes.CDLL(hid.__file__).hid_darwin_set_open_exclusive(0)
    return HidapiLibrary(hid, platform)


class HidapiLibrary:
    """Implements ``HidLibrary``."""

    def __init__(self, hid: ModuleType, platform: str) -> None:
        self._hid = hid
        self._platform = platform

    def headsets(self) -> tuple[FoundHeadset, ...]:
        """The devices that are there now."""
        # One device is listed once for each of its collections.
        found = {
            each["path"]: FoundHeadset(each["path"], _name(each))
            for each in self._hid.enumerate()
            if each.get("usage_page") == TELEPHONY_PAGE
        }
        return tuple(found.values())[:_MAX_HEADSETS]

    def open(self, headset: FoundHeadset) -> HidHandle:
        """Open one. Raises ``HeadsetError``."""
        device = self._hid.device()
        try:
            device.open_path(headset.path)
        except OSError as error:
            raise HeadsetError(self._why_not(headset)) from error
        return _Handle(device)

    def _why_not(self, headset: FoundHeadset) -> str:
        if self._platform == "linux" and not os.access(headset.path, os.R_OK | os.W_OK):
            return (
                f"ExoPhone may not open the buttons of {headset.name}: the udev rule {UDEV_RULE} "
                "is not installed, or the headset was plugged in before it was."
            )
        if self._platform == "darwin" and self._is_guarded(headset):
            return (
                f"macOS guards the buttons of {headset.name} as it does keyboards: allow ExoPhone "
                "Input Monitoring in System Settings > Privacy & Security, and start it again."
            )
        return f"The buttons of {headset.name} cannot be opened; another program may hold them."

    def _is_guarded(self, headset: FoundHeadset) -> bool:
        return any(
            (each.get("usage_page"), each.get("usage")) in _GUARDED_BY_MACOS
            for each in self._hid.enumerate()
            if each["path"] == headset.path
        )


class _Handle:
    def __init__(self, device: Any) -> None:
        self._device = device

    def report_descriptor(self) -> bytes:
        return bytes(self._device.get_report_descriptor()[: MAX_DESCRIPTOR + 1])

    def read(self, seconds: float) -> bytes:
        # 0 would wait for ever.
        return bytes(self._device.read(_MAX_REPORT, max(1, round(seconds * 1000))))

    def write(self, report: bytes) -> None:
        if self._device.write(report) < 0:
            raise OSError("The headset took no report.")

    def close(self) -> None:
        self._device.close()


def _name(listed: dict[str, Any]) -> str:
    for key in ("product_string", "manufacturer_string"):
        if name := shown_text(str(listed.get(key) or ""), _MAX_NAME):
            return name
    return "a headset without a name"
