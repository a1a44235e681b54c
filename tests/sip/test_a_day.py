"""A day of 24 hours in a minute: tokens that last less than a second, restarts, pushes, calls."""

import asyncio
import json
import time
from pathlib import Path

import pytest
from fakes.restarting_exotel import begin_to_talk, is_ready, person, platform, started, talk, talks

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel import token_keeper
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.sandbox.http.tokens import TokenIssuer
from exophone_desktop.sandbox.signing_key import signing_key
from exophone_desktop.usecases.end_call import end_call
from exophone_desktop.usecases.events import SessionExpired
from exophone_desktop.usecases.load_contacts import load_contacts
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_in_again import sign_in_again
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError
from exophone_desktop.voice.events import (
    CallMissed,
    InitializationSucceeded,
    RelayOutcome,
    SessionDataRelayed,
)
from exophone_desktop.voice.listeners import ExotelVoiceClientEventListener

RENEWALS = 100
"""As many as two people need in a day with tokens of half an hour."""
ACCESS_LIFETIME = 0.8


def call_of(age: float, sid: str, name: str = "Carol C") -> str:
    sent = time.time() - age
    return json.dumps({"callSid": sid, "callerId": "carol", "callerName": name, "sentAt": sent})


@pytest.mark.timeout(400)
async def test_a_day_of_renewals_restarts_pushes_and_calls_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Lives of less than a second may be renewed as often as they need.
    monkeypatch.setattr(token_keeper, "LEAST_PAUSE", 0.02)
    async with platform(tmp_path / "exotel", access_token_lifetime=ACCESS_LIFETIME) as exotel:
        alice, bob = person("alice", tmp_path, exotel), person("bob", tmp_path, exotel)
        calls = 0
        async with started(bob) as caller:
            await sign_in(caller.desk, bob.form)
            while len(alice.renewals) + len(bob.renewals) < RENEWALS:
                # Alice closes her app and opens it again, some times a day.
                async with started(alice) as callee:
                    await resume_session(callee.desk)
                    if callee.session.current is None:
                        await sign_in(callee.desk, alice.form)
                    await asyncio.gather(callee.until(is_ready), caller.until(is_ready))
                    for _ in range(3):
                        await talk(caller, callee)
                        calls += 1
                        await exotel.restart()
                        # Nobody is registered now: the push brings her back, and then the call.
                        await talk(caller, callee)
                        calls += 1
                        contacts = await load_contacts(callee.desk)
                        assert contacts.problem == ""
                    judged = callee.all_seen(SessionDataRelayed)
                    assert [each.outcome for each in judged] == [RelayOutcome.ACCEPTED] * 6
                    assert callee.all_seen(CallMissed) == []
                    assert callee.all_seen(SessionExpired) == []
            assert caller.all_seen(SessionExpired) == []
        assert calls >= 12
        assert (alice.logins, bob.logins) == (["alice"], ["bob"])


async def test_what_came_while_nobody_listened_comes_later_and_once(tmp_path: Path) -> None:
    async with platform(tmp_path / "exotel") as exotel:
        alice = person("alice", tmp_path, exotel)
        async with started(alice) as desktop:
            await sign_in(desktop.desk, alice.form)
            await exotel.push(call_of(300, "late1", "Carol"))
            await desktop.until(lambda _: len(desktop.all_seen(CallMissed)) == 1)
            await exotel.restart()
            await exotel.push(call_of(300, "late2", "Dave"))
            await exotel.push(call_of(300, "late1", "Carol"))
            await exotel.push("{")
            await exotel.push(call_of(0, "x"), version="2")
            await desktop.until(lambda _: len(desktop.all_seen(SessionDataRelayed)) == 5)
            missed = [each.remote_display_name for each in desktop.all_seen(CallMissed)]
            assert missed == ["Carol", "Dave"]
            assert [each.outcome for each in desktop.all_seen(SessionDataRelayed)] == [
                RelayOutcome.LATE,
                RelayOutcome.LATE,
                RelayOutcome.REPEATED,
                RelayOutcome.MALFORMED,
                RelayOutcome.UNKNOWN_VERSION,
            ]


