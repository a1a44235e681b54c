from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from exophone_desktop.audio.settings import SoundPurpose, Volumes
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.ui.scenes.window import sound_check_scenes, sound_scenes
from exophone_desktop.usecases.events import SoundCheckStepAsked
from exophone_desktop.voice.events import IncomingCall
from exophone_desktop.voice.sound_events import SoundCheckProgressed

LEFT = Qt.MouseButton.LeftButton
RINGING = CallDetails("c1", CallDirection.INCOMING, CallState.INCOMING, "bob")


@pytest.fixture
def opened(show, qtbot, intents):
    def opened(name="sound-check-done"):
        window = show(sound_check_scenes()[name])
        qtbot.mouseClick(window.settings.entries["sound-check"], LEFT)
        assert window.sound_check.isVisible()
        return window

    return opened


def test_the_check_opens_from_the_settings_and_finds_the_devices(opened, intents):
    window = opened()
    assert intents.asked == [("open_sound_check",)]
    assert window.sound_check.speaker.button.hasFocus()


def test_each_card_asks_for_its_step(opened, qtbot, intents):
    page = opened().sound_check
    for card in (page.speaker, page.microphone, page.echo, page.ring):
        qtbot.mouseClick(card.button, LEFT)
    qtbot.mouseClick(page.microphone.again, LEFT)
    assert intents.asked[1:] == [
        ("check_sound", Step.PLAY_TONE),
        ("check_sound", Step.RECORD),
        ("check_sound", Step.ECHO),
        ("preview_ring",),
        ("check_sound", Step.PLAY_BACK),
    ]


def test_progress_and_level_are_shown_and_the_button_stops(opened, qtbot, intents):
    window = opened("sound-check")
    page = window.sound_check
    assert page.notice.isVisible()
    window.store.dispatch(SoundCheckStepAsked(Step.RECORD))
    window.store.dispatch(SoundCheckProgressed(Step.RECORD, "Mic", 0.25, -20.0))
    assert page.microphone.progress.value() == 25
    assert page.microphone.progress.isVisible()
    assert page.microphone.level.accessibleName() == "Microphone: you are heard"
    assert not page.speaker.progress.isVisible()
    assert not page.notice.isVisible()
    qtbot.mouseClick(page.microphone.button, LEFT)
    assert intents.asked[-1] == ("stop_sound_check",)


def test_devices_and_volumes_are_chosen_beside_what_tries_them(opened, qtbot, intents):
    page = opened().sound_check
    picker = page.devices[SoundPurpose.MICROPHONE]
    picker.setCurrentIndex(2)
    picker.activated.emit(2)
    assert intents.asked[-1] == ("choose_device", SoundPurpose.MICROPHONE, "m2")
    page.speaker_volume.slider.setValue(6)
    qtbot.waitUntil(lambda: intents.asked[-1] == ("change_volumes", Volumes(speaker=6.0)))


def test_a_call_takes_the_place_of_the_check_and_leaves_nothing_on(opened, intents):
    window = opened("sound-check-recording")
    window.store.dispatch(IncomingCall(RINGING))
    assert window.incoming.isVisible()
    assert intents.asked[-1] == ("leave_sound_check",)
    assert window.store.state.sound_check.step is None


def test_leaving_the_page_ends_the_check(opened, qtbot, intents):
    window = opened()
    qtbot.keyClick(window.sound_check.speaker.button, Qt.Key.Key_Escape)
    assert not window.sound_check.isVisible()
    assert intents.asked[-1] == ("leave_sound_check",)


def test_the_ring_tone_can_be_heard_from_the_sound_dialog(show, qtbot, intents):
    window = show(replace(sound_scenes()["sound"]))
    qtbot.mouseClick(window.header.sound, LEFT)
    qtbot.mouseClick(window.sound.preview, LEFT)
    assert intents.asked[-1] == ("preview_ring",)
