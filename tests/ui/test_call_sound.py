from dataclasses import replace

import pytest
from fakes.window_call import TALKING
from PySide6.QtCore import Qt

from exophone_desktop.audio.settings import SoundPurpose
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.usecases.events import NoticeGiven, RecordingPolicyRead
from exophone_desktop.usecases.state import (
    DeviceUndo,
    Notice,
    NoticeKind,
)
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    HoldChanged,
    MuteChanged,
    RecordingChanged,
    SoundLevelsMeasured,
    SoundTroubleNoticed,
    SoundTroublePassed,
)

LEFT = Qt.MouseButton.LeftButton
RECORD = (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


@pytest.mark.parametrize(
    ("trouble", "words", "button"),
    [
        (SoundTrouble.MICROPHONE_SILENT, "brings no sound", "Use another microphone"),
        (SoundTrouble.MICROPHONE_DENIED, "keeps the microphone from", "Open the settings"),
        (SoundTrouble.MICROPHONE_MISSING, "no microphone opens", "Use another microphone"),
        (SoundTrouble.SPEAKER_MISSING, "no speaker opens", "Use another speaker"),
        (SoundTrouble.MICROPHONE_STUCK, "faulty", "Use another microphone"),
        (SoundTrouble.MICROPHONE_STALLED, "microphone has stopped", "Use another microphone"),
        (SoundTrouble.SPEAKER_STALLED, "speaker has stopped", "Use another speaker"),
        (SoundTrouble.MICROPHONE_MUTED, "has muted this microphone", "Use another microphone"),
        (SoundTrouble.SPEAKER_MUTED, "has muted this speaker", "Use another speaker"),
        (SoundTrouble.NOTHING_ARRIVES, "no sound arrives", "Reconnect"),
        (SoundTrouble.NOTHING_LEAVES, "not sent", "Reconnect"),
        (SoundTrouble.SPEAKING_WHILE_MUTED, "You are muted", "Unmute"),
    ],
)
def test_a_trouble_is_told_with_its_next_step(talking, qtbot, intents, trouble, words, button):
    banner = talking.in_call.trouble
    assert not banner.isVisible()
    talking.store.dispatch(SoundTroubleNoticed(TALKING, trouble))
    assert banner.isVisible()
    assert words in banner.text.text()
    assert (banner.button.text(), banner.button.accessibleName()) == (button, button)
    qtbot.mouseClick(banner.button, LEFT)
    assert intents.asked == [("fix_trouble", trouble)]
    talking.store.dispatch(SoundTroublePassed(TALKING, trouble))
    assert not banner.isVisible()


def test_silence_from_the_far_end_is_told_without_a_button(talking):
    talking.store.dispatch(SoundTroubleNoticed(TALKING, SoundTrouble.SILENCE_ARRIVES))
    assert "may be muted" in talking.in_call.trouble.text.text()
    assert not talking.in_call.trouble.button.isVisible()


def test_the_worst_trouble_is_shown_and_then_the_next(talking, qtbot, intents):
    banner = talking.in_call.trouble
    talking.store.dispatch(SoundTroubleNoticed(TALKING, SoundTrouble.SPEAKING_WHILE_MUTED))
    talking.store.dispatch(SoundTroubleNoticed(TALKING, SoundTrouble.NOTHING_ARRIVES))
    assert banner.button.text() == "Reconnect"
    talking.store.dispatch(SoundTroublePassed(TALKING, SoundTrouble.NOTHING_ARRIVES))
    assert banner.button.text() == "Unmute"
    qtbot.mouseClick(banner.button, LEFT)
    assert intents.asked == [("fix_trouble", SoundTrouble.SPEAKING_WHILE_MUTED)]


def test_the_next_call_starts_without_the_last_one_s_trouble(talking):
    talking.store.dispatch(SoundTroubleNoticed(TALKING, SoundTrouble.NOTHING_ARRIVES))
    second = replace(TALKING, call_id="c3")
    for event in (CallEnded(TALKING), CallInitiated(second), CallEstablished(second)):
        talking.store.dispatch(event)
    assert talking.in_call.isVisible()
    assert not talking.in_call.trouble.isVisible()
    assert not talking.in_call.levels.microphone.isVisible()


def test_the_level_of_the_microphone_is_seen_and_told(talking):
    meter = talking.in_call.levels.microphone
    assert not meter.isVisible()
    talking.store.dispatch(SoundLevelsMeasured(-90.0, -90.0, False))
    assert meter.accessibleName() == "Microphone: no sound"
    silent = meter.grab().toImage()
    talking.store.dispatch(SoundLevelsMeasured(-20.0, -90.0, True))
    assert meter.isVisible()
    assert meter.accessibleName() == "Microphone: you are heard"
    assert meter.grab().toImage() != silent
    talking.store.dispatch(MuteChanged(TALKING, True))
    assert meter.accessibleName() == "Microphone: muted"


def test_the_level_of_what_is_heard_is_seen_and_told_also_while_muted(talking):
    meter = talking.in_call.levels.speaker
    assert not meter.isVisible()
    talking.store.dispatch(SoundLevelsMeasured(-90.0, -90.0, False))
    assert meter.accessibleName() == "Speaker: no sound"
    silent = meter.grab().toImage()
    talking.store.dispatch(MuteChanged(TALKING, True))
    talking.store.dispatch(SoundLevelsMeasured(-90.0, -20.0, False))
    assert meter.isVisible()
    assert meter.accessibleName() == "Speaker: the other side is heard"
    assert meter.grab().toImage() != silent
    talking.store.dispatch(HoldChanged(TALKING, True, False))
    assert not meter.isVisible()


def test_recording_is_offered_only_where_it_is_allowed(talking, qtbot, intents):
    screen = talking.in_call
    assert not screen.record.isVisible()
    qtbot.keyClick(talking, *RECORD)
    assert intents.asked == []
    talking.store.dispatch(RecordingPolicyRead(True))
    assert screen.record.isVisible()
    qtbot.mouseClick(screen.record, LEFT)
    assert intents.asked == [("toggle_recording",)]

    def asked_again():
        qtbot.keyClick(talking, *RECORD)
        return intents.asked == [("toggle_recording",)] * 2

    qtbot.waitUntil(asked_again)
    assert not screen.record.isChecked()


def test_a_double_click_on_record_asks_once(talking, qtbot, intents):
    talking.store.dispatch(RecordingPolicyRead(True))
    record = talking.in_call.record
    qtbot.mouseClick(record, LEFT)
    qtbot.mouseDClick(record, LEFT)
    qtbot.mouseClick(record, LEFT)
    assert intents.asked == [("toggle_recording",)]


def test_a_recorded_call_says_so_all_the_time(talking):
    screen = talking.in_call
    talking.store.dispatch(RecordingPolicyRead(True))
    assert not screen.recording.isVisible()
    talking.store.dispatch(RecordingChanged(TALKING, True, "/music/call.wav"))
    assert screen.recording.isVisible()
    assert screen.recording.text.text() == "Recording"
    assert screen.record.isChecked()
    assert "Stop recording" in screen.record.toolTip()
    screen.keypad_toggle.click()
    assert screen.recording.isVisible()
    talking.store.dispatch(RecordingChanged(TALKING, False, "/music/call.wav"))
    assert not screen.recording.isVisible()
    assert "/music/call.wav" in talking.notice.text.text().replace("\u200b", "")


def test_a_change_of_devices_can_be_undone_from_the_notice(talking, qtbot, intents):
    talking.store.dispatch(NoticeGiven(Notice("Something else.")))
    assert not talking.notice.undo.isVisible()
    undo = DeviceUndo(SoundPurpose.CALL, "usb-7")
    talking.store.dispatch(NoticeGiven(Notice("Now on it.", NoticeKind.WARNING, undo)))
    qtbot.mouseClick(talking.notice.undo, LEFT)
    assert intents.asked == [("undo_device_change",)]
