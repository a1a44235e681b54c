from dataclasses import replace

import pytest

from exophone_desktop.audio.readings import DeviceState, SoundReadings
from exophone_desktop.audio.settings import DeviceDirection
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.engine.pjsip.trouble_watch import RULES, SoundLook, TroubleWatch

FINE = SoundLook(
    SoundReadings(DeviceState.WORKING, DeviceState.WORKING),
    muted=False,
    packets_received=12,
    packets_sent=12,
    silence_heard=False,
)


def with_readings(**changes: object) -> SoundLook:
    return replace(FINE, readings=replace(FINE.readings, **changes))


TROUBLED = {
    SoundTrouble.MICROPHONE_SILENT: with_readings(microphone=DeviceState.DEAD),
    SoundTrouble.MICROPHONE_STUCK: with_readings(microphone=DeviceState.STUCK),
    SoundTrouble.MICROPHONE_MISSING: with_readings(microphone=DeviceState.CLOSED),
    SoundTrouble.MICROPHONE_DENIED: with_readings(microphone=DeviceState.DENIED),
    SoundTrouble.SPEAKER_MISSING: with_readings(speaker=DeviceState.CLOSED),
    SoundTrouble.MICROPHONE_STALLED: with_readings(microphone=DeviceState.STALLED),
    SoundTrouble.SPEAKER_STALLED: with_readings(speaker=DeviceState.STALLED),
    SoundTrouble.NOTHING_ARRIVES: replace(FINE, packets_received=0),
    SoundTrouble.SILENCE_ARRIVES: replace(FINE, silence_heard=True),
    SoundTrouble.NOTHING_LEAVES: replace(FINE, packets_sent=0),
    SoundTrouble.MICROPHONE_MUTED: replace(FINE, system_muted=frozenset({DeviceDirection.CAPTURE})),
    SoundTrouble.SPEAKER_MUTED: replace(FINE, system_muted=frozenset({DeviceDirection.PLAYBACK})),
    SoundTrouble.SPEAKING_WHILE_MUTED: replace(with_readings(speaking=True), muted=True),
}


def test_every_trouble_has_a_rule() -> None:
    assert set(RULES) == set(SoundTrouble) == set(TROUBLED)


def noticed(watch: TroubleWatch, look: SoundLook, until: float) -> list[tuple[float, SoundTrouble]]:
    found = []
    for quarter in range(int(until * 4) + 1):
        now = quarter / 4
        found += [(now, each.trouble) for each in watch.look(look, now) if each.noticed]
    return found


@pytest.mark.parametrize("trouble", SoundTrouble)
def test_each_trouble_is_noticed_once_within_two_seconds(trouble) -> None:
    ((when, what),) = noticed(TroubleWatch(), TROUBLED[trouble], 10.0)
    assert what is trouble
    assert when <= 2.0


@pytest.mark.parametrize("trouble", SoundTrouble)
def test_a_trouble_that_passes_is_told_and_can_come_back(trouble) -> None:
    watch = TroubleWatch()
    assert noticed(watch, TROUBLED[trouble], 3.0)
    changes = [each for quarter in range(13, 30) for each in watch.look(FINE, quarter / 4)]
    (passed,) = changes
    assert (passed.trouble, passed.noticed) == (trouble, False)
    assert noticed(watch, TROUBLED[trouble], 10.0)


def test_who_is_muted_here_is_not_told_that_the_system_mutes_them_too() -> None:
    look = replace(TROUBLED[SoundTrouble.MICROPHONE_MUTED], muted=True)
    assert noticed(TroubleWatch(), look, 5.0) == []


def test_a_pause_between_words_does_not_take_the_muted_hint_away() -> None:
    watch = TroubleWatch()
    noticed(watch, TROUBLED[SoundTrouble.SPEAKING_WHILE_MUTED], 2.0)
    assert watch.look(replace(FINE, muted=True), 3.0) == []
    assert watch.look(TROUBLED[SoundTrouble.SPEAKING_WHILE_MUTED], 3.5) == []


def test_a_call_whose_sound_is_fine_has_no_trouble() -> None:
    assert noticed(TroubleWatch(), FINE, 30.0) == []


def test_a_lost_packet_or_two_is_no_trouble() -> None:
    watch = TroubleWatch()
    for quarter in range(100):
        look = TROUBLED[SoundTrouble.NOTHING_ARRIVES] if quarter % 7 < 6 else FINE
        assert watch.look(look, quarter / 4) == []


def test_talking_is_no_trouble_while_the_microphone_is_sent() -> None:
    assert noticed(TroubleWatch(), with_readings(speaking=True), 10.0) == []


def test_who_unmutes_and_mutes_again_at_once_is_told_again_that_they_are_muted() -> None:
    watch = TroubleWatch()
    talking_muted = TROUBLED[SoundTrouble.SPEAKING_WHILE_MUTED]
    assert noticed(watch, talking_muted, 2.0)
    (passed,) = watch.look(replace(talking_muted, muted=False), 2.25)
    assert (passed.trouble, passed.noticed) == (SoundTrouble.SPEAKING_WHILE_MUTED, False)
    assert noticed(watch, talking_muted, 2.0) == [(0.75, SoundTrouble.SPEAKING_WHILE_MUTED)]


def test_what_lasted_before_a_hold_does_not_count_after_it() -> None:
    watch = TroubleWatch()
    watch.look(TROUBLED[SoundTrouble.NOTHING_ARRIVES], 1.0)
    watch.begin_anew()
    assert watch.look(TROUBLED[SoundTrouble.NOTHING_ARRIVES], 60.0) == []


def test_a_device_that_gives_way_to_another_is_not_missed() -> None:
    watch = TroubleWatch()
    closed = with_readings(microphone=DeviceState.CLOSED, speaker=DeviceState.CLOSED)
    for quarter in range(60):
        assert watch.look(closed if quarter % 8 < 6 else FINE, quarter / 4) == []


SPOKEN = replace(with_readings(speaking=True), microphone="headset")
SILENT = replace(TROUBLED[SoundTrouble.MICROPHONE_SILENT], microphone="headset")


def test_a_headset_that_is_silent_between_words_is_no_trouble() -> None:
    watch = TroubleWatch()
    watch.look(SPOKEN, 0.0)
    assert noticed(watch, SILENT, 6.0) == []


def test_a_microphone_that_was_heard_and_stays_silent_is_a_trouble_after_some_seconds() -> None:
    watch = TroubleWatch()
    watch.look(SPOKEN, 0.0)
    ((when, what),) = noticed(watch, SILENT, 20.0)
    assert what is SoundTrouble.MICROPHONE_SILENT
    assert when == 6.5


def test_another_microphone_that_is_silent_at_once_is_a_trouble_at_once() -> None:
    watch = TroubleWatch()
    watch.look(SPOKEN, 0.0)
    assert noticed(watch, replace(SILENT, microphone="built-in"), 5.0)[0][0] == 0.0


def test_what_was_heard_before_a_hold_is_remembered_after_it() -> None:
    watch = TroubleWatch()
    watch.look(SPOKEN, 0.0)
    watch.begin_anew()
    assert noticed(watch, SILENT, 6.0) == []
