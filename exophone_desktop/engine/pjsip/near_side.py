"""What both bridges do at the side of the near end."""

from exophone_desktop.audio.call_recording import CallRecorder
from exophone_desktop.audio.settings import Tone
from exophone_desktop.audio.sound import FailureHandler, NearEnd
from exophone_desktop.engine.pjsip.call_sound import CallSound
from exophone_desktop.engine.pjsip.sounding import Sounding


class NearSide:
    """The near end and what it talks with; the way to the calls is for whoever derives of it."""

    def __init__(self, near: NearEnd, on_failure: FailureHandler) -> None:
        self._near = near
        self._sound = CallSound()
        self._sounding = Sounding(near, self._sound, on_failure)

    def play_tone(self, tone: Tone | None) -> None:
        self._near.play_tone(tone)

    def announce_recording(self) -> None:
        self._near.announce_recording()
        self._sound.announce_recording()

    def record(self, recorder: CallRecorder | None) -> None:
        self._sound.record(recorder)

    def _need(self, *, sounding: bool, listening: bool, transmitting: bool, muted: bool) -> None:
        self._sound.muted = muted
        self._sound.transmitting = transmitting
        self._sounding.want(sounding=sounding, listening=listening)
