import asyncio
from dataclasses import replace

import pytest
from fakes.desk import FORM, Office, details

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.pauses import LONGEST_PAUSE
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.host.secrets import SecretStoreError
from exophone_desktop.usecases.events import SessionExpired
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.keep_session import remembered_token
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.reconnect import pause_before
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_in_again import sign_in_again
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.state import Screen
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError
from exophone_desktop.voice.events import (
    AuthenticationFailed,
    CallEnded,
    IncomingCall,
    InitializationFailed,
    InitializationSucceeded,
)

EXPIRED = AuthenticationFailed(
    ExotelVoiceError(ErrorType.AUTHENTICATION_EXPIRED_TOKEN, "The session has expired.")
)
ENDED = RefreshTokenExpiredError(HttpFailure.TOKEN_EXPIRED, "Sign in again.", 401)
UNKNOWN_THERE = ExotelHttpError(HttpFailure.NOT_FOUND, "Not known there.", 404)
OFFLINE = InitializationFailed(ExotelVoiceError(ErrorType.NETWORK_ERROR, "No network."))


@pytest.fixture
async def signed_in(office: Office) -> Office:
    await sign_in(office.desk, FORM)
    office.order.clear()
    office.backend.access = Secret("access-2")
    return office


async def test_a_refused_token_is_renewed_by_the_refresh_token(signed_in: Office) -> None:
    await follow_voice(signed_in.desk, EXPIRED)
    assert signed_in.names() == ["renew", "initialize"]
    assert "access-2" in signed_in.voice.tokens[-1]
    token = remembered_token(signed_in.secrets)
    assert token is not None
    assert token.access.reveal() == "access-2"
    assert signed_in.state.screen is Screen.HOME


async def test_a_renewed_token_that_is_refused_too_ends_the_session(signed_in: Office) -> None:
    await follow_voice(signed_in.desk, EXPIRED)
    await follow_voice(signed_in.desk, EXPIRED)
    assert signed_in.names() == ["renew", "initialize"]
    assert signed_in.state.session_expired == "The session has expired."


async def test_a_token_may_be_renewed_again_once_it_was_accepted(signed_in: Office) -> None:
    await follow_voice(signed_in.desk, EXPIRED)
    await follow_voice(signed_in.desk, InitializationSucceeded())
    await follow_voice(signed_in.desk, EXPIRED)
    tokens = [name for name in signed_in.names() if name != "contacts"]
    assert tokens == ["renew", "initialize", "renew", "initialize"]


async def test_a_refresh_token_that_has_ended_asks_to_sign_in_again(signed_in: Office) -> None:
    signed_in.backend.failures["renew"] = ENDED
    await follow_voice(signed_in.desk, EXPIRED)
    assert signed_in.names() == ["renew"]
    assert signed_in.state.session_expired == "Sign in again."
    # Nothing is taken from the person until they want to.
    assert signed_in.state.screen is Screen.HOME
    await sign_in_again(signed_in.desk)
    assert signed_in.names() == ["renew", "stop"]
    assert signed_in.state.screen is Screen.SIGN_IN
    assert signed_in.state.sign_in_error == "Sign in again."
    assert signed_in.state.sign_in_defaults.user_name == "alice"
    assert signed_in.state.session_expired == ""
    assert remembered_token(signed_in.secrets) is None


async def test_whoever_notices_the_end_of_the_session_first_reports_it_once(
    signed_in: Office,
) -> None:
    signed_in.backend.failures["renew"] = ENDED
    tokens = signed_in.desk.session.current.tokens
    for _ in range(2):
        with pytest.raises(RefreshTokenExpiredError):
            await asyncio.to_thread(tokens.renewed, tokens.token.access)
    assert signed_in.reported == [SessionExpired("Sign in again.")]


async def test_a_session_that_was_left_reports_nothing_any_more(signed_in: Office) -> None:
    signed_in.backend.failures["renew"] = ENDED
    tokens = signed_in.desk.session.current.tokens
    await sign_out(signed_in.desk)
    with pytest.raises(RefreshTokenExpiredError):
        await asyncio.to_thread(tokens.renewed, tokens.token.access)
    assert signed_in.reported == []


async def test_a_session_that_ends_in_a_call_waits_for_the_end_of_the_call(
    signed_in: Office,
) -> None:
    signed_in.dispatch(IncomingCall(details()))
    signed_in.dispatch(SessionExpired("Sign in again."))
    await sign_in_again(signed_in.desk)
    assert signed_in.state.call is not None
    assert signed_in.names() == []
    signed_in.dispatch(CallEnded(details()))
    assert signed_in.state.session_expired == "Sign in again."
    await sign_in_again(signed_in.desk)
    assert signed_in.state.screen is Screen.SIGN_IN


