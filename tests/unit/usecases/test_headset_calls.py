"""What a headset shows follows from the state alone."""

from dataclasses import replace

import pytest
from fakes.desk import details

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.domain.call import CallState
from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetRefused,
)
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.signals import CallPhase
from exophone_desktop.usecases.headset_calls import (
    PHASES,
    call_sound_devices,
    lamps_of,
    phase_of,
)
from exophone_desktop.usecases.headset_state import HeadsetInView, HeadsetStands
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.state import AppState, CallInView, Consultation
from exophone_desktop.voice.consult_machine import ConsultState


def in_call(state: CallState, muted: bool = False, held: bool = False) -> AppState:
    return AppState(call=CallInView(details(state=state), "Asha", muted, held_here=held))


def test_every_state_of_a_call_is_a_phase() -> None:
    assert PHASES.keys() == set(CallState)
    assert phase_of(AppState()) is CallPhase.IDLE


def test_of_two_calls_that_are_up_the_hold_button_swaps() -> None:
    talking = in_call(CallState.ESTABLISHED)
    for state, phase in (
        (ConsultState.CALLING, CallPhase.TALKING),
        (ConsultState.TALKING, CallPhase.CONSULTING),
    ):
        asked = replace(talking, consultation=Consultation(state, "Bimal"))
        assert phase_of(asked) is phase
        assert lamps_of(asked) == Lamps(off_hook=True)


@pytest.mark.parametrize(
    ("state", "lamps"),
    [
        (AppState(), DARK),
        (in_call(CallState.INCOMING), Lamps(ring=True)),
        (in_call(CallState.INCOMING, muted=True), Lamps(ring=True)),
        (in_call(CallState.ANSWERING), Lamps(off_hook=True)),
        (in_call(CallState.OUTGOING_INITIATED), Lamps(off_hook=True)),
        (in_call(CallState.RINGING), Lamps(off_hook=True)),
        (in_call(CallState.ESTABLISHED), Lamps(off_hook=True)),
        (in_call(CallState.ESTABLISHED, muted=True), Lamps(off_hook=True, mute=True)),
        (in_call(CallState.ESTABLISHED, held=True), Lamps(off_hook=True, hold=True)),
        (in_call(CallState.MEDIA_DISRUPTED, muted=True), Lamps(off_hook=True, mute=True)),
        (in_call(CallState.ENDING, muted=True), DARK),
    ],
)
def test_lamps_show_the_call(state: AppState, lamps: Lamps) -> None:
    assert lamps_of(state) == lamps


@pytest.mark.parametrize(
    ("event", "seen"),
    [
        (HeadsetConnected("Jabra"), HeadsetInView(name="Jabra")),
        (HeadsetRefused("It may not."), HeadsetInView(problem="It may not.")),
        (HeadsetDisconnected(), HeadsetInView()),
    ],
)
def test_the_window_knows_which_headset_is_heard(event: HeadsetStands, seen: HeadsetInView) -> None:
    before = AppState(headset=HeadsetInView("Another", "and its problem"))
    assert reduce(before, event).headset == seen


def test_headsets_are_told_apart_by_what_calls_go_through() -> None:
    devices = (
        AudioDevice("1", "Built-in", DeviceDirection.PLAYBACK),
        AudioDevice("2", "Jabra", DeviceDirection.PLAYBACK, in_use=True),
        AudioDevice("3", "Jabra", DeviceDirection.CAPTURE, in_use=True),
    )
    assert call_sound_devices(AppState(audio_devices=devices)) == ("Jabra",)
