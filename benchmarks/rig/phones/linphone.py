"""linphonec: PulseAudio devices, or its own playing and recording of files."""

import re
import time
from pathlib import Path

import soundfile
import soxr

from benchmarks.rig.phones.phone import FileSound, LiveSound, Setup
from benchmarks.rig.programs import Program, need, package_version

_RATES = {"PCMU": 8000, "PCMA": 8000, "G722": 16000}
_LINE_SECONDS = 0.05
"""linphonec reads its terminal a line a turn and drops what comes faster."""

_CONFIG = """[sip]
sip_port={sip_port}
sip_tcp_port=0
sip_tls_port=0
bind_address=127.0.0.1
contact=sip:{user}@127.0.0.1:{sip_port}
use_ipv6=0
media_encryption=none
default_proxy=-1
register_only_when_network_is_up=0
guess_hostname=0
[net]
dns_srv_enabled=0
[rtp]
audio_rtp_port={rtp_port}
audio_jitt_comp=60
audio_adaptive_jitt_comp_enabled=1
[sound]
echocancellation=0
{sound}
[video]
capture=0
display=0
"""
_DEVICES = """playback_dev_id=PulseAudio Unknown: {speaker}
ringer_dev_id=PulseAudio Unknown: {speaker}
capture_dev_id=PulseAudio Unknown: {microphone}"""


class Linphone:
    """One linphonec, asked through its terminal."""

    name = "linphonec"

    def __init__(self, setup: Setup) -> None:
        folder = setup.folder
        (folder / ".local" / "share" / "linphone").mkdir(parents=True)
        self._heard = folder / "heard.wav"
        environment = {"HOME": str(folder)}
        sound = ""
        if isinstance(setup.sound, LiveSound):
            environment["PULSE_SERVER"] = setup.sound.pulse.address
            sound = _DEVICES.format(microphone=setup.sound.microphone, speaker=setup.sound.speaker)
        (folder / "rc").write_text(
            _CONFIG.format(
                sip_port=setup.sip_port, rtp_port=setup.rtp_port, user=setup.user, sound=sound
            ),
            encoding="ascii",
        )
        command = ["linphonec", "-c", str(folder / "rc"), *(["-a"] if setup.answers else [])]
        self._program = Program(command, folder, environment)
        self._program.wait_for("linphonec>", 10)
        self._use_only(setup.codec)
        if isinstance(setup.sound, FileSound):
            self._use_files(setup.sound, setup.codec)

    def dial(self, uri: str) -> None:
        """Call."""
        self._say(f"call {uri}")

    def hang_up(self) -> None:
        """End the call."""
        self._say("terminate")

    def heard(self) -> Path:
        """What it wrote in place of playing it."""
        return self._heard

    def process_ids(self) -> list[int]:
        """The one process."""
        return [self._program.pid]

    def stop(self) -> None:
        """End it."""
        self._program.stop()

    def _use_only(self, codec: str) -> None:
        since = self._program.length
        self._say("codec list")
        self._program.wait_for(r"(?m)^18: .*$", 5, since)
        listed = re.findall(r"(?m)^ ?(\d+): (\S+) \((\d+)\)", self._program.text()[since:])
        for index, name, rate in listed:
            wanted = name == codec and rate == "8000"
            self._say(f"codec {'enable' if wanted else 'disable'} {index}")

    def _use_files(self, sound: FileSound, codec: str) -> None:
        says = sound.says.parent / f"{sound.says.stem}-{_RATES[codec]}.wav"
        if not says.exists():
            samples, rate = soundfile.read(sound.says, dtype="float32")
            resampled = soxr.resample(samples, rate, _RATES[codec])
            soundfile.write(says, resampled, _RATES[codec], subtype="PCM_16")
        self._say("soundcard use files")
        self._say(f"play {says}")
        self._say(f"record {self._heard}")

    def _say(self, line: str) -> None:
        self._program.say(line)
        time.sleep(_LINE_SECONDS)


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
