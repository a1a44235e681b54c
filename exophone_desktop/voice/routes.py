"""Audio routes of the SDK over the devices of a desktop (guide section 4.4).

What each route means at a desk:

- ``EARPIECE``: a handset, or whatever is none of the others; the SDK's default.
- ``SPEAKER``: heard in the room: the computer's loudspeaker, a speakerphone, a screen (HDMI).
- ``BLUETOOTH``: a Bluetooth headset, in its hands-free profile where there is the choice.
- ``HEADPHONES``: a headset or headphones on a wire, at the jack or at USB.

One route is in use at a time. Leaving SPEAKER or BLUETOOTH goes to a headset on a wire, else to a
handset, else to what the person chose or the system's default, as a phone goes back to its
earpiece. A route lasts until it is changed or its device goes; it is not remembered as a choice.
"""

from dataclasses import dataclass

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, DeviceKind
from exophone_desktop.domain.call import CallAudioRoute

# What "not the loudspeaker" means on a desktop: a headset if there is one, else a handset.
_PRIVATE = (CallAudioRoute.HEADPHONES, CallAudioRoute.EARPIECE)

_NO_DEVICE = {
    CallAudioRoute.EARPIECE: "No handset is connected.",
    CallAudioRoute.SPEAKER: "No loudspeaker is connected.",
    CallAudioRoute.BLUETOOTH: "No Bluetooth headset is connected.",
    CallAudioRoute.HEADPHONES: "No headset is connected.",
}


class NoSuchRouteError(Exception):
    """This machine has no device for a route; the text is a plain sentence."""


@dataclass(frozen=True, slots=True)
class RouteDevices:
    """The devices that a route goes through; empty ids: what was chosen, or the default."""

    microphone: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class RouteMap:
    """The devices of this machine by route.

    ``chosen`` is the playback device in use where the devices themselves don't say, or empty.
    ``asked`` is a route that was asked for and is not in use yet.
    """

    devices: tuple[AudioDevice, ...] = ()
    chosen: str = ""
    asked: CallAudioRoute | None = None

    @property
    def available(self) -> tuple[CallAudioRoute, ...]:
        """The routes that have a device, in the order of the SDK's enum."""
        found = {device.route for device in self._playback()}
        return tuple(route for route in CallAudioRoute if route in found)

    @property
    def current(self) -> CallAudioRoute:
        """The route in use; EARPIECE where nothing is known, as the guide has it."""
        playback = self._playback()
        used = [device for device in playback if device.in_use]
        chosen = [device for device in playback if device.id == self.chosen]
        default = [device for device in playback if device.is_default]
        return next((each.route for each in used + chosen + default), CallAudioRoute.EARPIECE)

    def enabling(self, route: CallAudioRoute) -> RouteDevices:
        """What to use for ``route``.

        Raises:
            NoSuchRouteError: this machine has no device for it.
        """
        device = self.device_for(route)
        if device is None:
            raise NoSuchRouteError(_NO_DEVICE[route])
        return RouteDevices(self._microphone_beside(device), device.id)

    def disabling(self, route: CallAudioRoute) -> RouteDevices | None:
        """What to use instead of ``route``; None where another route is in use already."""
        if (self.asked or self.current) is not route:
            return None
        device = next((d for private in _PRIVATE if (d := self.device_for(private))), None)
        if device is None:
            return RouteDevices()
        return RouteDevices(self._microphone_beside(device), device.id)

    def device_for(self, route: CallAudioRoute) -> AudioDevice | None:
        """The device that serves ``route``: hands-free before stereo, the default one first."""
        matching = [device for device in self._playback() if device.route is route]
        return min(
            matching,
            key=lambda device: (device.kind is DeviceKind.BLUETOOTH_STEREO, not device.is_default),
            default=None,
        )

    def _microphone_beside(self, speaker: AudioDevice) -> str:
        """The microphone of the same headset, else one of the same route; empty for neither."""
        microphones = [
            device
            for device in self.devices
            if device.direction is DeviceDirection.CAPTURE
            and device.kind is not DeviceKind.BLUETOOTH_STEREO
        ]
        same_unit = [d.id for d in microphones if d.unit and d.unit == speaker.unit]
        same_route = [d.id for d in microphones if d.route is speaker.route]
        return next(iter(same_unit + same_route), "")

    def _playback(self) -> list[AudioDevice]:
        return [d for d in self.devices if d.direction is DeviceDirection.PLAYBACK]
