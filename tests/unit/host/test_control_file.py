"""Where the app says how to reach it."""

import os
import stat
from pathlib import Path

import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.control_file import (
    TOKEN_NAME,
    ControlAddress,
    ControlFile,
    ControlFileError,
    TokenPlace,
)
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore, SecretStoreError

ADDRESS = ControlAddress(port=4711, pid=os.getpid(), protocol=1, token=TokenPlace.FILE)


def keyring() -> OpenedSecretStore:
    return OpenedSecretStore(MemorySecrets(), kept=True)


class LockedSecrets(MemorySecrets):
    def get(self, name: str) -> Secret | None:
        raise SecretStoreError("The keyring is locked.")


def test_the_address_is_read_back(tmp_path: Path) -> None:
    file = ControlFile(tmp_path)
    assert file.read() is None
    file.write(ADDRESS)
    assert file.read() == ADDRESS


def test_the_token_is_kept_in_the_keyring_and_nowhere_else(tmp_path: Path) -> None:
    file, opened = ControlFile(tmp_path), keyring()
    token, place = file.make_token(opened)
    assert place is TokenPlace.KEYRING
    assert opened.store.get(TOKEN_NAME) == token
    assert not list(tmp_path.iterdir())
    assert file.make_token(opened) == (token, place)
    address = ADDRESS.model_copy(update={"token": place})
    assert file.read_token(address, opened) == token


@pytest.mark.parametrize(
    "opened",
    [OpenedSecretStore(MemorySecrets(), kept=False), OpenedSecretStore(LockedSecrets(), True)],
)
def test_without_a_keyring_a_new_token_is_in_a_file_for_its_owner_alone(
    tmp_path: Path, opened: OpenedSecretStore
) -> None:
    file = ControlFile(tmp_path)
    token, place = file.make_token(opened)
    assert place is TokenPlace.FILE
    assert file.read_token(ADDRESS, None) == token
    assert len(token.reveal()) >= 43
    [path] = tmp_path.iterdir()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert file.make_token(opened)[0] != token


@pytest.mark.parametrize("content", [b"", b"{}", b'{"port": 0}', b"\xff", b"x" * 10_000])
def test_an_address_that_makes_no_sense_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "control.json").write_bytes(content)
    with pytest.raises(ControlFileError, match="start it again"):
        ControlFile(tmp_path).read()


def test_the_address_of_another_process_is_left_alone(tmp_path: Path) -> None:
    file = ControlFile(tmp_path)
    file.write(ADDRESS)
    file.remove(ADDRESS.pid + 1)
    assert file.read() == ADDRESS
    file.remove(ADDRESS.pid)
    assert file.read() is None


def test_a_keyring_without_the_token_is_told(tmp_path: Path) -> None:
    address = ADDRESS.model_copy(update={"token": TokenPlace.KEYRING})
    with pytest.raises(ControlFileError, match="does not have the key"):
        ControlFile(tmp_path).read_token(address, keyring())
    with pytest.raises(ControlFileError, match="locked"):
        ControlFile(tmp_path).read_token(address, OpenedSecretStore(LockedSecrets(), True))
