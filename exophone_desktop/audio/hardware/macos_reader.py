"""Asks Core Audio, through its C interface, what its devices are."""

import ctypes
import ctypes.util
import logging
from typing import Any

from exophone_desktop.audio.hardware.facts import FactsByDevice
from exophone_desktop.audio.hardware.macos import CoreAudioDevice, facts_of
from exophone_desktop.audio.settings import DeviceDirection

log = logging.getLogger(__name__)

_SYSTEM_OBJECT = 1
_MAIN_ELEMENT = 0
_MOST_DEVICES = 256
_UTF8 = 0x08000100
_LONGEST_UID = 1024
_SCOPES = {DeviceDirection.PLAYBACK: "outp", DeviceDirection.CAPTURE: "inpt"}


class _Address(ctypes.Structure):
    """AudioObjectPropertyAddress (AudioHardwareBase.h)."""

    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


class MacFacts:
    """What Core Audio tells of the devices that are plugged in."""

    def read(self) -> FactsByDevice:
        """Every device in each of its directions; empty where Core Audio cannot be asked."""
        try:
            devices = _CoreAudio().devices()
        except (OSError, AttributeError) as error:
            log.info("Core Audio does not tell what its devices are: %s", error)
            return {}
        return {(each.direction, each.uid): facts_of(each, devices) for each in devices}


class _CoreAudio:
    def __init__(self) -> None:
        """Raises ``OSError`` or ``AttributeError`` where the frameworks are not there."""
        frameworks = "/System/Library/Frameworks/{0}.framework/{0}"
        self._audio = ctypes.CDLL(frameworks.format("CoreAudio"))
        self._foundation = ctypes.CDLL(frameworks.format("CoreFoundation"))
        address = ctypes.POINTER(_Address)
        size = ctypes.POINTER(ctypes.c_uint32)
        self._size = self._audio.AudioObjectGetPropertyDataSize
        self._size.argtypes = (ctypes.c_uint32, address, ctypes.c_uint32, ctypes.c_void_p, size)
        self._data = self._audio.AudioObjectGetPropertyData
        self._data.argtypes = (*self._size.argtypes, ctypes.c_void_p)
        self._size.restype = self._data.restype = ctypes.c_int32
        text = self._foundation.CFStringGetCString
        text.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_long, ctypes.c_uint32)
        text.restype = ctypes.c_ubyte
        self._foundation.CFRelease.argtypes = (ctypes.c_void_p,)
        self._foundation.CFRelease.restype = None

    def devices(self) -> list[CoreAudioDevice]:
        numbers = (ctypes.c_uint32 * _MOST_DEVICES)()
        count = self._get(_SYSTEM_OBJECT, "dev#", "glob", numbers) // ctypes.sizeof(ctypes.c_uint32)
        return [
            CoreAudioDevice(
                self._text(number, "uid "),
                direction,
                self._code(number, "tran", "glob"),
                self._code(number, "ssrc", scope),
                self._is_on(number, "mute", scope),
            )
            for number in numbers[:count]
            for direction, scope in _SCOPES.items()
            if self._has_streams(number, scope)
        ]

    def _has_streams(self, number: int, scope: str) -> bool:
        size = ctypes.c_uint32()
        address = _address("stm#", scope)
        status = self._size(number, ctypes.byref(address), 0, None, ctypes.byref(size))
        return status == 0 and size.value > 0

    def _code(self, number: int, selector: str, scope: str) -> str:
        value = ctypes.c_uint32()
        if not self._get(number, selector, scope, value):
            return ""
        return value.value.to_bytes(4, "big").decode("latin-1")

    def _is_on(self, number: int, selector: str, scope: str) -> bool:
        value = ctypes.c_uint32()
        return bool(self._get(number, selector, scope, value)) and value.value != 0

    def _text(self, number: int, selector: str) -> str:
        reference = ctypes.c_void_p()
        if not self._get(number, selector, "glob", reference) or not reference.value:
            return ""
        text = ctypes.create_string_buffer(_LONGEST_UID)
        read = self._foundation.CFStringGetCString(reference, text, _LONGEST_UID, _UTF8)
        self._foundation.CFRelease(reference)
        return text.value.decode("utf-8", "replace") if read else ""

    def _get(self, number: int, selector: str, scope: str, into: Any) -> int:
        """Fill ``into``; how many bytes of it, 0 where there is no such property."""
        size = ctypes.c_uint32(ctypes.sizeof(into))
        address = _address(selector, scope)
        status = self._data(
            number, ctypes.byref(address), 0, None, ctypes.byref(size), ctypes.byref(into)
        )
        return size.value if status == 0 else 0


def _address(selector: str, scope: str) -> _Address:
    codes = (int.from_bytes(code.encode("ascii"), "big") for code in (selector, scope))
    return _Address(*codes, _MAIN_ELEMENT)
