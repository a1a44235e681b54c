"""The folder for what lives as long as the program does, readable by its owner alone."""

import os
import stat
import sys
from pathlib import Path

from exophone_desktop.host.files import plain_reason


class RuntimeFolderError(Exception):
    """The folder cannot be used; the text is a plain sentence."""


def open_runtime_folder(path: Path) -> None:
    """Make the folder ``path``, for this person's eyes only.

    Raises:
        RuntimeFolderError: it cannot be made, or is not this person's own.
    """
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        found = path.lstat()
    except OSError as error:
        raise RuntimeFolderError(
            f"The folder {path} cannot be used ({plain_reason(error)})."
        ) from error
    # Some systems keep it in a folder for everybody, where a stranger may have come first.
    if sys.platform != "win32" and (not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid()):
        raise RuntimeFolderError(f"The folder {path} belongs to somebody else; it is not used.")
    if sys.platform != "win32" and stat.S_IMODE(found.st_mode) & 0o077:
        try:
            path.chmod(0o700)
        except OSError as error:
            raise RuntimeFolderError(
                f"The folder {path} is open to others ({plain_reason(error)})."
            ) from error
