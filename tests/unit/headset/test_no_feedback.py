"""Whatever window, far end and headset do in whichever order, only fingers act.

The headsets here follow their lamps as real ones do: their hook is what the off-hook lamp says, and
they report that back, or keep quiet about it; without an answer from us they give a press up after
two seconds (WICG/webhid, issue 61).
"""

from collections.abc import Callable
from dataclasses import replace

from fakes import headsets
from hypothesis import given, settings, strategies as st

from exophone_desktop.headset.button_reader import ButtonReader
from exophone_desktop.headset.controls import read_controls
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.signals import CallPhase, HeadsetAction, meaning

HOOK, MUTE = 1, 4
ANSWER_SECONDS = 0.2
RINGING, TALKING = Lamps(ring=True), Lamps(off_hook=True)
PHASES = {DARK: CallPhase.IDLE, RINGING: CallPhase.RINGING}


class Desk:
    """A call and a headset, and what the headset made of the call."""

    def __init__(self, reports_back: bool) -> None:
        controls = read_controls(headsets.WIDESPREAD)
        assert controls is not None
        self.reader = ButtonReader(controls)
        self.reports_back = reports_back
        self.now = 0.0
        self.lamps = DARK
        self.hook = 0
        self.late: list[tuple[float, int]] = []
        self.actions: list[HeadsetAction] = []

    def pass_time(self, seconds: float) -> None:
        end = self.now + seconds
        while self.late and self.late[0][0] <= end:
            self.now, bits = self.late.pop(0)
            self.report(bits)
        self.now = end
        if seconds >= 2.0 and self.hook != int(self.lamps.off_hook):
            self.hook = int(self.lamps.off_hook)
            self.report(self.hook)

    def report(self, bits: int) -> None:
        phase = PHASES.get(replace(self.lamps, mute=False), CallPhase.TALKING)
        for signal in self.reader.read(bytes((2, bits, 0)), self.now):
            action = meaning(phase, signal)
            if action is not None:
                self.actions.append(action)

    def light(self, lamps: Lamps) -> None:
        before, self.lamps = self.lamps, lamps
        self.reader.lamps_shown(lamps, self.now)
        if lamps.off_hook != before.off_hook and self.hook != int(lamps.off_hook):
            self.hook = int(lamps.off_hook)
            if self.reports_back:
                self.late.append((self.now + ANSWER_SECONDS, self.hook))

    def touch_hook(self) -> None:
        self.hook ^= HOOK
        self.report(self.hook)

    def touch_mute(self) -> None:
        self.report(self.hook | MUTE)
        self.now += 0.15
        self.report(self.hook)


AFTER: dict[HeadsetAction, Callable[[Lamps], Lamps]] = {
    HeadsetAction.ANSWER: lambda _: TALKING,
    HeadsetAction.HANG_UP: lambda _: DARK,
    HeadsetAction.TOGGLE_MUTE: lambda lamps: replace(lamps, mute=not lamps.mute),
}
HAPPENINGS = st.sampled_from(["rings", "talks", "ends", "mutes", "hook", "mute"])


@given(st.booleans(), st.lists(st.tuples(HAPPENINGS, st.sampled_from([0.05, 0.5, 3.0]))))
@settings(max_examples=300, deadline=None)
def test_only_fingers_act_and_each_does_one_thing(
    reports_back: bool, happenings: list[tuple[str, float]]
) -> None:
    desk = Desk(reports_back)
    for what, pause in happenings:
        finger = what in ("hook", "mute")
        # Fingers are slower than lamps.
        desk.pass_time(3.0 if finger else pause)
        assert desk.actions == []
        before = desk.lamps
        match what:
            case "rings" if before == DARK:
                desk.light(RINGING)
            case "talks":
                desk.light(replace(TALKING, mute=before.mute))
            case "ends":
                desk.light(DARK)
            case "mutes" if before.off_hook:
                desk.light(replace(before, mute=not before.mute))
            case "hook":
                desk.touch_hook()
            case "mute":
                desk.touch_mute()
        assert desk.actions == expected(what, before)
        for action in desk.actions:
            desk.light(AFTER[action](before))
        desk.actions.clear()


def expected(what: str, lamps: Lamps) -> list[HeadsetAction]:
    if what == "hook" and lamps.ring:
        return [HeadsetAction.ANSWER]
    if what == "hook" and lamps.off_hook:
        return [HeadsetAction.HANG_UP]
    if what == "mute" and lamps.off_hook:
        return [HeadsetAction.TOGGLE_MUTE]
    return []
