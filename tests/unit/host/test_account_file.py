from dataclasses import fields
from pathlib import Path

import pytest
import trustme

from exophone_desktop.domain.account import DtmfMethod, SipAccount, SipTransport, SrtpPolicy
from exophone_desktop.host.account_file import READERS, AccountFileError, read_account

FULL = """
[account]
id = "sip:alice@example.org"
registrar = "sip:example.org:5070"
username = "alice-auth"
password = "alice-pass1"
proxy = "sip:127.0.0.1:5070;transport=tcp;lr"
transport = "tcp"
srtp = "required"
dtmf = "info"
codecs = ["G722", "PCMU"]
expires = 120
display_name = "Alice"
bind = "127.0.0.2"
bind_port = 5080
only_from_server = true
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "alice.toml"
    path.write_text(text)
    return path


def mistake(path: Path, environment: dict[str, str] | None = None) -> str:
    with pytest.raises(AccountFileError) as caught:
        read_account(path, environment or {})
    sentence = str(caught.value)
    assert str(path) in sentence
    assert sentence.endswith(".")
    assert "alice-pass1" not in sentence
    return sentence


def test_every_key_reaches_the_account(tmp_path: Path) -> None:
    account = read_account(written(tmp_path, FULL))
    assert account.id == "sip:alice@example.org"
    assert account.registrar == "sip:example.org:5070"
    assert account.username == "alice-auth"
    assert account.password.reveal() == "alice-pass1"
    assert account.proxy == "sip:127.0.0.1:5070;transport=tcp;lr"
    assert account.transport is SipTransport.TCP
    assert account.srtp is SrtpPolicy.REQUIRED
    assert account.dtmf is DtmfMethod.INFO
    assert account.codecs == ("G722", "PCMU")
    assert (account.expires, account.bind, account.bind_port) == (120, "127.0.0.2", 5080)
    assert account.display_name == "Alice"
    assert account.only_from_server


def test_every_field_of_an_account_can_be_written() -> None:
    assert set(READERS) | {"password"} == {field.name for field in fields(SipAccount)}


def test_an_id_is_enough_and_names_the_user(tmp_path: Path) -> None:
    account = read_account(written(tmp_path, '[account]\nid = "sip:alice@example.org"'))
    assert account == SipAccount(id="sip:alice@example.org", username="alice")


def test_a_password_may_come_from_the_environment(tmp_path: Path) -> None:
    path = written(tmp_path, '[account]\nid = "sip:a@b"\npassword_env = "ALICE_PASSWORD"')
    assert read_account(path, {"ALICE_PASSWORD": "pw"}).password.reveal() == "pw"
    assert "ALICE_PASSWORD, which is not set" in mistake(path)


def test_authorities_are_looked_for_beside_the_file(tmp_path: Path) -> None:
    trustme.CA().cert_pem.write_to_path(tmp_path / "ca.pem")
    path = written(tmp_path, '[account]\nid = "sip:a@b"\ntls_ca_file = "ca.pem"')
    assert read_account(path).tls_ca_file == str(tmp_path / "ca.pem")


@pytest.mark.parametrize("content", ["", "not a certificate"])
def test_authorities_without_a_certificate_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "ca.pem").write_text(content)
    path = written(tmp_path, '[account]\nid = "sip:a@b"\ntls_ca_file = "ca.pem"')
    assert "no certificate in PEM form" in mistake(path)


def test_a_file_that_an_editor_marked_as_utf_8_is_read(tmp_path: Path) -> None:
    path = tmp_path / "alice.toml"
    path.write_text(FULL, encoding="utf-8-sig")
    assert read_account(path).id == "sip:alice@example.org"


@pytest.mark.parametrize(
    ("line", "key", "allowed"),
    [
        ('id = "alice"', "id", "sip:user@host"),
        ('id = "sip:example.org"', "id", "sip:user@domain"),
        ("id = 5", "id", "text in quotes"),
        ('registrar = "example.org"', "registrar", "sip:"),
        ('proxy = "sip:a b"', "proxy", "sip:"),
        ('proxy = "sip:a\\r\\nX: 1"', "proxy", "line breaks"),
        ('transport = "sctp"', "transport", '"udp" or "tcp" or "tls"'),
        ("srtp = true", "srtp", '"off" or "optional" or "required"'),
        ('dtmf = "inband"', "dtmf", '"rfc4733" or "info"'),
        ('codecs = "PCMU"', "codecs", "list"),
        ("codecs = []", "codecs", "list"),
        ('codecs = ["PC MU"]', "codecs", "list"),
        ("expires = 0", "expires", "from 10 to 86400"),
        ("expires = true", "expires", "whole number"),
        ("expires = 1.5", "expires", "whole number"),
        ('bind = "localhost"', "bind", "IPv4"),
        ("bind_port = 65536", "bind_port", "from 0 to 65535"),
        ('display_name = "a\\"b"', "display_name", "quotes"),
        ('tls_ca_file = "missing.pem"', "tls_ca_file", "no file"),
        ("only_from_server = 1", "only_from_server", "true or false"),
        ("only_from_server = true", "only_from_server", "a registrar or a proxy"),
        ("password = 5", "password", "text in quotes"),
        ('password_env = "A B"', "password_env", "environment variable"),
        ('password = "alice-pass1"\npassword_env = "X"', "password_env", "only one"),
        ('colour = "red"', "colour", "known are"),
    ],
)
def test_each_mistake_names_the_key_and_what_is_allowed(
    tmp_path: Path, line: str, key: str, allowed: str
) -> None:
    first = "" if line.startswith("id") else 'id = "sip:alice@example.org"\n'
    sentence = mistake(written(tmp_path, f"[account]\n{first}{line}\n"))
    assert key in sentence
    assert allowed in sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no table [account]"),
        ("account = 5", "no table [account]"),
        ("[account]\n", "id is missing"),
        ('[account]\nid = "sip:a@b"\n[extra]', "'extra' is not known"),
        ('[account]\nid = "sip:a@b"\npassword = "alice-pass1', "line 3"),
        ("a = " + "[" * 5000, "nested"),
        ("#" * 100_000, "larger than 64 KiB"),
    ],
)
def test_a_malformed_file_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    assert told in mistake(written(tmp_path, text))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "no such file" in mistake(tmp_path / "missing.toml")


def test_a_folder_is_no_account_file(tmp_path: Path) -> None:
    assert "is not a file" in mistake(tmp_path)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "alice.toml"
    path.write_bytes(b"\xff\xfe")
    assert "not UTF-8" in mistake(path)


EXOTEL = """
[account]
preset = "exotel"
account_sid = "acme1"
username = "agent7"
password = "alice-pass1"
"""


def test_the_preset_for_exotels_devices_fills_in_what_is_known_of_them(tmp_path: Path) -> None:
    account = read_account(written(tmp_path, EXOTEL), {})
    assert account.id == "sip:agent7@acme1.voip.exotel.com"
    assert account.registrar == "sip:voip.in1.exotel.com:443;transport=tls"
    assert account.proxy == "sip:voip.in1.exotel.com:443;transport=tls;lr"
    assert (account.username, account.password.reveal()) == ("agent7", "alice-pass1")
    assert account.transport is SipTransport.TLS
    assert account.srtp is SrtpPolicy.OPTIONAL
    assert account.dtmf is DtmfMethod.INFO
    assert account.codecs == ("PCMA", "PCMU")


def test_a_key_beside_the_preset_changes_it(tmp_path: Path) -> None:
    account = read_account(written(tmp_path, EXOTEL + 'srtp = "required"\n'), {})
    assert account.srtp is SrtpPolicy.REQUIRED


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"exotel"', '"other"', "the only one is"),
        ('account_sid = "acme1"\n', "", "needs account_sid"),
        ('"acme1"', '"acme1;x"', "needs account_sid"),
        ('"agent7"', '"agent 7"', "needs username"),
        ('"agent7"', "7", "needs username"),
    ],
)
def test_a_preset_that_cannot_be_used_says_why(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    assert said in mistake(written(tmp_path, EXOTEL.replace(before, after)))
