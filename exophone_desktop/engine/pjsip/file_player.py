"""A WAV file as what a call says."""

import logging

import pjsua2 as pj

from exophone_desktop.engine.pjsip.sights import Note, PlaybackSeen

log = logging.getLogger(__name__)


class FilePlayer(pj.AudioMediaPlayer):  # type: ignore[misc]
    """Speaks a WAV file once into a call."""

    def __init__(self, path: str, call_id: str, note: Note) -> None:
        """Raises ``pj.Error`` when the file is not a PCM WAV."""
        super().__init__()
        self._call_id = call_id
        self._note = note
        self.createPlayer(path, pj.PJMEDIA_FILE_NO_LOOP)

    def onEof2(self) -> None:
        try:
            self._note(self._call_id, PlaybackSeen())
        except Exception:
            log.exception("The end of a file could not be noted")
