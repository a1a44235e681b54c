"""What a touch means is one table; all of it is walked here."""

import pytest

from exophone_desktop.headset.signals import CallPhase, HeadsetAction, Signal, meaning

HANGS_UP = {Signal.HOOK_LAID, Signal.HOOK_PRESSED, Signal.DROP_PRESSED}
WHILE_TALKING = {
    **dict.fromkeys(HANGS_UP, HeadsetAction.HANG_UP),
    Signal.MUTED: HeadsetAction.MUTE,
    Signal.UNMUTED: HeadsetAction.UNMUTE,
    Signal.MUTE_PRESSED: HeadsetAction.TOGGLE_MUTE,
}
EXPECTED = {
    CallPhase.IDLE: {},
    CallPhase.RINGING: {
        Signal.HOOK_LIFTED: HeadsetAction.ANSWER,
        Signal.HOOK_PRESSED: HeadsetAction.ANSWER,
        Signal.SEND_PRESSED: HeadsetAction.ANSWER,
        Signal.REJECT_PRESSED: HeadsetAction.HANG_UP,
        Signal.DROP_PRESSED: HeadsetAction.HANG_UP,
    },
    CallPhase.CONNECTING: dict.fromkeys(HANGS_UP, HeadsetAction.HANG_UP),
    CallPhase.TALKING: {**WHILE_TALKING, Signal.HOLD_PRESSED: HeadsetAction.TOGGLE_HOLD},
    CallPhase.CONSULTING: {**WHILE_TALKING, Signal.HOLD_PRESSED: HeadsetAction.SWAP},
}


@pytest.mark.parametrize("phase", CallPhase)
@pytest.mark.parametrize("signal", Signal)
def test_each_touch_means_one_thing_in_each_phase(phase: CallPhase, signal: Signal) -> None:
    assert meaning(phase, signal) is EXPECTED[phase].get(signal)


def test_a_hook_never_means_two_opposite_things() -> None:
    for signal in (Signal.HOOK_LIFTED, Signal.HOOK_LAID):
        assert len({meaning(phase, signal) for phase in CallPhase} - {None}) == 1
