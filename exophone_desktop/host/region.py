"""Where the person is, as far as their system says."""

import locale
import re
import sys

_FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8 = 0x08000100
_LONGEST = 16


def system_region() -> str:
    """The two-letter code (ISO 3166-1) of the system's country, empty where it names none.

    Windows and macOS have a setting of their own for it: programs that are started from the
    desktop have no locale there that would tell.
    """
    try:
        told = _told()
    except (OSError, AttributeError, ValueError):
        told = ""
    return told if re.fullmatch("[A-Z]{2}", told) else _of_locale()


def _of_locale() -> str:
    try:
        name = locale.getlocale()[0] or ""
    except ValueError:
        # A locale that this system does not know.
        return ""
    found = re.search(r"[_\-]([A-Z]{2})\b", name)
    return found[1] if found else ""


def _told() -> str:
    """What the system has beside the locale; raises what ctypes does where it cannot be asked."""
    if sys.platform == "win32":
        import ctypes

        # Since Windows 10 1709; "Country or region" in its settings.
        ask = ctypes.WinDLL("kernel32").GetUserDefaultGeoName
        ask.argtypes = (ctypes.c_wchar_p, ctypes.c_int)
        ask.restype = ctypes.c_int
        place = ctypes.create_unicode_buffer(_LONGEST)
        return place.value if ask(place, _LONGEST) else ""
    if sys.platform == "darwin":
        import ctypes

        foundation = ctypes.CDLL(_FOUNDATION)
        copy, value = foundation.CFLocaleCopyCurrent, foundation.CFLocaleGetValue
        copy.argtypes, copy.restype = (), ctypes.c_void_p
        value.argtypes, value.restype = (ctypes.c_void_p, ctypes.c_void_p), ctypes.c_void_p
        text = foundation.CFStringGetCString
        text.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_long, ctypes.c_uint32)
        text.restype = ctypes.c_ubyte
        release = foundation.CFRelease
        release.argtypes, release.restype = (ctypes.c_void_p,), None
        here = copy()
        if not here:
            return ""
        try:
            code = value(here, ctypes.c_void_p.in_dll(foundation, "kCFLocaleCountryCode"))
            name = ctypes.create_string_buffer(_LONGEST)
            read = bool(code) and text(code, name, _LONGEST, _UTF8)
            return name.value.decode("ascii", "replace") if read else ""
        finally:
            release(here)
    return ""
