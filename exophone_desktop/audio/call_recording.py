"""Records both sides of a call into one stereo file: the near end left, the far end right.

While it grows, a recording is a WAV file that is valid at any moment, whatever happens to the
program or the disk. FLAC does not have that property, so it is made of the complete WAV file
afterwards, and takes its place only when it is complete itself.
"""

import logging
import os
import threading
from pathlib import Path

import numpy as np
import soundfile

from exophone_desktop.audio.recording import WavRecorder, disk_reason
from exophone_desktop.audio.sound import SAMPLE_RATE, AudioError, FailureHandler
from exophone_desktop.domain.text import shown_text

log = logging.getLogger(__name__)

CHANNELS = 2

_FORMATS = (".wav", ".flac")
_GIVE_UP_SECONDS = 0.5
_PIECE_FRAMES = 10 * SAMPLE_RATE


class CallRecorder:
    """One call's recording. ``write`` belongs to the clock thread and never waits for the disk.

    When the disk fails or is full, what was recorded so far stays a valid file and ``on_failure``
    is told one sentence; it is told, too, where the disk is too slow and parts are missing, and the
    recording goes on. Only the user of this computer may read the file, and an existing one is
    never written over.
    """

    def __init__(self, path: str, on_failure: FailureHandler) -> None:
        """Begin a recording; ``path`` ends in ``.wav`` or ``.flac``.

        Raises:
            AudioError: the file exists already, cannot be written, or is of another kind.
        """
        wanted = Path(path)
        self._name = shown_text(wanted.name)
        if wanted.suffix.lower() not in _FORMATS:
            raise AudioError(f"The recording {self._name} cannot be written: use .wav or .flac.")
        self._flac = wanted if wanted.suffix.lower() == ".flac" else None
        self._wav = wanted if self._flac is None else wanted.with_suffix(".wav")
        self._on_failure = on_failure
        self._given_up = threading.Event()
        self._stays_wav = False
        if self._flac is not None and self._flac.exists():
            raise AudioError(f"The recording {self._name} cannot be written: it exists already.")
        self._create(self._wav)
        self._recorder = WavRecorder(
            str(self._wav), on_failure, channels=CHANNELS, then=self._compress
        )

    def write(self, near: bytes, far: bytes) -> None:
        """Take one frame of each side, as long as each other; never waits."""
        sides = np.stack((np.frombuffer(near, dtype="<i2"), np.frombuffer(far, dtype="<i2")), 1)
        self._recorder.write(sides.tobytes())

    def end(self) -> None:
        """The call is over: finish the file, without being waited for. Idempotent."""
        self._recorder.end()

    def close(self, seconds: float) -> None:
        """End, and wait ``seconds`` at most (and half a second more to tidy up) until the file is
        finished; a very long recording that is not compressed by then stays WAV. Idempotent."""
        self._recorder.close(seconds)
        self._given_up.set()
        self._recorder.close(_GIVE_UP_SECONDS)

    @property
    def ended(self) -> bool:
        """Whether no more frames are taken: after ``end``, and where the disk failed."""
        return self._recorder.ended

    @property
    def path(self) -> Path:
        """Where the recording is to be found. A ``.flac`` is complete some time after its end,
        and lies beside that as ``.wav`` until then; this says ``.wav`` where it stays so."""
        return self._wav if self._flac is None or self._stays_wav else self._flac

    def _create(self, path: Path) -> None:
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError as error:
            raise AudioError(
                f"The recording {shown_text(path.name)} cannot be written: it exists already."
            ) from error
        except OSError as error:
            raise AudioError(
                f"The recording {self._name} cannot be written: {disk_reason(error)}."
            ) from error
        except ValueError as error:
            raise AudioError("The name of the recording is not a file name.") from error

    def _compress(self) -> None:
        if self._flac is None:
            return
        part = self._flac.with_name(self._flac.name + ".part")
        try:
            part.unlink(missing_ok=True)
            self._create(part)
            if self._converted(part):
                part.replace(self._flac)
                self._wav.unlink()
            else:
                self._keep_wav("there was no time to compress it")
        except (OSError, AudioError, soundfile.SoundFileError) as error:
            reason = disk_reason(error) if isinstance(error, OSError) else "the disk refused it"
            log.warning("A recording stays WAV: %s", error)
            self._keep_wav(reason)
        finally:
            part.unlink(missing_ok=True)

    def _keep_wav(self, reason: str) -> None:
        self._stays_wav = True
        wav = shown_text(self._wav.name)
        self._on_failure(f"The recording {self._name} is kept as {wav}: {reason}.")

    def _converted(self, part: Path) -> bool:
        """Write ``part``; False when ``close`` does not wait any longer."""
        with (
            soundfile.SoundFile(self._wav) as wav,
            soundfile.SoundFile(
                part, "w", SAMPLE_RATE, CHANNELS, subtype="PCM_16", format="FLAC"
            ) as flac,
        ):
            for piece in wav.blocks(_PIECE_FRAMES, dtype="int16"):
                if self._given_up.is_set():
                    return False
                flac.write(piece)
            frames = wav.frames
        # A full disk may show only now.
        if soundfile.info(part).frames != frames or part.stat().st_size == 0:
            raise OSError(0, "the copy is not complete")
        return True
