"""Small files that are whole or absent, and readable by their owner alone."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content`` in one step, so that a crash leaves the old or the new.

    Raises:
        OSError: the folder cannot be made or written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def read_bounded(path: Path, limit: int) -> bytes:
    """The bytes of ``path``.

    Raises:
        OSError: it cannot be read.
        ValueError: it is longer than ``limit`` bytes, or no file at all.
    """
    if path.exists() and not path.is_file():
        raise ValueError("is not a file")
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise ValueError(f"is larger than {limit // 1024} KiB")
    return content


def plain_reason(error: OSError) -> str:
    """What the system says of ``error``, without its number and path."""
    return (error.strerror or type(error).__name__).lower()
