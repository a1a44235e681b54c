"""House rules for every test: a private home, loopback only, quiet logs, no threads left."""

import errno
import ipaddress
import logging
import os
import re
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

THREAD_END_LIMIT = 3.0
"""Seconds that a thread may still need to end after its test."""

_HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}
_UNWANTED = re.compile(r"(?i)(dbus_session_bus_address|gnome_keyring_control|\w+_proxy)")


def pytest_configure(config: pytest.Config) -> None:
    """Before anything of the app is imported: no way to the person's files, keyring, network."""
    home = tempfile.TemporaryDirectory(prefix="exophone-test-", ignore_cleanup_errors=True)
    config.add_cleanup(home.cleanup)
    _live_in(Path(home.name))
    sys.addaudithook(_allow_loopback_only)


def _live_in(home: Path) -> None:
    for name in [name for name in os.environ if _UNWANTED.fullmatch(name)]:
        del os.environ[name]
    for name, folder in _HOME_VARIABLES.items():
        place = home / folder
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(place)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _allow_loopback_only(event: str, arguments: tuple[Any, ...]) -> None:
    """Behaves as a machine without network does, for all that is not this machine."""
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        if isinstance(address, tuple) and not _is_here(str(address[0])):
            raise OSError(errno.ENETUNREACH, "Network is unreachable (tests use loopback only)")
    elif event == "socket.getaddrinfo":
        host = arguments[0]
        if host is not None and not _is_here(_text(host)):
            raise socket.gaierror(socket.EAI_NONAME, "Name not known (tests use loopback only)")


def _text(host: str | bytes) -> str:
    return host.decode("idna") if isinstance(host, bytes) else host


def _is_here(host: str) -> bool:
    if host in {"", "localhost"}:
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


class _Remembered(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _quiet_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or an error in the log that no test expects is a failure."""
    remembered = _Remembered()
    logging.getLogger().addHandler(remembered)
    yield
    logging.getLogger().removeHandler(remembered)
    expected = [marker.args[0] for marker in request.node.iter_markers("expects_log")]
    unexpected = [
        line
        for line in remembered.lines
        if not any(re.search(pattern, line) for pattern in expected)
    ]
    if unexpected:
        pytest.fail("Unexpected log lines:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """A thread that outlives its test has no owner."""
    before = set(threading.enumerate())
    yield
    limit = time.monotonic() + THREAD_END_LIMIT
    for thread in set(threading.enumerate()) - before:
        # A foreign thread that once called into Python: its library owns it.
        if isinstance(thread, threading._DummyThread):
            continue
        thread.join(max(0.0, limit - time.monotonic()))
        if thread.is_alive():
            pytest.fail(f"The thread {thread.name} is still running.", pytrace=False)
