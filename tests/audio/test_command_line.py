"""``exophone call --devices``: a whole call with a loudspeaker and a microphone."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

LIMIT = 40.0
CALLER, CALLEE, PORT = "127.21.7.1", "127.21.7.2", 25371
RATE = 16_000


def account(folder: Path, name: str, address: str, port: int = 0) -> str:
    path = folder / f"{name}.toml"
    path.write_text(
        f'[account]\nid = "sip:{name}@{address}"\nbind = "{address}"\nbind_port = {port}\n'
    )
    return str(path)


def exophone(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "exophone_desktop", *arguments, "--json"]


def tone(hertz: float, seconds: float) -> Any:
    return 0.3 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)


def strongest(samples: Any) -> float:
    """The frequency, in Hz, of the loudest second."""
    seconds = [samples[at : at + RATE] for at in range(0, len(samples) - RATE + 1, RATE // 2)]
    loudest = max(seconds, key=lambda each: float(np.sum(np.square(each, dtype=float))))
    return float(np.argmax(np.abs(np.fft.rfft(loudest * np.hanning(RATE)))))


def test_a_call_speaks_and_hears_through_the_chosen_devices(pulse: Any, tmp_path: Path) -> None:
    says, heard = tmp_path / "says.wav", tmp_path / "heard.wav"
    soundfile.write(says, tone(1000, 20), RATE)
    spoken = tmp_path / "spoken.wav"
    soundfile.write(spoken, tone(400, 20), RATE)
    with (
        subprocess.Popen(
            exophone(
                *("answer", "--account", account(tmp_path, "bob", CALLEE, PORT)),
                *("--play", str(says), "--record", str(heard), "--timeout", "20"),
            ),
            stdout=subprocess.PIPE,
            text=True,
        ) as callee,
        subprocess.Popen(["paplay", "--device=feed", str(spoken)]) as mouth,
        subprocess.Popen(
            # By itself it hands over two seconds at a time, and loses the last of them at its end.
            [
                *("parec", "--device=ear", "--raw", f"--rate={RATE}", "--channels=1"),
                "--latency-msec=50",
            ],
            stdout=subprocess.PIPE,
        ) as ear,
    ):
        try:
            assert callee.stdout is not None
            assert "engine_started" in callee.stdout.readline()
            done = subprocess.run(
                exophone(
                    *("call", f"sip:bob@{CALLEE}:{PORT}"),
                    *("--account", account(tmp_path, "alice", CALLER), "--seconds", "4"),
                    *("--devices", "--microphone", "desk", "--speaker", "speaker"),
                ),
                capture_output=True,
                text=True,
                timeout=LIMIT,
            )
            callee.communicate(timeout=LIMIT)
        finally:
            for process in (callee, mouth, ear):
                process.terminate()
        assert ear.stdout is not None
        played = np.frombuffer(ear.stdout.read(), dtype="<i2")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["packets_received"] > 100
    # What arrives may be read up to 0.5 % faster or slower while what is in store settles.
    assert abs(strongest(played) - 1000) < 6
    samples, _ = soundfile.read(heard, dtype="float64")
    assert abs(strongest(samples) - 400) < 3
