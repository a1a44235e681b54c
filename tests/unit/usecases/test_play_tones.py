import asyncio

import pytest
from fakes.desk import Office, details

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallState
from exophone_desktop.usecases import play_tones
from exophone_desktop.usecases.play_tones import END_TONES, tone_plan
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallMissed,
    CallRinging,
    CallStateChanged,
    IncomingCall,
    VoiceEvent,
)

OUT = details()
IN = details(direction=CallDirection.INCOMING)


def end(reason: CallEndReason, **changes: object) -> CallEnded:
    return CallEnded(details(end_reason=reason, **changes))


def test_every_end_has_its_tone() -> None:
    assert set(END_TONES) == set(CallEndReason)


@pytest.mark.parametrize(
    ("event", "tone"),
    [
        (IncomingCall(IN), Tone.RINGTONE),
        (CallRinging(OUT), Tone.RINGBACK),
        (CallRinging(OUT, early_media=True), None),
        (CallEstablished(OUT), None),
        (CallStateChanged(details(state=CallState.ANSWERING)), None),
        (CallStateChanged(details(state=CallState.EARLY), early_media=True), None),
        (CallStateChanged(details(state=CallState.RINGING), early_media=True), None),
        (end(CallEndReason.BUSY), Tone.BUSY),
        (end(CallEndReason.TIMEOUT), Tone.REORDER),
        (end(CallEndReason.UNREACHABLE), Tone.REORDER),
        (end(CallEndReason.MEDIA_TIMEOUT), Tone.REORDER),
        (end(CallEndReason.LOCAL_HANGUP), None),
        (end(CallEndReason.REMOTE_HANGUP), None),
        (end(CallEndReason.TIMEOUT, direction=CallDirection.INCOMING), None),
        (end(CallEndReason.ANSWERED_ELSEWHERE, direction=CallDirection.INCOMING), None),
        (CallMissed("bob", 0.0), Tone.CALL_WAITING),
    ],
)
def test_each_event_has_its_tone(event: VoiceEvent, tone: Tone | None) -> None:
    plan = tone_plan(event)
    assert plan is not None
    assert plan.tone is tone


def follow(office: Office, *events: VoiceEvent) -> list[Tone | None]:
    for event in events:
        office.desk.tones.follow(event)
    return office.voice.tones


def in_state(state: CallState) -> CallDetails:
    return details(state=state)


async def test_ringback_stops_when_the_call_is_answered(office: Office) -> None:
    assert follow(office, CallRinging(OUT), CallEstablished(OUT)) == [Tone.RINGBACK, None]


async def test_a_tone_that_goes_on_is_not_restarted_by_other_news(office: Office) -> None:
    renewing = CallStateChanged(in_state(CallState.RENEWING_MEDIA))
    assert follow(office, CallRinging(OUT), renewing) == [Tone.RINGBACK]


async def test_a_busy_tone_ends_by_itself(office: Office, monkeypatch) -> None:
    ended = asyncio.Event()
    short = play_tones.TonePlan(Tone.BUSY, 0.01)
    monkeypatch.setitem(END_TONES, CallEndReason.BUSY, short)
    monkeypatch.setattr(office.voice, "stop_tone", ended.set)
    follow(office, end(CallEndReason.BUSY))
    assert office.voice.tones == [Tone.BUSY]
    await asyncio.wait_for(ended.wait(), 5)


async def test_a_new_call_takes_the_place_of_the_last_ones_tone(office: Office) -> None:
    tones = follow(office, end(CallEndReason.BUSY), IncomingCall(IN))
    assert tones == [Tone.BUSY, None, Tone.RINGTONE]


async def test_a_missed_call_does_not_silence_a_ringing_one(office: Office) -> None:
    assert follow(office, CallRinging(OUT), CallMissed("bob", 0.0)) == [Tone.RINGBACK]


async def test_silence_at_the_end_is_said_once(office: Office) -> None:
    follow(office, IncomingCall(IN))
    office.desk.tones.silence()
    office.desk.tones.silence()
    assert office.voice.tones == [Tone.RINGTONE, None]
