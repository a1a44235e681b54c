"""Is there noise worth suppressing, or only a voice in a quiet room?"""

import numpy as np

from exophone_desktop.audio.noise_presence import NoisePresence

QUIET, HISS, VOICE = -78.0, -50.0, -25.0
NOISE = np.random.default_rng(1).standard_normal(160).astype(np.float32)
TONE = np.sin(2 * np.pi * 1_031 / 16_000 * np.arange(160)).astype(np.float32)


def feed(presence: NoisePresence, seconds: float, *levels: float) -> bool:
    """Levels one after the other, half a second each, for ``seconds``."""
    for block in range(round(seconds * 100)):
        presence.take(levels[block // 50 % len(levels)], NOISE)
    return presence.present


def test_a_quiet_room_leaves_the_suppressor_at_rest() -> None:
    assert not NoisePresence().present
    assert not feed(NoisePresence(), 20.0, QUIET)


def test_steady_noise_is_found_within_half_a_second() -> None:
    assert feed(NoisePresence(), 0.5, HISS)


def test_someone_who_speaks_in_a_quiet_room_is_no_noise_once_they_pause_for_breath() -> None:
    presence = NoisePresence()
    feed(presence, 0.5, QUIET)
    for _ in range(20):
        assert not feed(presence, 2.5, VOICE)
        assert not feed(presence, 0.5, QUIET)


def test_noise_behind_someone_who_speaks_is_noise() -> None:
    presence = NoisePresence()
    assert feed(presence, 12.0, VOICE, HISS)


def test_noise_that_ends_is_over_at_once_and_noise_that_begins_is_found_within_three_seconds() -> (
    None
):
    presence = NoisePresence()
    feed(presence, 5.0, HISS)
    assert not feed(presence, 0.5, QUIET)
    assert feed(presence, 3.5, HISS)


def test_noise_about_the_edge_does_not_switch_to_and_fro() -> None:
    presence = NoisePresence()
    feed(presence, 5.0, -64.0)
    assert presence.present
    changes = 0
    for _ in range(40):
        before = presence.present
        feed(presence, 1.0, -66.5, -64.0)
        changes += presence.present is not before
    assert changes == 0


def test_a_tone_is_no_noise_however_steady_and_noise_after_it_is() -> None:
    presence = NoisePresence()
    for _ in range(1_000):
        presence.take(-20.0, TONE)
        assert not presence.present
    assert feed(presence, 1.0, HISS)
