"""Records calls that a person takes part in, on request."""

import time
from collections import deque

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.engine.commands import StartRecording, StopRecording
from exophone_desktop.engine.events import AudioFailed
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.bridge import Bridge
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.sound_events import RecordingStarted, RecordingStopped

_CLOSE_SECONDS = 2.0
"""For all recordings together: the window does not wait longer than five for everything."""


class Recordings:
    """One recording at a time, since one call at a time speaks with the devices. Engine thread."""

    def __init__(self, agenda: Agenda, book: CallBook, bridge: Bridge) -> None:
        self._agenda = agenda
        self._book = book
        self._bridge = bridge
        self._recorder: CallRecorder | None = None
        self._call_id = ""
        self._resting = False
        self._announced = False
        self._finishing: deque[CallRecorder] = deque(maxlen=4)
        book.when_ended(self._call_ended)

    def start(self, command: StartRecording) -> None:
        """Begin, and let both sides hear it."""
        live = self._book.find(command.call_id, "StartRecording")
        if live is None:
            return
        problem = self._problem(live)
        if problem:
            self._book.fail("StartRecording", problem, live.call_id)
            return

        recorder: CallRecorder | None = None

        def failed(detail: str) -> None:
            # Called on the recorder's own thread.
            self._agenda.soon(lambda: self._failed(recorder, detail))

        try:
            recorder = CallRecorder(command.path, failed)
        except AudioError as error:
            self._book.fail("StartRecording", str(error), live.call_id)
            return
        self._recorder = recorder
        self._call_id = live.call_id
        self._announced = False
        self._resting = True
        self.media_changed(live)
        self._book.emit(RecordingStarted(live.snapshot, str(recorder.path)))

    def _problem(self, live: LiveCall) -> str:
        if self._recorder is not None:
            return "A call is being recorded already."
        if not live.confirmed or not self._book.media.speaks_with_devices(live):
            return "A call can be recorded once it is up."
        return ""

    def stop(self, command: StopRecording) -> None:
        """End the recording of a call."""
        live = self._book.find(command.call_id, "StopRecording")
        if live is not None and not self._end(live, ""):
            self._book.fail("StopRecording", "This call is not being recorded.", live.call_id)

    def media_changed(self, live: LiveCall) -> None:
        """Keep what is said with somebody else meanwhile off the tape: it rests on hold."""
        if self._recorder is None or live.call_id != self._call_id:
            return
        resting = live.media_index is None
        if resting is self._resting:
            return
        self._resting = resting
        self._bridge.record(None if resting else self._recorder)
        if not resting and not self._announced:
            # Not before: on hold it would be heard by whoever is spoken with meanwhile.
            self._announced = True
            self._bridge.announce_recording()

    def close(self) -> None:
        """Wait for the files that are not finished yet, two seconds in all; what would take
        longer stays WAV."""
        self._bridge.record(None)
        if self._recorder is not None:
            self._finishing.append(self._recorder)
            self._recorder = None
        deadline = time.monotonic() + _CLOSE_SECONDS
        for recorder in self._finishing:
            recorder.end()
        while self._finishing:
            self._finishing.popleft().close(max(0.0, deadline - time.monotonic()))

    def _failed(self, recorder: CallRecorder | None, detail: str) -> None:
        if recorder is None:
            # It never began, and that was told.
            return
        live = self._book.get(self._call_id)
        if recorder is self._recorder and recorder.ended and live is not None:
            self._end(live, detail)
        else:
            # It goes on with parts missing, or is not that of the call that is on.
            self._book.emit(AudioFailed(detail))

    def _call_ended(self, live: LiveCall) -> None:
        self._end(live, "")

    def _end(self, live: LiveCall, detail: str) -> bool:
        if self._recorder is None or live.call_id != self._call_id:
            return False
        self._bridge.record(None)
        recorder, self._recorder = self._recorder, None
        recorder.end()
        self._finishing.append(recorder)
        self._book.emit(RecordingStopped(live.snapshot, str(recorder.path), detail))
        return True
