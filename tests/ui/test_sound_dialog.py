from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QSlider

from exophone_desktop.audio.settings import (
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
    RingTone,
    SoundPurpose,
    Volumes,
)
from exophone_desktop.domain.call import CallState
from exophone_desktop.headset.events import HeadsetDisconnected, HeadsetRefused
from exophone_desktop.host.setting_choices import ToneChoice
from exophone_desktop.host.settings import SoundSettings
from exophone_desktop.ui.scenes.window import scenes, sound_scenes
from exophone_desktop.usecases.events import SoundSettingsChanged
from exophone_desktop.usecases.link_events import PhoneRegionRead
from exophone_desktop.voice.events import AudioDevicesChanged, CallEnded, SoundLevelsMeasured

LEFT = Qt.MouseButton.LeftButton
MICROPHONE, CALL, RINGING = SoundPurpose


@pytest.fixture
def opened(show, qtbot):
    def opened(name="sound"):
        window = show(sound_scenes()[name])
        qtbot.mouseClick(window.header.sound, LEFT)
        return window

    return opened


def texts(picker):
    return [picker.itemText(row) for row in range(picker.count())]


def pick(picker, row):
    picker.setCurrentIndex(row)
    picker.activated.emit(row)


def test_the_system_s_default_comes_first_with_its_name(opened):
    dialog = opened().sound
    assert dialog.isVisible()
    assert texts(dialog.devices[MICROPHONE]) == [
        "System default (Built-in microphone)",
        "Built-in microphone",
        "Evolve2 65 headset",
    ]
    assert [picker.currentIndex() for picker in dialog.devices.values()] == [0, 0, 0]


def test_what_was_chosen_is_shown_also_while_it_is_away(opened):
    dialog = opened("sound-chosen").sound
    assert dialog.devices[MICROPHONE].currentText() == "Evolve2 65 headset"
    assert dialog.devices[RINGING].currentText() == "The chosen device (not plugged in)"
    assert dialog.volumes[CALL].slider.value() == -9
    assert dialog.volumes[CALL].text.text() == "−9 dB"
    assert dialog.volumes[RINGING].text.text() == "normal"
    assert dialog.ring.currentText() == "my ring tone.wav"
    assert not dialog.gain.isChecked()


def test_choosing_a_device_asks_for_it(opened, intents):
    dialog = opened().sound
    pick(dialog.devices[MICROPHONE], 2)
    pick(dialog.devices[CALL], 1)
    pick(dialog.devices[RINGING], 0)
    assert intents.asked == [
        ("choose_device", MICROPHONE, "m2"),
        ("choose_device", CALL, "s1"),
        ("choose_device", RINGING, ""),
    ]


def test_a_device_that_is_plugged_in_appears_while_the_dialog_is_open(opened, intents):
    window = opened("sound-no-devices")
    assert texts(window.sound.devices[MICROPHONE]) == ["System default"]
    devices = sound_scenes()["sound"].audio_devices
    window.store.dispatch(AudioDevicesChanged(devices))
    assert len(texts(window.sound.devices[MICROPHONE])) == 3
    assert intents.asked == []


@pytest.mark.parametrize(
    ("purpose", "changed"),
    [
        (MICROPHONE, Volumes(microphone=1.0)),
        (CALL, Volumes(speaker=1.0)),
        (RINGING, Volumes(ring=1.0)),
    ],
)
def test_a_volume_is_asked_for_once_it_settles(opened, qtbot, intents, purpose, changed):
    slider = opened().sound.volumes[purpose].slider
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(slider, key)
    assert slider.accessibleDescription() == "+1 dB"
    qtbot.waitUntil(lambda: intents.asked == [("change_volumes", changed)], timeout=5_000)


def test_a_volume_that_is_just_being_moved_is_not_moved_back(opened, qtbot):
    window = opened()
    slider = window.sound.volumes[CALL].slider
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    sound = window.store.state.sound.model_copy(update={"volumes": Volumes(speaker=-20.0)})
    window.store.dispatch(SoundSettingsChanged(sound))
    assert slider.value() == 1


