import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import jwt
import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel import token_keeper
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.pauses import LONGEST_PAUSE
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import TokenKeeper
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.exotel.tokens import SubscriberToken

LIFETIME = 1800.0
EXPIRED = ExotelHttpError(HttpFailure.TOKEN_EXPIRED, "Expired.", 401)


@dataclass
class World:
    """Clocks and a server; ``skew`` is how far this computer's clock is behind the server's."""

    skew: float = 0.0
    steady: float = 0.0
    wall: float = 1_000_000.0
    renewals: list[str] = field(default_factory=list)
    failure: BaseException | None = None
    told: list[Secret] = field(default_factory=list)
    ended: list[RefreshTokenExpiredError] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = ServerClock(lambda: self.wall)

    def passes(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds

    def token(self, number: int = 0) -> Secret:
        issued = self.wall + self.skew
        claims = {"iat": issued, "exp": issued + LIFETIME, "number": number}
        return Secret(jwt.encode(claims, "a key that the app never has, long enough", "HS256"))

    def renew(self, token: SubscriberToken) -> SubscriberToken:
        self.renewals.append(token.refresh.reveal())
        if self.failure is not None:
            raise self.failure
        return SubscriberToken(token.refresh, self.token(len(self.renewals)))

    def keeper(self, access: Secret | None = None, resumed: bool = False) -> TokenKeeper:
        keeper = TokenKeeper(
            SubscriberToken(Secret("refresh"), access or self.token()),
            self.renew,
            self.clock,
            resumed=resumed,
            on_renewed=lambda: self.told.append(keeper.token.access),
            on_ended=self.ended.append,
            steady=lambda: self.steady,
            spread=lambda: 0.5,
        )
        return keeper


@pytest.mark.parametrize("skew", [-600.0, 0.0, 600.0])
def test_a_token_is_renewed_ahead_of_its_end_whatever_the_clocks_say(skew: float) -> None:
    world = World(skew)
    keeper = world.keeper()
    due = keeper.seconds_until_due()
    assert due == pytest.approx(LIFETIME * 0.75)
    keeper.renew_if_due()
    assert world.renewals == []
    world.passes(due + 1)
    keeper.renew_if_due()
    assert world.renewals == ["refresh"]
    assert keeper.access() == world.told[-1]
    assert keeper.seconds_until_due() == pytest.approx(LIFETIME * 0.75)


def test_renewals_are_spread_so_that_not_all_desktops_ask_at_once() -> None:
    world = World()
    token = SubscriberToken(Secret("r"), world.token())
    dues = set()
    for share in (0.0, 0.5, 1.0):
        keeper = TokenKeeper(
            token, world.renew, world.clock, steady=lambda: 0.0, spread=lambda share=share: share
        )
        dues.add(keeper.seconds_until_due())
    assert len(dues) == 3
    assert max(dues) - min(dues) == pytest.approx(LIFETIME * 0.1)


def test_a_token_that_ended_while_the_computer_slept_is_renewed_before_it_is_used() -> None:
    world = World()
    keeper = world.keeper()
    world.wall += 3600
    assert keeper.access() == world.told[-1]
    assert world.renewals == ["refresh"]


def test_a_clock_that_is_set_back_does_not_make_a_token_younger() -> None:
    world = World()
    keeper = world.keeper()
    world.passes(LIFETIME)
    world.wall -= 86_400
    keeper.access()
    assert world.renewals == ["refresh"]


def test_a_resumed_token_has_the_age_that_the_servers_date_gives_it() -> None:
    world = World(skew=600.0)
    token = world.token()
    world.passes(LIFETIME - 300)
    world.clock.note("Mon, 12 Jan 1970 14:21:40 GMT")
    keeper = world.keeper(token, resumed=True)
    assert keeper.seconds_until_due() == 0.0
    assert keeper.access() == token


class SlowRenewal:
    """A renewal that has ``begun`` and takes until it may ``go_on``."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.begun, self.go_on = threading.Event(), threading.Event()

    def __call__(self, token: SubscriberToken) -> SubscriberToken:
        self.begun.set()
        assert self.go_on.wait(10)
        return self._world.renew(token)


def test_many_callers_share_one_renewal() -> None:
    world = World()
    slow = SlowRenewal(world)
    old = world.token()
    keeper = TokenKeeper(SubscriberToken(Secret("refresh"), old), slow, world.clock)
    with ThreadPoolExecutor(32) as callers:
        answers = [callers.submit(keeper.renewed, old) for _ in range(32)]
        assert slow.begun.wait(10)
        slow.go_on.set()
        tokens = {answer.result(10) for answer in answers}
    assert len(tokens) == 1
    assert old not in tokens
    assert world.renewals == ["refresh"]


def test_a_refused_call_is_tried_once_more_with_a_new_token() -> None:
    world = World()
    keeper = world.keeper()
    used: list[Secret] = []

    def ask(access: Secret) -> str:
        used.append(access)
        if len(used) == 1:
            raise EXPIRED
        return "done"

    assert keeper.call(ask) == "done"
    assert len(world.renewals) == 1
    assert used[0] != used[1]


def test_a_call_that_is_refused_twice_fails_and_is_not_tried_again() -> None:
    world = World()
    asked: list[Secret] = []

    def ask(access: Secret) -> None:
        asked.append(access)
        raise EXPIRED

    with pytest.raises(ExotelHttpError, match="Expired"):
        world.keeper().call(ask)
    assert len(asked) == 2
    assert len(world.renewals) == 1


def test_another_failure_than_a_refused_token_renews_nothing() -> None:
    world = World()

    def ask(access: Secret) -> None:
        raise ExotelHttpError(HttpFailure.SERVER_FAILED, "Down.", 500)

    with pytest.raises(ExotelHttpError, match="Down"):
        world.keeper().call(ask)
    assert world.renewals == []


def test_failed_renewals_are_tried_again_with_longer_and_longer_pauses() -> None:
    world = World(failure=ExotelHttpError(HttpFailure.TIMED_OUT, "No answer."))
    keeper = world.keeper()
    world.passes(LIFETIME * 0.8)
    pauses = []
    for _ in range(9):
        with pytest.raises(ExotelHttpError):
            keeper.renew_if_due()
        pauses.append(keeper.seconds_until_due())
        world.steady += pauses[-1] or 0.0
    assert pauses[:3] == pytest.approx([0.75, 1.5, 3.0])
    assert max(pauses) <= LONGEST_PAUSE
    assert keeper.access() == keeper.token.access
    world.failure = None
    keeper.renew_if_due()
    assert len(world.told) == 1


def test_a_refresh_token_that_has_ended_is_not_asked_with_again() -> None:
    world = World(failure=RefreshTokenExpiredError(HttpFailure.TOKEN_EXPIRED, "Sign in.", 401))
    keeper = world.keeper()
    for _ in range(3):
        with pytest.raises(RefreshTokenExpiredError):
            keeper.renewed(keeper.token.access)
    assert len(world.renewals) == 1
    assert keeper.seconds_until_due() is None
    assert [str(error) for error in world.ended] == ["Sign in."]


def test_a_server_may_give_a_whole_new_pair() -> None:
    world = World()
    pair = SubscriberToken(Secret("refresh-2"), Secret("access-2"))
    keeper = TokenKeeper(SubscriberToken(Secret("r"), Secret("a")), lambda _: pair, world.clock)
    assert keeper.renewed(Secret("a")) == Secret("access-2")
    assert keeper.token == pair


def test_a_token_without_times_is_used_until_it_is_refused() -> None:
    world = World()
    keeper = world.keeper(Secret("opaque"))
    world.passes(1e6)
    assert keeper.access() == Secret("opaque")
    assert keeper.seconds_until_due() is None
    assert keeper.renewed(Secret("opaque")) == world.told[0]


def test_a_server_that_gives_ended_tokens_is_not_asked_without_pause() -> None:
    world = World()

    def ended(token: SubscriberToken) -> SubscriberToken:
        claims = {"iat": 10, "exp": 5, "number": len(world.renewals)}
        world.renewals.append("x")
        key = "a key that the app never has, long enough"
        return SubscriberToken(token.refresh, Secret(jwt.encode(claims, key, "HS256")))

    token = SubscriberToken(Secret("refresh"), world.token())
    keeper = TokenKeeper(token, ended, world.clock, steady=lambda: world.steady)
    world.passes(LIFETIME)
    keeper.renew_if_due()
    assert keeper.seconds_until_due() == pytest.approx(0.5)


def test_a_renewal_that_takes_for_ever_is_a_failure_like_any_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(token_keeper, "FLIGHT_LIMIT", 0.01)
    world = World()
    slow = SlowRenewal(world)
    old = world.token()
    keeper = TokenKeeper(SubscriberToken(Secret("refresh"), old), slow, world.clock)
    with ThreadPoolExecutor(1) as others:
        first = others.submit(keeper.renewed, old)
        assert slow.begun.wait(10)
        with pytest.raises(ExotelHttpError, match="not renewed within") as late:
            keeper.renewed(old)
        slow.go_on.set()
        assert first.result(10) == keeper.access()
    assert late.value.kind is HttpFailure.TIMED_OUT
