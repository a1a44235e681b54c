import asyncio
from dataclasses import replace

from fakes.desk import details

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.usecases import preview_ring as module
from exophone_desktop.usecases.preview_ring import preview_ring
from exophone_desktop.usecases.state import CallInView
from exophone_desktop.voice.events import IncomingCall


async def test_the_ring_tone_is_heard_for_one_round(office, monkeypatch) -> None:
    monkeypatch.setattr(module, "PREVIEW_SECONDS", 0.0)
    await preview_ring(office.desk)
    assert office.voice.tones == [Tone.RINGTONE]
    await asyncio.sleep(0.01)
    assert office.voice.tones == [Tone.RINGTONE, None]
    assert "open_sound" in office.voice.sound


async def test_asked_again_it_stops(office) -> None:
    await preview_ring(office.desk)
    await preview_ring(office.desk)
    assert office.voice.tones == [Tone.RINGTONE, None]
    assert office.desk.tones.playing is None


async def test_a_call_that_comes_in_meanwhile_rings_on(office, monkeypatch) -> None:
    monkeypatch.setattr(module, "PREVIEW_SECONDS", 0.001)
    await preview_ring(office.desk)
    office.desk.tones.follow(IncomingCall(details(direction=CallDirection.INCOMING)))
    await asyncio.sleep(0.01)
    assert office.desk.tones.playing is Tone.RINGTONE
    office.desk.tones.silence()


async def test_a_call_is_not_rung_into(office) -> None:
    office.state = replace(office.state, call=CallInView(details(), "Bob"))
    await preview_ring(office.desk)
    assert office.voice.tones == []
    assert "when the call is over" in office.state.notice.text
