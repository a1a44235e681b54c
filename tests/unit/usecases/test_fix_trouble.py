from dataclasses import replace

import pytest
from fakes.desk import FORM, FakeCall, Office

from exophone_desktop.audio.notices import DeviceChange, DeviceNotice
from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    DeviceKind,
    SoundPurpose,
)
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.host.other_programs import OtherProgramError
from exophone_desktop.usecases.fix_trouble import REMEDIES, fix_trouble, next_device
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.undo_device_change import undo_device_change
from exophone_desktop.voice.errors import IllegalStateError
from exophone_desktop.voice.events import AudioDeviceReplaced, AudioDevicesChanged

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
BUILT_IN = AudioDevice("1", "Built-in", CAPTURE, kind=DeviceKind.BUILT_IN_MICROPHONE, in_use=True)
HEADSET = AudioDevice("2", "Headset", CAPTURE, kind=DeviceKind.WIRED_HEADSET, identity="usb-7")
MONITOR = AudioDevice("3", "Monitor", CAPTURE, kind=DeviceKind.VIRTUAL)
SPEAKER = AudioDevice("1", "Speakers", PLAYBACK, kind=DeviceKind.BUILT_IN_SPEAKER, in_use=True)
SCREEN = AudioDevice("4", "Screen", PLAYBACK, kind=DeviceKind.HDMI)


@pytest.fixture
async def talking(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.order.clear()
    office.voice.call = FakeCall()
    return office


@pytest.mark.parametrize(
    "trouble",
    [
        SoundTrouble.MICROPHONE_SILENT,
        SoundTrouble.MICROPHONE_STUCK,
        SoundTrouble.MICROPHONE_STALLED,
        SoundTrouble.MICROPHONE_MISSING,
    ],
)
async def test_a_microphone_that_fails_gives_way_to_the_next(talking, trouble) -> None:
    talking.dispatch(AudioDevicesChanged((BUILT_IN, SPEAKER, HEADSET)))
    await fix_trouble(talking.desk, trouble)
    assert talking.order == [("choose_audio_device", SoundPurpose.MICROPHONE, "usb-7")]
    assert talking.state.notice.text == "Now trying the microphone Headset."


async def test_a_speaker_that_fails_gives_way_to_the_next(talking) -> None:
    talking.dispatch(AudioDevicesChanged((BUILT_IN, SPEAKER, SCREEN)))
    await fix_trouble(talking.desk, SoundTrouble.SPEAKER_STALLED)
    assert talking.order == [("choose_audio_device", SoundPurpose.CALL, "4")]


class Programs:
    def __init__(self, problem: str = "") -> None:
        self.problem = problem
        self.shown = 0

    def show_microphone_settings(self) -> None:
        self.shown += 1
        if self.problem:
            raise OtherProgramError(self.problem)


@pytest.mark.parametrize("problem", ["", "The settings could not be opened."])
async def test_a_microphone_that_is_forbidden_leads_to_the_systems_settings(
    talking, problem
) -> None:
    programs = Programs(problem)
    desk = replace(talking.desk, programs=programs)
    await fix_trouble(desk, SoundTrouble.MICROPHONE_DENIED)
    assert programs.shown == 1
    notice = talking.state.notice
    assert (notice.text if notice else "") == problem


async def test_without_another_device_the_person_is_asked_to_plug_one_in(talking) -> None:
    talking.dispatch(AudioDevicesChanged((BUILT_IN, MONITOR, SPEAKER)))
    await fix_trouble(talking.desk, SoundTrouble.MICROPHONE_SILENT)
    assert talking.order == []
    assert "no other microphone" in talking.state.notice.text


def test_asking_again_goes_round_all_devices() -> None:
    third = AudioDevice("9", "Camera", CAPTURE, in_use=True)
    devices = (AudioDevice("1", "Built-in", CAPTURE), HEADSET, third, SPEAKER)
    assert next_device(devices, SoundPurpose.MICROPHONE) == devices[0]
    assert next_device((), SoundPurpose.MICROPHONE) is None


@pytest.mark.parametrize("trouble", [SoundTrouble.NOTHING_ARRIVES, SoundTrouble.NOTHING_LEAVES])
async def test_media_that_does_not_flow_is_renewed(talking, trouble) -> None:
    await fix_trouble(talking.desk, trouble)
    assert talking.voice.call.asked == ["renew_media"]


async def test_a_person_who_speaks_while_muted_is_unmuted(talking) -> None:
    await fix_trouble(talking.desk, SoundTrouble.SPEAKING_WHILE_MUTED)
    assert talking.voice.call.asked == ["unmute"]


async def test_silence_from_the_far_end_has_no_remedy_here(talking) -> None:
    await fix_trouble(talking.desk, SoundTrouble.SILENCE_ARRIVES)
    assert talking.voice.call.asked == []
    assert talking.order == []
    assert set(SoundTrouble) - set(REMEDIES) == {SoundTrouble.SILENCE_ARRIVES}


async def test_a_call_that_cannot_be_renewed_says_so(talking) -> None:
    talking.voice.call = FakeCall(refusal=IllegalStateError("The call is ending."))
    await fix_trouble(talking.desk, SoundTrouble.NOTHING_ARRIVES)
    assert talking.state.notice.text == "The call is ending."


async def test_a_change_of_devices_is_told_and_taken_back(talking) -> None:
    notice = DeviceNotice(SoundPurpose.CALL, DeviceChange.ARRIVED, SPEAKER, SCREEN, SPEAKER.key)
    talking.dispatch(AudioDeviceReplaced(notice, notice.sentence))
    assert talking.state.notice.text == notice.sentence
    await undo_device_change(talking.desk)
    assert talking.order == [("choose_audio_device", SoundPurpose.CALL, "1")]
    assert talking.state.notice is None


async def test_a_device_that_is_gone_cannot_be_taken_back(talking) -> None:
    notice = DeviceNotice(SoundPurpose.CALL, DeviceChange.VANISHED, SCREEN, SPEAKER)
    talking.dispatch(AudioDeviceReplaced(notice, notice.sentence))
    await undo_device_change(talking.desk)
    assert talking.order == []
    assert talking.state.notice.undo is None
