"""What is seen of sound devices, as the engine's events."""

from exophone_desktop.audio.notices import DevicesSeen
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.engine.events import AudioDeviceReplaced, AudioDevicesListed


def device_events(seen: DevicesSeen) -> tuple[AudioDevicesListed | AudioDeviceReplaced, ...]:
    """The new list, then a word about each change that nobody asked for."""
    listed = AudioDevicesListed(
        seen.devices,
        microphone=_used(seen.devices, DeviceDirection.CAPTURE),
        speaker=_used(seen.devices, DeviceDirection.PLAYBACK),
        remembered=seen.remembered,
    )
    replaced = (AudioDeviceReplaced(notice, notice.sentence) for notice in seen.notices)
    return (listed, *replaced)


def _used(devices: tuple[AudioDevice, ...], direction: DeviceDirection) -> str:
    return next((each.id for each in devices if each.in_use and each.direction is direction), "")
