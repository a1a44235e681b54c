"""Asks PulseAudio, or PipeWire in its place, what its devices are and when they change."""

import logging
import threading
from collections.abc import Iterable
from typing import Any

import pulsectl

from exophone_desktop.audio.hardware.facts import DeviceFacts, FactsByDevice
from exophone_desktop.audio.hardware.pulse import PulseNode, facts_of
from exophone_desktop.audio.settings import DeviceDirection

log = logging.getLogger(__name__)

# The last one has no public name; the version is pinned.
_FAILURES = (
    pulsectl.PulseError,
    pulsectl.PulseDisconnected,
    pulsectl.pulsectl.c.pa.CallError,
)

_CLIENT = "ExoPhone Desktop"
_CONNECT_SECONDS = 1.0
_RETRY_SECONDS = 2.0
# In the midst of a change PulseAudio says a dozen things; one look after them is enough.
_SETTLE_SECONDS = 0.03


class PulseFacts:
    """What the sound server tells now. Nothing is kept between calls."""

    def read(self) -> FactsByDevice:
        """Every sink and source; empty where no server answers."""
        try:
            with _connected() as pulse:
                return {
                    **_facts(pulse.sink_list(), DeviceDirection.PLAYBACK),
                    **_facts(pulse.source_list(), DeviceDirection.CAPTURE),
                }
        except _FAILURES as error:
            log.debug("No sound server tells what its devices are: %s", error)
            return {}


class PulseSignal:
    """Waits for the sound server to say that something changed, or else for time to pass."""

    def __init__(self) -> None:
        self._pulse: Any = None
        self._heard = False
        self._woken = threading.Event()
        self._looks_to_wait = 0

    def wait(self, seconds: float) -> None:
        """See ``ChangeSignal``."""
        pulse = self._pulse or self._connect(seconds)
        if pulse is None:
            self._woken.wait(seconds)
            return
        self._heard = False
        try:
            pulse.event_listen(timeout=seconds)
            if self._heard and not self._woken.is_set():
                pulse.event_listen(timeout=_SETTLE_SECONDS)
        except _FAILURES as error:
            log.debug("The sound server left: %s", error)
            self.close()

    @property
    def tells(self) -> bool:
        """Whether a sound server is listened to."""
        return self._pulse is not None

    def wake(self) -> None:
        """See ``ChangeSignal``."""
        self._woken.set()
        pulse = self._pulse
        if pulse is not None:
            pulse.event_listen_stop()

    def close(self) -> None:
        """See ``ChangeSignal``."""
        pulse, self._pulse = self._pulse, None
        if pulse is not None:
            pulse.close()

    def _connect(self, seconds: float) -> Any:
        if self._looks_to_wait > 0:
            self._looks_to_wait -= 1
            return None
        try:
            pulse = _connected()
            pulse.event_mask_set("sink", "source", "server", "card")
            pulse.event_callback_set(self._on_event)
        except _FAILURES as error:
            log.debug("No sound server tells of changes: %s", error)
            self._looks_to_wait = round(_RETRY_SECONDS / seconds)
            return None
        self._pulse = pulse
        return pulse

    def _on_event(self, event: Any) -> None:  # noqa: ARG002
        first, self._heard = not self._heard, True
        if first:
            raise pulsectl.PulseLoopStop


class _Client(pulsectl.Pulse):  # type: ignore[misc]
    """Ends a wait for the server as soon as it answers; as it is, the whole time is waited."""

    def _pulse_state_cb(self, context: Any, data: Any) -> None:
        super()._pulse_state_cb(context, data)
        if self.connected:
            self._loop_stop = True


def _connected() -> Any:
    pulse = _Client(_CLIENT, connect=False)
    try:
        pulse.connect(timeout=_CONNECT_SECONDS)
    except _FAILURES:
        pulse.close()
        raise
    return pulse


def _facts(
    listed: Iterable[Any], direction: DeviceDirection
) -> dict[tuple[DeviceDirection, str], DeviceFacts]:
    found = {}
    for each in listed:
        port = each.port_active.name if each.port_active else ""
        mute, volume = bool(each.mute), float(each.volume.value_flat)
        node = PulseNode(each.name, dict(each.proplist), port, mute, volume)
        found[direction, each.name] = facts_of(node, direction)
    return found
