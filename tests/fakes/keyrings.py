"""Keyrings that behave as the system's do on good and on bad days."""

import threading

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class WorkingKeyring(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not found")
        del self.kept[service, username]


class LockedKeyring(WorkingKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("the prompt was dismissed")


class AbsentKeyring(WorkingKeyring):
    @property
    def priority(self) -> float:
        raise RuntimeError("no session bus")


class HangingKeyring(WorkingKeyring):
    """Answers nothing until ``released``."""

    released = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.released.wait(30)
        return None
