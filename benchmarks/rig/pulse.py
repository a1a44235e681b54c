"""A PulseAudio server of our own: two persons with a mouth and an ear each, no real device.

One null sink with four channels is the world: what is played to ``feedA`` is what person A says
and ``micA`` hears; what a phone plays to ``spkA`` is what person A hears. All four meet in
``world.monitor``, so a recording of it has mouth and ear on one clock, sample by sample.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.rig.errors import RigError
from benchmarks.rig.programs import Program, need, wait_until

RATE = 48_000
"""Samples per second of every device and recording."""

MOUTH_A, EAR_A, MOUTH_B, EAR_B = range(4)
"""Channels of a recording of the world."""

_CHANNELS = ("front-left", "front-right", "rear-left", "rear-right")
_LATENCY = "--latency-msec=20"
_PRIORITY = 20


class PulseServer:
    """One PulseAudio process with its own socket and folders; ended by ``stop``."""

    def __init__(self) -> None:
        """Start it; its devices are there on return. Raises ``RigError``."""
        for program, package in (
            ("pulseaudio", "pulseaudio"),
            ("pactl", "pulseaudio-utils"),
            ("parec", "pulseaudio-utils"),
        ):
            need(program, package)
        # A socket's path is limited to some 100 characters.
        self.folder = Path(tempfile.mkdtemp(prefix="exophone-rig-"))
        self.address = f"unix:{self.folder / 'native'}"
        (self.folder / "run").mkdir(mode=0o700)
        script = self.folder / "devices.pa"
        script.write_text(self._script(), encoding="ascii")
        self.environment = {
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "PULSE_RUNTIME_PATH": str(self.folder / "run"),
            "PULSE_STATE_PATH": str(self.folder / "run"),
            "PULSE_SERVER": self.address,
        }
        command = ["pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--use-pid-file=no"]
        self._program = Program(
            [*command, "--exit-idle-time=-1", "--disallow-exit", "--log-level=error"],
            self.folder,
            self.environment,
        )
        try:
            wait_until(lambda: "micB" in self._listed(), 10, "PulseAudio has its devices")
        except RigError:
            self.stop()
            raise
        self._take_priority()

    @property
    def pid(self) -> int:
        """The server's process id."""
        return self._program.pid

    def asoundrc(self) -> str:
        """ALSA's configuration by which ALSA programs reach ``micA``, ``spkA`` and so on."""
        return "\n".join(
            f'pcm.{name} {{ type pulse server "{self.address}" device {name} }}'
            for name in ("micA", "spkA", "micB", "spkB")
        )

    @contextmanager
    def recording(self, source: str = "world.monitor", channels: int = 4) -> Iterator["Recording"]:
        """Record until the end of the block; the samples are there afterwards."""
        path = self.folder / f"recording-{source}.raw"
        command = ["parec", f"--device={source}", "--raw", "--format=s16le", f"--rate={RATE}"]
        layout = [f"--channels={channels}"]
        if channels == len(_CHANNELS):
            layout.append(f"--channel-map={','.join(_CHANNELS)}")
        recording = Recording(path, channels)
        with path.open("wb") as sink:
            process = subprocess.Popen(
                [*command, *layout, _LATENCY], stdout=sink, env={**os.environ, **self.environment}
            )
            try:
                wait_until(lambda: path.stat().st_size > 0, 5, "the recording begins")
                yield recording
            finally:
                process.terminate()
                process.wait(5)

    def speak(self, side: str, path: Path, limit: float) -> None:
        """Let person ``side`` ("A" or "B") say a sound file, to its end. Raises ``RigError``."""
        speaking = self.speaking(side, path)
        try:
            speaking.wait_for_end(limit)
        finally:
            speaking.stop()

    def speaking(self, side: str, path: Path) -> Program:
        """As ``speak``, but while it goes on; to be stopped."""
        command = ["paplay", f"--device=feed{side}", str(path)]
        return Program(command, self.folder, self.environment)

    def stop(self) -> None:
        """End it and remove its folder."""
        self._program.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _take_priority(self) -> None:
        # As desktops give it to their sound server; late samples would be every phone's glitches.
        policy = os.SCHED_RR | os.SCHED_RESET_ON_FORK
        with suppress(OSError):
            for task in os.listdir(f"/proc/{self.pid}/task"):
                os.sched_setscheduler(int(task), policy, os.sched_param(_PRIORITY))

    def _listed(self) -> str:
        done = subprocess.run(
            ["pactl", "list", "short", "sources"],
            env={**os.environ, **self.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=5,
            check=False,
        )
        return done.stdout.decode(errors="replace")

    def _script(self) -> str:
        lines = [
            f"load-module module-native-protocol-unix auth-anonymous=1 "
            f"socket={self.folder / 'native'}",
            f"load-module module-null-sink sink_name=world rate={RATE} channels=4 "
            f"channel_map={','.join(_CHANNELS)} format=s16le",
        ]
        for name, channel in zip(("feedA", "spkA", "feedB", "spkB"), _CHANNELS, strict=True):
            lines.append(
                f"load-module module-remap-sink sink_name={name} master=world channels=1 "
                f"master_channel_map={channel} channel_map=mono remix=no "
                f"sink_properties=device.description={name}"
            )
        for name, channel in (("micA", _CHANNELS[MOUTH_A]), ("micB", _CHANNELS[MOUTH_B])):
            lines.append(
                f"load-module module-remap-source source_name={name} master=world.monitor "
                f"channels=1 master_channel_map={channel} channel_map=mono remix=no "
                f"source_properties=device.description={name}"
            )
        return "\n".join([*lines, "set-default-sink spkA", "set-default-source micA"]) + "\n"


class Recording:
    """What was recorded, once its block has ended."""

    def __init__(self, path: Path, channels: int) -> None:
        self._path = path
        self._channels = channels

    def samples(self) -> NDArray[np.int16]:
        """One row a channel."""
        flat = np.fromfile(self._path, dtype="<i2")
        return flat[: len(flat) // self._channels * self._channels].reshape(-1, self._channels).T
