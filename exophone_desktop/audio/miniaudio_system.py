"""The door to miniaudio: devices and streams through its C interface.

The Python classes of ``miniaudio`` are not used: their enumeration can crash while devices come
and go, and they leave file descriptors open. What is used of the module is ``ffi``, ``lib`` and
the dispatch of its data callback to ``_data_callback`` of the object behind ``pUserData``, which
is why its version is pinned.
"""

import logging
import time
from typing import Any

import numpy as np
from miniaudio import ffi, lib

from exophone_desktop.audio.depth import OTHERWISE, SOUND_SERVER, Lateness, PlaybackDepth
from exophone_desktop.audio.devices import described
from exophone_desktop.audio.hardware.facts import DeviceFacts, FactsReader, NoFacts
from exophone_desktop.audio.hardware.priority import take_real_time_priority
from exophone_desktop.audio.miniaudio_context import Context, refused, spoken
from exophone_desktop.audio.pulse_store import PulseStore
from exophone_desktop.audio.resampling import DEVICE_RATE
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.sound_system import Exchange, SoundStream

log = logging.getLogger(__name__)

_BLOCK_MS = 10
_CAPTURE_PERIOD_MS = 20
_CAPTURE_PERIODS = 5
"""What a late thread may leave with the device without losing any of it; it costs no delay."""

_NO_FIXED_SIZED_CALLBACK = 27  # miniaudio 0.11: the last of four flags before dataCallback
_SAMPLE_BYTES = 2


class MiniaudioSystem:
    """The devices of this machine as miniaudio finds them, and as their system describes them."""

    def __init__(self, facts: FactsReader | None = None) -> None:
        """``facts`` tells what devices are; only their names do when None."""
        self._facts = facts or NoFacts()
        self._server_depth = PlaybackDepth(SOUND_SERVER, patient=True)
        self._other_depth = PlaybackDepth(OTHERWISE)

    def devices(self) -> tuple[AudioDevice, ...]:
        """What is plugged in now; empty when there is no sound system."""
        try:
            with Context() as context:
                listed = [device for device, _ in context.listed()]
        except AudioError as error:
            log.info("No devices are listed: %s", error)
            return ()
        facts = self._facts.read() if listed else {}
        return tuple(
            described(device, facts.get((device.direction, device.id), DeviceFacts()))
            for device in listed
        )

    def open(self, direction: DeviceDirection, device_id: str, exchange: Exchange) -> SoundStream:
        """Open a device, the default one for an empty id, at 48 kHz mono: a microphone brings 20 ms
        at a time, as much as a packet; a loudspeaker has as much in store as ``audio.depth`` says.

        Raises:
            AudioError: it is not there or does not open.
        """
        context = Context()
        playback = direction is DeviceDirection.PLAYBACK
        depth = self._server_depth if context.is_sound_server else self._other_depth
        lateness = Lateness(depth, time.perf_counter()) if playback else None
        try:
            return MiniaudioStream(context, direction, device_id, exchange, lateness)
        except AudioError:
            context.close()
            raise


