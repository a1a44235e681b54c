import os
import struct
import wave
from pathlib import Path

import pytest

from exophone_desktop.cli.entry import main

ACCOUNT = '[account]\nid = "sip:alice@127.0.0.1"\npassword = "alice-pass1"\n'


@pytest.fixture
def account(tmp_path: Path) -> str:
    path = tmp_path / "alice.toml"
    path.write_text(ACCOUNT)
    return str(path)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "Traceback" not in told.err
    assert "alice-pass1" not in told.err
    return told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["not-a-uri"], "is not a SIP URI"),
        (["sip:bob@127.0.0.1", "--dtmf", "12x"], "DTMF digits"),
        (["sip:bob@127.0.0.1", "--dtmf", ""], "DTMF digits"),
        (["sip:bob@127.0.0.1", "--seconds", "-1"], "number of seconds"),
        (["sip:bob@127.0.0.1", "--seconds", "nan"], "number of seconds"),
        (["sip:bob@127.0.0.1", "--header", "no colon"], "is not a header"),
        (["sip:bob@127.0.0.1", "--header", "X-A: b\r\nX-C: d"], "is not a header"),
        (["sip:bob@127.0.0.1", "--header", "Via: x"], "written by the phone itself"),
        (["sip:bob@127.0.0.1", "--header", "X-A: " + "b" * 600], "longer than"),
        (["sip:bob@127.0.0.1", "--play", "missing.wav"], "There is no sound file"),
        (["sip:bob@127.0.0.1", "--record", "/no/such/folder/out.wav"], "There is no folder"),
        (["sip:bob@127.0.0.1", "--record", "/"], "is not a file name"),
        (["sip:bob@127.0.0.1", "--record", os.devnull], "is not a file name"),
        (["sip:bob@127.0.0.1", "--header", "Expires: 5"], "written by the phone itself"),
    ],
)
def test_unusable_arguments_of_call_are_told(
    capsys: pytest.CaptureFixture[str], account: str, arguments: list[str], told: str
) -> None:
    assert told in refusal(capsys, "call", *arguments, "--account", account)


def test_a_sound_file_that_is_none_is_told(
    capsys: pytest.CaptureFixture[str], account: str, tmp_path: Path
) -> None:
    (tmp_path / "in.wav").write_bytes(b"RIFF nothing")
    path = str(tmp_path / "in.wav")
    told = refusal(capsys, "call", "sip:b@127.0.0.1", "--account", account, "--play", path)
    assert "in.wav" in told


def test_an_unusable_account_file_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "no such file" in refusal(capsys, "register", "--account", str(tmp_path / "no.toml"))
    (tmp_path / "bad.toml").write_text(ACCOUNT + "colour = 1\n")
    told = refusal(capsys, "answer", "--account", str(tmp_path / "bad.toml"))
    assert "'colour' is not known" in told


def test_an_account_without_registrar_cannot_be_registered(
    capsys: pytest.CaptureFixture[str], account: str
) -> None:
    assert main(["register", "--account", account]) == 2
    assert "no registrar" in capsys.readouterr().err


@pytest.mark.parametrize("calls", ["0", "-1", "x", "1001", "٣"])
def test_a_strange_number_of_calls_is_told(
    capsys: pytest.CaptureFixture[str], account: str, calls: str
) -> None:
    told = refusal(capsys, "answer", "--account", account, "--calls", calls)
    assert "whole number" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--host", "0.0.0.0"], "not an address such as 127.0.0.1"),
        (["--host", "localhost"], "not an address such as 127.0.0.1"),
        (["--http-port", "65536"], "not a port"),
        (["--sip-port", "-1"], "not a port"),
        (["--sip-transport", "tls"], "invalid choice"),
    ],
)
def test_unusable_arguments_of_sandbox_are_told(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert told in refusal(capsys, "sandbox", *arguments)


def test_an_unknown_command_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert "invalid choice" in refusal(capsys, "dance")


def test_the_length_of_a_sound_file_is_known(tmp_path: Path) -> None:
    from exophone_desktop.cli.arguments import sound_file

    path = tmp_path / "in.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(struct.pack("<4000h", *range(4000)))
    assert sound_file(str(path))[1] == pytest.approx(0.5, abs=0.01)
