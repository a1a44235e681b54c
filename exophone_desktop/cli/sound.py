"""Where a phone command's sound comes from and goes to: files, or this machine's devices."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from exophone_desktop.audio.settings import (
    AudioBackend,
    AudioDevice,
    AudioSettings,
    DeviceDirection,
)
from exophone_desktop.cli import arguments
from exophone_desktop.domain.text import shown_text

_SPOKEN = {DeviceDirection.CAPTURE: "microphone", DeviceDirection.PLAYBACK: "speaker"}
_MOST_NAMED = 8


class UnusableSoundError(Exception):
    """The sound that was asked for is not to be had; the text is one sentence."""


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of commands with media."""
    parser.add_argument(
        "--play", type=arguments.sound_file, metavar="WAV", help="what to say; silence without it"
    )
    parser.add_argument(
        "--record", type=arguments.record_file, metavar="WAV", help="where to write what is heard"
    )
    parser.add_argument(
        "--devices",
        action="store_true",
        help="use this machine's microphone and speaker in place of files",
    )
    for name in ("microphone", "speaker"):
        parser.add_argument(
            f"--{name}",
            default="",
            metavar="NAME_OR_ID",
            help=f"with --devices, which {name}; without it the system's default",
        )


def settings(options: argparse.Namespace) -> AudioSettings:
    """What was asked for. With ``--devices``, looks at the machine for them.

    Raises:
        UnusableSoundError: options that contradict one another, or a device that is not there.
    """
    if not options.devices:
        if options.microphone or options.speaker:
            raise UnusableSoundError("--microphone and --speaker need --devices.")
        if options.play and options.record and _same_file(options.play[0], options.record):
            raise UnusableSoundError("The recording would replace the sound file that is played.")
        return AudioSettings(
            backend=AudioBackend.FILES,
            play_path=options.play[0] if options.play else "",
            record_path=options.record or "",
        )
    if options.play or options.record:
        raise UnusableSoundError("--devices takes no --play and no --record.")
    # Loaded here: commands that use files must run where there is no sound library.
    from exophone_desktop.audio.opening import system_sound

    found = system_sound().devices()
    if not found:
        raise UnusableSoundError(
            "This machine has no sound devices; --play and --record use files."
        )
    return AudioSettings(
        backend=AudioBackend.SYSTEM,
        microphone=choose(found, DeviceDirection.CAPTURE, options.microphone),
        speaker=choose(found, DeviceDirection.PLAYBACK, options.speaker),
    )


def choose(devices: Iterable[AudioDevice], direction: DeviceDirection, wanted: str) -> str:
    """The id of the device that ``wanted`` means; empty, for the default, when it is empty.

    An id counts before a whole name, and that before a part of one; letters may be small or
    large.

    Raises:
        UnusableSoundError: no device fits, or several do.
    """
    if not wanted:
        return ""
    there = [device for device in devices if device.direction is direction]
    sought = wanted.casefold()
    for fits in (
        [device for device in there if device.id == wanted],
        [device for device in there if device.name.casefold() == sought],
        [device for device in there if sought in device.name.casefold()],
    ):
        if len(fits) == 1:
            return fits[0].id
        if fits:
            raise UnusableSoundError(
                f"Several {_SPOKEN[direction]}s are called {arguments.quoted(wanted)}; "
                f"give the id of one: {_listed([device.id for device in fits])}."
            )
    names = _listed([device.name for device in there]) or "none"
    raise UnusableSoundError(
        f"There is no {_SPOKEN[direction]} {arguments.quoted(wanted)} here; there are: {names}."
    )


def _same_file(one: str, other: str) -> bool:
    return Path(other).exists() and Path(one).samefile(other)


def _listed(texts: Sequence[str]) -> str:
    shown = ", ".join(shown_text(text) for text in texts[:_MOST_NAMED])
    return shown + (", and more" if len(texts) > _MOST_NAMED else "")
