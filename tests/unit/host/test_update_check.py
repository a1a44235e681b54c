import base64
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from exophone_desktop.host.update_check import (
    NOT_IN_THIS_BUILD,
    Release,
    UpdateChannel,
    UpdateError,
    newer_release,
    read_channel,
)

PAGE = "https://exophone.example/releases"
KEY = Ed25519PrivateKey.generate()


def public(key: Ed25519PrivateKey = KEY) -> str:
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def judged(
    version: str, current: str = "1.2.0", key: Ed25519PrivateKey = KEY, **changes: object
) -> Release | None:
    told = {"product": "exophone-desktop", "version": version, "page": PAGE, **changes}
    listed = json.dumps(told)
    signature = base64.b64encode(key.sign(listed.encode())).decode()
    return newer_release(listed, signature, public(), current)


@pytest.mark.parametrize("version", ["1.2.1", "1.10", "2.0", "1.2.0.1"])
def test_a_newer_version_is_told_with_its_page(version: str) -> None:
    assert judged(version) == Release(version, PAGE)


@pytest.mark.parametrize("version", ["1.2.0", "1.2", "1.1.99", "0.9"])
def test_the_same_and_older_versions_are_nothing_to_tell(version: str) -> None:
    assert judged(version) is None


def test_a_list_signed_by_others_is_not_used() -> None:
    with pytest.raises(UpdateError, match=r"not signed by the makers of this build"):
        judged("9.0", key=Ed25519PrivateKey.generate())


def test_a_list_that_was_changed_after_signing_is_not_used() -> None:
    signature = base64.b64encode(KEY.sign(b'{"version": "1.3"}')).decode()
    with pytest.raises(UpdateError, match=r"not signed"):
        newer_release('{"version": "1.4"}', signature, public(), "1.2")


@pytest.mark.parametrize("signature", ["", "?", "AAAA"])
def test_a_signature_that_is_none_is_refused(signature: str) -> None:
    with pytest.raises(UpdateError, match=r"not signed"):
        newer_release("{}", signature, public(), "1.2")


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "latest"},
        {"version": "1." + "9" * 40},
        {"page": "http://exophone.example"},
        {"page": "https://exophone.example/\u202e"},
        {"page": "javascript:alert(1)"},
        {"product": "another"},
    ],
)
def test_a_signed_list_that_makes_no_sense_is_said_so(changes: dict[str, object]) -> None:
    with pytest.raises(UpdateError, match=r"makes no sense"):
        judged(**{"version": "9.0", **changes})


def test_this_clone_has_no_channel_and_says_so() -> None:
    with pytest.raises(UpdateError, match=NOT_IN_THIS_BUILD):
        read_channel()


def test_a_build_with_a_channel_knows_where_to_look(tmp_path: Path) -> None:
    file = tmp_path / "channel.json"
    file.write_text(json.dumps({"address": "https://exophone.example", "public_key": public()}))
    assert read_channel(file) == UpdateChannel(
        address="https://exophone.example", public_key=public()
    )


@pytest.mark.parametrize("content", ["", "[]", '{"address": "http://exophone.example"}'])
def test_a_broken_channel_is_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "channel.json"
    file.write_text(content)
    with pytest.raises(UpdateError, match=NOT_IN_THIS_BUILD):
        read_channel(file)
