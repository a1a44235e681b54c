"""Reads a sound file as the bridge wants it: mono, 16 bits, 16 kHz."""

from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from exophone_desktop.audio.samples import FULL_SCALE, saturated
from exophone_desktop.audio.sound import SAMPLE_RATE, AudioError
from exophone_desktop.domain.text import shown_text

MAX_SECONDS = 1_800
"""The longest file that is read: half an hour, 58 MB in memory."""

_LOWEST_RATE = 1_000
_HIGHEST_RATE = 768_000
_BLOCK_VALUES = 1 << 18


def read_sound(path: str, most_seconds: int = MAX_SECONDS) -> NDArray[np.int16]:
    """The whole of ``path`` (WAV, FLAC, Ogg, MP3 … what libsndfile reads), channels averaged.

    At most ``most_seconds`` of it are read, and a longer one is refused.

    Raises:
        AudioError: the file is missing, not a sound file, broken or too long.
    """
    name = shown_text(Path(path).name) or "file"
    try:
        if not Path(path).exists():
            raise AudioError(f"The sound file {name} cannot be played: there is no such file.")
        if not Path(path).is_file():
            raise AudioError(f"The sound file {name} cannot be played: it is not a file.")
        # libsndfile does not say why it could not open a file; opening it ourselves does.
        with open(path, "rb") as opened, soundfile.SoundFile(opened) as sound:
            return _converted(sound, name, most_seconds)
    except PermissionError as error:
        raise AudioError(
            f"The sound file {name} cannot be played: reading it is not allowed."
        ) from error
    except OSError as error:
        reason = shown_text(error.strerror or "the disk refused it").rstrip(".")
        raise AudioError(f"The sound file {name} cannot be played: {reason}.") from error
    except (soundfile.SoundFileError, TypeError) as error:  # TypeError: named as headerless
        raise AudioError(
            f"The sound file {name} cannot be played: it is not a sound file that can be read."
        ) from error


def _converted(sound: soundfile.SoundFile, name: str, most_seconds: int) -> NDArray[np.int16]:
    if not _LOWEST_RATE <= sound.samplerate <= _HIGHEST_RATE:
        raise AudioError(
            f"The sound file {name} cannot be played: {sound.samplerate} samples per second is "
            "outside what is understood."
        )
    limit = "a minute" if most_seconds == 60 else f"{most_seconds // 60} minutes"
    too_long = AudioError(f"The sound file {name} cannot be played: it is longer than {limit}.")
    if sound.frames > most_seconds * sound.samplerate:
        raise too_long
    resampler = soxr.ResampleStream(sound.samplerate, SAMPLE_RATE, 1, "float32", "HQ")
    frames = max(1, _BLOCK_VALUES // sound.channels)
    parts: list[NDArray[np.int16]] = []
    read = 0
    while True:
        block = sound.read(frames, dtype="float32", always_2d=True)
        read += len(block)
        if read > most_seconds * sound.samplerate:  # a header may say less than there is
            raise too_long
        mono = np.nan_to_num(block.mean(axis=1), nan=0.0, posinf=1.0, neginf=-1.0)
        last = len(block) < frames
        parts.append(saturated(resampler.resample_chunk(mono, last=last) * FULL_SCALE))
        if last:
            return np.concatenate(parts)
