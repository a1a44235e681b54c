"""Audio routes of the SDK over the devices of a desktop (guide section 4.4)."""

from dataclasses import dataclass

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.domain.call import CallAudioRoute

# What "not the loudspeaker" means on a desktop: a headset if there is one, else a handset.
_PRIVATE = (CallAudioRoute.HEADPHONES, CallAudioRoute.EARPIECE)


@dataclass(frozen=True, slots=True)
class RouteMap:
    """The devices of this machine by route; ``chosen`` is the playback device in use, or empty."""

    devices: tuple[AudioDevice, ...] = ()
    chosen: str = ""

    @property
    def available(self) -> tuple[CallAudioRoute, ...]:
        """The routes that have a device, in the order of the SDK's enum."""
        found = {device.route for device in self._playback()}
        return tuple(route for route in CallAudioRoute if route in found)

    @property
    def current(self) -> CallAudioRoute:
        """The route in use; EARPIECE where nothing is known, as the guide has it."""
        playback = self._playback()
        for device in playback:
            if device.id == self.chosen:
                return device.route
        return next((d.route for d in playback if d.is_default), CallAudioRoute.EARPIECE)

    def device_for(self, route: CallAudioRoute) -> AudioDevice | None:
        """The device that serves ``route``, the default one first."""
        matching = [device for device in self._playback() if device.route is route]
        return min(matching, key=lambda device: not device.is_default, default=None)

    def private_device(self) -> AudioDevice | None:
        """The device for leaving speaker or Bluetooth; None means the system's default."""
        return next((d for route in _PRIVATE if (d := self.device_for(route))), None)

    def microphone_for(self, route: CallAudioRoute) -> str:
        """The microphone that belongs to a Bluetooth or headset route; empty is the default."""
        for device in self.devices:
            if device.direction is DeviceDirection.CAPTURE and device.route is route:
                return device.id
        return ""

    def _playback(self) -> list[AudioDevice]:
        return [d for d in self.devices if d.direction is DeviceDirection.PLAYBACK]