class MiniaudioStream:
    """One open device and its context."""

    def __init__(
        self,
        context: Context,
        direction: DeviceDirection,
        device_id: str,
        exchange: Exchange,
        lateness: Lateness | None,
    ) -> None:
        """``lateness`` is there for a loudspeaker only."""
        self._context = context
        self._lateness = lateness
        self._exchange = exchange
        self._exchanges = 0
        self._failure: BaseException | None = None
        self._open = False
        self._handle = ffi.new_handle(self)
        self._device = ffi.new("ma_device *")
        chosen = context.find(direction, device_id)
        is_capture = direction is DeviceDirection.CAPTURE
        config = lib.ma_device_config_init(
            lib.ma_device_type_capture if is_capture else lib.ma_device_type_playback
        )
        config.sampleRate = DEVICE_RATE
        if lateness is None:
            config.periodSizeInMilliseconds = _CAPTURE_PERIOD_MS
            config.periods = _CAPTURE_PERIODS
        else:
            config.periodSizeInMilliseconds = lateness.store_ms
            if lateness.store_ms > _BLOCK_MS:
                _ask_as_it_comes(config)
        side = config.capture if is_capture else config.playback
        side.channels = 1
        side.format = lib.ma_format_s16
        side.pDeviceID = chosen
        config.pUserData = self._handle
        config.dataCallback = lib._internal_data_callback
        config.stopCallback = lib._internal_stop_callback
        result = lib.ma_device_init(context.pointer, ffi.addressof(config), self._device)
        if result != lib.MA_SUCCESS:
            raise refused(direction, result)
        self._open = True
        self._store = self._adjustable_store()
        self._kept_ms = 0
        if lib.ma_device_start(self._device) != lib.MA_SUCCESS:
            self.close()
            raise AudioError(f"The {spoken(direction)} does not start.")

    @property
    def exchanges(self) -> int:
        """How often the device has asked so far."""
        return self._exchanges

    @property
    def patience(self) -> float:
        """For how many seconds the loudspeaker may wait for an answer."""
        return 0.0 if self._lateness is None else self._lateness.patience

    @property
    def superseded(self) -> bool:
        """Whether this very device is to be opened anew, with more in store."""
        return self._lateness is not None and self._lateness.superseded

    @property
    def by_sound_server(self) -> bool:
        """Whether a sound server is between, and any other device can be opened beside this."""
        return self._context.is_sound_server

    def close(self) -> None:
        """Close the device and its context; no exchange happens afterwards. Idempotent."""
        if not self._open:
            return
        self._open = False
        # Without the stop, closing a PulseAudio device that has vanished never returns.
        lib.ma_device_stop(self._device)
        lib.ma_device_uninit(self._device)
        # It holds this stream, and with it the whole path of the sound, in a circle.
        self._handle = None
        self._context.close()
        if self._lateness is not None:
            self._lateness.closed()
        if self._failure is not None:
            log.error("The sound path failed on a device thread.", exc_info=self._failure)

    def _adjustable_store(self) -> PulseStore | None:
        if self._lateness is None or not self._context.is_sound_server:
            return None
        try:
            store = PulseStore(self._device)
        except LookupError as error:
            log.info("What the loudspeaker has in store stays as it opens: %s.", error)
            return None
        self._lateness.adjustable = True
        return store

    def _data_callback(self, _device: Any, output: Any, recorded: Any, frames: int) -> None:
        # On a native thread: what escapes from here is printed by cffi and helps nobody.
        if not self._exchanges:
            take_real_time_priority()
        try:
            buffer = ffi.buffer(recorded or output, frames * _SAMPLE_BYTES)
            if self._lateness is not None:
                self._lateness.exchanged(time.perf_counter(), frames / DEVICE_RATE)
                self._keep_in_store(self._lateness)
            self._exchange(np.frombuffer(buffer, dtype="<i2"))
            if self._lateness is not None:
                self._lateness.answered(time.perf_counter())
        except BaseException as error:
            self._failure = self._failure or error
        self._exchanges += 1

    def _keep_in_store(self, lateness: Lateness) -> None:
        store_ms = lateness.store_ms
        if self._store is not None and store_ms != self._kept_ms:
            self._kept_ms = store_ms
            self._store.keep(store_ms, lateness.asked_ms)

    def _stop_callback(self, _device: Any) -> None:
        """Miniaudio does not tell reliably that a device stopped; ``exchanges`` does."""


def _ask_as_it_comes(config: Any) -> None:
    """Let the device ask for any number of samples and not for whole periods: PulseAudio asks for
    a quarter of what it has in store. ``noFixedSizedCallback`` is not in the module's headers."""
    if ffi.offsetof("ma_device_config", "dataCallback") == _NO_FIXED_SIZED_CALLBACK + 5:
        ffi.buffer(ffi.addressof(config))[_NO_FIXED_SIZED_CALLBACK] = b"\x01"
