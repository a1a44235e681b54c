"""What the engine thread is to do later: deadlines, and answers of slow look-ups."""

import heapq
import itertools
import math
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

Job = Callable[[], None]

LOOKUP_SECONDS = 5.0


class Agenda:
    """Jobs for the engine thread. ``soon`` and ``wake`` are for any thread; the rest is the
    thread's."""

    def __init__(self) -> None:
        self._wake: Job = _rest
        self._soon: deque[Job] = deque()
        self._later: list[tuple[float, int, Job]] = []
        self._numbers = itertools.count()

    def soon(self, job: Job) -> None:
        """Do ``job`` in the next turn, which begins at once where the engine can be woken."""
        self._soon.append(job)
        self._wake()

    def wake(self) -> None:
        """There is something to do beside what is on the agenda."""
        self._wake()

    def wakes(self, wake: Job) -> None:
        """Call ``wake``, on any thread, to begin the next turn."""
        self._wake = wake

    @property
    def rests_for(self) -> float:
        """Seconds until something is due; 0.0 where something is."""
        if self._soon:
            return 0.0
        if not self._later:
            return math.inf
        return max(0.0, self._later[0][0] - time.monotonic())

    def after(self, seconds: float, job: Job) -> None:
        """Do ``job`` once, ``seconds`` from now."""
        heapq.heappush(self._later, (time.monotonic() + seconds, next(self._numbers), job))

    def turn(self) -> None:
        """Do what is due."""
        for _ in range(len(self._soon)):
            self._soon.popleft()()
        now = time.monotonic()
        while self._later and self._later[0][0] <= now:
            heapq.heappop(self._later)[2]()

    def clear(self) -> None:
        """Forget everything, and wake nobody any more."""
        self._wake = _rest
        self._soon.clear()
        self._later.clear()


def _rest() -> None:
    """Nobody is to be woken."""


@dataclass(frozen=True, slots=True)
class Route:
    """How a server is reached: the address this machine uses towards it, or why it is not.

    ``addresses`` are all that its name stands for.
    """

    local_address: str = ""
    problem: str = ""
    addresses: tuple[str, ...] = ()


def look_up_route(host: str, port: int, agenda: Agenda, then: Callable[[Route], None]) -> None:
    """Find ``host`` without making the engine wait; ``then`` is called in a turn of ``agenda``.

    The stack's own look-up blocks its thread, and with it every call, so a name that does not
    resolve must not reach it.
    """
    answered = threading.Event()

    def answer(route: Route) -> None:
        if not answered.is_set():
            answered.set()
            then(route)

    def work() -> None:
        route = _route(host, port)
        agenda.soon(lambda: answer(route))

    threading.Thread(target=work, name="look-up", daemon=True).start()
    too_late = Route(problem=f"The host {host} could not be found in time.")
    agenda.after(LOOKUP_SECONDS, lambda: answer(too_late))


def find_address(agenda: Agenda, host: str, then: Callable[[str], None]) -> None:
    """As ``look_up_route``; ``then`` gets the first IPv4 address, and "" where none is found."""
    look_up_route(
        host, 0, agenda, lambda route: then(route.addresses[0] if route.addresses else "")
    )


def _route(host: str, port: int) -> Route:
    try:
        found = socket.getaddrinfo(host, port, socket.AF_INET, socket.SOCK_DGRAM)
    except (OSError, UnicodeError):
        return Route(problem=f"The host {host} could not be found.")
    addresses = tuple(str(each[4][0]) for each in found)
    try:
        return Route(local_address_towards(addresses[0]), addresses=addresses)
    except OSError as error:
        return Route("", f"There is no network to {host}: {error.strerror}.", addresses)


def local_address_towards(server: str) -> str:
    """The address that this machine has towards the address ``server`` now; sends nothing.

    Raises ``OSError`` where there is no way.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((server, 5060))
        return str(probe.getsockname()[0])
