from dataclasses import replace

import pytest
from fakes.desk import FORM, Office

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.settings import Settings, SettingsError, SettingsFile
from exophone_desktop.usecases.keep_session import remembered_token
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import Screen
from exophone_desktop.voice.errors import ErrorType, VoiceClientError

WRONG = ExotelHttpError(HttpFailure.FORBIDDEN, "Login failed: the password is wrong.", 403)


async def test_signing_in_asks_the_backend_and_makes_the_person_reachable(office: Office) -> None:
    await sign_in(office.desk, FORM)
    assert office.order == [
        ("login", "alice", "alice-pass1", "exotel1", "device-1"),
        ("initialize", "http://127.0.0.1:9/v2", "alice", "Alice", "exotel1"),
        ("post_device_token", "device-1"),
    ]
    assert office.voice.tokens == ['{"refresh_token": "refresh-1", "access_token": "access-1"}']
    assert set(office.addresses) == {FORM.hostname}
    assert office.state.screen is Screen.HOME
    assert office.state.user is not None
    assert office.state.user.exophone == "08040408080"
    assert not office.state.ring_me_available


async def test_a_session_of_the_local_exotel_can_be_called(office: Office) -> None:
    office.backend.sandbox = "http://127.0.0.1:9/sandbox/v1"
    await sign_in(office.desk, FORM)
    assert office.state.ring_me_available


async def test_a_wrong_password_is_told_on_the_form(office: Office) -> None:
    office.backend.failures["login"] = WRONG
    await sign_in(office.desk, FORM)
    assert office.state.sign_in_error == str(WRONG)
    assert office.state.screen is Screen.SIGN_IN
    assert not office.state.signing_in
    assert office.names() == ["login"]


async def test_an_incomplete_form_is_not_sent(office: Office) -> None:
    await sign_in(office.desk, replace(FORM, password=Secret("")))
    assert office.state.sign_in_error == "Please Enter Password"
    assert office.order == []


async def test_a_voice_client_that_refuses_is_told_on_the_form(office: Office) -> None:
    office.voice.refusal = VoiceClientError(ErrorType.INVALID_PARAMETER, "No hostname.")
    await sign_in(office.desk, FORM)
    assert office.state.sign_in_error == "No hostname."
    assert office.desk.session.current is None


async def test_the_password_is_kept_nowhere_and_the_tokens_in_the_keyring(office: Office) -> None:
    await sign_in(office.desk, FORM)
    text = (office.folder / "settings.json").read_text()
    for secret in ("alice-pass1", "access-1", "refresh-1"):
        assert secret not in text
        assert secret not in repr(office.events)
        assert secret not in repr(office.desk.session.current)
    token = remembered_token(office.secrets)
    assert token is not None
    assert token.access.reveal() == "access-1"
    assert {secret.reveal() for secret in office.hidden} == {
        "alice-pass1",
        "access-1",
        "refresh-1",
    }


async def test_who_does_not_want_to_be_remembered_is_not(office: Office) -> None:
    await sign_in(office.desk, FORM)
    office.new_desk()
    await sign_in(office.desk, replace(FORM, remember=False))
    assert remembered_token(office.secrets) is None
    assert office.settings.load().settings.sign_in is None


async def test_a_refused_device_token_does_not_undo_the_sign_in(office: Office) -> None:
    office.backend.failures["post_device_token"] = ExotelHttpError(
        HttpFailure.SERVER_FAILED, "The server failed."
    )
    await sign_in(office.desk, FORM)
    assert office.state.screen is Screen.HOME
    assert office.state.notice is not None
    assert "The server failed." in office.state.notice.text


@pytest.mark.parametrize("when", ["signing in", "signed in"])
async def test_a_second_sign_in_at_the_same_time_does_nothing(office: Office, when: str) -> None:
    if when == "signing in":
        office.state = replace(office.state, signing_in=True)
    else:
        await sign_in(office.desk, FORM)
        office.order.clear()
    await sign_in(office.desk, FORM)
    assert office.order == []


async def test_a_disk_that_cannot_be_written_is_told(office: Office, monkeypatch) -> None:
    def full(settings: Settings) -> None:
        raise SettingsError("The disk is full.")

    monkeypatch.setattr(office.settings, "change", full)
    await sign_in(office.desk, FORM)
    assert office.state.screen is Screen.HOME
    assert office.state.notice is not None
    assert "until you close the app" in office.state.notice.text


async def test_a_locked_host_name_is_where_everybody_signs_in(office: Office) -> None:
    policy = Policy(locked={"hostname": "https://ours.example/v1"}, reason="Rule 7.")
    settings = SettingsFile(office.folder / "locked.json", policy)
    desk = replace(office.desk, settings=settings)
    await resume_session(desk)
    assert office.state.sign_in_defaults.hostname == "https://ours.example/v1"
    await sign_in(desk, FORM)
    assert office.state.screen is Screen.SIGN_IN
    assert office.state.sign_in_error == policy.why("hostname")
    await sign_in(desk, replace(FORM, hostname="https://ours.example/v1/"))
    assert office.state.screen is Screen.HOME
