"""The sound check, from what a person asks to what the window shows."""

from dataclasses import replace

import pytest
from fakes.desk import Office, details

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.sound_figures import EchoFigures, MicrophoneFigures, Verdict
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.usecases.check_sound import (
    check_sound,
    leave_sound_check,
    open_sound_check,
    stop_sound_check,
)
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.state import CallInView, SignedInUser
from exophone_desktop.voice.events import AudioDevicesChanged, IncomingCall
from exophone_desktop.voice.sound_events import (
    SoundCheckDone,
    SoundCheckFailed,
    SoundCheckProgressed,
    SoundCheckStopped,
)

GOOD = MicrophoneFigures(Verdict.GOOD, -6.0, -20.0, -60.0, 0.0)
DEAD = replace(GOOD, verdict=Verdict.DEAD)
MIC = AudioDevice("m1", "Mic", DeviceDirection.CAPTURE, in_use=True)
SPEAKER = AudioDevice("s1", "Speaker", DeviceDirection.PLAYBACK, in_use=True)
OTHER = AudioDevice("m2", "Headset", DeviceDirection.CAPTURE, in_use=True)


def check(office: Office):
    return office.state.sound_check


def asked(office: Office) -> list[object]:
    return [each for each in office.voice.sound if isinstance(each, tuple)]


async def heard(office: Office, event) -> None:
    """What the app does when the voice client says so."""
    office.dispatch(event)
    await follow_voice(office.desk, event)


async def test_the_devices_are_looked_for_when_the_check_opens(office) -> None:
    await open_sound_check(office.desk)
    assert office.voice.sound == ["open_sound"]


async def test_a_recording_is_followed_by_its_verdict_and_played_back(office) -> None:
    await check_sound(office.desk, Step.RECORD)
    assert asked(office) == [("check_sound", Step.RECORD, "", "")]
    await heard(office, SoundCheckProgressed(Step.RECORD, "Mic", 0.5, -20.0))
    assert (check(office).step, check(office).done) == (Step.RECORD, 0.5)
    assert check(office).level_dbfs == -20.0
    await heard(office, SoundCheckDone(Step.RECORD, microphone=GOOD))
    assert check(office).microphone == GOOD
    assert asked(office)[1:] == [("check_sound", Step.PLAY_BACK, "", "")]
    await heard(office, SoundCheckDone(Step.PLAY_BACK))
    assert check(office).step is None
    assert check(office).microphone == GOOD


async def test_silence_is_not_played_back(office) -> None:
    await check_sound(office.desk, Step.RECORD)
    await heard(office, SoundCheckDone(Step.RECORD, microphone=DEAD))
    assert len(asked(office)) == 1
    assert check(office).microphone == DEAD


async def test_what_fails_is_said_beside_what_was_asked(office) -> None:
    await check_sound(office.desk, Step.PLAY_TONE)
    await heard(office, SoundCheckFailed(Step.PLAY_TONE, "Speaker takes no sound."))
    assert check(office).problem == "Speaker takes no sound."
    assert check(office).problem_step is Step.PLAY_TONE
    assert check(office).step is None
    await check_sound(office.desk, Step.PLAY_TONE)
    assert check(office).problem == ""


async def test_the_tone_and_the_echo_are_remembered(office) -> None:
    await check_sound(office.desk, Step.PLAY_TONE)
    await heard(office, SoundCheckDone(Step.PLAY_TONE))
    await check_sound(office.desk, Step.ECHO)
    await heard(office, SoundCheckDone(Step.ECHO, echo=EchoFigures(True, -12.0, 80.0)))
    assert check(office).tone_played
    assert check(office).echo == EchoFigures(True, -12.0, 80.0)


async def test_figures_are_about_the_devices_in_use(office) -> None:
    office.dispatch(AudioDevicesChanged((MIC, SPEAKER)))
    office.dispatch(SoundCheckDone(Step.RECORD, microphone=GOOD))
    office.dispatch(SoundCheckDone(Step.PLAY_TONE))
    office.dispatch(AudioDevicesChanged((MIC, SPEAKER)))
    assert check(office).microphone == GOOD
    office.dispatch(AudioDevicesChanged((OTHER, SPEAKER)))
    assert check(office).microphone is None
    assert check(office).tone_played


async def test_a_call_that_comes_in_ends_it_and_that_is_still_said_afterwards(office) -> None:
    user = SignedInUser("alice", "Alice", "exotel1", "https://x", "080")
    office.state = replace(office.state, user=user)
    await check_sound(office.desk, Step.RECORD)
    office.dispatch(SoundCheckStopped(Step.RECORD, by_call=True))
    office.dispatch(IncomingCall(details(direction=CallDirection.INCOMING)))
    assert check(office).step is None
    await leave_sound_check(office.desk)
    assert check(office).ended_by_call
    assert asked(office)[-1] == ("stop_sound_check", True)


async def test_nothing_is_checked_during_a_call(office) -> None:
    office.state = replace(office.state, call=CallInView(details(), "Bob"))
    await check_sound(office.desk, Step.RECORD)
    assert office.voice.sound == []
    assert check(office).step is None


async def test_stop_is_asked_and_what_comes_of_it_is_shown(office) -> None:
    await check_sound(office.desk, Step.ECHO)
    await stop_sound_check(office.desk)
    assert asked(office)[-1] == ("stop_sound_check", False)
    assert check(office).step is Step.ECHO
    await heard(office, SoundCheckStopped(Step.ECHO))
    assert check(office).step is None
    assert not check(office).ended_by_call


async def test_nothing_stays_of_a_check_that_was_left(office) -> None:
    office.dispatch(SoundCheckDone(Step.RECORD, microphone=GOOD))
    await leave_sound_check(office.desk)
    assert check(office).microphone is None
    assert not check(office).can_play_back


@pytest.mark.parametrize("late", [SoundCheckStopped(Step.RECORD), SoundCheckStopped(Step.ECHO)])
async def test_the_end_of_the_step_before_does_not_end_the_one_that_goes_on(office, late) -> None:
    await check_sound(office.desk, Step.PLAY_TONE)
    office.dispatch(late)
    assert check(office).step is Step.PLAY_TONE
