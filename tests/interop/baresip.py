"""baresip 1.x as the other phone: its own folder, JSON control, what it decodes kept as WAV."""

import json
import socket
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from interop.programs import Program, wait_until
from interop.registrar import DOMAIN, PASSWORDS, Registrar

CONTROL_PORT = 4444
MODULES = Path("/usr/lib/baresip/modules")

CODECS = {"PCMU": ("g711.so", 8000), "PCMA": ("g711.so", 8000), "G722": ("g722.so", 16000)}
"""The module of a codec and the rate that its sound files must have."""

AFTERWARDS = 60
"""Seconds of silence after what is said."""

CONFIG = """
poll_method epoll
sip_listen {address}:5060
net_interface {address}
call_local_timeout 60
call_max_calls 4
audio_source aufile,{play}
audio_player aubridge,{user}-ear
audio_alert aubridge,{user}-bell
ausrc_srate {rate}
auplay_srate {rate}
ausrc_channels 1
auplay_channels 1
ausrc_format s16
auplay_format s16
auenc_format s16
audec_format s16
audio_buffer 20-160
rtp_ports 20000-20999
rtcp_mux no
jitter_buffer_delay 3-10
module_path {modules}
module {codec_module}
module aufile.so
module aubridge.so
# Before plc.so: what is kept has gone through loss concealment.
module sndfile.so
module plc.so
module srtp.so
module_tmp uuid.so
module_tmp account.so
module_app menu.so
module ctrl_tcp.so
ctrl_tcp_listen {address}:{control}
snd_path {dumps}
sip_cafile {ca_file}
"""


class Baresip:
    """One baresip, registered at ``registrar`` as ``user``."""

    def __init__(
        self,
        folder: Path,
        address: str,
        user: str,
        registrar: Registrar,
        transport: str = "udp",
        codec: str = "PCMU",
        speech: Path | None = None,
        srtp: bool = False,
        auto_answer: bool = False,
    ) -> None:
        self.user = user
        self.dumps = folder / "heard"
        self.dumps.mkdir(parents=True)
        module, rate = CODECS[codec]
        self._rate = rate
        play = folder / "says.wav"
        _write_at(rate, speech, play)
        config = CONFIG.format(
            address=address,
            play=play,
            user=user,
            rate=rate,
            modules=MODULES,
            codec_module=module,
            control=CONTROL_PORT,
            dumps=self.dumps,
            ca_file=registrar.ca_file,
        )
        (folder / "config").write_text(config, encoding="ascii")
        parameters = [
            f"auth_user={user}",
            f"auth_pass={PASSWORDS[user]}",
            f'outbound="{registrar.uri(transport)}"',
            "regint=60",
            f"answermode={'auto' if auto_answer else 'manual'}",
            f"audio_codecs={codec}/{8000 if codec == 'G722' else rate}/1",
        ]
        if srtp:
            parameters.append("mediaenc=srtp-mand")
        account = f"<sip:{user}@{DOMAIN};transport={transport}>;" + ";".join(parameters)
        (folder / "accounts").write_text(account + "\n", encoding="ascii")
        (folder / "contacts").write_text("", encoding="ascii")
        # -s writes every SIP message, for tests that look at headers.
        command = ["baresip", "-4", "-s", "-f", str(folder)]
        self.program = Program(command, folder / "baresip.log", folder)
        self._control = _Control(address)

    def wait_until_registered(self) -> None:
        """Wait for the registrar's 200 and for the control connection."""
        # In its log rather than in its events, which may be earlier than our connection.
        self.program.wait_for(r"200 OK \(.*\) \[\d+ bindings?\]", seconds=15)
        self._control.connect()

    def wait_for(self, kind: str, seconds: float = 15.0, **wanted: str) -> dict[str, Any]:
        """The next event ``kind`` (baresip's name, such as CALL_ESTABLISHED)."""
        return self._control.wait_for(kind, seconds, wanted)

    def dial(self, user: str) -> None:
        """Call another user of the registrar."""
        self._control.ask("dial", f"sip:{user}@{DOMAIN}")

    def accept(self) -> None:
        """Answer the call that rings."""
        self._control.ask("accept")

    def hang_up(self) -> None:
        """End, or refuse, the current call."""
        self._control.ask("hangup")

    def hold(self) -> None:
        """Put the current call on hold."""
        self._control.ask("hold")

    def resume(self) -> None:
        """Take the current call up again."""
        self._control.ask("resume")

    def digits_received(self, count: int, seconds: float = 15.0) -> str:
        """The next ``count`` DTMF digits."""
        digits = [self.wait_for("CALL_DTMF_START", seconds)["param"] for _ in range(count)]
        return "".join(digits)

    def press(self, digit: str) -> None:
        """Send one DTMF digit as RTP events."""
        self._control.ask("sndcode", digit)

    def hear_out(self, said: Path, seconds: float = 30.0) -> None:
        """Wait until as much sound has come as ``said`` is long, and half a second more."""
        size = int((soundfile.info(said).duration + 0.5) * self._rate * 2)
        wait_until(lambda: self.heard().stat().st_size >= size, seconds, f"{size} bytes of sound")

    def heard(self) -> Path:
        """The WAV file of what was decoded, complete once the call is closed."""
        return wait_until(
            lambda: next(iter(sorted(self.dumps.glob("*dec.wav"))), None), 5, "baresip's recording"
        )

    def stop(self) -> None:
        """End it and the connection to it."""
        self._control.close()
        self.program.stop()


