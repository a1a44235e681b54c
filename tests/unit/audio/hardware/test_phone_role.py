import os

import pytest

from exophone_desktop.audio.hardware.phone_role import be_a_phone, phone_environment

ROLE = "PULSE_PROP_media.role"


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv(ROLE, "before")
    monkeypatch.delenv(ROLE)


def test_a_process_is_a_phone_beside_all_that_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/run/sound")
    environment = phone_environment()
    assert environment == {**os.environ, ROLE: "phone"}
    assert ROLE not in os.environ  # what else is started from here is no phone


def test_a_role_that_the_person_has_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ROLE, "game")
    assert phone_environment()[ROLE] == "game"


def test_only_linux_has_such_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert ROLE not in phone_environment()


def test_this_process_itself_can_be_a_phone() -> None:
    be_a_phone()
    assert os.environ[ROLE] == "phone"
