"""What a stream received, packet by packet: lost ones concealed, late ones told from lost ones.

The stack's jitter buffer sorts packets. When it runs empty it forgets which one would be next, so
a packet that is lost just then leaves no trace: what comes after it would follow at once. So the
sequence numbers (RFC 3550 section 5.1) are followed here, too.
"""

import ctypes
from typing import Any

import numpy as np
import pjsua2 as pj

from exophone_desktop.audio.concealing import Concealer
from exophone_desktop.audio.playout import Stored
from exophone_desktop.audio.samples import Samples
from exophone_desktop.engine.pjsip.media_port import (
    FrameBuffer,
    JitterBufferState,
    PortFormat,
    RtpSessions,
)

_AUDIO = pj.PJMEDIA_FRAME_TYPE_AUDIO
_MOST_SKIPPED = 3
"""Packets in a row that are concealed; where more are missing, the far end paused or began anew."""

_SEQUENCE_NUMBERS = 1 << 16


class StreamPackets:
    """Reads one stream. For one thread that the stack knows, while the stream is there."""

    def __init__(self, library: Any, stream: int, port: int, port_format: PortFormat) -> None:
        """``stream`` and ``port`` are the addresses of the pjmedia_stream and its port."""
        self._get_frame = library.pjmedia_port_get_frame
        self._look_at_jitter_buffer = library.pjmedia_stream_get_stat_jbuf
        self._stream = ctypes.c_void_p(stream)
        self._port = ctypes.c_void_p(port)
        self._frame_samples = port_format.frame_samples
        self._frame_bytes = 2 * port_format.frame_samples
        self._in = FrameBuffer(self._frame_bytes)
        self._state = JitterBufferState()
        self._to_state = ctypes.byref(self._state)
        self._sessions = RtpSessions()
        library.pjmedia_stream_get_rtp_session_info(self._stream, ctypes.byref(self._sessions))
        self._frames_in_packet = 1
        self._concealer = Concealer(port_format.clock_rate)
        self._position: int | None = None
        self._waited = 0
        self._lost = 0
        self.silent = True
        """Whether the last packet's sound was digital silence."""

    def stored(self) -> Stored:
        """What is in store now."""
        state = self._state
        self._look_at_jitter_buffer(self._stream, self._to_state)
        return Stored(state.size / self._frames_in_packet, state.empty, self._lost)

    def fetch(self) -> Samples:
        """The next packet's sound and, before it, what stands in for lost ones; all of it stands
        in for something where nothing has arrived."""
        frame, state = self._in.frame, self._state
        self._look_at_jitter_buffer(self._stream, self._to_state)
        before, empty, lost = int(state.size), int(state.empty), int(state.lost)
        self._in.present()
        self._get_frame(self._port, self._in.reference)
        self._look_at_jitter_buffer(self._stream, self._to_state)
        # The jitter buffer counts frames of the codec, of which a packet has one or more.
        taken = before - int(state.size)
        if taken > self._frames_in_packet and self._frame_samples % taken == 0:
            self._frames_in_packet = taken
        if state.empty > empty:
            self._waited += 1
        if frame.type != _AUDIO or frame.size != self._frame_bytes or state.empty > empty:
            self.silent = True
            return self._concealer.conceal(self._frame_samples)
        skipped = self._skipped()
        sound = self._in.samples.astype(np.float32)
        self.silent = not sound.any()
        if state.lost > lost:
            return self._mended(sound)
        if not skipped:
            return self._concealer.take(sound)
        stand_in = self._concealer.conceal(skipped * self._frame_samples)
        return np.concatenate((stand_in, self._concealer.take(sound)))

    def _skipped(self) -> int:
        """How many packets before the one just taken are lost and not yet concealed."""
        waited, self._waited = self._waited, 0
        if not self._sessions.received:
            return 0
        before, self._position = self._position, self._place()
        if before is None:
            return 0
        missing = (self._position - before - 1) % _SEQUENCE_NUMBERS
        if missing and missing <= _MOST_SKIPPED + waited:
            # A packet that is just being put in place looks like one that is missing.
            self._look_at_jitter_buffer(self._stream, self._to_state)
            self._position = self._place()
            missing = (self._position - before - 1) % _SEQUENCE_NUMBERS
        if missing > _MOST_SKIPPED + waited:
            return 0
        self._lost += min(missing, waited)
        return max(0, missing - waited)

    def _place(self) -> int:
        """The sequence number of the packet just taken, by the last look at the jitter buffer."""
        stored = int(self._state.size) // self._frames_in_packet
        return int(self._sessions.received.contents.max_seq) - stored

    def _mended(self, sound: Samples) -> Samples:
        """``sound`` with the frames of the codec concealed that are missing in it: all zeros."""
        parts = np.split(sound, self._frames_in_packet)
        conceal, take = self._concealer.conceal, self._concealer.take
        return np.concatenate([take(each) if each.any() else conceal(len(each)) for each in parts])
