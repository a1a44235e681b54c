"""A headset's buttons act in the app, and its lamps show the call."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.control import Running, running_app
from fakes.desk import FakeCall, details
from fakes.headsets import Hid, PluggedIn

from exophone_desktop.composition.headsets import NAMES, Headsets
from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.headset.signals import HeadsetAction
from exophone_desktop.host.settings import Settings, SoundSettings
from exophone_desktop.usecases.change_sound import use_headset_buttons
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.headset_state import HeadsetInView
from exophone_desktop.voice.events import (
    AudioDevicesChanged,
    CallEstablished,
    CallStateChanged,
    IncomingCall,
    MuteChanged,
)

WAIT = 10.0
RING, TALK, TALK_MUTED, DARK = b"\x02\x04\x00", b"\x02\x01\x00", b"\x02\x03\x00", b"\x02\x00\x00"
HOOK, HOOK_AND_MUTE, REJECT = b"\x02\x01\x00", b"\x02\x05\x00", b"\x02\x40\x00"


class Sitting:
    """A person at the app, with headsets plugged in."""

    def __init__(self, running: Running, *plugged_in: PluggedIn) -> None:
        self.office = running.office
        self.hid = Hid(*plugged_in)
        self.desk = replace(self.office.desk, dispatch=self.happens)
        self.headsets = Headsets(self.desk, running.performer, lambda: self.hid)
        self.asked: asyncio.Queue[str] = asyncio.Queue()
        self._changed = asyncio.Event()
        call = self.office.voice.call = FakeCall()
        for name in ("answer", "mute", "unmute", "hangup", "hold"):
            setattr(call, name, lambda name=name: self.asked.put_nowait(name))

    def happens(self, event: AppEvent) -> None:
        self.office.dispatch(event)
        self._changed.set()
        self.headsets.follow(event, self.office.state)

    async def until_seen(self, seen: HeadsetInView) -> None:
        async with asyncio.timeout(WAIT):
            while self.office.state.headset != seen:
                self._changed.clear()
                await self._changed.wait()

    async def is_asked(self, name: str) -> None:
        assert await asyncio.wait_for(self.asked.get(), WAIT) == name


@pytest.fixture
async def sit(tmp_path: Path) -> AsyncIterator[Callable[..., Sitting]]:
    sitting: list[Sitting] = []
    async with running_app(tmp_path) as running:
        await running.signed_in()

        def sit(*plugged_in: PluggedIn) -> Sitting:
            sitting.append(Sitting(running, *plugged_in))
            return sitting[-1]

        yield sit
        for each in sitting:
            await each.headsets.close()


def call_in(state: CallState) -> CallDetails:
    return details(direction=CallDirection.INCOMING, remote_id="+919845012345", state=state)


async def lit(headset: PluggedIn) -> bytes:
    return await asyncio.to_thread(headset.written.get, True, WAIT)


async def test_a_call_is_answered_muted_and_ended_at_the_headset(
    sit: Callable[..., Sitting],
) -> None:
    jabra = PluggedIn("Jabra")
    sitting = sit(jabra)
    await sitting.headsets.open()
    await sitting.until_seen(HeadsetInView("Jabra"))
    sitting.happens(IncomingCall(call_in(CallState.INCOMING)))
    assert await lit(jabra) == RING
    jabra.reports.put(HOOK)
    await sitting.is_asked("answer")
    sitting.happens(CallStateChanged(call_in(CallState.ANSWERING)))
    assert await lit(jabra) == TALK
    talking = call_in(CallState.ESTABLISHED)
    sitting.happens(CallEstablished(talking))
    jabra.reports.put(HOOK_AND_MUTE)
    await sitting.is_asked("mute")
    sitting.happens(MuteChanged(talking, True))
    assert await lit(jabra) == TALK_MUTED
    jabra.reports.put(HOOK)
    jabra.reports.put(DARK)
    await sitting.is_asked("hangup")
    assert sitting.asked.empty()


async def test_a_ringing_call_is_rejected_at_the_headset(sit: Callable[..., Sitting]) -> None:
    jabra = PluggedIn("Jabra")
    sitting = sit(jabra)
    await sitting.headsets.open()
    sitting.happens(IncomingCall(call_in(CallState.INCOMING)))
    assert await lit(jabra) == RING
    jabra.reports.put(REJECT)
    await sitting.is_asked("hangup")


async def test_a_headset_is_looked_for_when_the_sound_devices_change(
    sit: Callable[..., Sitting],
) -> None:
    sitting = sit()
    await sitting.headsets.open()
    sitting.hid.plugged_in.append(PluggedIn("Jabra"))
    sitting.happens(AudioDevicesChanged(()))
    await sitting.until_seen(HeadsetInView("Jabra"))


async def test_a_headset_that_may_not_be_opened_is_told_with_why(
    sit: Callable[..., Sitting],
) -> None:
    sitting = sit(PluggedIn("Jabra", refused="It may not be opened."))
    await sitting.headsets.open()
    await sitting.until_seen(HeadsetInView(problem="It may not be opened."))


async def test_switched_off_nothing_looks_for_headsets(sit: Callable[..., Sitting]) -> None:
    sitting = sit(PluggedIn("Jabra"))
    off = Settings(sound=SoundSettings(headset_buttons=False))
    sitting.office.settings.save(off)
    await sitting.headsets.open()
    sitting.happens(AudioDevicesChanged(()))
    await sitting.headsets.close()
    assert sitting.hid.looks == 0


async def test_switching_off_lets_the_headset_go_and_on_takes_it_again(
    sit: Callable[..., Sitting],
) -> None:
    jabra = PluggedIn("Jabra")
    sitting = sit(jabra)
    await sitting.headsets.open()
    await sitting.until_seen(HeadsetInView("Jabra"))
    await use_headset_buttons(sitting.desk, False)
    assert sitting.office.state.headset == HeadsetInView()
    await use_headset_buttons(sitting.desk, True)
    await sitting.until_seen(HeadsetInView("Jabra"))
    await sitting.headsets.close()
    assert jabra.opened == 0
    assert sitting.office.settings.load().settings.sound.headset_buttons


def test_every_action_of_a_headset_is_one_of_the_control_api() -> None:
    assert NAMES.keys() == set(HeadsetAction)
    assert set(NAMES.values()) <= ACTIONS.keys()
