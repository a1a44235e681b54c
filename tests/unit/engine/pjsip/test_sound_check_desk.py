"""Sound checks in the engine, on devices that run by themselves."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from fakes.running_sound import RunningSoundSystem

from exophone_desktop.audio.null import NullNearEnd
from exophone_desktop.audio.playing import read_sound
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection, Volumes
from exophone_desktop.audio.sound_figures import Verdict
from exophone_desktop.audio.sound_system import SoundSystem
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.engine.pjsip import sound_check_desk
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.sound_check_desk import SoundCheckDesk
from exophone_desktop.engine.sound_commands import CheckSound, StopSoundCheck
from exophone_desktop.engine.sound_events import (
    SoundCheckDone,
    SoundCheckEvent,
    SoundCheckFailed,
    SoundCheckProgressed,
    SoundCheckStopped,
)

SPEECH = np.repeat(read_sound(str(Path(__file__).parents[3] / "data" / "speech.wav")), 3)
LIMIT = 10.0


class NearEndWithDevices(NullNearEnd):
    def __init__(self, system: SoundSystem | None) -> None:
        self._system = system

    def sound_system(self) -> SoundSystem | None:  # type: ignore[override]
        return self._system


class Check:
    """The desk with an engine thread's turns around it."""

    def __init__(self, system: SoundSystem | None, volumes: Volumes = Volumes()) -> None:  # noqa: B008
        self.agenda = Agenda()
        self.said: list[SoundCheckEvent] = []
        self.in_call = False
        self.desk = SoundCheckDesk(
            self.agenda, NearEndWithDevices(system), volumes, lambda: self.in_call, self.said.append
        )

    def ask(self, step: Step, **more: object) -> None:
        self.desk.start(CheckSound(step, seconds=1.0, **more))  # type: ignore[arg-type]

    def turn_until_said(self, *kinds: type) -> SoundCheckEvent:
        give_up = time.monotonic() + LIMIT
        seen = 0
        while time.monotonic() < give_up:
            self.agenda.turn()
            for event in self.said[seen:]:
                if isinstance(event, kinds):
                    return event
            seen = len(self.said)
            time.sleep(0.005)
        pytest.fail(f"Never said; it said {self.said[-4:]}")

    def outcome(self) -> SoundCheckEvent:
        """The end of the step that goes on; what was said before is forgotten."""
        self.said.clear()
        return self.turn_until_said(SoundCheckDone, SoundCheckFailed)


@pytest.fixture
def system() -> RunningSoundSystem:
    return RunningSoundSystem(SPEECH)


@pytest.fixture
def check(system: RunningSoundSystem) -> Iterator[Check]:
    check = Check(system)
    yield check
    check.desk.close()
    assert system.none_open()


def test_a_voice_is_recorded_judged_and_played_back(
    check: Check, system: RunningSoundSystem
) -> None:
    check.ask(Step.RECORD)
    done = check.outcome()
    assert isinstance(done, SoundCheckDone)
    assert done.microphone is not None
    assert done.microphone.verdict is Verdict.GOOD
    progress = [each for each in check.said if isinstance(each, SoundCheckProgressed)]
    assert (progress[-1].device, progress[-1].done) == ("Mic", 1.0)
    check.ask(Step.PLAY_BACK)
    assert check.outcome() == SoundCheckDone(Step.PLAY_BACK)
    played = np.frombuffer(b"".join(system.played), dtype=np.int16)
    assert np.array_equal(played[:48_000], SPEECH[:48_000])


def test_what_is_checked_is_as_loud_as_a_call_would_be(system: RunningSoundSystem) -> None:
    check = Check(system, Volumes(microphone=-40.0))
    check.ask(Step.RECORD)
    done = check.outcome()
    assert isinstance(done, SoundCheckDone)
    assert done.microphone is not None
    assert done.microphone.verdict is Verdict.TURNED_DOWN
    check.desk.volumes = Volumes()
    check.ask(Step.RECORD)
    again = check.outcome()
    assert isinstance(again, SoundCheckDone)
    assert again.microphone is not None
    assert again.microphone.verdict is Verdict.GOOD


def test_the_echo_test_tells_that_nothing_comes_back(check: Check) -> None:
    check.ask(Step.ECHO)
    done = check.outcome()
    assert isinstance(done, SoundCheckDone)
    assert done.echo is not None
    assert not done.echo.heard


def test_a_call_ends_the_check_at_once_and_lets_the_devices_go(
    check: Check, system: RunningSoundSystem
) -> None:
    check.desk.start(CheckSound(Step.RECORD, seconds=60.0))
    check.turn_until_said(SoundCheckProgressed)
    check.desk.call_begins()
    assert check.said[-1] == SoundCheckStopped(Step.RECORD, by_call=True)
    said = len(check.said)
    check.desk.close()
    check.agenda.turn()
    assert system.none_open()
    assert len(check.said) == said


def test_no_check_begins_during_a_call(check: Check, system: RunningSoundSystem) -> None:
    check.in_call = True
    check.ask(Step.PLAY_TONE)
    (refused,) = check.said
    assert isinstance(refused, SoundCheckFailed)
    assert "when the call is over" in refused.detail
    assert system.opened == []


def test_a_step_takes_the_place_of_the_one_before(check: Check) -> None:
    check.desk.start(CheckSound(Step.RECORD, seconds=60.0))
    check.turn_until_said(SoundCheckProgressed)
    check.ask(Step.PLAY_TONE)
    assert SoundCheckStopped(Step.RECORD) in check.said
    assert check.outcome() == SoundCheckDone(Step.PLAY_TONE)


def test_what_was_recorded_can_be_forgotten(check: Check) -> None:
    check.ask(Step.RECORD)
    check.outcome()
    check.desk.stop(StopSoundCheck())
    check.ask(Step.PLAY_BACK)
    assert isinstance(check.outcome(), SoundCheckDone)
    check.desk.stop(StopSoundCheck(forget=True))
    check.said.clear()
    check.ask(Step.PLAY_BACK)
    assert check.said == [SoundCheckFailed(Step.PLAY_BACK, "Nothing has been recorded yet.")]


def test_a_device_can_be_named_and_one_that_is_away_is_told(
    check: Check, system: RunningSoundSystem
) -> None:
    system.plugged.append(AudioDevice("usb", "Headset", DeviceDirection.CAPTURE, identity="usb-7"))
    check.ask(Step.RECORD, microphone="usb-7")
    check.outcome()
    assert [name for name, _ in system.opened] == ["usb"]
    check.ask(Step.RECORD, microphone="gone")
    assert check.outcome() == SoundCheckFailed(
        Step.RECORD, "The chosen microphone is not plugged in."
    )


def test_a_machine_without_a_microphone_or_without_devices_is_told(
    check: Check, system: RunningSoundSystem
) -> None:
    system.plugged.pop(0)
    check.ask(Step.RECORD)
    assert check.outcome() == SoundCheckFailed(Step.RECORD, "This computer has no microphone.")
    files = Check(None)
    files.ask(Step.PLAY_TONE)
    assert isinstance(files.said[-1], SoundCheckFailed)


def test_a_sound_system_that_hangs_is_told_and_hangs_nobody(
    check: Check, system: RunningSoundSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_check_desk, "_HANGING_SECONDS", 0.5)
    monkeypatch.setattr(sound_check_desk, "_LOOK_SECONDS", 0.1)
    system.let_open.clear()
    check.ask(Step.RECORD)
    failed = check.outcome()
    assert isinstance(failed, SoundCheckFailed)
    assert "does not answer" in failed.detail
    system.let_open.set()
