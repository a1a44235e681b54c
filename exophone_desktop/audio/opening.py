"""Makes the near end that the settings ask for."""

from exophone_desktop.audio.files import FileNearEnd
from exophone_desktop.audio.null import NullNearEnd
from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.audio.sound import FailureHandler, NearEnd
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.system import SystemNearEnd


def open_near_end(
    settings: AudioSettings, on_failure: FailureHandler, system: SoundSystem | None = None
) -> NearEnd:
    """The near end for ``settings``; devices and files are opened by its ``start``.

    With AUTO, a machine without sound starts all the same: ``on_failure`` is told once, calls are
    silent, and a device that is plugged in later is taken into use. ``system`` is where devices
    come from, this machine's own when None.
    """
    match settings.backend:
        case AudioBackend.FILES:
            return FileNearEnd(
                settings.play_path, settings.record_path, on_failure, settings.tone_country
            )
        case AudioBackend.NULL:
            return NullNearEnd()
        case AudioBackend.SYSTEM | AudioBackend.AUTO:
            return SystemNearEnd(
                settings,
                on_failure,
                system=system,
                may_be_silent=settings.backend is AudioBackend.AUTO,
            )
