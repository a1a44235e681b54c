"""What a shell may do to a command's standard streams, and what strangers may send to them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LIMIT = 30.0
COMMAND = [sys.executable, "-m", "exophone_desktop"]

posix = pytest.mark.skipif(sys.platform == "win32", reason="the shell of POSIX")


@pytest.fixture
def account(tmp_path: Path) -> str:
    path = tmp_path / "alice.toml"
    path.write_text('[account]\nid = "sip:alice@127.0.0.1"\nbind = "127.0.0.1"\n')
    return str(path)


def in_shell(tail: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command with ``tail`` written after it in a shell; prints its status last."""
    script = f'{{ "$@" {tail}; echo "status $?" >&3; }} 3>&2'
    return subprocess.run(
        ["sh", "-c", script, "sh", *COMMAND, *arguments],
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )


def call_to_nobody(account: str) -> tuple[str, ...]:
    """A call that is refused at once: nobody listens on TCP port 9 of this address."""
    return ("call", "sip:nobody@127.31.9.9:9;transport=tcp", "--account", account)


@posix
@pytest.mark.parametrize("closed", [">&-", "<&-", ">/dev/full", "<&- >&-"])
def test_a_call_tells_its_end_whatever_is_closed(account: str, closed: str) -> None:
    done = in_shell(closed, *call_to_nobody(account), "--json")
    *sentences, status = done.stderr.strip().splitlines()
    assert "Traceback" not in done.stderr
    assert len(sentences) == 1
    # Full is as gone as closed; a call that nobody can follow is ended before it begins.
    assert status in ("status 3", "status 4")


@posix
@pytest.mark.parametrize("closed", ["2>&-", "2>/dev/full"])
def test_the_sentence_for_people_stays_out_of_the_json(account: str, closed: str) -> None:
    done = in_shell(closed, *call_to_nobody(account), "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows[-1]["event"] == "summary"
    assert done.stderr.strip() == "status 4"


@posix
def test_a_reader_that_takes_one_line_gets_it_and_no_complaint(account: str) -> None:
    done = in_shell("| head -n 1", *call_to_nobody(account), "--json")
    assert json.loads(done.stdout)["event"] == "engine_started"
    assert "Exception" not in done.stderr
    assert "Traceback" not in done.stderr


def test_what_the_terminal_cannot_write_is_escaped(account: str, raw_peer: Any) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    with subprocess.Popen(
        [*COMMAND, "call", f"sip:raw@127.0.0.1:{raw_peer.port}", "--account", account],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        invite = raw_peer.receive("INVITE")
        port = int(re.search(r"Via: SIP/2.0/UDP 127\.0\.0\.1:(\d+)", invite)[1])
        raw_peer.answer(invite, "499 caf\u00e9 \x1b[31mred\x07", port)
        out, said = process.communicate(timeout=LIMIT)
    assert process.returncode == 4, said
    for text in (out, said):
        assert r"caf\xe9" in text
        assert "\x1b" not in text
        assert "\x07" not in text
