import pytest
from fakes.sound_system import FakeSoundSystem

from exophone_desktop.audio.settings import DeviceDirection


@pytest.fixture
def sound_system() -> FakeSoundSystem:
    """A machine with one microphone and one loudspeaker."""
    system = FakeSoundSystem()
    system.plug(DeviceDirection.CAPTURE, "mic")
    system.plug(DeviceDirection.PLAYBACK, "speaker")
    return system
