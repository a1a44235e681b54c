"""Where the person is, as far as their system says."""

import locale
import re


def system_region() -> str:
    """The two-letter code (ISO 3166-1) of the system's locale, empty where it names none."""
    try:
        name = locale.getlocale()[0] or ""
    except ValueError:
        # A locale that this system does not know.
        return ""
    found = re.search(r"[_\-]([A-Z]{2})\b", name)
    return found[1] if found else ""
