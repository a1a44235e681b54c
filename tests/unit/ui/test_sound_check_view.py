"""What the sound check says, in every state."""

from dataclasses import replace

import pytest
from fakes.words import english

from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    EchoCancellation,
    ProcessingSettings,
)
from exophone_desktop.audio.sound_figures import SILENT, EchoFigures, MicrophoneFigures, Verdict
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.host.settings import SoundSettings
from exophone_desktop.ui.sound.check_view import derive
from exophone_desktop.usecases.sound_check_state import SoundCheckInView
from exophone_desktop.usecases.state import AppState

GOOD = MicrophoneFigures(Verdict.GOOD, -6.0, -20.0, -60.0, 0.0)


def view(platform="linux", sound=None, **check):
    state = AppState(sound_check=SoundCheckInView(**check), sound=sound or SoundSettings())
    return derive(state, platform, english)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_is_told_and_only_a_good_one_as_good(verdict):
    card = view(microphone=replace(GOOD, verdict=verdict), can_play_back=True).microphone
    assert card.text
    assert (card.tone == "good") is (verdict is Verdict.GOOD)
    assert bool(card.again) is (verdict not in SILENT)


@pytest.mark.parametrize(
    ("platform", "where"), [("win32", "Privacy & security"), ("darwin", "Privacy & Security")]
)
def test_a_dead_microphone_is_told_with_the_switches_of_this_system(platform, where):
    card = view(platform, microphone=replace(GOOD, verdict=Verdict.DEAD)).microphone
    assert where in card.text


@pytest.mark.parametrize("step", list(Step))
def test_the_card_of_the_step_that_goes_on_can_stop_it_and_no_other_can(step):
    shown = view(step=step, done=0.4)
    going = [
        card for card in (shown.speaker, shown.microphone, shown.echo) if card.done is not None
    ]
    assert [(card.button, card.done) for card in going] == [("Stop", 0.4)]


def test_the_level_is_shown_while_it_records():
    assert view(step=Step.RECORD, level_dbfs=-20.0).microphone.level.spoken == (
        "Microphone: you are heard"
    )
    assert view(microphone=GOOD).microphone.level is None


@pytest.mark.parametrize(
    ("step", "card"),
    [
        (Step.PLAY_TONE, "speaker"),
        (Step.RECORD, "microphone"),
        (Step.PLAY_BACK, "microphone"),
        (Step.ECHO, "echo"),
    ],
)
def test_a_problem_is_said_where_it_was_asked(step, card):
    shown = view(problem="It does not open.", problem_step=step)
    assert getattr(shown, card).text == "It does not open."
    assert getattr(shown, card).tone == "bad"
    tones = [each.tone for each in (shown.speaker, shown.microphone, shown.echo)]
    assert sorted(tones) == ["", "", "bad"]


def test_echo_is_bad_only_where_nothing_cancels_it():
    heard = EchoFigures(True, -9.0, 80.0)
    assert view(echo=EchoFigures(False)).echo.tone == "good"
    assert view(echo=heard).echo.tone == ""
    off = SoundSettings(processing=ProcessingSettings(echo_cancellation=EchoCancellation.OFF))
    assert view(echo=heard, sound=off).echo.tone == "bad"


def test_a_call_that_ended_the_check_is_told():
    assert view().notice == ""
    assert "A call" in view(ended_by_call=True).notice


@pytest.mark.parametrize(
    ("direction", "what"),
    [(DeviceDirection.CAPTURE, "muted the microphone"), (DeviceDirection.PLAYBACK, "the speaker")],
)
def test_a_device_that_the_system_mutes_is_told_before_it_is_tried(direction, what):
    muted = AudioDevice("1", "Device", direction, in_use=True, muted=True)
    idle = replace(muted, in_use=False)
    shown = derive(AppState(audio_devices=(muted,)), "linux", english)
    assert what in shown.notice
    assert derive(AppState(audio_devices=(idle,)), "linux", english).notice == ""
