"""One app for a person: a second start hands what it was asked to the first, and ends.

A lock of the system tells who is first: it goes when its holder goes, however that ends, so
nothing is ever stale. The way to the first is the control API, which needs no Qt, is guarded
already, and tells whether the other side has really taken what it was given.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.composition.surroundings import Surroundings
from exophone_desktop.control.client import (
    ConnectionLostError,
    ControlClient,
    NotRunningError,
    RefusedError,
    connect_to_running,
)
from exophone_desktop.host.control_file import ControlFile
from exophone_desktop.host.instance_lock import InstanceLock
from exophone_desktop.host.runtime_folder import RuntimeFolderError, open_runtime_folder

log = logging.getLogger(__name__)

HAND_OVER_SECONDS = 20.0
"""How long a first start may take until it listens: its keyring may need most of it."""
RETRY_SECONDS = 0.25
NO_ANSWER = (
    "ExoPhone is running already, but does not answer. Close it, or end its process, and start "
    "it again."
)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The running app has come forward; ``refusal`` is a sentence where it did not do more."""

    refusal: str = ""


def run_once(surroundings: Surroundings, run: Callable[[Surroundings], int]) -> int | HandedOver:
    """``run`` the app and return its exit status, or hand over to the one that runs."""
    folder = surroundings.paths.runtime_folder
    lock = InstanceLock(folder / "instance.lock")
    while True:
        try:
            open_runtime_folder(folder)
            first = lock.take()
        except (RuntimeFolderError, OSError) as error:
            # Better two windows than none.
            log.warning("Nothing tells whether the app runs already. %s", error)
            return run(surroundings)
        if first:
            try:
                return run(surroundings)
            finally:
                lock.release()
        handed = _hand_over(surroundings, lock)
        if handed is not None:
            return handed


def _hand_over(surroundings: Surroundings, lock: InstanceLock) -> HandedOver | None:
    """None when the first has ended meanwhile: then this start is the first."""
    file = ControlFile(surroundings.paths.runtime_folder)
    end = time.monotonic() + HAND_OVER_SECONDS
    while time.monotonic() < end:
        try:
            with connect_to_running(file, surroundings.open_secrets) as client:
                return HandedOver(_asked(client, surroundings.link))
        except (NotRunningError, ConnectionLostError):
            # It is just starting, or ending: the address is that of nobody, or of its forerunner.
            if lock.take():
                lock.release()
                return None
            time.sleep(RETRY_SECONDS)
    return HandedOver(NO_ANSWER)


def _asked(client: ControlClient, link: str) -> str:
    try:
        if link:
            client.ask("open_link", {"link": link})
        else:
            client.ask("show")
    except RefusedError as error:
        return str(error)
    return ""
