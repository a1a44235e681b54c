"""Where this machine is on the network, with accounts and a stack that do nothing."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.commands import AddAccount, RefreshRegistration
from exophone_desktop.engine.pjsip import own_address as tested
from exophone_desktop.engine.pjsip.agenda import Route, local_address_towards
from exophone_desktop.engine.pjsip.known_account import KnownAccount
from exophone_desktop.engine.pjsip.own_address import OwnAddress

HOME, CAFE = "192.0.2.7", "198.51.100.7"


class Place:
    """The accounts of an engine, and the address that its machine has; None without a network."""

    def __init__(self, bind: str = "") -> None:
        asked = AddAccount("a", SipAccount("sip:a@x.example", "sip:x.example", bind=bind))
        self.known = KnownAccount(asked, route=Route(HOME, addresses=("203.0.113.1",)))
        self.known.registered = True
        self.address: str | None = HOME
        self.moves = 0
        self.asked: list[RefreshRegistration] = []
        self.told: list[Any] = []
        self.later: list[Callable[[], None]] = []
        watch = OwnAddress(cast("Any", self), cast("Any", self), self, self.told.append)
        self.look = watch.look
        self.look()

    def handleIpChange(self, _: object) -> None:  # noqa: N802
        self.moves += 1

    def towards(self, server: str) -> str:
        assert server == "203.0.113.1"
        if self.address is None:
            raise OSError
        return self.address

    def in_use(self) -> tuple[KnownAccount, ...]:
        return (self.known,)

    def refresh(self, command: RefreshRegistration) -> None:
        self.asked.append(command)

    def after(self, _: float, job: Callable[[], None]) -> None:
        self.later.append(job)


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(tested, "local_address_towards", lambda _: HOME)
    made = Place()
    monkeypatch.setattr(tested, "local_address_towards", made.towards)
    return made


def test_as_long_as_the_address_stays_nothing_is_done(place: Place) -> None:
    place.look()
    assert (place.moves, place.asked, place.told) == (0, [], [])


def test_the_stack_follows_to_another_address_once(place: Place) -> None:
    place.address = CAFE
    place.look()
    place.look()
    assert place.moves == 1
    assert place.known.route.local_address == CAFE


def test_a_register_that_got_lost_as_the_address_changed_is_sent_again(place: Place) -> None:
    place.address = CAFE
    place.look()
    follow_up = place.later[-1]
    follow_up()
    assert place.asked == []
    place.known.registered = False
    follow_up()
    assert place.asked == [RefreshRegistration("a")]


def test_a_network_that_is_gone_is_told_once_and_registered_over_as_it_comes_back(
    place: Place,
) -> None:
    place.address = None
    place.look()
    place.look()
    (failure,) = place.told
    assert failure.detail == "There is no network to x.example any more."
    assert failure.will_retry
    assert not place.known.registered
    place.address = HOME
    place.look()
    place.look()
    assert (place.moves, place.asked) == (0, [RefreshRegistration("a")])


def test_a_network_that_comes_back_with_another_address_is_followed(place: Place) -> None:
    place.address = None
    place.look()
    place.address = CAFE
    place.look()
    assert (place.moves, place.asked) == (1, [])


def test_the_end_of_the_network_is_no_news_for_who_was_not_registered(place: Place) -> None:
    place.known.registered = False
    place.address = None
    place.look()
    assert place.told == []


def test_an_account_that_is_bound_to_an_address_stays_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tested, "local_address_towards", lambda _: CAFE)
    assert Place(bind=HOME).moves == 0


def test_the_system_knows_the_way_to_itself() -> None:
    assert local_address_towards("127.0.0.1") == "127.0.0.1"
