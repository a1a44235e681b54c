import stat
import sys
from pathlib import Path

import pytest

from exophone_desktop.sandbox.http.tokens import TokenIssuer, TokenRefused
from exophone_desktop.sandbox.signing_key import FILE_NAME, signing_key, sip_password


def test_a_folder_keeps_the_key_so_that_tokens_outlive_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "exotel"
    token = TokenIssuer("a", 1800, 86_400, key=signing_key(folder)).issue("alice")
    again = TokenIssuer("a", 1800, 86_400, key=signing_key(folder))
    assert again.subscriber_of(token.access_token) == "alice"
    assert again.subscriber_of_refresh(token.refresh_token) == "alice"


def test_without_a_folder_every_run_has_its_own_key() -> None:
    token = TokenIssuer("a", 1800, 86_400, key=signing_key(None)).issue("alice")
    with pytest.raises(TokenRefused):
        TokenIssuer("a", 1800, 86_400, key=signing_key(None)).subscriber_of(token.access_token)


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 100])
def test_a_key_of_another_length_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert len(key := signing_key(tmp_path)) == 32
    assert signing_key(tmp_path) == key


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_the_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    signing_key(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_sip_passwords_follow_from_the_key_and_the_name() -> None:
    assert sip_password(b"k", "alice") == sip_password(b"k", "alice")
    assert sip_password(b"k", "alice") != sip_password(b"k", "bob")
    assert sip_password(b"k", "bob") != sip_password(b"l", "bob")
