"""The near end while it is needed: open during calls and tones, closed between them."""

import logging
import threading

from exophone_desktop.audio.sound import AudioError, FailureHandler, FarEnd, NearEnd

log = logging.getLogger(__name__)

_JOIN_SECONDS = 2.0


class Sounding:
    """Opens the near end when it is first needed and closes it when nothing needs it.

    A microphone that stays open between calls shows as in use all day, so it does not; and a
    phone that rings or sings has no business listening. Devices take their time to open, so that
    is done on a thread of its own.
    """

    def __init__(self, near: NearEnd, far: FarEnd, on_failure: FailureHandler) -> None:
        self._near = near
        self._far = far
        self._on_failure = on_failure
        self._wanted = (False, False)
        self._open = False
        self._listening: bool | None = None
        self._failed = False
        self._changed = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sounding", daemon=True)
        self._thread.start()

    def want(self, *, sounding: bool, listening: bool) -> None:
        """Say whether sound is needed now, and the microphone too. Never waits."""
        if (sounding, listening) != self._wanted:
            self._wanted = (sounding, listening)
            self._changed.set()

    def close(self) -> None:
        """Close the near end and end the thread; waits two seconds at most."""
        self._wanted = (False, False)
        self._ended.set()
        self._changed.set()
        self._thread.join(_JOIN_SECONDS)

    def _run(self) -> None:
        while True:
            self._changed.wait()
            self._changed.clear()
            ended = self._ended.is_set()
            try:
                self._follow(*self._wanted)
            except Exception:
                log.exception("The near end could not follow")
            if ended:
                return

    def _follow(self, sounding: bool, listening: bool) -> None:
        if not sounding:
            self._failed = False
            if self._open:
                self._open = False
                self._near.stop()
            return
        try:
            if listening is not self._listening:
                self._listening = listening
                self._near.listen(listening)
            if not self._open and not self._failed:
                self._near.start(self._far)
                self._open = True
        except AudioError as error:
            self._failed = not self._open
            self._on_failure(str(error))
