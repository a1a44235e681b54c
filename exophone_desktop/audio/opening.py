"""Makes the near end that the settings ask for."""

from collections.abc import Iterator
from contextlib import contextmanager

from exophone_desktop.audio.device_near_end import DeviceNearEnd
from exophone_desktop.audio.files import FileNearEnd
from exophone_desktop.audio.hardware.readers import system_facts, system_signal
from exophone_desktop.audio.miniaudio_system import MiniaudioSystem
from exophone_desktop.audio.notices import DevicesHandler
from exophone_desktop.audio.null import NullNearEnd
from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.audio.sound import FailureHandler, NearEnd
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.watching import NoSignal


def system_sound() -> MiniaudioSystem:
    """The sound devices of this machine, with all that its system tells of them."""
    return MiniaudioSystem(system_facts())


def open_near_end(
    settings: AudioSettings,
    on_failure: FailureHandler,
    system: SoundSystem | None = None,
    on_devices: DevicesHandler | None = None,
) -> NearEnd:
    """The near end for ``settings``; devices and files are opened by its ``start``.

    With AUTO, a machine without sound starts all the same: ``on_failure`` is told once, calls are
    silent, and a device that is plugged in later is taken into use. ``system`` is where devices
    come from, this machine's own when None. ``on_devices`` is told when they change.
    """
    match settings.backend:
        case AudioBackend.FILES:
            return FileNearEnd(settings, on_failure)
        case AudioBackend.NULL:
            return NullNearEnd(on_failure)
        case AudioBackend.SYSTEM | AudioBackend.AUTO:
            return DeviceNearEnd(
                settings,
                on_failure,
                system=system or system_sound(),
                may_be_silent=settings.backend is AudioBackend.AUTO,
                on_devices=on_devices,
                make_signal=NoSignal if system else system_signal,
            )


@contextmanager
def followed(near: NearEnd) -> Iterator[None]:
    """Watch the devices of ``near`` for as long as this lasts, also while no sound flows."""
    if not isinstance(near, DeviceNearEnd):
        yield
        return
    near.follow()
    try:
        yield
    finally:
        near.close()
