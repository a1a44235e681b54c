"""What the doctor works with, on this machine."""

import time
from collections.abc import Callable

from exophone_desktop.audio.settings import AudioDevice, RememberedChoice
from exophone_desktop.domain.resources import resource_path
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.headset.hidapi_library import open_hidapi
from exophone_desktop.headset.looking import look_once
from exophone_desktop.host.secrets import OpenedSecretStore
from exophone_desktop.usecases.doctor.exotel_side import ExotelSide
from exophone_desktop.usecases.doctor.probe_phone import ProbePhone
from exophone_desktop.usecases.doctor.subject import Instruments, Standing


def instruments(
    device_id: str,
    open_secrets: Callable[[], OpenedSecretStore],
    remembered: Callable[[], tuple[RememberedChoice, ...]],
    standing: Callable[[], Standing] | None = None,
    in_call: Callable[[], bool] = lambda: False,
) -> Instruments:
    """Instruments over this machine's network, keyring, sound and an engine of their own.

    ``remembered`` are the devices that were chosen for calls.
    """
    return Instruments(
        exotel=ExotelSide(device_id),
        open_secrets=open_secrets,
        sound_devices=lambda: _sound_devices(remembered()),
        headset=lambda: look_once(open_hidapi),
        phone=lambda stopped: ProbePhone(ProcessEngine(), stopped),
        speech=resource_path("speech/agent.wav"),
        now=time.time,
        standing=standing,
        in_call=in_call,
    )


def _sound_devices(remembered: tuple[RememberedChoice, ...]) -> tuple[AudioDevice, ...]:
    # Loaded when asked for: the engine's process has the sound libraries, the window's need not.
    from exophone_desktop.audio.device_desk import DeviceDesk
    from exophone_desktop.audio.opening import system_sound

    return DeviceDesk(system_sound(), remembered).devices()
