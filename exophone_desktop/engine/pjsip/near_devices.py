"""Which devices the near end uses, as commands ask and events tell."""

from collections.abc import Callable

from exophone_desktop.audio.sound import AudioError, NearEnd
from exophone_desktop.engine.commands import ChooseAudioDevice, UseAudioDevices
from exophone_desktop.engine.events import AudioDevicesListed, CommandFailed, EngineEvent


class NearDevices:
    """Engine thread only."""

    def __init__(self, near: NearEnd, emit: Callable[[EngineEvent], None]) -> None:
        self._near = near
        self._emit = emit

    def use(self, command: UseAudioDevices) -> None:
        """Send sound through these for now, and tell the list; or why that cannot be."""
        try:
            self._near.use_devices(command.microphone, command.speaker)
        except AudioError as error:
            self._emit(CommandFailed("UseAudioDevices", str(error)))
            return
        self.tell(command.microphone, command.speaker)

    def choose(self, command: ChooseAudioDevice) -> None:
        """Remember a device for a purpose, and tell the list, also where it does not open."""
        try:
            self._near.choose_devices(command.purpose, command.device)
        except AudioError as error:
            self._emit(CommandFailed("ChooseAudioDevice", str(error)))
        self.tell()

    def tell(self, microphone: str = "", speaker: str = "") -> None:
        """Tell the list, and the devices in use."""
        self._emit(AudioDevicesListed(self._near.devices(), microphone, speaker))
