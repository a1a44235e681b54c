"""One instance at a time, and a dead one never stands in the way."""

import subprocess
import sys
from pathlib import Path

from exophone_desktop.host.instance_lock import InstanceLock

HOLDER = """
import sys
from pathlib import Path
from exophone_desktop.host.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_first_start_gets_the_lock_and_the_second_does_not(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path / "lock"), InstanceLock(tmp_path / "lock")
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_a_process_that_was_killed_leaves_no_lock_behind(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with holder(path) as process:
        assert said(process) == "True"
        lock = InstanceLock(path)
        assert not lock.take()
        process.kill()
        process.wait(10)
        assert path.exists()
        assert lock.take()
        lock.release()


def test_a_lock_can_be_released_twice(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "lock")
    lock.take()
    lock.release()
    lock.release()
