"""Why a device does not open, in words, from the codes of sound systems."""

import pytest
from miniaudio import lib

from exophone_desktop.audio.miniaudio_context import refused
from exophone_desktop.audio.refusals import Refusal, gravest, none_opened
from exophone_desktop.audio.settings import DeviceDirection

CAPTURE, PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK


@pytest.mark.parametrize(
    ("direction", "code", "refusal", "words"),
    [
        (CAPTURE, lib.MA_ACCESS_DENIED, Refusal.DENIED, "let ExoPhone use the microphone. Allow"),
        (CAPTURE, lib.MA_BUSY, Refusal.BUSY, "Another program keeps the microphone for itself"),
        (PLAYBACK, lib.MA_ALREADY_IN_USE, Refusal.BUSY, "Another program keeps the loudspeaker"),
        (PLAYBACK, lib.MA_ERROR, None, "The loudspeaker does not open."),
    ],
)
def test_a_code_of_the_sound_system_becomes_a_sentence_with_the_next_step(
    direction: DeviceDirection, code: int, refusal: Refusal | None, words: str
) -> None:
    error = refused(direction, code)
    assert words in str(error)
    assert error.refusal is refusal


def test_of_several_reasons_the_one_that_a_person_can_mend_is_told() -> None:
    assert gravest([None, Refusal.BUSY, Refusal.DENIED]) is Refusal.DENIED
    assert gravest([None, Refusal.BUSY]) is Refusal.BUSY
    assert gravest([None]) is gravest([]) is None
    assert none_opened("microphone", None) == "No microphone opens."
