import json
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.logs import MAX_SECRETS, AppLog, Redactor

LOGGER = logging.getLogger("exophone_desktop.test")


@pytest.fixture
def redactor() -> Redactor:
    return Redactor()


@pytest.fixture
def log(tmp_path: Path, redactor: Redactor) -> Iterator[Path]:
    path = tmp_path / "logs" / "exophone.log"
    app_log = AppLog(path, redactor)
    assert app_log.open()
    yield path
    app_log.close()


def test_a_known_secret_never_reaches_the_file(log: Path, redactor: Redactor) -> None:
    redactor.hide(Secret("alice-pass1"))
    LOGGER.info("signing in with %s", "alice-pass1")
    try:
        raise RuntimeError("the password alice-pass1 was refused")
    except RuntimeError:
        LOGGER.info("failed", exc_info=True)
    text = log.read_text()
    assert "signing in with ***" in text
    assert "RuntimeError" in text
    assert "alice-pass1" not in text


@pytest.mark.parametrize("secret", ['p"ss\\w?rd', "pässwört", "a b&c=d/e", "it's"])
def test_a_known_secret_is_masked_however_it_is_written(redactor: Redactor, secret: str) -> None:
    redactor.hide(Secret(secret))
    written = [secret, json.dumps([secret]), repr([secret]), quote(secret, safe=""), f"{secret!r}"]
    written += [urlencode({"x": secret}), json.dumps([secret], ensure_ascii=False)]
    for line in written:
        masked = redactor.mask(line)
        assert "***" in masked
        assert len(masked) < 9, masked


@pytest.mark.parametrize(
    "line",
    [
        "posted to https://api-key:SECRET@company.com/v1/pushtoclient",
        "INVITE sip:alice:SECRET@example.com;transport=tcp SIP/2.0",
        'Authorization: Digest username="alice", response="SECRET"',
        "Proxy-Authorization: Basic SECRET",
        "'authorization': 'Bearer SECRET'",
        "Cookie: session=SECRET",
        'Digest realm="x", response="0123456789abcdef0123456789abcdef"',
        'the body was {"password": "SEC\\"RET", "x": 1}',
        "password=SECRET&x=1",
        "sip_password: SECRET",
        '"access_token":"SECRET"',
        "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJTRUNSRVQifQ.SECRET",
        "https://bucket.example/logs.zip?X-Amz-Signature=SECRET&x=1",
        "https://store.example/logs.zip?sv=1&sig=SECRET",
        "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:SECRETSECRET+/=|2^20",
    ],
)
def test_what_looks_like_a_secret_is_masked(redactor: Redactor, line: str) -> None:
    masked = redactor.mask(line)
    assert "SECRET" not in masked
    assert "SEC\\" not in masked
    assert "0123456789abcdef" not in masked
    assert "***" in masked


@pytest.mark.parametrize(
    "line", ["call call-1 ended with 486", "no password was needed", "the response was 200 OK"]
)
def test_plain_lines_are_left_as_they_are(redactor: Redactor, line: str) -> None:
    assert redactor.mask(line) == line


def test_a_strangers_line_break_cannot_begin_an_entry(log: Path) -> None:
    LOGGER.info("a call from %s", "bob\r\n2026-01-01 00:00:00,000 ERROR root: all is lost")
    lines = log.read_text().splitlines()
    assert [line for line in lines if line.startswith("2026-01-01 00:00:00,000 ERROR")] == []


def test_what_a_stranger_sends_does_not_steer_the_terminal_of_the_reader(log: Path) -> None:
    LOGGER.info("a call from %s", "bob\x1b[2J\x07\x9b1m\u202eeve")
    text = log.read_text(encoding="utf-8")
    assert r"bob\x1b[2J\x07\x9b1m\u202eeve" in text


def test_the_number_of_known_secrets_is_bounded(redactor: Redactor) -> None:
    for number in range(MAX_SECRETS + 1):
        redactor.hide(Secret(f"secret-number-{number:04}"))
    assert redactor.mask("secret-number-0000") == "secret-number-0000"
    assert redactor.mask("secret-number-0001") == "***"


def test_a_folder_that_cannot_be_made_leaves_the_program_without_a_log(
    tmp_path: Path, redactor: Redactor
) -> None:
    (tmp_path / "file").write_text("")
    app_log = AppLog(tmp_path / "file" / "exophone.log", redactor)
    assert not app_log.open()
    app_log.follow("DEBUG", 3)
    app_log.close()


def test_each_entry_begins_with_its_moment_in_utc(log: Path) -> None:
    record = LOGGER.makeRecord(LOGGER.name, logging.INFO, "", 0, "noon", (), None)
    record.created = 1_800_000_000.25
    LOGGER.handle(record)
    assert "2027-01-15T08:00:00.250Z INFO exophone_desktop.test: noon" in log.read_text()


@pytest.mark.parametrize(
    ("level", "kept"),
    [
        ("NONE", []),
        ("ERROR", ["error"]),
        ("WARNING", ["warning", "error"]),
        ("INFO", ["info", "warning", "error"]),
        ("DEBUG", ["debug", "info", "warning", "error"]),
    ],
)
@pytest.mark.expects_log("warning|error")
def test_the_log_has_the_level_of_the_sessions_profile(
    tmp_path: Path, redactor: Redactor, level: str, kept: list[str]
) -> None:
    path = tmp_path / "exophone.log"
    app_log = AppLog(path, redactor)
    app_log.open()
    try:
        app_log.follow(level, 7)
        for name in ("debug", "info", "warning", "error"):
            getattr(LOGGER, name)(name)
    finally:
        app_log.close()
    assert [line.rpartition(" ")[2] for line in path.read_text().splitlines()] == kept


def test_the_small_talk_of_libraries_is_not_logged(log: Path) -> None:
    logging.getLogger("httpx").info("HTTP Request: GET https://host/?token=abc")
    assert log.read_text() == ""


def test_closing_the_log_leaves_logging_as_it_was(tmp_path: Path, redactor: Redactor) -> None:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    app_log = AppLog(tmp_path / "exophone.log", redactor)
    app_log.open()
    app_log.follow("DEBUG", 7)
    app_log.close()
    app_log.close()
    assert (root.level, list(root.handlers)) == before
