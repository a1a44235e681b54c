"""baresip: ALSA devices through ALSA's PulseAudio plugin, or its own sound file modules."""

import json
import socket
import time
from pathlib import Path

import numpy as np
import soundfile
import soxr

from benchmarks.rig.errors import RigError
from benchmarks.rig.phones.phone import FileSound, LiveSound, Setup
from benchmarks.rig.programs import Program, need, package_version, wait_until

_MODULES = Path("/usr/lib/baresip/modules")
_CODECS = {"PCMU": ("g711.so", 8000), "PCMA": ("g711.so", 8000), "G722": ("g722.so", 16000)}
_SILENCE_AFTER = 120
"""Seconds: baresip ends the call where its file ends."""

# As the program comes: its jitter buffer of 5 to 10 packets and its own audio buffer.
_CONFIG = """
poll_method epoll
sip_listen 127.0.0.1:{sip_port}
net_interface 127.0.0.1
call_local_timeout 120
call_max_calls 4
auplay_format s16
ausrc_format s16
auenc_format s16
audec_format s16
audio_buffer 20-160
rtp_ports {rtp_port}-{last_rtp_port}
rtcp_mux no
jitter_buffer_delay 5-10
rtp_stats no
module_path {modules}
module {codec_module}
{sound}
module plc.so
module_tmp uuid.so
module_tmp account.so
module_app menu.so
module ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:{control_port}
"""
_LIVE = """
audio_source alsa,{microphone}
audio_player alsa,{speaker}
audio_alert alsa,null
module alsa.so
"""
# sndfile before plc: what is kept has gone through loss concealment.
_FILES = """
audio_source aufile,{says}
audio_player aubridge,{user}-ear
audio_alert aubridge,{user}-bell
ausrc_srate {rate}
auplay_srate {rate}
ausrc_channels 1
auplay_channels 1
module aufile.so
module aubridge.so
module sndfile.so
snd_path {dumps}
"""


class Baresip:
    """One baresip, asked through its control port."""

    name = "baresip"

    def __init__(self, setup: Setup) -> None:
        folder = setup.folder
        self._dumps = folder / "heard"
        self._dumps.mkdir(parents=True)
        # The port after SIP's is that of its SIP over TLS.
        self._port = setup.sip_port + 5
        module, rate = _CODECS[setup.codec]
        environment = {"HOME": str(folder)}
        match setup.sound:
            case LiveSound(pulse=pulse, microphone=microphone, speaker=speaker):
                (folder / ".asoundrc").write_text(pulse.asoundrc(), encoding="ascii")
                environment["PULSE_SERVER"] = pulse.address
                sound = _LIVE.format(microphone=microphone, speaker=speaker)
            case FileSound(says=says):
                padded = folder / "says.wav"
                _write_padded(says, rate, padded)
                sound = _FILES.format(says=padded, user=setup.user, rate=rate, dumps=self._dumps)
        config = _CONFIG.format(
            sip_port=setup.sip_port,
            rtp_port=setup.rtp_port,
            last_rtp_port=setup.rtp_port + 98,
            modules=_MODULES,
            codec_module=module,
            control_port=self._port,
            sound=sound,
        )
        (folder / "config").write_text(config, encoding="ascii")
        answer = "auto" if setup.answers else "manual"
        clock = 16000 if setup.codec == "G722" else 8000
        (folder / "accounts").write_text(
            f"<sip:{setup.user}@127.0.0.1>;regint=0;answermode={answer};"
            f"audio_codecs={setup.codec}/{clock}/1\n",
            encoding="ascii",
        )
        (folder / "contacts").write_text("\n", encoding="ascii")
        self._program = Program(["baresip", "-4", "-f", str(folder)], folder, environment)
        wait_until(self._listens, 10, "baresip listens for control")

    def dial(self, uri: str) -> None:
        """Call."""
        self._ask("dial", uri)

    def hang_up(self) -> None:
        """End the call."""
        self._ask("hangup")

    def heard(self) -> Path:
        """What its decoder gave, after concealment."""
        found = sorted(self._dumps.glob("*dec.wav"))
        if not found:
            raise RigError("baresip kept no sound.")
        return found[0]

    def process_ids(self) -> list[int]:
        """The one process."""
        return [self._program.pid]

    def stop(self) -> None:
        """End it."""
        self._program.stop()

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self._port), timeout=1).close()
        except OSError:
            return False
        return True

    def _ask(self, command: str, parameters: str = "") -> None:
        text = json.dumps({"command": command, "params": parameters, "token": "rig"})
        with socket.create_connection(("127.0.0.1", self._port), timeout=5) as control:
            control.sendall(f"{len(text)}:{text},".encode())
            answer, limit = b"", time.monotonic() + 5
            while b'"token":"rig"' not in answer and time.monotonic() < limit:
                answer += control.recv(65536) or b'"token":"rig"'
        if b'"ok":true' not in answer:
            raise RigError(f"baresip refused to {command}.")


class BaresipKind:
    """Debian's baresip."""

    name = "baresip"

    def check(self) -> str:
        """Its version. Raises ``NotInstalledError``."""
        need("baresip", "baresip")
        return package_version("baresip")

    def codecs(self) -> tuple[str, ...]:
        """All that are measured."""
        return tuple(_CODECS)

    def files(self) -> bool:
        """It can."""
        return True

    def start(self, setup: Setup) -> Baresip:
        """Start one."""
        return Baresip(setup)


def _write_padded(says: Path, rate: int, target: Path) -> None:
    samples, own_rate = soundfile.read(says, dtype="float32")
    said = soxr.resample(samples, own_rate, rate)
    silence = np.zeros(_SILENCE_AFTER * rate, dtype=np.float32)
    soundfile.write(target, np.concatenate([said, silence]), rate, subtype="PCM_16")
