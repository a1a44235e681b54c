"""Which recording goes on, rests or ends, and what is said of those that fail."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from exophone_desktop.audio.sound import AudioError
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.engine.commands import StartRecording, StopRecording
from exophone_desktop.engine.events import AudioFailed, CallSnapshot
from exophone_desktop.engine.pjsip import recordings
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.recordings import Recordings
from exophone_desktop.engine.sound_events import RecordingStarted, RecordingStopped

SLOW = "The disk is too slow for the recording a.wav: parts are missing."
FULL = "The recording a.wav ended early: the disk is full."
KEPT = "The recording a.flac is kept as a.wav: the disk is full."


class Recorder:
    """A recorder whose disk does what the test wants."""

    def __init__(self, path: str, on_failure: Callable[[str], None]) -> None:
        self.path = Path(path)
        self.fail = on_failure
        self.ended = False

    def end(self) -> None:
        self.ended = True

    def close(self, seconds: float) -> None:
        assert seconds >= 0
        self.ended = True


class Desk:
    """Calls of a person with devices, in place of book and bridge."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self.taped: list[Recorder | None] = []
        self.announced = 0
        self.recorders: list[Recorder] = []
        self.calls: dict[str, LiveCall] = {}
        self.media = self
        self.ends: list[Callable[[LiveCall], None]] = []
        self.agenda = Agenda()
        self.recordings = Recordings(self.agenda, cast("Any", self), cast("Any", self))

    def call(self, name: str, *, held: bool = False) -> LiveCall:
        snapshot = CallSnapshot(name, "account", CallDirection.OUTGOING, "sip:bob@example.com")
        index = None if held else 0
        live = LiveCall(cast("Any", None), snapshot, media_index=index, confirmed=True)
        self.calls[name] = live
        return live

    def make(self, path: str, on_failure: Callable[[str], None]) -> Recorder:
        self.recorders.append(Recorder(path, on_failure))
        return self.recorders[-1]

    def record_call(self, live: LiveCall, path: str) -> Recorder:
        self.recordings.start(StartRecording(live.call_id, path))
        return self.recorders[-1]

    def end(self, live: LiveCall) -> None:
        for act in self.ends:
            act(live)
        del self.calls[live.call_id]

    def find(self, call_id: str, command: str) -> LiveCall | None:
        assert command
        return self.calls.get(call_id)

    def get(self, call_id: str) -> LiveCall | None:
        return self.calls.get(call_id)

    def when_ended(self, act: Callable[[LiveCall], None]) -> None:
        self.ends.append(act)

    def emit(self, event: object) -> None:
        self.told.append(event)

    def fail(self, command: str, problem: str, call_id: str) -> None:
        self.told.append((command, problem, call_id))

    def speaks_with_devices(self, live: LiveCall) -> bool:
        return live in self.calls.values()

    def record(self, recorder: Recorder | None) -> None:
        self.taped.append(recorder)

    def announce_recording(self) -> None:
        self.announced += 1


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk()
    monkeypatch.setattr(recordings, "CallRecorder", desk.make)
    return desk


def test_what_becomes_of_an_earlier_recording_does_not_end_this_one(desk: Desk) -> None:
    first = desk.call("first")
    earlier = desk.record_call(first, "a.flac")
    desk.end(first)
    second = desk.call("second")
    now = desk.record_call(second, "b.wav")
    desk.told.clear()
    earlier.fail(KEPT)
    desk.agenda.turn()
    assert desk.told == [AudioFailed(KEPT)]
    assert not now.ended
    assert desk.taped[-1] is now


def test_what_becomes_of_a_recording_is_told_when_no_call_is_on(desk: Desk) -> None:
    live = desk.call("first")
    earlier = desk.record_call(live, "a.flac")
    desk.end(live)
    desk.told.clear()
    earlier.fail(KEPT)
    desk.agenda.turn()
    assert desk.told == [AudioFailed(KEPT)]


def test_missing_parts_are_told_and_the_recording_goes_on(desk: Desk) -> None:
    recorder = desk.record_call(desk.call("first"), "a.wav")
    desk.told.clear()
    recorder.fail(SLOW)
    desk.agenda.turn()
    assert desk.told == [AudioFailed(SLOW)]
    assert desk.taped == [recorder]


def test_a_recording_that_never_began_is_told_of_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(path: str, on_failure: Callable[[str], None]) -> Recorder:
        # Its disk thread fails first.
        on_failure(FULL)
        raise AudioError(FULL)

    monkeypatch.setattr(recordings, "CallRecorder", make)
    desk.call("first")
    desk.recordings.start(StartRecording("first", "a.wav"))
    desk.agenda.turn()
    assert desk.told == [("StartRecording", FULL, "first")]


def test_a_full_disk_ends_the_recording_and_says_why(desk: Desk) -> None:
    live = desk.call("first")
    recorder = desk.record_call(live, "a.wav")
    desk.told.clear()
    recorder.ended = True
    recorder.fail(FULL)
    desk.agenda.turn()
    assert desk.told == [RecordingStopped(live.snapshot, "a.wav", FULL)]
    assert desk.taped[-1] is None


def test_a_recording_that_is_begun_on_hold_begins_with_the_call(desk: Desk) -> None:
    desk.call("other")
    live = desk.call("held", held=True)
    recorder = desk.record_call(live, "a.wav")
    assert desk.told == [RecordingStarted(live.snapshot, "a.wav")]
    assert (desk.taped, desk.announced) == ([], 0)
    live.media_index = 0
    desk.recordings.media_changed(live)
    assert (desk.taped, desk.announced) == ([recorder], 1)


def test_a_recording_rests_on_hold_and_is_announced_once(desk: Desk) -> None:
    live = desk.call("first")
    recorder = desk.record_call(live, "a.wav")
    for index in (None, 0):
        live.media_index = index
        desk.recordings.media_changed(live)
    assert desk.taped == [recorder, None, recorder]
    assert desk.announced == 1
    desk.recordings.stop(StopRecording("first"))
    assert recorder.ended
