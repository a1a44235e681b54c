"""What ``exophone soundcheck`` prints: one JSON object an event, or a few calm lines."""

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol, TextIO

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.sound_figures import ADVICE, EchoFigures, MicrophoneFigures
from exophone_desktop.audio.soundcheck import Progress
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.cli.outcome import Outcome
from exophone_desktop.cli.sentence import plain_sentence
from exophone_desktop.domain.text import shown_text


@dataclass(frozen=True, slots=True)
class DevicesFound:
    """The devices of this machine; those that a call would use are marked."""

    devices: tuple[AudioDevice, ...]


@dataclass(frozen=True, slots=True)
class SpeakerChecked:
    """A tone was played; ``trouble`` says why not, empty when it was."""

    device: AudioDevice
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class MicrophoneChecked:
    """The microphone was listened to; ``figures`` is None where it brought no sound."""

    device: AudioDevice
    figures: MicrophoneFigures | None
    trouble: str = ""

    @property
    def advice(self) -> str:
        """What to tell the person."""
        return ADVICE[self.figures.verdict] if self.figures else self.trouble


@dataclass(frozen=True, slots=True)
class EchoChecked:
    """It was tried whether the microphone hears the loudspeaker."""

    microphone: AudioDevice
    speaker: AudioDevice
    figures: EchoFigures


CheckEvent = Progress | DevicesFound | SpeakerChecked | MicrophoneChecked | EchoChecked


class SoundReport(Protocol):
    """Where the check tells what happens. ``event`` raises ``OSError`` when nobody reads it."""

    def event(self, event: CheckEvent) -> None:
        """Tell of ``event``."""

    def summary(self, outcome: Outcome) -> None:
        """Tell how it all ended; says nothing where nobody reads it."""


class JsonSoundReport:
    """One JSON object a line, in ASCII."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def event(self, event: CheckEvent) -> None:
        """``event`` and what it says; devices by id, name and kind."""
        match event:
            case DevicesFound(devices):
                self._print({"event": "devices_found", "devices": [_device(d) for d in devices]})
            case Progress(step, device, done, level):
                row = {"event": "progress", "step": step.value, "device": device.id}
                level_row = {} if level is None else {"level_dbfs": round(level, 1)}
                self._print(row | {"done": round(done, 3)} | level_row)
            case SpeakerChecked(device, trouble):
                row = {"event": "speaker_checked", "device": device.id}
                self._print(row | {"works": not trouble, "detail": plain_sentence(trouble)})
            case MicrophoneChecked(device, figures):
                self._print(
                    {"event": "microphone_checked", "device": device.id}
                    | (_figures(figures) if figures else {"verdict": "fails"})
                    | {"detail": plain_sentence(event.advice)}
                )
            case EchoChecked(microphone, speaker, figures):
                row = {"event": "echo_checked", "device": microphone.id, "speaker": speaker.id}
                found: dict[str, Any] = {
                    "heard": figures.heard,
                    "level_db": round(figures.level_db, 1),
                    "delay_ms": round(figures.delay_ms, 1),
                }
                self._print(row | found | {"detail": figures.advice})

    def summary(self, outcome: Outcome) -> None:
        """The last object."""
        detail = plain_sentence(outcome.sentence)
        try:
            self._print({"event": "summary", "exit_status": int(outcome.status), "detail": detail})
        except OSError:
            return

    def _print(self, row: dict[str, Any]) -> None:
        self._stream.write(json.dumps(row, allow_nan=False) + "\n")
        self._stream.flush()


_BEGINNINGS = {
    Step.PLAY_TONE: "A tone is played on {}.",
    Step.RECORD: "Speak now: {} listens.",
    Step.PLAY_BACK: "This is what was heard, on {}.",
    Step.ECHO: "Please be silent: does the microphone hear {}?",
}


_LEAST_DBFS = -60.0
_METER = 30
_METER_LINE = "  [{}] {:4.0%}"
_METER_WIDTH = len(_METER_LINE.format("." * _METER, 1.0))


class PlainSoundReport:
    """A line when something begins, and one for what came of it; on a terminal the level, too,
    while somebody is listened to."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._metered = False
        self._begun: tuple[Step, str] | None = None

    def event(self, event: CheckEvent) -> None:
        """A line, where a person wants to know."""
        match event:
            case DevicesFound(devices):
                for device in devices:
                    self._print(_listed(device))
            case Progress(step, device, done, level):
                if self._begun != (step, device.id):
                    self._begun = (step, device.id)
                    self._print(_BEGINNINGS[step].format(shown_text(device.name)))
                if level is not None and self._stream.isatty():
                    self._meter(level, done)
            case SpeakerChecked(device, trouble):
                self._print("  " + (trouble or f"{shown_text(device.name)} takes sound."))
            case MicrophoneChecked(figures=figures):
                self._print("  " + event.advice)
                if figures:
                    self._print(
                        f"  Speech {figures.speech_dbfs:.0f} dBFS, peak {figures.peak_dbfs:.0f}, "
                        f"noise {figures.noise_dbfs:.0f}."
                    )
            case EchoChecked(figures=figures):
                self._print("  " + figures.advice)

    def summary(self, outcome: Outcome) -> None:  # noqa: ARG002
        """Nothing: the outcome's sentence says it, below what was printed here."""
        with suppress(OSError):
            self._wipe()

    def _meter(self, level_dbfs: float, done: float) -> None:
        share = 1 - min(max(level_dbfs, _LEAST_DBFS), 0.0) / _LEAST_DBFS
        bar = ("#" * round(share * _METER)).ljust(_METER, ".")
        self._stream.write("\r" + _METER_LINE.format(bar, done))
        self._stream.flush()
        self._metered = True

    def _wipe(self) -> None:
        if self._metered:
            self._metered = False
            self._stream.write("\r" + " " * _METER_WIDTH + "\r")
            self._stream.flush()

    def _print(self, line: str) -> None:
        self._wipe()
        self._stream.write(line + "\n")
        self._stream.flush()


def _device(device: AudioDevice) -> dict[str, Any]:
    return {
        "id": device.id,
        "name": device.name,
        "direction": device.direction.value,
        "kind": device.kind.value,
        "route": device.route.value,
        "default": device.is_default,
        "in_use": device.in_use,
    }


def _figures(figures: MicrophoneFigures) -> dict[str, Any]:
    return {
        "verdict": figures.verdict.value,
        "peak_dbfs": round(figures.peak_dbfs, 1),
        "speech_dbfs": round(figures.speech_dbfs, 1),
        "noise_dbfs": round(figures.noise_dbfs, 1),
        "clipped": round(figures.clipped, 5),
    }


def _listed(device: AudioDevice) -> str:
    what = "microphone" if device.direction is DeviceDirection.CAPTURE else "loudspeaker"
    marks = [device.kind.value.replace("_", " ")]
    marks += ["default"] if device.is_default else []
    marks += ["used for calls"] if device.in_use else []
    return f"{what:<11}  {shown_text(device.name)} ({', '.join(marks)})"
