import argparse
import json
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from exophone_desktop.cli import doctor
from exophone_desktop.cli.doctor_subject import NoSubject, find_subject
from exophone_desktop.cli.window_settings import window_settings
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.paths import app_paths
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.host.settings import RememberedSignIn, SettingsFile
from exophone_desktop.usecases.doctor.subject import Subject
from exophone_desktop.usecases.keep_session import ACCESS_TOKEN, REFRESH_TOKEN

HOST = ("--host", "https://exotel.example/v1", "--account-sid", "sid", "--subscriber", "alice")
KEY = {"EXOTEL_API_KEY": "key", "EXOTEL_API_TOKEN": "token-that-nobody-may-see"}


@pytest.fixture
def paths(tmp_path: Path):
    return replace(
        app_paths(),
        settings_file=tmp_path / "settings.json",
        device_id_file=tmp_path / "device-id",
        policy_file=tmp_path / "policy.toml",
    )


def subject(paths, *words: str, environment: dict[str, str] | None = None, secrets=None) -> Subject:
    parser = argparse.ArgumentParser()
    doctor.add_to(parser)
    opened = OpenedSecretStore(secrets or MemorySecrets(), kept=True)
    with ExitStack() as stack:
        options, signed_in = parser.parse_args(words), window_settings(paths).sign_in
        return find_subject(options, environment or {}, opened, stack, paths, signed_in).subject


def test_without_options_the_session_of_the_window_is_examined(paths) -> None:
    remembered = RememberedSignIn(
        user_name="alice",
        account_sid="exotel1",
        hostname="https://backend.example/v1",
        platform_hostname="https://platform.example",
        exophone="08040408080",
    )
    SettingsFile(paths.settings_file).change(
        lambda before: before.model_copy(update={"sign_in": remembered})
    )
    secrets = MemorySecrets()
    secrets.set(ACCESS_TOKEN, Secret("access-token"))
    secrets.set(REFRESH_TOKEN, Secret("refresh-token"))
    found = subject(paths, secrets=secrets).subscriber
    assert found is not None
    assert (found.backend, found.platform) == (
        "https://backend.example/v1",
        "https://platform.example",
    )
    assert (found.name, found.exophone) == ("alice", "08040408080")
    assert found.token.access.reveal() == "access-token"
    assert "access-token" not in repr(found)


def test_where_nobody_ever_signed_in_only_the_computer_is_examined(paths) -> None:
    assert subject(paths) == Subject()


def test_a_host_and_a_token_file_are_examined(paths, tmp_path) -> None:
    file = tmp_path / "token.json"
    file.write_text(json.dumps({"refresh_token": "r-token", "access_token": "a-token"}))
    found = subject(paths, *HOST, "--token-file", str(file), "--echo", "900").subscriber
    assert found is not None
    assert found.token.access.reveal() == "a-token"
    assert found.backend == found.platform == "https://exotel.example/v1"


@pytest.mark.parametrize(
    "content", [b"{}", b"\xff\xfe", b"[" * 10_000, b'{"refresh_token": "secret-thing"}']
)
def test_a_token_file_that_is_none_is_refused_without_its_content(
    paths, tmp_path, content: bytes
) -> None:
    file = tmp_path / "token.json"
    file.write_bytes(content)
    with pytest.raises(NoSubject) as refused:
        subject(paths, *HOST, "--token-file", str(file))
    assert "secret-thing" not in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (HOST[:4], "--account-sid and --subscriber"),
        (("--token-file", "x"), "belongs to --host"),
        (("--exophone", "1"), "belongs to --host"),
        (("--host", "http://exotel.example", *HOST[2:]), "in clear"),
        ((*HOST, "--token-file", "/nowhere"), "cannot be read"),
        ((*HOST, "--echo", "sip:a b@c"), "not a SIP URI"),
        (("--api-host", "https://stamp.example"), "--account-sid and --subscriber"),
        ((*HOST, "--api-host", "https://stamp.example"), "EXOTEL_API_KEY"),
    ],
)
def test_what_cannot_be_examined_is_one_sentence(paths, words, reason) -> None:
    with pytest.raises(NoSubject, match=reason):
        subject(paths, *words)


def test_the_api_key_comes_from_the_environment(paths) -> None:
    found = subject(paths, *HOST, "--api-host", "https://stamp.example", environment=KEY)
    assert found.api is not None
    assert found.api.key.key == "key"
    assert "nobody-may-see" not in repr(found)


def test_a_plain_account_is_examined_by_itself(paths, tmp_path) -> None:
    file = tmp_path / "bob.toml"
    file.write_text('[account]\nid = "sip:bob@127.0.0.1"\n')
    found = subject(paths, "--account", str(file), "--echo", "echo")
    assert found.sip is not None
    assert found.subscriber is None
    assert found.echo == "echo"
