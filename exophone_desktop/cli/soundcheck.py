"""``exophone soundcheck``: are you heard, do you hear, do others hear themselves?"""

import argparse
import queue
import signal
import sys
import threading
from dataclasses import dataclass
from types import FrameType

from exophone_desktop.audio.device_desk import DeviceDesk
from exophone_desktop.audio.hardware.phone_role import be_a_phone
from exophone_desktop.audio.opening import system_sound
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.audio.sound_figures import SILENT, Verdict
from exophone_desktop.audio.soundcheck import SoundCheck, StoppedError
from exophone_desktop.cli import arguments
from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.cli.sentence import unusable
from exophone_desktop.cli.sound import UnusableSoundError, choose
from exophone_desktop.cli.soundcheck_report import (
    CheckEvent,
    DevicesFound,
    EchoChecked,
    JsonSoundReport,
    MicrophoneChecked,
    PlainSoundReport,
    SoundReport,
    SpeakerChecked,
)
from exophone_desktop.cli.window_settings import window_settings
from exophone_desktop.host.paths import app_paths
from exophone_desktop.host.settings import SoundSettings

SILENT_SECONDS = 15.0
"""Without any news for so long, the sound system counts as hanging."""

LONGEST_WAIT = 0.5
"""Seconds: on Windows, Ctrl+C is not seen while a queue is waited for."""

_LEAST_SECONDS, _MOST_SECONDS = 1.0, 60.0
_UNHEARD = SILENT | {Verdict.NO_SPEECH}


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``soundcheck``."""
    for name in ("microphone", "speaker"):
        parser.add_argument(
            f"--{name}",
            default="",
            metavar="NAME_OR_ID",
            help=f"which {name}; without it the one that a call would use",
        )
    parser.add_argument("--all", action="store_true", help="check every device, one by one")
    parser.add_argument("--list", action="store_true", help="only list the devices")
    parser.add_argument(
        "--seconds",
        type=recording_seconds,
        default=4.0,
        metavar="N",
        help="how long to listen to you (4; 1 to 60)",
    )
    parser.add_argument("--no-playback", action="store_true", help="do not play what you said")
    parser.add_argument("--no-echo", action="store_true", help="leave out the echo test")
    parser.add_argument("--json", action="store_true", help="print one JSON object an event")


def recording_seconds(text: str) -> float:
    """A time to record, 1 to 60 seconds."""
    value = arguments.seconds(text)
    if not _LEAST_SECONDS <= value <= _MOST_SECONDS:
        raise argparse.ArgumentTypeError(f"{arguments.quoted(text)} is not from 1 to 60 seconds.")
    return value


def run(options: argparse.Namespace) -> int:
    """Check; returns the exit status: 0, 2 (nothing to check) or 6 (something does not work)."""
    if options.all and (options.microphone or options.speaker):
        return unusable("--all takes no --microphone and no --speaker.")
    report: SoundReport = (
        JsonSoundReport(sys.stdout) if options.json else PlainSoundReport(sys.stdout)
    )
    be_a_phone()
    outcome = _Conductor(options, window_settings(app_paths()).sound).lead(report)
    report.summary(outcome)
    print(outcome.sentence, file=sys.stderr)
    return int(outcome.status)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Devices to check together; None where there is none."""

    microphone: AudioDevice | None
    speaker: AudioDevice | None


