"""Tones: pitch, cadence, level, and no clicks."""

import numpy as np
import pytest
from fakes.far_end import tone as sine
from numpy.typing import NDArray

from exophone_desktop.audio.ringtone import RINGTONE_PEAK_DBFS, RINGTONE_SECONDS
from exophone_desktop.audio.settings import Tone, ToneCountry
from exophone_desktop.audio.sound import BLOCK_SAMPLES, SAMPLE_RATE
from exophone_desktop.audio.tone_plans import PROGRESS_DBFS, TONE_PLANS, WAITING_DBFS
from exophone_desktop.audio.tones import ToneGenerator, ToneMixer


def heard(generator: ToneGenerator, seconds: float) -> NDArray[np.float64]:
    blocks = round(seconds * SAMPLE_RATE / BLOCK_SAMPLES)
    return np.concatenate([generator.take(BLOCK_SAMPLES) for _ in range(blocks)]).astype(np.float64)


def peaks(sound: NDArray[np.float64]) -> list[int]:
    """Frequencies within 12 dB of the strongest, in Hz."""
    spectrum = np.abs(np.fft.rfft(sound * np.blackman(len(sound))))
    top = spectrum.max() / 4
    middle = spectrum[1:-1]
    found = (middle > spectrum[:-2]) & (middle >= spectrum[2:]) & (middle > top)
    return [round((int(i) + 1) * SAMPLE_RATE / len(sound)) for i in np.flatnonzero(found)]