def _write_at(rate: int, speech: Path | None, target: Path) -> None:
    """``speech`` at the codec's rate, as baresip wants it, and then silence.

    baresip ends the call where its file ends; it is the test that ends calls here.
    """
    samples, own_rate = soundfile.read(speech, dtype="float32") if speech else ([], rate)
    silence = np.zeros(AFTERWARDS * rate, dtype=np.float32)
    said = soxr.resample(np.asarray(samples, dtype=np.float32), own_rate, rate)
    soundfile.write(target, np.concatenate([said, silence]), rate, subtype="PCM_16")


class _Control:
    """baresip's ctrl_tcp: JSON in netstrings, answers and events mixed."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._socket: socket.socket | None = None
        self._buffer = b""
        self._unread: list[dict[str, Any]] = []

    def connect(self) -> None:
        self._socket = wait_until(
            lambda: _connected(self._address), 10, "baresip listens for control"
        )

    def ask(self, command: str, parameters: str = "") -> None:
        """Run a command; fails when baresip refuses it."""
        text = json.dumps({"command": command, "params": parameters, "token": command})
        assert self._socket is not None
        self._socket.sendall(f"{len(text)}:{text},".encode())
        answer = self._take(lambda message: message.get("token") == command, 5.0, command)
        assert answer["ok"], answer

    def wait_for(self, kind: str, seconds: float, wanted: dict[str, str]) -> dict[str, Any]:
        def fits(message: dict[str, Any]) -> bool:
            return message.get("type") == kind and wanted.items() <= message.items()

        return self._take(fits, seconds, kind)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()

    def _take(self, fits: Any, seconds: float, name: str) -> dict[str, Any]:
        def look() -> dict[str, Any] | None:
            self._read()
            for position, message in enumerate(self._unread):
                if fits(message):
                    return self._unread.pop(position)
            return None

        try:
            return wait_until(look, seconds, f"baresip says {name}")
        except AssertionError as error:
            raise AssertionError(f"{error}; it said {self._unread}") from None

    def _read(self) -> None:
        assert self._socket is not None
        try:
            self._buffer += self._socket.recv(65536)
        except BlockingIOError:
            return
        while True:
            length, colon, rest = self._buffer.partition(b":")
            if not colon or len(rest) <= int(length):
                return
            self._unread.append(json.loads(rest[: int(length)]))
            self._buffer = rest[int(length) + 1 :]


def _connected(address: str) -> socket.socket | None:
    try:
        connection = socket.create_connection((address, CONTROL_PORT), timeout=1)
    except OSError:
        return None
    connection.setblocking(False)
    return connection
