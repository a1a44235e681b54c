"""Someone speaks and does not know that the call is muted."""

from exophone_desktop.audio.muted_speech import MutedSpeech


def looks(hints: MutedSpeech, *, muted: bool, speaking: bool, start: float, end: float) -> bool:
    """Look ten times a second; the last answer."""
    shown = False
    for step in range(round((end - start) * 10) + 1):
        shown = hints.look(muted=muted, speaking=speaking, now=start + step / 10)
    return shown


def test_speaking_while_muted_is_hinted_at() -> None:
    hints = MutedSpeech()
    assert not looks(hints, muted=True, speaking=False, start=0, end=5)
    assert looks(hints, muted=True, speaking=True, start=5.1, end=5.1)


def test_the_end_of_a_sentence_that_mute_cuts_off_is_no_reason_for_a_hint() -> None:
    hints = MutedSpeech()
    assert not looks(hints, muted=False, speaking=True, start=0, end=3)
    assert not looks(hints, muted=True, speaking=True, start=3.1, end=4.0)
    assert not looks(hints, muted=True, speaking=False, start=4.1, end=9)


def test_the_hint_stays_for_some_seconds_and_goes() -> None:
    hints = MutedSpeech()
    looks(hints, muted=True, speaking=True, start=0, end=3)
    assert looks(hints, muted=True, speaking=False, start=3.1, end=6.9)
    assert not looks(hints, muted=True, speaking=False, start=7.1, end=8)


def test_the_hint_goes_at_once_when_mute_ends_and_waits_again_after_the_next_one() -> None:
    hints = MutedSpeech()
    assert looks(hints, muted=True, speaking=True, start=0, end=3)
    assert not looks(hints, muted=False, speaking=True, start=3.1, end=3.1)
    assert not looks(hints, muted=True, speaking=True, start=3.2, end=4.1)
    assert looks(hints, muted=True, speaking=True, start=4.3, end=4.3)
