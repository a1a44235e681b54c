"""One direction of sound: the device that is wanted, and the stream that is open."""

import logging
import threading

import numpy as np
from numpy.typing import NDArray

from exophone_desktop.audio.refusals import Refusal, gravest
from exophone_desktop.audio.settings import DeviceDirection
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.sound_system import Exchange, SoundStream, SoundSystem

log = logging.getLogger(__name__)

_QUIET_LOOKS = 5
_QUIET_LOOKS_AT_FIRST = 60
_STEADY_LOOKS = 10
_FIRST_WAIT_LOOKS = 10
_LONGEST_WAIT_LOOKS = 16


class _Tap:
    """Hands on what a microphone brings, until it is shut."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._lock = threading.Lock()
        self._shut = False

    def __call__(self, samples: NDArray[np.int16]) -> None:
        with self._lock:
            if not self._shut:
                self._exchange(samples)

    def shut(self) -> None:
        """Hand on nothing more: when this returns, nothing is on its way either."""
        with self._lock:
            self._shut = True


class SoundLine:
    """Keeps one device open. Not for two threads at once: its owner holds a lock.

    A device that is pulled out says nothing; it only stops asking for sound. So ``look`` is to be
    called every ``LOOK_SECONDS``: after five looks without an exchange the device is closed and
    the wanted or the default one opened. A device that has just been opened is given three
    seconds to run steadily: Bluetooth changes its profile, a sound server fills its buffers.
    Looks are counted instead of seconds, because after sleep, or a stall of this process, devices
    deserve the time to catch up.

    Where a microphone is superseded and a sound server is between, the other one is opened first.
    While a phone listens, PulseAudio has a Bluetooth headset in its hands-free profile: a moment
    without would take the very microphone away that is to be opened. In all other cases the device
    in use is closed first: without a server, our own stream could be what keeps the other one
    busy (one piece of hardware has several names in ALSA), and a third one would open instead.
    """

    LOOK_SECONDS = 0.05

    def __init__(
        self, system: SoundSystem, direction: DeviceDirection, exchange: Exchange, wanted: str
    ) -> None:
        self._system = system
        self._direction = direction
        self._exchange = exchange
        self.wanted = wanted
        """Id of the device that was asked for, empty for the default."""
        self.refusal: Refusal | None = None
        """Why the system does not let it be opened, where it is not open and the system said."""
        self._stream: SoundStream | None = None
        self._tap: _Tap | None = None
        self._used: str | None = None
        self._seen = 0
        self._quiet_looks = 0
        self._steady_looks = 0
        self._steady = False
        self._looks_to_wait = 0
        self._wait = _FIRST_WAIT_LOOKS

    @property
    def is_open(self) -> bool:
        """Whether a device is open."""
        return self._stream is not None

    @property
    def patience(self) -> float:
        """For how many seconds the open device may wait for an answer; 0.0 while none is open."""
        stream = self._stream
        return 0.0 if stream is None else stream.patience

    def open(self) -> bool:
        """Open the wanted device, or else the default one; whether one is open now."""
        if self._stream is not None:
            return True
        refusals: list[Refusal | None] = []
        for device_id in dict.fromkeys((self.wanted, "")):
            try:
                self._use(device_id)
            except AudioError as error:
                log.info("%s %r: %s", self._direction, device_id, error)
                refusals.append(error.refusal)
            else:
                self._wait = self._looks_to_wait = _FIRST_WAIT_LOOKS
                return True
        self.refusal = gravest(refusals)
        self._looks_to_wait = self._wait
        self._wait = min(self._wait * 2, _LONGEST_WAIT_LOOKS)
        return False

    def close(self) -> None:
        """Close what is open. Idempotent."""
        stream, self._stream = self._stream, None
        self._used = None
        if stream is not None:
            stream.close()

    def want(self, device_id: str) -> None:
        """Use ``device_id`` from now on in place of what is open, which is closed first.

        Raises:
            AudioError: it does not open; everything is as before.
        """
        if device_id == self.wanted and device_id == self._used:
            return
        self.close()
        try:
            self._use(device_id)
        except AudioError:
            self.open()
            raise
        self.wanted = device_id

    def look(self) -> None:
        """See whether sound flows through the device that is wanted; if not, open one."""
        if self._stream is None:
            self._looks_to_wait -= 1
            if self._looks_to_wait <= 0:
                self.open()
            return
        if self._stream.superseded:
            self._change_over()
            return
        exchanges = self._stream.exchanges
        self._quiet_looks = self._quiet_looks + 1 if exchanges == self._seen else 0
        self._seen = exchanges
        self._steady_looks = 0 if self._quiet_looks else self._steady_looks + 1
        self._steady = self._steady or self._steady_looks >= _STEADY_LOOKS
        if self._quiet_looks >= (_QUIET_LOOKS if self._steady else _QUIET_LOOKS_AT_FIRST):
            log.info("The %s device stopped; opening one again.", self._direction)
            self.close()
            self.open()

    def _change_over(self) -> None:
        before, tap = self._stream, self._tap
        if before is None or tap is None or not before.by_sound_server:
            self.close()
            self.open()
            return
        tap.shut()
        self._stream = None
        self.open()
        before.close()

    def _use(self, device_id: str) -> None:
        listens = self._direction is DeviceDirection.CAPTURE
        tap = _Tap(self._exchange) if listens else None
        self._stream = self._system.open(self._direction, device_id, tap or self._exchange)
        self._tap = tap
        self._used = device_id
        self.refusal = None
        self._seen = -1
        self._quiet_looks = 0
        self._steady_looks = 0
        self._steady = False
