"""What a stream received, packet by packet: lost ones concealed, late ones told from lost ones.

The stack's jitter buffer sorts packets. When it runs empty it forgets which one would be next, so
a packet that is lost just then leaves no trace: what comes after it would follow at once. So the
sequence numbers (RFC 3550 section 5.1) are followed here, too. How much sound a packet brings is
learnt, since far ends send shorter or longer ones than agreed, and number others among them, such
as those of digits (RFC 4733).
"""

import ctypes
import time
from collections import deque
from collections.abc import Callable
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
"""Frames of the port that are concealed in a row; where more are missing, the far end paused or
began anew."""

_PACKETS_TO_LEARN = 5
_PACKETS_REMEMBERED = 15
_SEQUENCE_NUMBERS = 1 << 16
_UNKNOWN = -1
_PUTTING_SECONDS = 0.0005
"""A packet whose number is known is in store by then, unless its thread was held up."""


class StreamPackets:
    """Reads one stream. For one thread that the stack knows, while the stream is there.

    The jitter buffer holds frames of the codec, of which a packet brings one or more, and of which
    one or more make up a frame of the port.
    """

    def __init__(
        self,
        library: Any,
        stream: int,
        port: int,
        port_format: PortFormat,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """``stream`` and ``port`` are the addresses of the pjmedia_stream and its port."""
        self._wait = wait
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
        self._concealer = Concealer(port_format.clock_rate)
        self._frames = 1  # of the codec in one of the port
        self._frames_in_packets: deque[float] = deque(maxlen=_PACKETS_REMEMBERED)
        self._sequence = _UNKNOWN  # the highest, when it was looked for last
        self._left = 0  # frames of the codec in store then
        self._ahead = 0  # frames that had come then, beyond what the numbers told of
        self._first_packets = self._first_frames = 0
        self._waited = self._times_waited = 0
        self._lost = 0
        self.silent = True
        """Whether the last packet's sound was digital silence."""

    def stored(self) -> Stored:
        """What is in store now, in whole frames of the port."""
        state = self._state
        self._look_at_jitter_buffer(self._stream, self._to_state)
        return Stored(state.size // self._frames, state.empty, self._lost)

    def fetch(self) -> Samples:
        """The next frame's sound and, before it, what stands in for lost ones; all of it stands
        in for something where nothing has arrived."""
        frame, state = self._in.frame, self._state
        # The stack notes a packet's number, then puts its frames in place. So numbers come first
        # here, or a packet that just arrives would look like one that is missing.
        highest = self._highest()
        self._look_at_jitter_buffer(self._stream, self._to_state)
        before, empty, lost = int(state.size), int(state.empty), int(state.lost)
        self._in.present()
        self._get_frame(self._port, self._in.reference)
        self._look_at_jitter_buffer(self._stream, self._to_state)
        taken = before - int(state.size)
        if taken > self._frames and self._frame_samples % taken == 0:
            self._frames = taken
        ran_empty = state.empty > empty
        there = max(0, taken) if ran_empty else self._frames
        if frame.type != _AUDIO or frame.size != self._frame_bytes:
            there = 0
        missing = self._frames - there
        if there <= 0:
            self._wait_for(missing, times=int(ran_empty))
            self.silent = True
            return self._concealer.conceal(self._frame_samples)
        skipped = self._skipped(taken, highest)
        self._wait_for(missing, times=int(ran_empty))
        stand_in = self._concealer.conceal(skipped) if skipped else None
        sound = self._in.samples.astype(np.float32)
        self.silent = not sound.any()
        if missing:
            sound = self._begun(sound, missing)
        elif state.lost > lost:
            sound = self._mended(sound)
        else:
            sound = self._concealer.take(sound)
        return np.concatenate((stand_in, sound)) if stand_in is not None else sound

    def _wait_for(self, frames: int, *, times: int) -> None:
        """So many frames of the codec stood in for what was not there, found out so often."""
        self._waited += frames
        self._times_waited += times

    def _skipped(self, taken: int, highest: int) -> int:
        """How many samples before those just taken are lost and not yet concealed; ``highest`` was
        the number when they were taken."""
        waited, self._waited = self._waited, 0
        times, self._times_waited = self._times_waited, 0
        before, self._sequence = self._sequence, highest
        left, self._left = self._left, int(self._state.size)
        if before == _UNKNOWN:
            return 0
        packets = (highest - before) % _SEQUENCE_NUMBERS
        came = taken + self._left - left
        if not self._knows_packets:
            self._learn(packets, came)
            return 0
        expected = self._expected(packets)
        # Only an empty jitter buffer leaves no trace.
        most = _MOST_SKIPPED * self._frames + waited if waited or not left else 0
        missing = expected - came - self._ahead
        if 0 < missing <= most:
            self._wait(_PUTTING_SECONDS)
            self._look_at_jitter_buffer(self._stream, self._to_state)
            self._left = int(self._state.size)
            came = taken + self._left - left
            missing = expected - came - self._ahead
        if packets:
            self._frames_in_packets.append(came / packets)
        self._ahead = self._bounded(-missing)
        if not 0 < missing <= most:
            return 0
        self._lost += min(times, -(-missing // self._frames))
        return max(0, missing - waited) * self._frame_samples // self._frames

    def _learn(self, packets: int, came: int) -> None:
        """So many packets, in which so many frames ``came``, are among the first ones."""
        self._first_packets += packets
        self._first_frames += came
        if packets:
            self._frames_in_packets.append(came / packets)
        if self._knows_packets:
            expected = self._expected(self._first_packets)
            self._ahead = self._bounded(self._first_frames - expected)

    def _bounded(self, ahead: int) -> int:
        """A packet at most has come whose number was not looked for yet; and that of RFC 4733 may
        come after the voice that it was sent with."""
        return min(ahead, max(1, self._expected(1))) if ahead > 1 else max(0, ahead)

    def _highest(self) -> int:
        """The highest sequence number that arrived."""
        received = self._sessions.received
        return int(received.contents.max_seq) if received else _UNKNOWN

    @property
    def _knows_packets(self) -> bool:
        return len(self._frames_in_packets) >= _PACKETS_TO_LEARN

    def _expected(self, packets: int) -> int:
        """How many frames of the codec so many packets bring."""
        learnt = sorted(self._frames_in_packets)
        return round(packets * learnt[len(learnt) // 2])

    def _begun(self, sound: Samples, missing: int) -> Samples:
        """``sound`` whose last frames of the codec have not come."""
        there = len(sound) - missing * len(sound) // self._frames
        return np.concatenate(
            (self._concealer.take(sound[:there]), self._concealer.conceal(len(sound) - there))
        )

    def _mended(self, sound: Samples) -> Samples:
        """``sound`` with the frames of the codec concealed that are missing in it: all zeros."""
        parts = np.split(sound, self._frames)
        conceal, take = self._concealer.conceal, self._concealer.take
        return np.concatenate([take(each) if each.any() else conceal(len(each)) for each in parts])
