"""Tones that the engine makes itself."""

import numpy as np
import soundfile

from exophone_desktop.audio.settings import AudioBackend, AudioSettings, Tone, ToneCountry
from exophone_desktop.engine.commands import EngineSettings, PlayTone
from exophone_desktop.engine.sound_commands import UseToneCountry
from exophone_desktop.engine.sound_events import SoundMeasured

FIFTH = 3_200
"""Samples of 0.2 s: within one burst of either country's ringback."""


def test_the_tones_of_another_country_are_heard_at_once(make_phone, tmp_path) -> None:
    heard = tmp_path / "heard.wav"
    audio = AudioSettings(AudioBackend.FILES, record_path=str(heard))
    phone = make_phone("phone", EngineSettings(audio=audio))
    phone.send(PlayTone(Tone.RINGBACK))
    for _ in range(4):
        phone.heard(SoundMeasured)
    phone.send(UseToneCountry(ToneCountry.UNITED_STATES))
    for _ in range(6):
        phone.heard(SoundMeasured)
    phone.engine.stop()
    sound, rate = soundfile.read(heard)
    loud = np.flatnonzero(np.abs(sound) > 0.02)
    assert pitch(sound[loud[0] :][:FIFTH], rate) == 400
    assert pitch(sound[: loud[-1]][-FIFTH:], rate) in (440, 480)


def pitch(sound: np.ndarray, rate: int) -> int:
    """The strongest frequency, to 5 Hz."""
    return int(np.argmax(np.abs(np.fft.rfft(sound)))) * rate // len(sound)
