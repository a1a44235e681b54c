"""Sends call sound somewhere else."""

from collections.abc import Callable, Mapping

from exophone_desktop.domain.call import CallAudioRoute
from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.ports import CallPort

_SWITCHES: Mapping[tuple[CallAudioRoute, bool], Callable[[CallPort], None]] = {
    (CallAudioRoute.SPEAKER, True): lambda call: call.enable_speaker(),
    (CallAudioRoute.SPEAKER, False): lambda call: call.disable_speaker(),
    (CallAudioRoute.BLUETOOTH, True): lambda call: call.enable_bluetooth(),
    (CallAudioRoute.BLUETOOTH, False): lambda call: call.disable_bluetooth(),
}


async def toggle_speaker(desk: Desk) -> None:
    """To the loudspeaker, or back."""
    _toggle(desk, CallAudioRoute.SPEAKER)


async def toggle_bluetooth(desk: Desk) -> None:
    """To Bluetooth, or back."""
    _toggle(desk, CallAudioRoute.BLUETOOTH)


def _toggle(desk: Desk, route: CallAudioRoute) -> None:
    ask_current_call(desk, _SWITCHES[route, desk.state().audio_route is not route])
