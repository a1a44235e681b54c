"""Looks which headset could be used, and opens it; nothing is written to it."""

import time
from collections.abc import Callable, Collection

from exophone_desktop.headset.choice import in_order
from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetRefused,
)
from exophone_desktop.headset.library import FoundHeadset, HeadsetError, HidLibrary
from exophone_desktop.headset.session import HeadsetSession, open_session


def best_session(
    library: HidLibrary, sound_devices: Collection[str], current: FoundHeadset | None
) -> HeadsetSession | FoundHeadset | None:
    """The best headset, opened; ``current`` where it still is that; None where there is none.

    Raises:
        HeadsetError: there may be one, and none can be used.
    """
    refused: HeadsetError | None = None
    found = library.headsets()
    for each in in_order(found, sound_devices, current.path if current else None):
        if each == current:
            return current
        try:
            session = open_session(library, each)
        except HeadsetError as error:
            refused = refused or error
            continue
        if session is not None:
            return session
    if refused is not None:
        raise refused
    return None


def look_once(
    open_library: Callable[[], HidLibrary],
) -> HeadsetConnected | HeadsetDisconnected | HeadsetRefused:
    """What a watch would find now."""
    try:
        session = best_session(open_library(), (), None)
    except HeadsetError as error:
        return HeadsetRefused(str(error))
    if not isinstance(session, HeadsetSession):
        return HeadsetDisconnected()
    session.close(time.monotonic())
    return HeadsetConnected(session.headset.name)
