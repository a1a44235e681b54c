"""What a person is told when sound changes places."""

from dataclasses import replace

import pytest

from exophone_desktop.audio.choice import Assignment, ChoiceReason
from exophone_desktop.audio.notices import DeviceChange, notice_of
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, DeviceKind, SoundPurpose

PLAYBACK = DeviceDirection.PLAYBACK
CALL = SoundPurpose.CALL
SPEAKER = AudioDevice("speaker", "Speakers", PLAYBACK, is_default=True)
HEADSET = AudioDevice("headset", "Jabra Evolve", PLAYBACK)
BOTH = (SPEAKER, HEADSET)
MICROPHONE = SoundPurpose.MICROPHONE
MIC = AudioDevice("mic", "Desk microphone", DeviceDirection.CAPTURE, is_default=True)


def by(device: AudioDevice, reason: ChoiceReason = ChoiceReason.CHOSEN) -> Assignment:
    return Assignment(device, reason)


def test_a_headset_that_is_pulled_out_has_no_way_back_until_it_returns() -> None:
    found = notice_of(CALL, by(HEADSET), by(SPEAKER), (SPEAKER,), BOTH)
    assert found is not None
    assert (found.change, found.before, found.now, found.undo) == (
        DeviceChange.VANISHED,
        HEADSET,
        SPEAKER,
        "",
    )
    assert found.sentence == (
        "Jabra Evolve is not plugged in any more: calls are now heard on Speakers."
    )


def test_a_headset_that_is_taken_back_can_be_undone() -> None:
    found = notice_of(CALL, by(SPEAKER), by(HEADSET), BOTH, (SPEAKER,))
    assert found is not None
    assert (found.change, found.undo) == (DeviceChange.ARRIVED, "speaker")
    assert found.sentence == (
        "Jabra Evolve is plugged in: calls are now heard on it, no longer Speakers."
    )


def test_a_default_that_moves_is_told_with_the_way_back() -> None:
    moved = replace(HEADSET, is_default=True)
    now = by(moved, ChoiceReason.SYSTEM_DEFAULT)
    found = notice_of(CALL, by(SPEAKER), now, (SPEAKER, moved), BOTH)
    assert found is not None
    assert (found.change, found.undo) == (DeviceChange.DEFAULT_MOVED, "speaker")


HANDS_FREE = replace(MIC, id="hf", name="WH-1000", kind=DeviceKind.BLUETOOTH_HANDS_FREE, unit="bt")
STEREO = replace(HEADSET, kind=DeviceKind.BLUETOOTH_STEREO, unit="bt")


@pytest.mark.parametrize("sounds", [True, False])
def test_the_microphone_that_a_worn_headset_has_during_calls_is_no_news(sounds: bool) -> None:
    arrival = by(MIC), by(HANDS_FREE), (MIC, HANDS_FREE), (MIC, STEREO)
    assert notice_of(MICROPHONE, *arrival, sounds=sounds) is None
    departure = by(HANDS_FREE), by(MIC), (MIC, STEREO), (MIC, HANDS_FREE)
    found = notice_of(MICROPHONE, *departure, sounds=sounds)
    # In a call it is: the person speaks into another microphone than before.
    assert (found is not None) is sounds


def test_a_headset_that_connects_is_told_with_its_microphone() -> None:
    found = notice_of(MICROPHONE, by(MIC), by(HANDS_FREE), (MIC, HANDS_FREE), (MIC,))
    assert found is not None
    assert found.change is DeviceChange.ARRIVED


@pytest.mark.parametrize(
    ("before", "now"),
    [(None, by(SPEAKER)), (by(SPEAKER), None), (by(SPEAKER), by(replace(SPEAKER, name="New")))],
)
def test_where_nothing_changed_places_nothing_is_told(
    before: Assignment | None, now: Assignment | None
) -> None:
    assert notice_of(CALL, before, now, BOTH, BOTH) is None


@pytest.mark.parametrize("purpose", SoundPurpose)
@pytest.mark.parametrize("present", [(SPEAKER,), BOTH])
def test_every_sentence_is_whole(purpose: SoundPurpose, present: tuple[AudioDevice, ...]) -> None:
    found = notice_of(purpose, by(HEADSET), by(SPEAKER), present, BOTH)
    assert found is not None
    assert found.sentence[0].isupper()
    assert found.sentence.endswith(".")
    assert "{" not in found.sentence