async def test_a_call_that_cannot_be_announced_says_to_sign_in_again(signed_in: Office) -> None:
    signed_in.backend.failures["post_context"] = ENDED
    await place_call(signed_in.desk, "bob")
    assert signed_in.state.screen is Screen.HOME
    assert "Sign in again." in signed_in.state.dial_error
    assert "dial" not in signed_in.names()


async def test_a_renewed_token_replaces_the_one_in_the_keyring(signed_in: Office) -> None:
    tokens = signed_in.desk.session.current.tokens
    await asyncio.to_thread(tokens.renewed, tokens.token.access)
    assert remembered_token(signed_in.secrets) == SubscriberToken(
        Secret("refresh-1"), Secret("access-2")
    )
    assert Secret("access-2") in signed_in.hidden


async def test_a_token_renewed_after_signing_out_is_not_kept(signed_in: Office) -> None:
    tokens = signed_in.desk.session.current.tokens
    await sign_out(signed_in.desk)
    await asyncio.to_thread(tokens.renewed, tokens.token.access)
    assert remembered_token(signed_in.secrets) is None


async def test_a_keyring_that_refuses_a_renewed_token_costs_nothing(
    signed_in: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(name: str, secret: Secret) -> None:
        raise SecretStoreError("The keyring is locked.")

    monkeypatch.setattr(signed_in.secrets, "set", locked)
    tokens = signed_in.desk.session.current.tokens
    assert await asyncio.to_thread(tokens.renewed, tokens.token.access) == Secret("access-2")


async def test_a_session_that_is_not_to_be_remembered_keeps_nothing(office: Office) -> None:
    await sign_in(office.desk, replace(FORM, remember=False))
    tokens = office.desk.session.current.tokens
    await asyncio.to_thread(tokens.renewed, tokens.token.access)
    assert remembered_token(office.secrets) is None


async def test_a_platform_that_cannot_renew_is_signed_in_to_again(signed_in: Office) -> None:
    signed_in.backend.failures["renew"] = UNKNOWN_THERE
    await follow_voice(signed_in.desk, EXPIRED)
    assert signed_in.names() == ["renew", "login", "initialize"]
    assert "access-2" in signed_in.voice.tokens[-1]


async def test_a_password_that_was_changed_ends_the_session(signed_in: Office) -> None:
    signed_in.backend.failures["renew"] = UNKNOWN_THERE
    signed_in.backend.failures["login"] = ExotelHttpError(HttpFailure.FORBIDDEN, "Wrong password.")
    await follow_voice(signed_in.desk, EXPIRED)
    assert signed_in.state.session_expired == "Wrong password."


async def test_a_network_that_fails_while_renewing_keeps_the_session(signed_in: Office) -> None:
    signed_in.backend.failures["renew"] = ExotelHttpError(HttpFailure.TIMED_OUT, "No answer.")
    await follow_voice(signed_in.desk, EXPIRED)
    assert signed_in.state.screen is Screen.HOME
    assert signed_in.state.notice is not None
    assert signed_in.state.notice.text == "No answer."
    # It is tried again by itself.
    assert signed_in.names() == ["renew", "initialize"]


async def test_a_call_is_not_cut_off_for_want_of_a_token(signed_in: Office) -> None:
    signed_in.desk.session.may_renew = False
    signed_in.dispatch(IncomingCall(details()))
    await follow_voice(signed_in.desk, EXPIRED)
    assert "stop" not in signed_in.names()
    assert signed_in.state.call is not None


async def test_a_failed_start_is_tried_again_with_longer_and_longer_pauses(
    signed_in: Office,
) -> None:
    for _ in range(3):
        await follow_voice(signed_in.desk, OFFLINE)
    assert signed_in.names() == ["initialize"] * 3
    assert signed_in.pauses == [2.0, 4.0, 8.0]
    await follow_voice(signed_in.desk, InitializationSucceeded())
    await follow_voice(signed_in.desk, OFFLINE)
    assert signed_in.pauses[-1] == 2.0


def test_pauses_have_a_limit() -> None:
    assert pause_before(1000) == LONGEST_PAUSE


async def test_an_error_that_time_does_not_heal_is_not_tried_again(signed_in: Office) -> None:
    error = ExotelVoiceError(ErrorType.INVALID_PARAMETER, "Unusable.")
    await follow_voice(signed_in.desk, InitializationFailed(error))
    assert signed_in.order == []


async def test_nobody_is_connected_after_signing_out(office: Office) -> None:
    await follow_voice(office.desk, OFFLINE)
    await follow_voice(office.desk, EXPIRED)
    assert office.order == []
