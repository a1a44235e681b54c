import time
from collections.abc import Iterator

import pytest
from fakes.keyrings import HangingKeyring, LockedKeyring, WorkingKeyring

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.secrets import (
    REAL_BACKENDS,
    KeyringSecrets,
    MemorySecrets,
    SecretStoreError,
    open_secret_store,
)


@pytest.fixture
def hanging() -> Iterator[HangingKeyring]:
    yield HangingKeyring()
    HangingKeyring.released.set()


@pytest.mark.parametrize("store", [MemorySecrets(), KeyringSecrets(WorkingKeyring())])
def test_a_secret_is_kept_until_it_is_deleted(store) -> None:
    assert store.get("access") is None
    store.set("access", Secret("value"))
    assert store.get("access") == Secret("value")
    store.delete("access")
    store.delete("access")
    assert store.get("access") is None


def test_a_locked_keyring_is_told_in_a_sentence() -> None:
    with pytest.raises(SecretStoreError, match="refused"):
        KeyringSecrets(LockedKeyring()).get("access")


def test_a_secret_that_a_keyring_refuses_is_not_in_the_error() -> None:
    class Refusing(WorkingKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise RuntimeError(f"cannot keep {password}")

    with pytest.raises(SecretStoreError) as caught:
        KeyringSecrets(Refusing()).set("access", Secret("hush-hush"))
    assert "hush-hush" not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_keyring_that_hangs_is_left_and_not_asked_again(hanging: HangingKeyring) -> None:
    store = KeyringSecrets(hanging, limit=0.1)
    with pytest.raises(SecretStoreError, match="did not answer in"):
        store.get("access")
    begun = time.monotonic()
    with pytest.raises(SecretStoreError, match="does not answer"):
        store.get("access")
    assert time.monotonic() - begun < 0.1


def test_the_first_keyring_that_works_is_taken(hanging: HangingKeyring) -> None:
    opened = open_secret_store(
        (
            "no_such_module:Keyring",
            "fakes.keyrings:AbsentKeyring",
            "fakes.keyrings:LockedKeyring",
            "fakes.keyrings:HangingKeyring",
            "fakes.keyrings:WorkingKeyring",
        ),
        limit=0.2,
    )
    assert opened.kept
    assert isinstance(opened.store, KeyringSecrets)


def test_without_a_keyring_secrets_live_in_memory_and_the_person_is_told() -> None:
    opened = open_secret_store(("fakes.keyrings:LockedKeyring",), limit=0.2)
    assert not opened.kept
    assert isinstance(opened.store, MemorySecrets)
    assert opened.why.endswith(".")


def test_only_keyrings_of_the_system_are_ever_asked() -> None:
    names = [name for names in REAL_BACKENDS.values() for name in names]
    assert names
    assert all(name.startswith("keyring.backends.") for name in names)
    assert not any(word in name for name in names for word in ("chainer", "null", "fail"))
