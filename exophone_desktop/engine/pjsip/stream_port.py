"""One call's RTP stream, spoken to and heard on the clocks of the sound devices (C API)."""

import ctypes
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pjsua2 as pj

from exophone_desktop.audio.playout import Playout
from exophone_desktop.audio.rates import from_rate, to_rate
from exophone_desktop.audio.samples import Samples, rounded
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE
from exophone_desktop.engine.pjsip.media_port import FrameBuffer, PortFormat
from exophone_desktop.engine.pjsip.stream_packets import StreamPackets

_AUDIO = pj.PJMEDIA_FRAME_TYPE_AUDIO
_ASTRIDE_SECONDS = 0.014  # between two blocks of one packet: they did not come together
_ASTRIDE_PACKETS = 5
_LOOK_SECONDS = 0.001  # between two looks for a packet that is late


class StreamPort:
    """A ``SoundPort`` of one stream. ``put`` and ``get`` come from different threads; after
    ``close``, which waits for both, the stream is not touched any more.

    ``register_thread`` makes the calling thread known to the stack, which aborts otherwise.
    """

    def __init__(
        self,
        library: Any,
        stream: int,
        port: int,
        port_format: PortFormat,
        register_thread: Callable[[], None],
        clock: Callable[[], float] = time.perf_counter,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """``stream`` and ``port`` are the addresses of the pjmedia_stream and its port."""
        self._clock = clock
        self._wait = wait
        self._put_frame = library.pjmedia_port_put_frame
        self._register_thread = register_thread
        self._port: ctypes.c_void_p | None = ctypes.c_void_p(port)
        self._lock = threading.Lock()
        self._frame_samples = port_format.frame_samples
        self._frame_bytes = 2 * port_format.frame_samples

        self._down = to_rate(port_format.clock_rate)
        self._filled = 0
        self._in_pairs = 2 * BLOCK_SAMPLES * port_format.clock_rate == (
            port_format.frame_samples * SAMPLE_RATE
        )
        self._put_at = 0.0
        self._astride = 0
        self._sent = 0
        self._out = FrameBuffer(self._frame_bytes)

        self._up = from_rate(port_format.clock_rate)
        self._packets = StreamPackets(library, stream, port, port_format)
        self._playout = Playout(port_format.clock_rate, self._frame_samples)
        self._silence: Samples = np.zeros(BLOCK_SAMPLES, dtype=np.float32)

    def __str__(self) -> str:
        return str(self._playout)

    @property
    def silent(self) -> bool:
        """Whether the last packet's sound was digital silence."""
        return self._packets.silent

    def close(self) -> None:
        """Let go of the stream; before it is destroyed. Idempotent."""
        with self._lock:
            self._port = None

    # ---- to the far end

    def put(self, block: Samples) -> None:
        """Send 10 ms, as soon as they fill a packet."""
        if self._in_pairs:
            self._align(self._clock())
        samples = rounded(self._down(block))
        done = 0
        while done < len(samples):
            piece = samples[done : done + self._frame_samples - self._filled]
            self._out.samples[self._filled : self._filled + len(piece)] = piece
            self._filled += len(piece)
            done += len(piece)
            if self._filled == self._frame_samples:
                self._filled = 0
                self._send()

    def _align(self, now: float) -> None:
        # Microphones bring 20 ms at a time, in blocks: a packet that begins with the second block
        # would be late by 10 ms for as long as the call lasts.
        if self._filled:
            astride = now - self._put_at > _ASTRIDE_SECONDS
            self._astride = self._astride + 1 if astride else 0
            if self._astride >= _ASTRIDE_PACKETS:
                self._filled = self._astride = 0
        self._put_at = now

    def _send(self) -> None:
        with self._lock:
            if self._port is None:
                return
            self._register_thread()
            self._out.present(self._sent)
            self._put_frame(self._port, self._out.reference)
        self._sent += self._frame_samples

    # ---- from the far end

    def get(self, until: float = 0.0) -> Samples:
        """The next 10 ms that arrived; concealed where nothing did until then."""
        begun = self._clock()
        waited = 0.0
        while begun + waited < until and self._lacks():
            self._wait(min(_LOOK_SECONDS, until - begun - waited))
            waited = self._clock() - begun
        with self._lock:
            if self._port is None:
                return self._silence
            self._register_thread()
            block = self._playout.read(self._packets.fetch)
            stored = self._packets.stored()
        self._playout.follow(stored, waited, patient=until > 0)
        return self._up(block)

    def _lacks(self) -> bool:
        """Whether a packet is needed now that is not there. Not waited for under the lock: that
        would hold up who speaks."""
        with self._lock:
            if self._port is None or not self._playout.lacks:
                return False
            self._register_thread()
            return self._packets.stored().packets <= 0
