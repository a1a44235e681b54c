"""The near end while it is needed: open during calls and tones, closed between them."""

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.samples import from_pcm, to_pcm
from exophone_desktop.audio.short_tones import recording_notice
from exophone_desktop.audio.sound import SILENCE, AudioError, FailureHandler, NearEnd
from exophone_desktop.audio.tones import OneShots


class Sounding:
    """The near end, opened when it is first needed and closed when nothing needs it.

    A microphone that stays open between calls shows as in use all day, so it does not; and a
    phone that rings or sings has no business listening: ``listening`` says when it has.
    """

    def __init__(self, near: NearEnd, on_failure: FailureHandler) -> None:
        self.near = near
        self._on_failure = on_failure
        self._open = False
        self._failed = False
        self.listening = False
        self._listens = True
        self.transmitting = False
        self.muted = False
        self.recorder: CallRecorder | None = None
        self._notices = OneShots()
        self._said = SILENCE

    def set_open(self, wanted: bool) -> None:
        if self._listens is not self.listening:
            self._listens = self.listening
            self.near.listen(self._listens)
        if wanted and not self._open and not self._failed:
            try:
                self.near.start()
                self._open = True
            except AudioError as error:
                self._failed = True
                self._on_failure(str(error))
        elif not wanted:
            self._failed = False
            if self._open:
                self._open = False
                self.near.stop()

    def capture(self) -> bytes:
        self._said = SILENCE
        if self._open and self.transmitting:
            # Taken while muted too, so that the canceller goes on adapting.
            frame = self.near.capture()
            said = SILENCE if self.muted else frame
            notice = self._notices.frame()
            self._said = said if notice is None else to_pcm(from_pcm(said) + notice)
        return self._said

    def announce_recording(self) -> None:
        # The far end has a right to hear it, also while this person is muted.
        self.near.announce_recording()
        self._notices.add(recording_notice())

    def play(self, frame: bytes) -> None:
        recorder = self.recorder
        if recorder is not None:
            recorder.write(self._said, frame)
        if self._open:
            self.near.play(frame)
