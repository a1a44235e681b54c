"""Writes frames to a WAV file on a thread of its own, so that sound never waits for a disk."""

import errno
import os
import queue
import struct
import threading
from collections.abc import Callable
from pathlib import Path

from exophone_desktop.audio.sound import (
    BLOCK_SAMPLES,
    FRAME_BYTES,
    SAMPLE_RATE,
    AudioError,
    FailureHandler,
)
from exophone_desktop.domain.text import shown_text

HEADER_BYTES = 44
MAX_DATA_BYTES = 0xFFFF_FFFF - HEADER_BYTES - 2 * FRAME_BYTES
"""A RIFF length has 32 bits."""

_QUEUED_FRAMES = 1000  # ten seconds of a slow disk, at 10 ms each
_FRAMES_PER_HEADER = SAMPLE_RATE // BLOCK_SAMPLES
_LOOK_SECONDS = 0.1
_END_SECONDS = 5.0


def wav_header(data_bytes: int, channels: int = 1) -> bytes:
    """A RIFF header for ``data_bytes`` of 16-bit PCM at ``SAMPLE_RATE``."""
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        HEADER_BYTES - 8 + data_bytes,
        b"WAVE",
        b"fmt ",
        16,
        1,
        channels,
        SAMPLE_RATE,
        SAMPLE_RATE * 2 * channels,
        2 * channels,
        16,
        b"data",
        data_bytes,
    )


def hours_in_a_file(channels: int) -> int:
    """How many whole hours of 16-bit PCM at ``SAMPLE_RATE`` a WAV file holds."""
    return MAX_DATA_BYTES // (2 * channels * SAMPLE_RATE * 3600)


class WavRecorder:
    """A recording that is a valid WAV file at any moment, short by one second at most.

    ``write`` belongs to the clock thread and never touches the disk. When the disk fails, what
    was written so far stays a valid file and ``on_failure`` is told once.
    """

    def __init__(
        self,
        path: str,
        on_failure: FailureHandler,
        *,
        resume: bool = False,
        channels: int = 1,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Create ``path``, or with ``resume`` go on behind what an earlier recorder wrote there.

        Frames hold ``channels`` interleaved. ``then`` is called on the recorder's own thread when
        the file is complete, however it ended.

        Raises:
            AudioError: the file cannot be written.
        """
        self._name = shown_text(Path(path).name)
        self._channels = channels
        self._then = then
        self._on_failure = on_failure
        self._frames: queue.Queue[bytes] = queue.Queue(_QUEUED_FRAMES)
        self._ended = threading.Event()
        self._told_of_gaps = False
        self._data_bytes = 0
        try:
            if Path(path).exists() and not Path(path).is_file():
                raise AudioError(f"The recording {self._name} cannot be written: not a file.")
            self._open(path, resume=resume)
        except OSError as error:
            raise AudioError(
                f"The recording {self._name} cannot be written: {disk_reason(error)}."
            ) from error
        except ValueError as error:
            raise AudioError("The name of the recording is not a file name.") from error
        self._thread = threading.Thread(target=self._run, name="wav-recorder", daemon=True)
        self._thread.start()

    def _open(self, path: str, *, resume: bool) -> None:
        resume = resume and Path(path).is_file() and Path(path).stat().st_size >= HEADER_BYTES
        # Unbuffered: a full disk shows when a frame is written, not when the file is closed.
        self._file = open(path, "r+b" if resume else "wb", buffering=0)  # noqa: SIM115
        try:
            if resume:
                self._data_bytes = self._file.seek(0, os.SEEK_END) - HEADER_BYTES
                self._data_bytes -= self._data_bytes % (2 * self._channels)
                self._file.seek(HEADER_BYTES + self._data_bytes)
            else:
                self._write_all(wav_header(0, self._channels))
        except OSError:
            self._file.close()
            raise

    def write(self, frame: bytes) -> None:
        """Take one frame; never waits. A frame that the disk is too slow for is dropped."""
        if self._ended.is_set():
            return
        try:
            self._frames.put_nowait(frame)
        except queue.Full:
            if not self._told_of_gaps:
                self._told_of_gaps = True
                self._on_failure(
                    f"The disk is too slow for the recording {self._name}: parts are missing."
                )

    @property
    def ended(self) -> bool:
        """Whether no more frames are taken; set before ``on_failure`` is told that it is over."""
        return self._ended.is_set()

    def end(self) -> None:
        """Take no more frames, and finish the file without being waited for. Idempotent."""
        self._ended.set()

    def close(self, seconds: float = _END_SECONDS) -> None:
        """Write what was taken and finish the file; waits 5 s at most. Idempotent."""
        self._ended.set()
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            with self._file:
                self._record()
        except OSError as error:
            self._ended.set()
            self._on_failure(f"The recording {self._name} ended early: {disk_reason(error)}.")
        finally:
            self._ended.set()
        if self._then is not None:
            self._then()

    def _record(self) -> None:
        since_header = 0
        try:
            while True:
                try:
                    frame = self._frames.get(timeout=_LOOK_SECONDS)
                except queue.Empty:
                    if self._ended.is_set():
                        return
                    continue
                if self._data_bytes + len(frame) > MAX_DATA_BYTES:
                    hours = hours_in_a_file(self._channels)
                    raise OSError(errno.EFBIG, f"a WAV file holds {hours} hours")
                self._write_all(frame)
                self._data_bytes += len(frame)
                since_header += 1
                if since_header >= _FRAMES_PER_HEADER:
                    since_header = 0
                    self._update_header()
        finally:
            self._update_header()

    def _update_header(self) -> None:
        # In place, so it works on a full disk too. A piece of a frame behind the stated length
        # is cut off.
        end = HEADER_BYTES + self._data_bytes
        self._file.truncate(end)
        self._file.seek(0)
        self._write_all(wav_header(self._data_bytes, self._channels))
        self._file.seek(end)

    def _write_all(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[self._file.write(left) or 0 :]


def disk_reason(error: OSError) -> str:
    """Why a file could not be written, as the end of a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "writing is not allowed there"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "there is no such folder"
    return shown_text(error.strerror or "the disk refused it").rstrip(".")
