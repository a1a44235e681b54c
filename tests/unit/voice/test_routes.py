"""The SDK's routes over the devices of a desk."""

from dataclasses import replace

import pytest

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, DeviceKind
from exophone_desktop.domain.call import CallAudioRoute
from exophone_desktop.voice.routes import NoSuchRouteError, RouteDevices, RouteMap

PLAYBACK, CAPTURE = DeviceDirection.PLAYBACK, DeviceDirection.CAPTURE
EARPIECE, SPEAKER, BLUETOOTH, HEADPHONES = CallAudioRoute

LOUD = AudioDevice("loud", "Speakers", PLAYBACK, True, SPEAKER, DeviceKind.BUILT_IN_SPEAKER)
ROOM_MIC = AudioDevice("mic", "Mic", CAPTURE, True, SPEAKER, DeviceKind.BUILT_IN_MICROPHONE)
HEADSET = AudioDevice(
    "jabra", "Jabra", PLAYBACK, False, HEADPHONES, DeviceKind.WIRED_HEADSET, unit="jabra"
)
HEADSET_MIC = replace(HEADSET, id="jabra mic", direction=CAPTURE)
OTHER_HEADSET_MIC = replace(HEADSET_MIC, id="other mic", unit="other")
STEREO = AudioDevice(
    "a2dp", "Buds", PLAYBACK, True, BLUETOOTH, DeviceKind.BLUETOOTH_STEREO, unit="buds"
)
CALLS = replace(
    STEREO, id="hfp", kind=DeviceKind.BLUETOOTH_HANDS_FREE, is_default=False, unit="buds"
)
BUDS_MIC = replace(CALLS, id="hfp mic", direction=CAPTURE)
STEREO_MIC = replace(STEREO, id="a2dp mic", direction=CAPTURE)
HANDSET = AudioDevice("handset", "Handset", PLAYBACK, False, EARPIECE, DeviceKind.HANDSET)


def used(*devices: AudioDevice, in_use: str) -> RouteMap:
    return RouteMap(tuple(replace(each, in_use=each.id == in_use) for each in devices))


@pytest.mark.parametrize(
    ("devices", "in_use", "route"),
    [
        ((), "", EARPIECE),
        ((LOUD, HEADSET), "jabra", HEADPHONES),
        ((LOUD, HEADSET), "", SPEAKER),
        ((HEADSET, CALLS), "hfp", BLUETOOTH),
        ((HANDSET,), "", EARPIECE),
    ],
)
def test_the_route_in_use_is_that_of_the_device_in_use(
    devices: tuple[AudioDevice, ...], in_use: str, route: CallAudioRoute
) -> None:
    assert used(*devices, in_use=in_use).current is route


def test_a_device_that_is_really_in_use_counts_more_than_one_that_was_asked_for() -> None:
    routes = replace(used(LOUD, HEADSET, in_use="loud"), chosen="jabra")
    assert routes.current is SPEAKER


@pytest.mark.parametrize("route", CallAudioRoute)
def test_a_route_without_a_device_is_refused_in_plain_words(route: CallAudioRoute) -> None:
    with pytest.raises(NoSuchRouteError, match=r"^No .* is connected\.$"):
        RouteMap((ROOM_MIC, BUDS_MIC)).enabling(route)


@pytest.mark.parametrize(
    ("route", "wanted"),
    [
        (SPEAKER, RouteDevices("mic", "loud")),
        (HEADPHONES, RouteDevices("jabra mic", "jabra")),
        (BLUETOOTH, RouteDevices("hfp mic", "hfp")),
    ],
)
def test_a_route_takes_the_microphone_that_belongs_to_it(
    route: CallAudioRoute, wanted: RouteDevices
) -> None:
    devices = (OTHER_HEADSET_MIC, STEREO_MIC, LOUD, ROOM_MIC, HEADSET, HEADSET_MIC, STEREO)
    routes = RouteMap((*devices, CALLS, BUDS_MIC))
    assert routes.enabling(route) == wanted


def test_bluetooth_stereo_plays_where_it_is_all_there_is_and_is_no_microphone() -> None:
    assert RouteMap((STEREO, STEREO_MIC)).enabling(BLUETOOTH) == RouteDevices("", "a2dp")


@pytest.mark.parametrize("route", [SPEAKER, BLUETOOTH])
def test_leaving_a_route_that_is_not_in_use_changes_nothing(route: CallAudioRoute) -> None:
    routes = used(LOUD, HEADSET, CALLS, in_use="jabra")
    assert routes.disabling(route) is None


def test_a_route_that_was_only_just_asked_for_can_be_left() -> None:
    routes = replace(used(LOUD, HEADSET, CALLS, in_use="jabra"), asked=SPEAKER)
    assert routes.disabling(SPEAKER) == RouteDevices("", "jabra")
    assert routes.disabling(BLUETOOTH) is None


@pytest.mark.parametrize(
    ("devices", "wanted"),
    [
        ((LOUD, HANDSET, HEADSET, HEADSET_MIC), RouteDevices("jabra mic", "jabra")),
        ((LOUD, HANDSET), RouteDevices("", "handset")),
        ((LOUD, ROOM_MIC), RouteDevices()),
    ],
)
def test_leaving_the_speaker_goes_to_the_ear(
    devices: tuple[AudioDevice, ...], wanted: RouteDevices
) -> None:
    assert used(*devices, in_use="loud").disabling(SPEAKER) == wanted
