import pytest

from exophone_desktop.audio.null import NullNearEnd
from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    SoundPurpose,
)
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.engine.commands import ChooseAudioDevice, UseAudioDevices
from exophone_desktop.engine.events import AudioDevicesListed, CommandFailed, EngineEvent
from exophone_desktop.engine.pjsip.near_devices import NearDevices

MICROPHONE = AudioDevice("mic-1", "Desk microphone", DeviceDirection.CAPTURE)


class Near(NullNearEnd):
    """A near end with one microphone; ``refusal`` is why it takes no other device."""

    def __init__(self) -> None:
        super().__init__()
        self.refusal = ""
        self.asked: list[tuple[object, ...]] = []

    def use_devices(self, microphone: str, speaker: str) -> None:
        self._ask(microphone, speaker)

    def choose_devices(self, purpose: SoundPurpose, key: str) -> None:
        self._ask(purpose, key)

    def devices(self) -> tuple[AudioDevice, ...]:
        return (MICROPHONE,)

    def _ask(self, *what: object) -> None:
        if self.refusal:
            raise AudioError(self.refusal)
        self.asked.append(what)


@pytest.fixture
def near() -> Near:
    return Near()


@pytest.fixture
def told() -> list[EngineEvent]:
    return []


@pytest.fixture
def devices(near: Near, told: list[EngineEvent]) -> NearDevices:
    return NearDevices(near, told.append)


def test_devices_that_are_used_for_now_are_told_with_the_list(
    devices: NearDevices, near: Near, told: list[EngineEvent]
) -> None:
    devices.use(UseAudioDevices("mic-1", "speaker-1"))
    assert near.asked == [("mic-1", "speaker-1")]
    assert told == [AudioDevicesListed((MICROPHONE,), "mic-1", "speaker-1")]


def test_a_device_that_cannot_be_used_is_told_and_no_list_says_otherwise(
    devices: NearDevices, near: Near, told: list[EngineEvent]
) -> None:
    near.refusal = "The chosen loudspeaker does not open."
    devices.use(UseAudioDevices("mic-1", "speaker-1"))
    assert told == [CommandFailed("UseAudioDevices", near.refusal)]


def test_a_chosen_device_is_used_and_the_list_told(
    devices: NearDevices, near: Near, told: list[EngineEvent]
) -> None:
    devices.choose(ChooseAudioDevice(SoundPurpose.CALL, "speaker-1"))
    assert near.asked == [(SoundPurpose.CALL, "speaker-1")]
    assert told == [AudioDevicesListed((MICROPHONE,))]


def test_a_chosen_device_that_does_not_open_is_told_with_what_is_used_instead(
    devices: NearDevices, near: Near, told: list[EngineEvent]
) -> None:
    near.refusal = "The chosen loudspeaker does not open."
    devices.choose(ChooseAudioDevice(SoundPurpose.CALL, "speaker-1"))
    assert told == [
        CommandFailed("ChooseAudioDevice", near.refusal),
        AudioDevicesListed((MICROPHONE,)),
    ]
