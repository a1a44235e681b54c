"""linphonec: PulseAudio devices, or its own playing and recording of files."""

from pathlib import Path

import soundfile
import soxr

from benchmarks.rig.phones.linphone_terminal import LinphoneTerminal, config
from benchmarks.rig.phones.phone import FileSound, LiveSound, Setup
from benchmarks.rig.programs import need, package_version

_RATES = {"PCMU": 8000, "PCMA": 8000, "G722": 16000}
_DEVICES = """playback_dev_id=PulseAudio Unknown: {speaker}
ringer_dev_id=PulseAudio Unknown: {speaker}
capture_dev_id=PulseAudio Unknown: {microphone}"""


class Linphone:
    """One linphonec, asked through its terminal."""

    name = "linphonec"

    def __init__(self, setup: Setup) -> None:
        self._heard = setup.folder / "heard.wav"
        environment = {}
        sound = ""
        if isinstance(setup.sound, LiveSound):
            environment["PULSE_SERVER"] = setup.sound.pulse.address
            sound = _DEVICES.format(microphone=setup.sound.microphone, speaker=setup.sound.speaker)
        settings = config("127.0.0.1", setup.user, setup.sip_port, setup.rtp_port, sound=sound)
        self._terminal = LinphoneTerminal(
            setup.folder, settings, ["-a"] if setup.answers else [], environment
        )
        self._terminal.use_only(setup.codec)
        if isinstance(setup.sound, FileSound):
            _write_at(_RATES[setup.codec], setup.sound.says, setup.folder / "says.wav")
            self._terminal.use_files("says.wav", self._heard.name)

    def dial(self, uri: str) -> None:
        """Call."""
        self._terminal.say(f"call {uri}")

    def hang_up(self) -> None:
        """End the call."""
        self._terminal.say("terminate")

    def heard(self) -> Path:
        """What it wrote in place of playing it."""
        return self._heard

    def process_ids(self) -> list[int]:
        """The one process."""
        return [self._terminal.pid]

    def stop(self) -> None:
        """End it."""
        self._terminal.stop()


class LinphoneKind:
    """Debian's linphonec."""

    name = "linphonec"

    def check(self) -> str:
        """Its version. Raises ``NotInstalledError``."""
        need("linphonec", "linphone-cli")
        return package_version("linphone-cli")

    def codecs(self) -> tuple[str, ...]:
        """All that are measured."""
        return tuple(_RATES)

    def files(self) -> bool:
        """It can."""
        return True

    def start(self, setup: Setup) -> Linphone:
        """Start one."""
        return Linphone(setup)


def _write_at(rate: int, says: Path, target: Path) -> None:
    samples, own_rate = soundfile.read(says, dtype="float32")
    soundfile.write(target, soxr.resample(samples, own_rate, rate), rate, subtype="PCM_16")
