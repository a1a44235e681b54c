"""The system's keyring, or memory where there is none; never a plain file."""

import importlib
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.limited_call import within

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "ExoPhone Desktop"
KEYRING_LIMIT = 5.0
"""Seconds that the keyring may take, since a locked or broken one may never answer."""

# Named one by one: keyring's own choice may fall on a plug-in that keeps plain text.
REAL_BACKENDS: Mapping[str, tuple[str, ...]] = {
    "win32": ("keyring.backends.Windows:WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS:Keyring",),
    "linux": (
        "keyring.backends.SecretService:Keyring",
        "keyring.backends.kwallet:DBusKeyring",
    ),
}

Result = TypeVar("Result")


class SecretStoreError(Exception):
    """The keyring did not do it; the text is a plain sentence."""


class SecretStore(Protocol):
    """Keeps secrets by name. Calls may take up to the limit: not for the UI thread."""

    def get(self, name: str) -> Secret | None:
        """The secret, None when there is none. Raises ``SecretStoreError``."""

    def set(self, name: str, secret: Secret) -> None:
        """Keep a secret. Raises ``SecretStoreError``."""

    def delete(self, name: str) -> None:
        """Forget a secret; fine when there is none. Raises ``SecretStoreError``."""


class MemorySecrets:
    """Keeps secrets until the program ends."""

    def __init__(self) -> None:
        self._kept: dict[str, Secret] = {}

    def get(self, name: str) -> Secret | None:
        """The secret, None when there is none."""
        return self._kept.get(name)

    def set(self, name: str, secret: Secret) -> None:
        """Keep a secret."""
        self._kept[name] = secret

    def delete(self, name: str) -> None:
        """Forget a secret."""
        self._kept.pop(name, None)


class KeyringSecrets:
    """Keeps secrets in the keyring of the system, each call within ``limit`` seconds."""

    def __init__(self, backend: "KeyringBackend", limit: float = KEYRING_LIMIT) -> None:
        self._backend = backend
        self._limit = limit
        self._stuck = False

    def get(self, name: str) -> Secret | None:
        """The secret, None when there is none. Raises ``SecretStoreError``."""
        value = self._asked(lambda: self._backend.get_password(SERVICE, name))
        return None if value is None else Secret(value)

    def set(self, name: str, secret: Secret) -> None:
        """Keep a secret. Raises ``SecretStoreError``."""
        self._asked(lambda: self._backend.set_password(SERVICE, name, secret.reveal()))

    def delete(self, name: str) -> None:
        """Forget a secret. Raises ``SecretStoreError``."""
        # The library is loaded with the first backend, on a worker: the window does not wait.
        from keyring.errors import PasswordDeleteError

        def delete() -> None:
            try:
                self._backend.delete_password(SERVICE, name)
            except PasswordDeleteError:
                # Also what some backends say of a locked keyring: then it is still there.
                if self._backend.get_password(SERVICE, name) is not None:
                    raise

        self._asked(delete)

    def _asked(self, call: Callable[[], Result]) -> Result:
        if self._stuck:
            raise SecretStoreError("The keyring of this computer does not answer.")
        try:
            return within(self._limit, call)
        except TimeoutError:
            # Not asked again: each call that hangs would leave a thread behind.
            self._stuck = True
            sentence = f"The keyring of this computer did not answer in {self._limit:g} seconds."
        except Exception as error:
            # Backends raise what their D-Bus or system call raised; its text may quote anything.
            sentence = f"The keyring of this computer refused ({type(error).__name__})."
        raise SecretStoreError(sentence)


@dataclass(frozen=True, slots=True)
class OpenedSecretStore:
    """A store; ``kept`` is false where it is memory only, and ``why`` says so in a sentence."""

    store: SecretStore
    kept: bool
    why: str = ""


def open_secret_store(
    backends: tuple[str, ...] = REAL_BACKENDS.get(sys.platform, ()), limit: float = KEYRING_LIMIT
) -> OpenedSecretStore:
    """The first keyring that works, else memory. Takes up to ``limit`` seconds a keyring.

    ``backends`` are ``module:class`` names of keyring backends, best first.
    """
    for name in backends:
        try:
            store = within(limit, partial(_probed, name, limit))
        except Exception:  # noqa: S112  any failure means that this one cannot be used
            continue
        return OpenedSecretStore(store, kept=True)
    return OpenedSecretStore(
        MemorySecrets(),
        kept=False,
        why="This computer has no keyring that works, so you will have to sign in at each start.",
    )


def _probed(name: str, limit: float) -> KeyringSecrets:
    module, _, attribute = name.partition(":")
    backend_class: type[KeyringBackend] = getattr(importlib.import_module(module), attribute)
    # Reading the priority is keyring's way to ask a backend whether it can work here.
    _ = backend_class.priority
    store = KeyringSecrets(backend_class(), limit)
    store.get("probe")
    return store