@pytest.mark.parametrize("fast", [-600.0, 600.0])
async def test_a_clock_that_is_ten_minutes_wrong_misses_no_call(
    tmp_path: Path, fast: float
) -> None:
    async with platform(tmp_path / "exotel") as exotel:
        alice = person("alice", tmp_path, exotel, fast)
        bob = person("bob", tmp_path, exotel)
        async with started(alice) as callee, started(bob) as caller:
            await sign_in(callee.desk, alice.form)
            await sign_in(caller.desk, bob.form)
            await asyncio.gather(callee.until(is_ready), caller.until(is_ready))
            await talk(caller, callee)
            await exotel.push(call_of(300, "late1"))
            await callee.until(lambda _: bool(callee.all_seen(CallMissed)))
            outcomes = [each.outcome for each in callee.all_seen(SessionDataRelayed)]
            assert outcomes == [RelayOutcome.ACCEPTED, RelayOutcome.LATE]
            assert callee.state.session_expired == ""


async def test_a_refresh_token_that_ends_in_a_call_leaves_the_call_alone(tmp_path: Path) -> None:
    short = {"access_token_lifetime": 1.0, "refresh_token_lifetime": 6.0}
    async with platform(tmp_path / "exotel", **short) as exotel:
        alice, bob = person("alice", tmp_path, exotel), person("bob", tmp_path, exotel)
        async with started(alice) as callee, started(bob) as caller:
            await sign_in(callee.desk, alice.form)
            await sign_in(caller.desk, bob.form)
            await asyncio.gather(callee.until(is_ready), caller.until(is_ready))
            await begin_to_talk(caller, callee)
            for desktop in (callee, caller):
                await desktop.until(lambda state: bool(state.session_expired))
                assert talks(desktop.state)
            await end_call(callee.desk)
            await caller.until(lambda state: state.call is None)
            # Still signed in, and asked to sign in again.
            assert caller.state.user is not None
            assert "sign in again" in caller.state.session_expired


class Listener(ExotelVoiceClientEventListener):
    def __init__(self) -> None:
        self.refused: list[ErrorType] = []

    def on_authentication_failure(self, error: ExotelVoiceError) -> None:
        self.refused.append(error.error_type)


@pytest.mark.parametrize(
    ("lifetime", "told"),
    [
        (-60, ErrorType.AUTHENTICATION_EXPIRED_TOKEN),
        (None, ErrorType.AUTHENTICATION_INVALID_TOKEN),
    ],
)
async def test_a_refused_token_reaches_the_listener_and_the_app_starts_again_with_a_new_one(
    tmp_path: Path, lifetime: int | None, told: ErrorType
) -> None:
    folder = tmp_path / "exotel"
    async with platform(folder) as exotel:
        alice = person("alice", tmp_path, exotel)
        async with started(alice) as desktop:
            await sign_in(desktop.desk, alice.form)
            await desktop.until(is_ready)
            listener = Listener()
            desktop.voice.set_event_listener(listener)
            session = desktop.session.current
            assert session is not None
            key = signing_key(folder)
            issuer = TokenIssuer("exotel1", lifetime or 0, 60, key=key)
            refused = issuer.access("alice") if lifetime else "x.y.z"
            bad = SubscriberToken(session.token.refresh, Secret(refused))
            desktop.session.connected_access = bad.access
            user = session.user
            desktop.voice.initialize(
                session.platform_hostname,
                user.subscriber_name,
                user.display_name,
                user.account_sid,
                bad.as_json().reveal(),
            )
            await desktop.until(
                lambda state: (
                    len(desktop.all_seen(InitializationSucceeded)) == 2 and is_ready(state)
                )
            )
            assert listener.refused == [told]
            assert alice.logins == ["alice"]
            assert desktop.state.session_expired == ""


async def test_a_restart_that_changes_every_secret_asks_to_sign_in_again(tmp_path: Path) -> None:
    # Without a folder the local Exotel has new keys and SIP passwords each time.
    async with platform(None) as exotel:
        alice = person("alice", tmp_path, exotel)
        async with started(alice) as desktop:
            await sign_in(desktop.desk, alice.form)
            await desktop.until(is_ready)
            await exotel.restart()
            await load_contacts(desktop.desk)
            await desktop.until(lambda state: bool(state.session_expired))
            await sign_in_again(desktop.desk)
            assert "sign in again" in desktop.state.sign_in_error
            await sign_in(desktop.desk, alice.form)
            await desktop.until(is_ready)
