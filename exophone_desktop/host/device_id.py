"""One stable name of this installation, as a phone has its ANDROID_ID."""

import contextlib
import uuid
from pathlib import Path

from exophone_desktop.host.files import read_bounded, write_whole


def device_id(path: Path) -> str:
    """The identifier in ``path``, 32 hexadecimal digits; made up and kept there when missing.

    Where it cannot be kept, or one that is there cannot be read, it lasts for this run.
    """
    made = uuid.uuid4().hex
    try:
        return uuid.UUID(read_bounded(path, 1024).decode().strip()).hex
    except (FileNotFoundError, ValueError):
        pass  # there is none yet, or none that can be used
    except OSError:
        return made
    with contextlib.suppress(OSError):
        write_whole(path, f"{made}\n".encode())
    return made
