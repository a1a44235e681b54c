"""Programs that a test starts, watches through what they write, and ends."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

STEP = 0.02
"""Seconds between two looks at something that must be watched."""

Found = TypeVar("Found")


def wait_until(look: Callable[[], Found | None], seconds: float, otherwise: str) -> Found:
    """What ``look`` returns once that is true; fails with ``otherwise`` after ``seconds``."""
    limit = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > limit:
            raise AssertionError(f"Not within {seconds:g} s: {otherwise}")
        time.sleep(STEP)


def need(name: str) -> None:
    """Skip without the program ``name``, or fail where it must be there."""
    if shutil.which(name) or Path("/usr/sbin", name).exists():
        return
    sentence = f"{name} is not installed; .ci/run installs every peer on Debian and Ubuntu."
    if os.environ.get("CI"):
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


class Program:
    """One process with its output in a file."""

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        folder: Path,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.log = log
        self._name = Path(command[0]).name
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env=environment,
            )

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def has_ended(self) -> bool:
        """Whether it has ended by itself."""
        return self._process.poll() is not None

    def text(self) -> str:
        """All that was written so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_for(self, pattern: str, seconds: float = 10.0) -> re.Match[str]:
        """The first match of ``pattern`` in what is written; the process must live until then."""

        def look() -> re.Match[str] | None:
            ended = self.has_ended()
            found = re.search(pattern, self.text())
            if found is None and ended:
                raise AssertionError(f"{self._name} ended without {pattern!r}:\n{self._tail()}")
            return found

        try:
            return wait_until(look, seconds, f"{self._name} writes {pattern!r}")
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self._tail()}") from None

    def wait_for_end(self, seconds: float) -> int:
        """The exit code."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise AssertionError(
                f"{self._name} still runs after {seconds:g} s:\n{self._tail()}"
            ) from None

    def interrupt(self) -> None:
        """Send SIGINT."""
        self._process.send_signal(signal.SIGINT)

    def stop(self) -> None:
        """End it, kindly first."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(3)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(3)

    def _tail(self) -> str:
        return self.text()[-3000:]