def runs(sound: NDArray[np.float64]) -> list[tuple[bool, float]]:
    """(sounding, seconds) one after the other, to 10 ms."""
    pieces = np.abs(sound).reshape(-1, SAMPLE_RATE // 100).max(axis=1) > 200
    edges = np.flatnonzero(np.diff(pieces)) + 1
    parts = np.split(pieces, edges)
    return [(bool(part[0]), len(part) / 100) for part in parts]


def test_indian_ringback_is_400_hz_swelling_25_times_a_second_in_pairs() -> None:
    sound = heard(ToneGenerator(Tone.RINGBACK), 6.0)
    assert runs(sound)[:4] == [
        (True, pytest.approx(0.4, abs=0.03)),
        (False, pytest.approx(0.2, abs=0.03)),
        (True, pytest.approx(0.4, abs=0.03)),
        (False, pytest.approx(2.0, abs=0.03)),
    ]
    assert peaks(sound[:6400]) == [375, 400, 425]


def test_indian_busy_and_reorder_differ_in_their_beat() -> None:
    busy = runs(heard(ToneGenerator(Tone.BUSY), 6.0))
    reorder = runs(heard(ToneGenerator(Tone.REORDER), 6.0))
    assert busy[:2] == [
        (True, pytest.approx(0.75, abs=0.02)),
        (False, pytest.approx(0.75, abs=0.02)),
    ]
    assert reorder[:2] == [
        (True, pytest.approx(0.25, abs=0.02)),
        (False, pytest.approx(0.25, abs=0.02)),
    ]
    assert peaks(heard(ToneGenerator(Tone.BUSY), 0.74)) == [400]


@pytest.mark.parametrize(
    ("country", "frequencies"),
    [
        (ToneCountry.INDIA, [375, 400, 425]),
        (ToneCountry.UNITED_STATES, [440, 480]),
        (ToneCountry.UNITED_KINGDOM, [400, 450]),
        (ToneCountry.EUROPE, [425]),
    ],
)
def test_each_country_has_its_own_ringback(country: ToneCountry, frequencies: list[int]) -> None:
    sound = heard(ToneGenerator(Tone.RINGBACK, country), 0.4)
    assert peaks(sound) == [pytest.approx(hertz, abs=3) for hertz in frequencies]


@pytest.mark.parametrize("country", ToneCountry)
@pytest.mark.parametrize("tone", [Tone.RINGBACK, Tone.BUSY, Tone.REORDER, Tone.CALL_WAITING])
def test_progress_tones_have_the_stated_level(country: ToneCountry, tone: Tone) -> None:
    first = TONE_PLANS[country][tone].bursts[0]
    sound = heard(ToneGenerator(tone, country), first.on)
    level = 20 * np.log10(np.sqrt(np.mean((sound / 32_768) ** 2)))
    stated = WAITING_DBFS if tone is Tone.CALL_WAITING else PROGRESS_DBFS
    assert level == pytest.approx(stated, abs=1.0)


@pytest.mark.parametrize("country", ToneCountry)
@pytest.mark.parametrize("tone", Tone)
def test_no_tone_clicks_where_it_begins_ends_or_repeats(tone: Tone, country: ToneCountry) -> None:
    sound = heard(ToneGenerator(tone, country), 12.0)
    # A click is steep: it is far above the tone's own second difference.
    bend = np.abs(np.diff(sound, 2))
    pieces = np.sort(bend[: len(bend) // 160 * 160].reshape(-1, 160).max(axis=1))
    assert bend.max() < 1.5 * pieces[int(len(pieces) * 0.98)]


def test_every_tone_starts_and_ends_its_rounds_in_silence() -> None:
    for tone in Tone:
        sound = heard(ToneGenerator(tone), 0.02)
        assert abs(sound[0]) < 50


def test_the_ring_tone_loops_is_never_harsh_and_has_the_stated_level() -> None:
    generator = ToneGenerator(Tone.RINGTONE)
    first = heard(generator, RINGTONE_SECONDS)
    again = heard(generator, RINGTONE_SECONDS)
    assert np.array_equal(first, again)
    peak = 20 * np.log10(np.abs(first).max() / 32_768)
    assert peak == pytest.approx(RINGTONE_PEAK_DBFS, abs=0.1)
    spectrum = np.abs(np.fft.rfft(first)) ** 2
    hertz = np.fft.rfftfreq(len(first), 1 / SAMPLE_RATE)
    assert spectrum[hertz > 2500].sum() / spectrum.sum() < 0.02
    assert np.abs(first[-SAMPLE_RATE // 100 :]).max() < 100


SILENCE = np.zeros(BLOCK_SAMPLES, dtype=np.float32)


def test_without_a_tone_speech_passes_untouched() -> None:
    mixer = ToneMixer()
    block = sine(1_000, 8_000)(0)
    assert mixer.mix(block) is block


def test_a_tone_is_added_to_speech() -> None:
    mixer = ToneMixer()
    mixer.select(Tone.BUSY)
    speech = sine(1_000, 3_000)
    mixed = np.concatenate([mixer.mix(speech(i)) for i in range(60)])
    assert peaks(mixed.astype(np.float64)) == [400, 1000]


def test_a_tone_on_loud_speech_is_clipped_not_wrapped() -> None:
    mixer = ToneMixer()
    mixer.select(Tone.BUSY)
    loud = np.full(BLOCK_SAMPLES, 32_000, dtype=np.float32)
    mixed = np.concatenate([mixer.mix(loud) for _ in range(20)])
    assert mixed.max() == 32_767
    assert mixed.min() > 20_000


@pytest.mark.parametrize("blocks_before", range(10, 30, 2))
def test_stopping_a_tone_in_its_middle_does_not_click_and_leaves_silence(
    blocks_before: int,
) -> None:
    mixer = ToneMixer()
    mixer.select(Tone.RINGTONE)
    blocks = [mixer.mix(SILENCE) for _ in range(blocks_before)]
    mixer.select(None)
    blocks += [mixer.mix(SILENCE) for _ in range(3)]
    steps = np.abs(np.diff(np.concatenate(blocks)))
    assert steps.max() < 1.2 * steps[: blocks_before * BLOCK_SAMPLES - 1].max()
    assert np.array_equal(blocks[-1], SILENCE)


def test_another_tone_takes_over_from_its_own_beginning() -> None:
    mixer = ToneMixer()
    mixer.select(Tone.RINGTONE)
    for _ in range(20):
        mixer.mix(SILENCE)
    mixer.select(Tone.BUSY)
    mixer.mix(SILENCE)
    fresh = ToneGenerator(Tone.BUSY)
    fresh.take(BLOCK_SAMPLES)
    assert np.array_equal(mixer.mix(SILENCE), fresh.take(BLOCK_SAMPLES))


def first_blocks(generator: ToneGenerator, count: int) -> NDArray[np.float64]:
    return heard(generator, count * BLOCK_SAMPLES / SAMPLE_RATE)


def test_the_tone_that_plays_becomes_that_of_another_country_at_once() -> None:
    mixer = ToneMixer()
    mixer.select(Tone.RINGBACK)
    for _ in range(5):
        mixer.mix(SILENCE)
    mixer.set_country(ToneCountry.UNITED_STATES)
    mixer.mix(SILENCE)
    after = np.concatenate([mixer.mix(SILENCE) for _ in range(30)])
    american = first_blocks(ToneGenerator(Tone.RINGBACK, ToneCountry.UNITED_STATES), 31)
    assert np.array_equal(after, american[BLOCK_SAMPLES:])
    mixer.select(Tone.BUSY)
    mixer.mix(SILENCE)
    busy = first_blocks(ToneGenerator(Tone.BUSY, ToneCountry.UNITED_STATES), 2)
    assert np.array_equal(mixer.mix(SILENCE), busy[BLOCK_SAMPLES:])


@pytest.mark.parametrize(
    ("tone", "country"),
    [(Tone.RINGBACK, ToneCountry.INDIA), (Tone.RINGTONE, ToneCountry.EUROPE)],
)
def test_a_tone_that_stays_the_same_goes_on_where_it_was(tone: Tone, country: ToneCountry) -> None:
    mixer = ToneMixer()
    mixer.select(tone)
    before = [mixer.mix(SILENCE) for _ in range(5)]
    mixer.set_country(country)
    played = np.concatenate([*before, mixer.mix(SILENCE)])
    assert np.array_equal(played, first_blocks(ToneGenerator(tone), 6))
