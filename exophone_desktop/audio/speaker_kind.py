"""Finds out what kind of loudspeaker is really open."""

from collections.abc import Callable

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, DeviceKind
from exophone_desktop.audio.sound_system import Exchange, SoundStream, SoundSystem


class KindNoticing:
    """A sound system that tells ``on_speaker`` whenever a playback device has been opened.

    Devices change by themselves (one is pulled out, the default opens instead), so what was asked
    for does not say what plays.
    """

    def __init__(self, system: SoundSystem, on_speaker: Callable[[DeviceKind], None]) -> None:
        self._system = system
        self._on_speaker = on_speaker

    def devices(self) -> tuple[AudioDevice, ...]:
        """What is plugged in now."""
        return self._system.devices()

    def open(self, direction: DeviceDirection, device_id: str, exchange: Exchange) -> SoundStream:
        """Open a device; as the system behind it."""
        stream = self._system.open(direction, device_id, exchange)
        if direction is DeviceDirection.PLAYBACK:
            self._on_speaker(speaker_kind(self._system.devices(), device_id))
        return stream


def speaker_kind(devices: tuple[AudioDevice, ...], device_id: str) -> DeviceKind:
    """What a playback device is; for an empty id the one in use, or else the default one."""
    playback = [device for device in devices if device.direction is DeviceDirection.PLAYBACK]
    if device_id:
        candidates = [device for device in playback if device.id == device_id]
    else:
        candidates = [device for device in playback if device.in_use]
        candidates += [device for device in playback if device.is_default]
    return candidates[0].kind if candidates else DeviceKind.UNKNOWN