def test_processing_is_switched_step_by_step(opened, intents):
    dialog = opened().sound
    pick(dialog.echo, 2)
    pick(dialog.noise, 0)
    dialog.gain.click()
    asked = [settings for _, settings in intents.asked]
    usual = ProcessingSettings()
    assert asked == [
        replace(usual, echo_cancellation=EchoCancellation.OFF),
        replace(usual, noise_suppression=NoiseSuppression.OFF),
        replace(usual, gain_control=False),
    ]


def test_the_headset_whose_buttons_are_heard_is_named(opened, intents):
    window = opened("sound-chosen")
    dialog = window.sound
    assert dialog.headset.text() == "Answer, hang up, mute and hold at Jabra Evolve2 65."
    assert dialog.buttons.isChecked()
    window.store.dispatch(HeadsetDisconnected())
    assert dialog.headset.text() == "No headset with such buttons is plugged in."
    window.store.dispatch(HeadsetRefused("It may not be opened.\nIndeed"))
    assert dialog.headset.text() == "It may not be opened. Indeed"
    assert dialog.buttons.accessibleDescription() == "It may not be opened. Indeed"
    dialog.buttons.click()
    assert intents.asked == [("use_headset_buttons", False)]
    sound = window.store.state.sound.model_copy(update={"headset_buttons": False})
    window.store.dispatch(SoundSettingsChanged(sound))
    assert not dialog.headset.isVisible()


def test_a_ring_tone_of_ours_or_a_file_is_chosen(opened, intents, monkeypatch):
    dialog = opened().sound
    pick(dialog.ring, 1)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("music/ring.wav", ""))
    pick(dialog.ring, 2)
    assert intents.asked == [
        ("choose_ring_tone", RingTone.WARBLE, ""),
        ("choose_ring_tone", RingTone.BELLS, "music/ring.wav"),
    ]


def test_call_tones_are_those_of_one_s_country_or_of_another(opened, intents):
    window = opened()
    dialog = window.sound
    assert dialog.tones.currentText() == "As in my country (India)"
    window.store.dispatch(PhoneRegionRead("DE"))
    assert texts(dialog.tones) == [
        "As in my country (Europe)",
        "India",
        "United States",
        "United Kingdom",
        "Europe",
    ]
    pick(dialog.tones, 2)
    pick(dialog.tones, 0)
    assert intents.asked == [
        ("choose_tone_country", ToneChoice.UNITED_STATES),
        ("choose_tone_country", ToneChoice.REGION),
    ]
    window.store.dispatch(SoundSettingsChanged(SoundSettings(tone_country=ToneChoice.EUROPE)))
    assert dialog.tones.currentText() == "Europe"


def test_a_file_that_is_not_chosen_after_all_changes_nothing(opened, intents, monkeypatch):
    dialog = opened().sound
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    pick(dialog.ring, 2)
    assert intents.asked == []
    assert dialog.ring.currentText() == "Bells"


def test_the_dialog_opens_in_a_call_and_leaves_the_call_alone(show, qtbot, intents):
    window = show(scenes()["call-connected"])
    qtbot.mouseClick(window.header.sound, LEFT)
    assert window.sound.isVisible()
    assert not window.sound.isModal()
    qtbot.mouseClick(window.in_call.hang_up, LEFT)
    assert intents.asked == [("hang_up",)]
    qtbot.mouseClick(window.sound.done_button, LEFT)
    assert not window.sound.isVisible()


def test_both_levels_of_the_call_are_seen_beside_the_volumes(show, qtbot):
    window = show(scenes()["call-connected"])
    qtbot.mouseClick(window.header.sound, LEFT)
    dialog = window.sound
    assert not dialog.level.isVisible()
    assert not dialog.speaker_level.isVisible()
    window.store.dispatch(SoundLevelsMeasured(-20.0, -50.0, True))
    assert dialog.level.isVisible()
    assert dialog.level.accessibleName() == "Microphone: you are heard"
    assert dialog.speaker_level.accessibleName() == "Speaker: quiet"
    call = window.store.state.call.details
    window.store.dispatch(CallEnded(replace(call, state=CallState.ENDED)))
    assert not dialog.level.isVisible()
    assert not dialog.speaker_level.isVisible()


@pytest.mark.parametrize("name", sound_scenes())
def test_everything_in_the_dialog_has_a_name(opened, name):
    dialog = opened(name).sound
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QSlider)]
    assert len(fields) == 10
    assert len({field.accessibleName() for field in fields}) == 10
    assert all(field.accessibleName() for field in fields)
