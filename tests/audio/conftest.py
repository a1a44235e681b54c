"""A PulseAudio server of our own with virtual devices, so that no real device is touched."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

STARTUP_SECONDS = 10.0

# "feed" is what the microphone "mic" hears; "ear" hears what the loudspeaker "speaker" plays.
SCRIPT = """
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
load-module module-null-sink sink_name=speaker rate=48000 sink_properties=device.description=Speaker
load-module module-null-sink sink_name=feed rate=48000 sink_properties=device.description=Feed
load-module module-remap-source master=feed.monitor source_name=mic \
source_properties=device.description=Desk_Microphone
load-module module-remap-source master=speaker.monitor source_name=ear \
source_properties=device.description=Ear
set-default-sink speaker
set-default-source mic
"""


class PulseServer:
    """One PulseAudio process with its own socket and folders."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "native"
        self._script = folder / "devices.pa"
        self._script.write_text(SCRIPT.format(socket=self._socket))
        (folder / "run").mkdir(mode=0o700)
        self.address = f"unix:{self._socket}"
        self._environment = os.environ | {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "PULSE_RUNTIME_PATH": str(folder / "run"),
            "PULSE_STATE_PATH": str(folder / "run"),
            "PULSE_SERVER": self.address,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "-F",
                str(self._script),
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "--log-level=error",
            ],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + STARTUP_SECONDS
        while "mic" not in self._try("list", "short", "sources"):
            if time.monotonic() > deadline or self._process.poll() is not None:
                self.stop()
                pytest.fail("PulseAudio does not start.")
            time.sleep(0.02)

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)
        self._socket.unlink(missing_ok=True)

    def control(self, *arguments: str) -> str:
        """Run ``pactl``; its output."""
        done = subprocess.run(
            ["pactl", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=5,
            check=True,
        )
        return done.stdout.strip()

    def _try(self, *arguments: str) -> str:
        try:
            return self.control(*arguments)
        except subprocess.CalledProcessError:
            return ""


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    """A running server that this process's sound goes to."""
    if shutil.which("pulseaudio") is None or shutil.which("pactl") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PulseAudio (pulseaudio, pactl) is missing, and CI must have it.")
        pytest.skip("PulseAudio (pulseaudio, pactl) is not installed.")
    # A socket's path is limited to some 100 characters, which pytest's folders may exceed.
    folder = Path(tempfile.mkdtemp(prefix="exophone-"))
    server = PulseServer(folder)
    monkeypatch.setenv("PULSE_SERVER", server.address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    server.start()
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)
