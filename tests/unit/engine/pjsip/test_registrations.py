"""What becomes of REGISTER, with an account and a stack that do nothing."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.commands import AddAccount, RemoveAccount
from exophone_desktop.engine.events import RegistrationFailed, RegistrationSucceeded
from exophone_desktop.engine.pjsip import registrations as tested
from exophone_desktop.engine.pjsip.account import RegistrationSeen
from exophone_desktop.engine.pjsip.registrations import Registrations

KEPT_NOTHING = RegistrationSeen(200, "OK", 0)


class QuietAccount:
    """In place of the stack's account."""

    asked = 0
    left = 0

    def __init__(self, *_: object) -> None:
        pass

    def create(self, _: object) -> None:
        pass

    def setRegistration(self, renew: bool) -> None:  # noqa: N802
        QuietAccount.asked += renew
        QuietAccount.left += not renew

    def take_only_from(self, *_: object) -> None:
        pass

    def getId(self) -> int:  # noqa: N802
        return 1

    def shutdown(self) -> None:
        pass


class Desk:
    """Registrations, with what they told and what they want to do later."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self.later: list[Callable[[], None]] = []
        anything = cast("Any", self)
        self.registrations = Registrations(
            anything, anything, self.told.append, 0, anything, lambda _: None
        )
        account = SipAccount(id="sip:x@127.0.0.1", registrar="sip:127.0.0.1", bind="127.0.0.1")
        self.registrations.add(AddAccount("a", account))

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        assert seconds > 1.0
        self.later.append(job)

    def prefer_codecs(self, wanted: tuple[str, ...]) -> None:
        assert wanted

    @property
    def strangers(self) -> "Desk":
        return self

    def tell_by(self, agenda: object) -> None:
        assert agenda is self

    def servers_of(self, account: SipAccount) -> None:
        assert not account.only_from_server

    def count(self, *_: object) -> None:
        pytest.fail("Nobody calls.")

    def guard(self, *_: object) -> None:
        pass

    def transport(self, *_: object) -> int:
        return len(self.told)

    def seen(self, sight: RegistrationSeen) -> None:
        self.registrations.seen("a", sight)

    def wait(self) -> None:
        jobs, self.later = self.later, []
        for job in jobs:
            job()


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(tested, "PjAccount", QuietAccount)
    monkeypatch.setattr(tested, "account_config", lambda *_: None)
    monkeypatch.setattr(QuietAccount, "asked", 0)
    monkeypatch.setattr(QuietAccount, "left", 0)
    return Desk()


def test_a_success_that_keeps_nothing_is_a_failure_and_asked_again_until_kept(desk: Desk) -> None:
    for asked in (1, 2):
        desk.seen(KEPT_NOTHING)
        assert isinstance(desk.told[-1], RegistrationFailed)
        assert desk.told[-1].will_retry
        assert not desk.registrations.registered_any
        desk.wait()
        assert QuietAccount.asked == asked
    desk.seen(RegistrationSeen(200, "OK", 60))
    assert desk.told[-1] == RegistrationSucceeded("a", 60)
    assert desk.registrations.registered_any


def test_it_is_asked_once_at_a_time(desk: Desk) -> None:
    for _ in range(3):
        desk.seen(KEPT_NOTHING)
    assert len(desk.later) == 1


def test_it_is_not_asked_again_when_kept_meanwhile_or_left(desk: Desk) -> None:
    desk.seen(KEPT_NOTHING)
    desk.seen(RegistrationSeen(200, "OK", 60))
    desk.wait()
    desk.seen(KEPT_NOTHING)
    desk.registrations.remove(RemoveAccount("a"))
    desk.wait()
    assert QuietAccount.asked == 0


def test_who_leaves_while_a_register_is_under_way_unregisters_when_it_is_answered(
    desk: Desk,
) -> None:
    waiting = []
    desk.registrations.leave_all()
    for expires in (60, 0):
        waiting.append((desk.registrations.registered_any, QuietAccount.left))
        desk.seen(RegistrationSeen(200, "OK", expires))
    waiting.append((desk.registrations.registered_any, QuietAccount.left))
    assert waiting == [(True, 0), (True, 1), (False, 1)]


def test_a_registrar_that_lets_nobody_go_is_asked_once(desk: Desk) -> None:
    desk.seen(RegistrationSeen(200, "OK", 60))
    desk.registrations.leave_all()
    for _ in range(2):
        desk.seen(RegistrationSeen(200, "OK", 60))
    assert QuietAccount.left == 1
    assert not desk.registrations.registered_any


def test_who_was_refused_has_nothing_to_leave(desk: Desk) -> None:
    desk.seen(RegistrationSeen(503, "Service Unavailable", 0))
    desk.registrations.leave_all()
    assert not desk.registrations.registered_any
    assert QuietAccount.left == 0


def test_a_refusal_is_not_asked_again_by_itself(desk: Desk) -> None:
    desk.seen(RegistrationSeen(403, "Forbidden", 0))
    assert not desk.told[-1].will_retry
    assert not desk.later


def test_a_connection_that_is_closed_takes_only_its_own_registration_along(desk: Desk) -> None:
    desk.seen(RegistrationSeen(200, "OK", 60, connection=7))
    desk.registrations.connection_lost(8)
    assert desk.registrations.registered_any
    desk.registrations.connection_lost(7)
    assert desk.told[-1] == RegistrationFailed(
        "a", 503, "", "The connection to 127.0.0.1 was lost.", will_retry=True
    )
    assert not desk.registrations.registered_any
    told = len(desk.told)
    desk.registrations.connection_lost(7)
    assert len(desk.told) == told
