"""The command line against itself: two processes, real SIP and real sound on loopback."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import soundfile

SPEECH = Path(__file__).parents[1] / "data" / "speech.wav"
LIMIT = 30.0
CALLER, CALLEE, NOBODY = "127.21.0.1", "127.21.0.2", "127.21.0.3"
PORT = 25310


def account(folder: Path, name: str, address: str, more: str = "") -> str:
    path = folder / f"{name}.toml"
    path.write_text(f'[account]\nid = "sip:{name}@{address}"\nbind = "{address}"\n{more}')
    return str(path)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "exophone_desktop", *arguments]


def run(*arguments: str) -> tuple[int, list[dict[str, object]], str]:
    done = subprocess.run(command(*arguments), capture_output=True, text=True, timeout=LIMIT)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


@contextmanager
def answering(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A callee that is ready for calls."""
    with subprocess.Popen(
        command("answer", *arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        watchdog = threading.Timer(LIMIT, process.kill)
        watchdog.start()
        try:
            assert process.stdout is not None
            assert "engine_started" in process.stdout.readline()
            yield process
        finally:
            process.terminate()
            process.wait(LIMIT)
            watchdog.cancel()
            watchdog.join()


def test_a_call_with_sound_digits_and_headers_both_ways(tmp_path: Path) -> None:
    callee = account(tmp_path, "bob", CALLEE, f"bind_port = {PORT}\n")
    caller = account(tmp_path, "alice", CALLER)
    with answering("--account", callee, "--play", str(SPEECH), "--json") as process:
        status, rows, said = run(
            *("call", f"sip:bob@{CALLEE}:{PORT}", "--account", caller, "--json"),
            *("--record", str(tmp_path / "heard.wav"), "--seconds", "1.5"),
            *("--dtmf", "7", "--header", "X-Reason: invoice"),
        )
        told, told_why = process.communicate(timeout=LIMIT)
        assert process.returncode == 0, told_why
    assert status == 0, said
    summary = rows[-1]
    assert (summary["event"], summary["end_reason"]) == ("summary", "LOCAL_HANGUP")
    assert int(str(summary["packets_received"])) > 25
    heard = [json.loads(line) for line in told.splitlines()]
    [received] = [row for row in heard if row["event"] == "call_received"]
    assert {"name": "X-Reason", "value": "invoice"} in received["headers"]
    assert [row["digit"] for row in heard if row["event"] == "dtmf_received"] == ["7"]
    assert heard[-1]["end_reason"] == "REMOTE_HANGUP"
    samples, rate = soundfile.read(tmp_path / "heard.wav", dtype="int16")
    assert rate == 16_000
    assert abs(samples).max() > 1000


def test_a_call_to_where_nobody_listens_is_not_answered(tmp_path: Path) -> None:
    caller = account(tmp_path, "alice", CALLER, 'transport = "tcp"\n')
    status, rows, said = run(
        "call", f"sip:bob@{NOBODY}:{PORT};transport=tcp", "--account", caller, "--json"
    )
    assert status == 4
    assert rows[-1]["established"] is False
    assert said.strip().endswith(".")


def test_a_registrar_that_is_not_there_is_not_registered(tmp_path: Path) -> None:
    registrar = f'registrar = "sip:{NOBODY}:{PORT};transport=tcp"\ntransport = "tcp"\n'
    caller = account(tmp_path, "alice", CALLER, registrar)
    status, rows, said = run("register", "--account", caller, "--json")
    assert status == 3
    assert [row["state"] for row in rows if row["event"] == "registration_failed"] == ["FAILED"]
    assert said.strip().endswith(".")


def test_a_callee_whom_nobody_calls_gives_up(tmp_path: Path) -> None:
    callee = account(tmp_path, "bob", CALLEE)
    status, rows, said = run("answer", "--account", callee, "--timeout", "0.2", "--json")
    assert status == 4
    assert rows[-1]["calls"] == []
    assert "No call came" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
def test_a_terminated_callee_leaves_in_good_order(tmp_path: Path) -> None:
    callee = account(tmp_path, "bob", CALLEE)
    with answering("--account", callee, "--json") as process:
        process.terminate()
        told, _ = process.communicate(timeout=LIMIT)
    assert process.returncode == 4
    assert json.loads(told.splitlines()[-1])["event"] == "summary"
