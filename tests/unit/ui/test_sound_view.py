from dataclasses import replace

import pytest
from fakes.words import english

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.ui.screens.in_call.sound_view import derive_sound
from exophone_desktop.ui.sound_words import CallLevels
from exophone_desktop.usecases.state import AppState, CallInView

TALKING = CallDetails("c1", CallDirection.OUTGOING, CallState.ESTABLISHED)
CALL = CallInView(TALKING, "Bob")


def sound(call, platform="linux", talking=True, **state):
    return derive_sound(replace(AppState(), **state), call, talking, platform, english)


@pytest.mark.parametrize(
    ("platform", "where"),
    [
        ("win32", "Settings > Privacy & security > Microphone"),
        ("darwin", "System Settings > Privacy & Security > Microphone"),
        ("linux", "in the sound settings"),
    ],
)
def test_a_silent_microphone_is_told_with_the_switches_of_this_system(platform, where):
    call = replace(CALL, troubles=(SoundTrouble.MICROPHONE_SILENT,))
    assert where in sound(call, platform).trouble.text


@pytest.mark.parametrize("trouble", SoundTrouble)
def test_every_trouble_has_its_own_words(trouble):
    texts = {sound(replace(CALL, troubles=(each,))).trouble.text for each in SoundTrouble}
    assert len(texts) == len(SoundTrouble)
    assert sound(replace(CALL, troubles=(trouble,))).trouble.trouble is trouble


def test_no_trouble_is_told_while_nobody_talks():
    call = replace(CALL, troubles=(SoundTrouble.NOTHING_ARRIVES,), microphone_dbfs=-20.0)
    view = sound(call, talking=False)
    assert (view.trouble, view.levels, view.can_record) == (None, CallLevels(), False)


@pytest.mark.parametrize(
    ("dbfs", "filled", "spoken"),
    [
        (-96.0, 0.0, "Microphone: no sound"),
        (-50.0, 0.2, "Microphone: quiet"),
        (-33.0, 0.5, "Microphone: you are heard"),
        (-6.0, 1.0, "Microphone: very loud"),
        (0.0, 1.0, "Microphone: very loud"),
    ],
)
def test_the_level_is_told_in_steps_and_words(dbfs, filled, spoken):
    level = sound(replace(CALL, microphone_dbfs=dbfs)).levels.microphone
    assert (level.filled, level.spoken) == (pytest.approx(filled), spoken)


@pytest.mark.parametrize(
    ("dbfs", "filled", "spoken"),
    [
        (-96.0, 0.0, "Speaker: no sound"),
        (-50.0, 0.2, "Speaker: quiet"),
        (-33.0, 0.5, "Speaker: the other side is heard"),
        (-6.0, 1.0, "Speaker: very loud"),
    ],
)
def test_the_level_of_what_is_heard_is_told_also_by_who_is_muted(dbfs, filled, spoken):
    view = sound(replace(CALL, muted=True, microphone_dbfs=-20.0, speaker_dbfs=dbfs))
    heard = view.levels.speaker
    assert (heard.filled, heard.muted, heard.spoken) == (pytest.approx(filled), False, spoken)
    assert view.levels.microphone.muted


def test_nothing_is_measured_of_a_call_on_hold():
    call = replace(CALL, held_here=True, microphone_dbfs=-20.0, speaker_dbfs=-20.0)
    assert sound(call).levels == CallLevels()


def test_a_running_recording_can_be_ended_even_where_none_may_begin():
    assert not sound(CALL).can_record
    assert sound(CALL, recording_allowed=True).can_record
    assert sound(replace(CALL, recording=True)).can_record
