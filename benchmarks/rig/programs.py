"""Programs that a benchmark starts, talks to, and ends."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.rig.errors import NotInstalledError, RigError

STOP_SECONDS = 3.0
_MOST_TEXT = 2_000_000
_STEP = 0.02


def need(program: str, package: str) -> str:
    """The path of ``program``. Raises ``NotInstalledError`` with the package that has it."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
    if found is None:
        raise NotInstalledError(f"{program} is not installed (Debian package {package}).")
    return found


def package_version(package: str) -> str:
    """The installed version of a Debian package, empty when it did not come as one."""
    if shutil.which("dpkg-query") is None:
        return ""
    done = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=10,
        check=False,
    )
    return done.stdout.decode(errors="replace").split(":")[-1].split("-")[0].split("+")[0]


def wait_until(look: Callable[[], bool], seconds: float, otherwise: str) -> None:
    """Return once ``look`` is true. Raises ``RigError`` with ``otherwise`` after ``seconds``."""
    limit = time.monotonic() + seconds
    while not look():
        if time.monotonic() > limit:
            raise RigError(f"Not within {seconds:g} s: {otherwise}.")
        time.sleep(_STEP)


class Program:
    """One process whose output is read all the time; ended by ``stop``."""

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        """Start it in ``folder``. Raises ``RigError``."""
        self.name = Path(command[0]).name
        self._text = ""
        self._told = threading.Condition()
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env={**os.environ, **environment} if environment else None,
                bufsize=0,
            )
        except OSError as error:
            raise RigError(f"{self.name} does not start ({error.strerror}).") from error
        self._reader = threading.Thread(target=self._read, name=f"read-{self.name}", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def length(self) -> int:
        """How many characters it has written: where ``wait_for`` may begin."""
        return len(self._text)

    def text(self) -> str:
        """All that it wrote so far."""
        return self._text

    def say(self, line: str) -> None:
        """Write a line to its standard input. Raises ``RigError``."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line.encode() + b"\n")
        except OSError as error:
            raise RigError(f"{self.name} has ended: {self._text[-300:]}") from error

    def wait_for(self, pattern: str, seconds: float, since: int = 0) -> re.Match[str]:
        """The first match in what it writes after ``since``. Raises ``RigError``."""
        sought = re.compile(pattern)
        limit = time.monotonic() + seconds
        with self._told:
            while True:
                found = sought.search(self._text, since)
                if found:
                    return found
                left = limit - time.monotonic()
                if left <= 0 or not self._reader.is_alive():
                    raise RigError(
                        f"{self.name} did not write {pattern!r} within {seconds:g} s, but: "
                        f"{self._text[-300:]!r}"
                    )
                self._told.wait(min(left, 0.5))

    def interrupt(self) -> None:
        """Send SIGINT, if it still runs."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)

    def finish(self) -> None:
        """Close its standard input and wait a little for its end."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2 * STOP_SECONDS)

    def wait_for_end(self, seconds: float) -> int:
        """Its exit status. Raises ``RigError`` when it still runs."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise RigError(f"{self.name} still runs after {seconds:g} s.") from None

    def stop(self) -> None:
        """End it, kindly first. Idempotent."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(STOP_SECONDS)
        self._reader.join(STOP_SECONDS)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while True:
            try:
                piece = self._process.stdout.read(65536)
            except (OSError, ValueError):
                piece = b""
            with self._told:
                if len(self._text) < _MOST_TEXT:
                    self._text += piece.decode("utf-8", "replace")
                self._told.notify_all()
            if not piece:
                return
