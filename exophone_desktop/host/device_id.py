"""One stable name of this installation, as a phone has its ANDROID_ID."""

import contextlib
import uuid
from pathlib import Path

from exophone_desktop.host.files import read_bounded, write_whole


def device_id(path: Path) -> str:
    """The identifier in ``path``, 32 hexadecimal digits; made up and kept there when missing.

    Where it cannot be kept, it lasts for this run.
    """
    with contextlib.suppress(OSError, ValueError):
        return uuid.UUID(read_bounded(path, 1024).decode().strip()).hex
    made = uuid.uuid4().hex
    with contextlib.suppress(OSError):
        write_whole(path, f"{made}\n".encode())
    return made
