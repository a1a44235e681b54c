"""Keeps a subscriber's access token good: renewed ahead of its end, once for all who want it.

A token's lifetime is ``exp - iat``, both of the issuer's clock, and its age is measured here from
the moment it came: clocks that disagree by minutes change nothing. Only the age of a token from
an earlier run has to be taken from clocks; if that is wrong, the server's 401 puts it right.
"""

import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TypeVar

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.pauses import pause_after
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.exotel.tokens import SubscriberToken, validity

AHEAD = 0.2
"""The share of a lifetime that is left when a token is due, half as much again at random."""
MARGIN = 0.05
"""The share of a lifetime that is left when a token counts as ended."""
LEAST_PAUSE = 0.5
"""Seconds between renewals, whatever lifetimes a server gives."""
FLIGHT_LIMIT = 60.0

_REFUSED = frozenset({HttpFailure.TOKEN_INVALID, HttpFailure.TOKEN_EXPIRED})

Renew = Callable[[SubscriberToken], SubscriberToken]
"""A new access token for a refresh token, or a whole new pair. Raises ``ExotelHttpError``."""

Answer = TypeVar("Answer")


def _nothing(*_: object) -> None:
    return


@dataclass(frozen=True, slots=True)
class _Held:
    """A token and when it came, by two clocks: one of them stops while a computer sleeps."""

    token: SubscriberToken
    lifetime: float | None
    steady: float
    wall: float
    due_after: float


class TokenKeeper:
    """One subscriber's tokens. Thread-safe.

    ``resumed`` says that ``token`` is from an earlier run. ``on_renewed`` is told after each
    renewal, and ``on_ended`` once when the person has to sign in again; both on the thread that
    asked for the renewal, which they may hold up. ``spread`` gives random numbers from 0 to 1.
    """

    def __init__(
        self,
        token: SubscriberToken,
        renew: Renew,
        clock: ServerClock,
        *,
        resumed: bool = False,
        on_renewed: Callable[[], None] = _nothing,
        on_ended: Callable[[RefreshTokenExpiredError], None] = _nothing,
        steady: Callable[[], float] = time.monotonic,
        spread: Callable[[], float] = random.random,
    ) -> None:
        self._renew = renew
        self._clock = clock
        self._on_renewed = on_renewed
        self._on_ended = on_ended
        self._steady = steady
        self._spread = spread
        self._lock = threading.Lock()
        self._flight: Future[Secret] | None = None
        self._failures = 0
        self._not_before = steady()
        self._ended: RefreshTokenExpiredError | None = None
        self._held = self._hold(token)
        times = validity(token.access)
        if resumed and times is not None:
            age = max(0.0, clock.now() - times.issued)
            self._held = replace(
                self._held, steady=self._held.steady - age, wall=self._held.wall - age
            )

    @property
    def token(self) -> SubscriberToken:
        """The pair as it is now."""
        with self._lock:
            return self._held.token

    def access(self) -> Secret:
        """An access token that is good, renewed first where it has come to its end.

        Raises:
            RefreshTokenExpiredError: the person has to sign in again.
            ExotelHttpError: it has ended and could not be renewed.
        """
        with self._lock:
            held = self._held
            left = self._left(held)
        if left is None or left > MARGIN * (held.lifetime or 0.0):
            return held.token.access
        return self.renewed(held.token.access)

    def renewed(self, refused: Secret) -> Secret:
        """Another access token than ``refused``; whoever asks meanwhile gets the same one.

        Raises as ``access`` does.
        """
        with self._lock:
            if self._held.token.access != refused:
                return self._held.token.access
            if self._ended is not None:
                raise self._ended
            flight, mine = self._flight, self._flight is None
            if flight is None:
                flight = self._flight = Future()
            token = self._held.token
        if mine:
            self._fly(flight, token)
        try:
            return flight.result(FLIGHT_LIMIT)
        except TimeoutError:
            raise ExotelHttpError(
                HttpFailure.TIMED_OUT,
                f"The session was not renewed within {FLIGHT_LIMIT:g} seconds.",
            ) from None

    def call(self, ask: Callable[[Secret], Answer]) -> Answer:
        """``ask`` with a good access token, and once more with a new one if it is refused."""
        used = self.access()
        try:
            return ask(used)
        except ExotelHttpError as error:
            if error.kind not in _REFUSED:
                raise
        return ask(self.renewed(used))

    def seconds_until_due(self) -> float | None:
        """When to renew ahead of the end, 0 for now; None when nothing is to be renewed."""
        with self._lock:
            held = self._held
            left = self._left(held)
            if left is None or held.lifetime is None or self._ended is not None:
                return None
            due = left - (held.lifetime - held.due_after)
            return max(0.0, due, self._not_before - self._steady())

    def renew_if_due(self) -> None:
        """Renew ahead of the end when it is time. Raises as ``access`` does."""
        if self.seconds_until_due() == 0.0:
            self.renewed(self.token.access)

    def _hold(self, token: SubscriberToken) -> _Held:
        times = validity(token.access)
        lifetime = times.lifetime if times else None
        early = AHEAD * (1 + self._spread() / 2)
        due_after = (lifetime or 0.0) * (1 - early)
        return _Held(token, lifetime, self._steady(), self._clock.wall(), due_after)

    def _left(self, held: _Held) -> float | None:
        if held.lifetime is None:
            return None
        age = max(self._steady() - held.steady, self._clock.wall() - held.wall)
        return held.lifetime - age

    def _fly(self, flight: "Future[Secret]", token: SubscriberToken) -> None:
        try:
            fresh = self._renew(token)
        except BaseException as error:
            ended = self._failed(error)
            flight.set_exception(error)
            if ended is not None:
                self._on_ended(ended)
            return
        self._landed(fresh)
        flight.set_result(fresh.access)
        self._on_renewed()

    def _landed(self, fresh: SubscriberToken) -> None:
        with self._lock:
            self._flight = None
            self._failures = 0
            self._not_before = self._steady() + LEAST_PAUSE
            self._held = self._hold(fresh)

    def _failed(self, error: BaseException) -> RefreshTokenExpiredError | None:
        with self._lock:
            self._flight = None
            self._not_before = self._steady() + pause_after(self._failures, self._spread())
            self._failures += 1
            if isinstance(error, RefreshTokenExpiredError):
                self._ended = error
                return error
            return None
