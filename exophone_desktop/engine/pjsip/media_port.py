"""The C structures of the media ports, and whether this build of the stack has them so."""

import ctypes
from dataclasses import dataclass
from typing import Any

import numpy as np
import pjsua2 as pj

from exophone_desktop.audio.samples import Int16Samples

NAMES = (
    "pj_grp_lock_create",
    "pj_grp_lock_get_ref",
    "pj_pool_release",
    "pj_thread_is_registered",
    "pj_thread_register",
    "pjmedia_null_port_create",
    "pjmedia_port_destroy",
    "pjmedia_port_get_frame",
    "pjmedia_port_init_grp_lock",
    "pjmedia_port_put_frame",
    "pjmedia_stream_get_rtp_session_info",
    "pjmedia_stream_get_stat_jbuf",
    "pjsua_pool_create",
)
"""What is needed of the C API; the Windows wheel exports none of it."""

RATES = (8_000, 16_000, 32_000, 48_000)
"""In Hz, of the sound that can be brought to the near end and back."""

_LEAST_PREFETCH_MS = 10
_DISCARD_NONE = 0  # PJMEDIA_JB_DISCARD_NONE (pjmedia/jbuf.h)


class Frame(ctypes.Structure):
    """pjmedia_frame (pjmedia/frame.h)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("buf", ctypes.c_void_p),
        ("size", ctypes.c_size_t),
        ("timestamp", ctypes.c_uint64),
        ("bit_info", ctypes.c_uint32),
    )


class JitterBufferState(ctypes.Structure):
    """pjmedia_jb_state (pjmedia/jbuf.h), and room for what later versions add."""

    _fields_ = (
        ("frame_size", ctypes.c_uint),
        ("min_prefetch", ctypes.c_uint),
        ("max_prefetch", ctypes.c_uint),
        ("max_count", ctypes.c_uint),
        ("burst", ctypes.c_uint),
        ("prefetch", ctypes.c_uint),
        ("size", ctypes.c_uint),
        ("avg_delay", ctypes.c_uint),
        ("min_delay", ctypes.c_uint),
        ("max_delay", ctypes.c_uint),
        ("dev_delay", ctypes.c_uint),
        ("avg_burst", ctypes.c_uint),
        ("lost", ctypes.c_uint),
        ("discard", ctypes.c_uint),
        ("empty", ctypes.c_uint),
        ("room", ctypes.c_uint * 16),
    )


class _RtpSession(ctypes.Structure):
    """The head of pjmedia_rtp_session (pjmedia/rtp.h), down to the highest sequence number."""

    _fields_ = (("header", ctypes.c_uint8 * 12), ("max_seq", ctypes.c_uint16))


class RtpSessions(ctypes.Structure):
    """pjmedia_stream_rtp_sess_info (pjmedia/stream.h): what is received, what is sent, RTCP."""

    _fields_ = (
        ("received", ctypes.POINTER(_RtpSession)),
        ("sent", ctypes.POINTER(_RtpSession)),
        ("rtcp", ctypes.c_void_p),
        ("room", ctypes.c_void_p * 4),
    )


_MOST_SAMPLES = 9_600  # in a frame; half of what is kept of a call's sound, 0.2 s at 48 kHz


class _PortInfo(ctypes.Structure):
    """The head of pjmedia_port_info (pjmedia/port.h), down to its audio format."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("name_length", ctypes.c_ssize_t),
        ("signature", ctypes.c_uint32),
        ("direction", ctypes.c_int),
        ("format_id", ctypes.c_uint32),
        ("format_type", ctypes.c_int),
        ("detail_type", ctypes.c_int),
        ("clock_rate", ctypes.c_uint),
        ("channels", ctypes.c_uint),
        ("frame_microseconds", ctypes.c_uint),
        ("bits_per_sample", ctypes.c_uint),
    )


class FrameBuffer:
    """A frame of the stack and the memory of its samples."""

    def __init__(self, size: int) -> None:
        self._size = size
        memory = ctypes.create_string_buffer(size)
        self._address = ctypes.addressof(memory)
        # Keeps the memory for as long as it lives itself.
        self.samples: Int16Samples = np.frombuffer(memoryview(memory), dtype=np.int16)
        self.frame = Frame()
        self.reference = ctypes.byref(self.frame)

    def present(self, timestamp: int | None = None) -> None:
        """Say in ``frame`` where the samples are; the stack writes there what it likes."""
        frame = self.frame
        frame.type = pj.PJMEDIA_FRAME_TYPE_AUDIO
        frame.buf = self._address
        frame.size = self._size
        if timestamp is not None:
            frame.timestamp = timestamp


class StreamCreated(ctypes.Structure):
    """pj::OnStreamCreatedParam: ``port`` is what goes to the conference in the stream's place."""

    _fields_ = (
        ("stream", ctypes.c_void_p),
        ("index", ctypes.c_uint),
        ("destroy_port", ctypes.c_bool),
        ("port", ctypes.c_void_p),
    )


@dataclass(frozen=True, slots=True)
class PortFormat:
    """What a port speaks: samples per second, and samples in a frame; mono, 16 bits."""

    clock_rate: int
    frame_samples: int


def port_format(port: int) -> PortFormat | None:
    """The format of the port at this address; None where it is none that we can use."""
    info = _PortInfo.from_address(port)
    rate, microseconds = int(info.clock_rate), int(info.frame_microseconds)
    samples, rest = divmod(rate * microseconds, 1_000_000)
    # Far ends may ask for packets of any length (a=ptime, RFC 4566 section 6).
    usual = rate in RATES and rate // 100 <= samples <= _MOST_SAMPLES
    if not usual or rest or info.channels != 1 or info.bits_per_sample != 16:
        return None
    return PortFormat(rate, samples)


def declared(library: Any) -> bool:
    """Whether ``library`` has all of ``NAMES``; tells ctypes how they are called."""
    if not all(hasattr(library, name) for name in NAMES):
        return False
    pointer, number = ctypes.c_void_p, ctypes.c_uint
    for name in (
        "pjmedia_port_put_frame",
        "pjmedia_port_get_frame",
        "pjmedia_stream_get_rtp_session_info",
        "pjmedia_stream_get_stat_jbuf",
    ):
        getattr(library, name).argtypes = (pointer, pointer)
    for name in ("pj_grp_lock_get_ref", "pj_pool_release", "pjmedia_port_destroy"):
        getattr(library, name).argtypes = (pointer,)
    for name in ("pj_grp_lock_create", "pj_thread_register", "pjmedia_port_init_grp_lock"):
        getattr(library, name).argtypes = (pointer,) * 3
    library.pjsua_pool_create.argtypes = (ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t)
    library.pjsua_pool_create.restype = pointer
    library.pjmedia_null_port_create.argtypes = (pointer, *(number,) * 4, pointer)
    library.pj_thread_is_registered.restype = ctypes.c_int
    return True


def leave_delay_to_us(config: pj.MediaConfig) -> None:
    """Let jitter buffers only sort packets. How much is in store is the matter of
    ``audio.playout``: the stack would drop whole frames to have less, each a click, and after a
    lost packet let several others wait to have more."""
    config.jbMinPre = config.jbMaxPre = _LEAST_PREFETCH_MS
    # The binding knows the C enumeration as a pointer only.
    algorithm = config.jbDiscardAlgo
    ctypes.c_int.from_address(int(algorithm)).value = _DISCARD_NONE
    config.jbDiscardAlgo = algorithm
    algorithm.disown()  # four bytes stay; without it the binding complains on standard error
