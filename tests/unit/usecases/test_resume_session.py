import jwt
from fakes.desk import FORM, Office

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.host.secrets import SecretStoreError
from exophone_desktop.usecases.keep_session import remembered_token
from exophone_desktop.usecases.resume_session import SESSION_ENDED, resume_session
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.state import Screen


def access_until(time: float) -> Secret:
    claims = {"iat": time - 1800, "exp": time}
    return Secret(jwt.encode(claims, "a key that the app never has, long enough", "HS256"))


async def signed_in_before(office: Office) -> None:
    office.backend.access = access_until(office.time + 1800)
    await sign_in(office.desk, FORM)
    office.order.clear()
    office.new_desk()


async def test_a_remembered_session_goes_on_without_a_password(office: Office) -> None:
    await signed_in_before(office)
    await resume_session(office.desk)
    assert office.names() == ["initialize"]
    assert office.state.screen is Screen.HOME
    assert office.desk.session.current is not None


async def test_a_session_that_has_run_out_asks_to_sign_in_again(office: Office) -> None:
    await signed_in_before(office)
    office.time += 24 * 3600
    office.backend.failures["renew"] = RefreshTokenExpiredError(HttpFailure.TOKEN_EXPIRED, "Over.")
    await resume_session(office.desk)
    assert office.names() == ["renew"]
    assert office.state.sign_in_error == SESSION_ENDED
    assert office.state.sign_in_defaults.user_name == "alice"
    assert office.state.sign_in_defaults.hostname == FORM.hostname


async def test_a_session_is_resumed_for_as_long_as_its_refresh_token_lasts(office: Office) -> None:
    await signed_in_before(office)
    office.time += 23 * 3600
    office.backend.access = access_until(office.time + 1800)
    await resume_session(office.desk)
    assert office.names() == ["renew", "initialize"]
    assert office.backend.access.reveal() in office.voice.tokens[-1]
    assert office.state.screen is Screen.HOME


async def test_a_start_without_a_network_keeps_the_session_for_later(office: Office) -> None:
    await signed_in_before(office)
    office.time += 3600
    office.backend.failures["renew"] = ExotelHttpError(HttpFailure.UNREACHABLE, "No network.")
    await resume_session(office.desk)
    assert office.state.screen is Screen.HOME
    assert remembered_token(office.secrets) is not None


async def test_the_first_start_shows_an_empty_form(office: Office) -> None:
    await resume_session(office.desk)
    assert office.state.screen is Screen.SIGN_IN
    assert office.state.sign_in_error == ""
    assert office.state.notice is None


async def test_a_machine_without_a_keyring_is_told(office: Office) -> None:
    office.new_desk(kept=False, why="There is no keyring.")
    await resume_session(office.desk)
    assert not office.state.secrets_kept
    assert office.state.notice is not None
    assert office.state.notice.text == "There is no keyring."


async def test_settings_that_made_no_sense_are_told(office: Office) -> None:
    (office.folder / "settings.json").write_text("{")
    await resume_session(office.desk)
    assert office.state.notice is not None
    assert "made no sense" in office.state.notice.text


async def test_a_locked_keyring_is_told_and_leaves_the_form(office: Office, monkeypatch) -> None:
    await signed_in_before(office)

    def locked(name: str) -> None:
        raise SecretStoreError("The keyring is locked.")

    monkeypatch.setattr(office.secrets, "get", locked)
    await resume_session(office.desk)
    assert office.state.screen is Screen.SIGN_IN
    assert office.state.notice is not None
    assert office.state.notice.text == "The keyring is locked."


async def test_signing_out_forgets_the_tokens_and_keeps_the_names(office: Office) -> None:
    await signed_in_before(office)
    await resume_session(office.desk)
    await sign_out(office.desk)
    assert office.names()[-1] == "stop"
    assert office.state.screen is Screen.SIGN_IN
    assert office.state.user is None
    assert office.state.sign_in_defaults.user_name == "alice"
    assert remembered_token(office.secrets) is None


async def test_signing_out_twice_does_nothing_more(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await sign_out(office.desk)
    office.order.clear()
    await sign_out(office.desk)
    assert office.order == []