class _Conductor:
    """Does the check on a thread of its own, so that a sound system that hangs hangs nobody."""

    def __init__(self, options: argparse.Namespace, sound: SoundSettings) -> None:
        self._options = options
        self._remembered = sound.remembered
        self._inbox: queue.SimpleQueue[CheckEvent | Outcome] = queue.SimpleQueue()
        self._system = system_sound()
        self._check = SoundCheck(self._system, self._inbox.put, sound.volumes)
        self._worker = threading.Thread(target=self._work, name="soundcheck", daemon=True)
        self._failed: list[str] = []
        self._interrupted = False

    def lead(self, report: SoundReport) -> Outcome:
        """Report what happens until it is over; how it ended."""
        before = {
            each: signal.signal(each, self._interrupt) for each in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            self._worker.start()
            return self._follow(report)
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        self._interrupted = True
        self._check.stop()

    def _follow(self, report: SoundReport) -> Outcome:
        silent = 0.0
        while silent < SILENT_SECONDS:
            try:
                item = self._inbox.get(timeout=LONGEST_WAIT)
            except queue.Empty:
                silent += LONGEST_WAIT
                if self._interrupted:
                    break
                continue
            silent = 0.0
            if isinstance(item, Outcome):
                self._worker.join(SILENT_SECONDS)
                return item
            try:
                report.event(item)
            except OSError:  # nobody reads any more
                self._check.stop()
        if self._interrupted:
            return Outcome(Exit.SOUND_FAILS, "Interrupted before the check was complete.")
        return Outcome(Exit.SOUND_FAILS, "The sound system does not answer.")

    # ---- on the worker

    def _work(self) -> None:
        try:
            self._inbox.put(self._outcome())
        except StoppedError:
            stopped = "Interrupted before the check was complete."
            self._inbox.put(Outcome(Exit.SOUND_FAILS, stopped))
        except UnusableSoundError as error:
            self._inbox.put(Outcome(Exit.UNUSABLE, str(error)))

    def _outcome(self) -> Outcome:
        devices = DeviceDesk(self._system, self._remembered).devices()
        self._inbox.put(DevicesFound(devices))
        if not devices:
            return Outcome(Exit.SOUND_FAILS, "This machine has no sound devices.")
        if self._options.list:
            return Outcome(Exit.DONE, f"{len(devices)} sound devices.")
        for pair in self._pairs(devices):
            self._check_pair(pair)
        if self._failed:
            return Outcome(Exit.SOUND_FAILS, self._failed[0])
        return Outcome(Exit.DONE, "Sound works.")

    def _pairs(self, devices: tuple[AudioDevice, ...]) -> list[_Pair]:
        ways = (DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK)
        wanted = (self._options.microphone, self._options.speaker)
        used = []
        for way, name in zip(ways, wanted, strict=True):
            chosen = choose(devices, way, name)
            fits = [d for d in devices if d.direction is way]
            used.append(next((d for d in fits if (d.id == chosen if chosen else d.in_use)), None))
        pairs = [_Pair(*used)]
        if self._options.all:
            others = [d for d in devices if d not in used]
            pairs += [_Pair(d, used[1]) for d in others if d.direction is DeviceDirection.CAPTURE]
            pairs += [_Pair(None, d) for d in others if d.direction is DeviceDirection.PLAYBACK]
        return pairs

    def _check_pair(self, pair: _Pair) -> None:
        works = pair.speaker is not None and self._check_speaker(pair.speaker)
        if pair.microphone is None:
            if pair.speaker is None or not self._options.all:
                self._failed.append("This machine has no microphone.")
            return
        heard = self._check_microphone(pair.microphone, pair.speaker if works else None)
        if heard and works and pair.speaker is not None and not self._options.no_echo:
            self._check_echo(pair.microphone, pair.speaker)

    def _check_speaker(self, speaker: AudioDevice) -> bool:
        trouble = ""
        try:
            self._check.play_tone(speaker)
        except AudioError as error:
            trouble = str(error)
            self._failed.append(trouble)
        self._inbox.put(SpeakerChecked(speaker, trouble))
        return not trouble

    def _check_microphone(self, microphone: AudioDevice, speaker: AudioDevice | None) -> bool:
        try:
            sound = self._check.record(microphone, self._options.seconds)
        except AudioError as error:
            self._failed.append(str(error))
            self._inbox.put(MicrophoneChecked(microphone, None, str(error)))
            return False
        figures = self._check.measure(sound)
        checked = MicrophoneChecked(microphone, figures)
        if figures.verdict in _UNHEARD:
            self._failed.append(f"{microphone.name}: {checked.advice}")
        self._inbox.put(checked)
        if speaker is not None and not self._options.no_playback:
            try:
                self._check.play_back(speaker, sound)
            except AudioError as error:
                self._failed.append(str(error))
        return figures.verdict not in SILENT

    def _check_echo(self, microphone: AudioDevice, speaker: AudioDevice) -> None:
        try:
            figures = self._check.echo(microphone, speaker)
        except AudioError as error:
            self._failed.append(str(error))
            return
        self._inbox.put(EchoChecked(microphone, speaker, figures))
