"""Sound threads come first where this user may ask for it."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from exophone_desktop.audio.hardware.priority import (
    keep_up_with_sound,
    receive_after_others,
    take_real_time_priority,
    threads_named,
)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone leaves it to the program")
def test_a_thread_has_real_time_priority_or_goes_on_without_it() -> None:
    found: list[tuple[bool, int]] = []

    def run() -> None:
        taken = take_real_time_priority()
        found.append((taken, os.sched_getscheduler(0) & ~os.SCHED_RESET_ON_FORK))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(5.0)
    assert found in ([(True, os.SCHED_RR)], [(False, os.SCHED_OTHER)])
    # Only the thread that asked.
    assert os.sched_getscheduler(0) == os.SCHED_OTHER


def test_a_system_without_it_or_a_refusal_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("not you")

    monkeypatch.setattr(os, "sched_setscheduler", refuse, raising=False)
    assert not take_real_time_priority()
    monkeypatch.delattr(os, "SCHED_RR", raising=False)
    assert not take_real_time_priority()


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_threads_are_found_by_their_name() -> None:
    own = threading.get_native_id()
    name = Path(f"/proc/self/task/{own}/comm").read_text().strip()
    assert own in threads_named(name)
    assert threads_named("no thread's name") == ()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone leaves it to the program")
def test_what_runs_beside_sound_comes_after_it() -> None:
    found: list[int] = []

    def run() -> None:
        if take_real_time_priority():
            found.append(os.sched_getparam(0).sched_priority)
            keep_up_with_sound()
            found.append(os.sched_getparam(0).sched_priority)
            receive_after_others(0)
            found.append(os.sched_getparam(0).sched_priority)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(5.0)
    assert found == sorted(set(found), reverse=True)


_STUCK = """
import os, threading, time
from exophone_desktop.audio.hardware.priority import *
give_way_when_stuck(0.2)
def run():
    if not take_real_time_priority():
        return
    limit = time.monotonic() + 20.0
    while os.sched_getscheduler(0) & os.SCHED_RR:
        assert time.monotonic() < limit
    print("gave way")
thread = threading.Thread(target=run)
print("may" if take_real_time_priority() else "may not", flush=True)
os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
thread.start()
while thread.is_alive():
    thread.join(1.0)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone leaves it to the program")
def test_a_thread_that_is_stuck_gives_way_to_all_others() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _STUCK], capture_output=True, text=True, timeout=30.0, check=False
    )
    assert ended.stdout in ("may\ngave way\n", "may not\n"), ended.stderr
    assert ("stuck" in ended.stderr) == ended.stdout.startswith("may\n")
