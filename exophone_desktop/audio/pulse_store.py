"""What a loudspeaker of PulseAudio has in store, changed while it plays.

miniaudio lets the server ask in quarters of the store, and neither can be changed later; the server
itself changes both without a gap. The stream that it is asked about is found where the version of
miniaudio that is pinned keeps it.
"""

import ctypes
import struct
from typing import Any

from miniaudio import ffi, lib

_KNOWN = (b"0.11.25", 3776)  # miniaudio's version, and the size of its ma_device
_POINTERS = struct.Struct("=QQQQ")  # main loop, context, playback stream, capture stream
_PLACE = 3424
_AS_THE_SERVER_LIKES = 0xFFFFFFFF


class _BufferAttr(ctypes.Structure):
    """``pa_buffer_attr``: bytes each."""

    _fields_ = (
        ("maxlength", ctypes.c_uint32),
        ("tlength", ctypes.c_uint32),
        ("prebuf", ctypes.c_uint32),
        ("minreq", ctypes.c_uint32),
        ("fragsize", ctypes.c_uint32),
    )


class PulseStore:
    """The store of one open loudspeaker."""

    def __init__(self, device: Any) -> None:
        """``device`` is a ``ma_device *`` that was opened through PulseAudio.

        Raises:
            LookupError: this build of miniaudio, or of PulseAudio's library, is not as we know it.
        """
        if (ffi.string(lib.ma_version_string()), ffi.sizeof("ma_device")) != _KNOWN:
            raise LookupError("another build of miniaudio")
        try:
            self._library = _library()
        except (OSError, AttributeError) as error:
            raise LookupError("no library of PulseAudio") from error
        _loop, context, stream, capture = _POINTERS.unpack_from(ffi.buffer(device), _PLACE)
        if not stream or capture or self._library.pa_stream_get_context(stream) != context:
            raise LookupError("another layout of ma_device")
        self._stream = stream
        self._format = self._library.pa_stream_get_sample_spec(stream)

    def keep(self, store_ms: int, asked_ms: int) -> None:
        """Have ``store_ms`` milliseconds in store from now on, the server's part included, and be
        asked for ``asked_ms`` at a time, at least. For the device's thread, in its callback."""
        attr = _BufferAttr(
            maxlength=_AS_THE_SERVER_LIKES,
            tlength=self._bytes(store_ms),
            prebuf=_AS_THE_SERVER_LIKES,
            minreq=self._bytes(asked_ms),
            fragsize=_AS_THE_SERVER_LIKES,
        )
        operation = self._library.pa_stream_set_buffer_attr(self._stream, attr, None, None)
        if operation:
            self._library.pa_operation_unref(operation)

    def _bytes(self, milliseconds: int) -> int:
        return int(self._library.pa_usec_to_bytes(milliseconds * 1000, self._format))


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL("libpulse.so.0")
    pointer = ctypes.c_void_p
    library.pa_stream_get_context.argtypes = [pointer]
    library.pa_stream_get_context.restype = pointer
    library.pa_stream_get_sample_spec.argtypes = [pointer]
    library.pa_stream_get_sample_spec.restype = pointer
    library.pa_usec_to_bytes.argtypes = [ctypes.c_uint64, pointer]
    library.pa_usec_to_bytes.restype = ctypes.c_size_t
    library.pa_stream_set_buffer_attr.argtypes = [
        pointer,
        ctypes.POINTER(_BufferAttr),
        pointer,
        pointer,
    ]
    library.pa_stream_set_buffer_attr.restype = pointer
    library.pa_operation_unref.argtypes = [pointer]
    library.pa_operation_unref.restype = None
    return library
