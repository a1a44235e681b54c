"""A PulseAudio server of our own with virtual devices, so that no real device is touched."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes.sound_engine import Engine

from exophone_desktop.audio.settings import AudioBackend, AudioSettings

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

    PROGRAMS: tuple[str, ...] = ("pulseaudio",)

    def __init__(self, folder: Path) -> None:
        self.folder = self._folder = folder
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
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def freeze(self) -> None:
        """Let the server hang."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """End ``freeze``."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def unplug(self, name: str) -> None:
        """Take away the sink or source ``name``, and the module behind it."""
        for line in self.control("list", "short", "modules").splitlines():
            if f"_name={name} " in f"{line} ".replace("\t", " "):
                self.control("unload-module", line.split()[0])
                return
        pytest.fail(f"There is no {name} to unplug.")

    def playing_on(self, sink: str) -> set[str]:
        """Numbers of the streams that play on ``sink``."""
        rows = [line.split("\t") for line in self.control("list", "short", "sinks").splitlines()]
        number = next(row[0] for row in rows if row[1] == sink)
        rows = [
            line.split("\t") for line in self.control("list", "short", "sink-inputs").splitlines()
        ]
        return {row[0] for row in rows if row[1] == number}

    def end_stream(self, number: str) -> None:
        """End a stream that plays, without a word about its sink. PulseAudio only."""
        path = self._folder / "cli"
        if not path.exists():
            self.control("load-module", "module-cli-protocol-unix", f"socket={path}")
        with socket.socket(socket.AF_UNIX) as cli:
            cli.connect(str(path))
            cli.sendall(f"kill-sink-input {number}\n".encode())

    def plug_sink(self, name: str, properties: str = "") -> None:
        """Add a loudspeaker."""
        self.control(
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            "rate=48000",
            f"sink_properties='device.description={name} {properties}'",
        )

    def plug_source(self, name: str, master: str, properties: str = "") -> None:
        """Add a microphone that hears what is played on the sink ``master``."""
        self.control(
            "load-module",
            "module-remap-source",
            f"source_name={name}",
            f"master={master}.monitor",
            f"source_properties='device.description={name} {properties}'",
        )

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
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


class PipeWireServer(PulseServer):
    """PipeWire, WirePlumber and a session bus of their own, spoken to as PulseAudio."""

    PROGRAMS = ("pipewire", "wireplumber", "pipewire-pulse", "dbus-daemon")

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        run = folder / "run"
        bus = f"unix:path={run / 'bus'}"
        self._bus = bus
        self.address = f"unix:{run / 'pulse' / 'native'}"
        self._environment |= {
            "PIPEWIRE_RUNTIME_DIR": str(run),
            "PULSE_RUNTIME_PATH": str(run / "pulse"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "DBUS_SYSTEM_BUS_ADDRESS": bus,
            "PULSE_SERVER": self.address,
        }
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        run = self._folder / "run"
        self._begin(["dbus-daemon", "--session", "--nofork", f"--address={self._bus}"])
        self._await(lambda: (run / "bus").exists())
        self._begin(["pipewire"])
        self._await(lambda: (run / "pipewire-0").exists())
        self._begin(["wireplumber"])
        self._begin(["pipewire-pulse"])
        self._await(lambda: "PipeWire" in self._try("info"))
        # WirePlumber gives a default once it is at work.
        self._await(lambda: "auto_null" in self._try("get-default-sink"))
        for line in SCRIPT.splitlines():
            words = line.replace("\\", "").split()
            if words and "native-protocol" not in line:
                self.control(*words)
        self._await(lambda: "mic" in self._try("get-default-source"))

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _begin(self, command: list[str]) -> None:
        self._processes.append(
            subprocess.Popen(
                command,
                env=self._environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def _await(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + STARTUP_SECONDS
        while not condition():
            if time.monotonic() > deadline:
                self.stop()
                pytest.fail("PipeWire does not start.")
            time.sleep(0.02)

    def _end(self, how: signal.Signals) -> None:
        processes, self._processes = self._processes, []
        for process in reversed(processes):
            process.send_signal(how)
        for process in processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
        for name in ("bus", "pipewire-0", "pipewire-0.lock", "pulse/native", "pulse/pid"):
            (self._folder / "run" / name).unlink(missing_ok=True)


def missing(programs: tuple[str, ...]) -> None:
    """Skip without ``programs``, or fail where they must be."""
    absent = [program for program in programs if shutil.which(program) is None]
    if absent and os.environ.get("CI") == "true":
        pytest.fail(f"{', '.join(absent)} is missing, and CI must have it.")
    if absent:
        pytest.skip(f"{', '.join(absent)} is not installed.")


def running(server: PulseServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    monkeypatch.setenv("PULSE_SERVER", server.address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(server.folder / "run"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short path: a socket's is limited to some 100 characters."""
    folder = Path(tempfile.mkdtemp(prefix="exophone-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=[PulseServer, PipeWireServer], ids=["pulseaudio", "pipewire"])
def server(
    request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PulseServer]:
    """A running server of either kind that this process's sound goes to."""
    missing((*request.param.PROGRAMS, "pactl"))
    yield from running(request.param(folder), monkeypatch)


@pytest.fixture
def pulse(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    """A running PulseAudio that this process's sound goes to."""
    missing((*PulseServer.PROGRAMS, "pactl"))
    yield from running(PulseServer(folder), monkeypatch)


@pytest.fixture
def engine(pulse: PulseServer) -> Iterator[Engine]:
    """The call engine in its process, with the devices of ``pulse``."""
    engine = Engine(AudioSettings(AudioBackend.SYSTEM))
    yield engine
    engine.engine.stop()
