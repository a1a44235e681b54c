"""The four transaction machines of RFC 3261 section 17 as tables, with RFC 6026's corrections.

A machine is a mapping from (state, input) to (next state, actions). Which timers run is a
property of the state: entering a state starts its timers that do not run yet and ends the
others. What is not in a table is ignored, as the RFC wants of strays.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

T1 = 0.5
T2 = 4.0
T4 = 5.0


class State(StrEnum):
    """Where a transaction is."""

    CALLING = "calling"
    TRYING = "trying"
    PROCEEDING = "proceeding"
    ACCEPTED = "accepted"
    COMPLETED = "completed"
    CONFIRMED = "confirmed"
    TERMINATED = "terminated"


class Input(StrEnum):
    """What can happen to a transaction, besides its timers."""

    REQUEST = "request"
    ACK = "ack"
    PROVISIONAL = "1xx"
    SUCCESS = "2xx"
    FAILURE = "3xx-6xx"
    BROKEN = "transport failed"


class Timer(StrEnum):
    """Timers A to K (table 4 of RFC 3261) and L, M (RFC 6026 section 7)."""

    A = "A"
    B = "B"
    D = "D"
    E = "E"
    E_SLOW = "E in proceeding"
    F = "F"
    G = "G"
    H = "H"
    I = "I"  # noqa: E741 - the RFC's name
    J = "J"
    K = "K"
    L = "L"
    M = "M"


class Action(StrEnum):
    """What a transition does."""

    SEND_REQUEST = "send the request"
    SEND_RESPONSE = "send the newest response"
    SEND_ACK = "acknowledge a failure"
    PASS_UP = "hand what came to the user of the transaction"
    TELL_TIMEOUT = "tell the user that nothing came"


@dataclass(frozen=True, slots=True)
class TimerRule:
    """When a timer fires, in seconds. It doubles up to ``doubles_to`` when that is set.

    ``reliable`` is its time over TCP; None means that it is not needed there.
    """

    unreliable: float
    reliable: float | None
    doubles_to: float | None = None


TIMERS: Mapping[Timer, TimerRule] = {
    Timer.A: TimerRule(T1, None, doubles_to=64 * T1),
    Timer.B: TimerRule(64 * T1, 64 * T1),
    Timer.D: TimerRule(32.0, 0.0),
    Timer.E: TimerRule(T1, None, doubles_to=T2),
    Timer.E_SLOW: TimerRule(T2, None, doubles_to=T2),
    Timer.F: TimerRule(64 * T1, 64 * T1),
    Timer.G: TimerRule(T1, None, doubles_to=T2),
    Timer.H: TimerRule(64 * T1, 64 * T1),
    Timer.I: TimerRule(T4, 0.0),
    Timer.J: TimerRule(64 * T1, 0.0),
    Timer.K: TimerRule(T4, 0.0),
    Timer.L: TimerRule(64 * T1, 64 * T1),
    Timer.M: TimerRule(64 * T1, 64 * T1),
}

Transition = tuple[State, tuple[Action, ...]]


@dataclass(frozen=True, slots=True)
class Machine:
    """One of the four machines."""

    first: State
    table: Mapping[tuple[State, Input | Timer], Transition]
    timers: Mapping[State, frozenset[Timer]]


_GONE: Transition = (State.TERMINATED, ())
_TIMED_OUT: Transition = (State.TERMINATED, (Action.TELL_TIMEOUT,))

INVITE_CLIENT = Machine(
    first=State.CALLING,
    table={
        (State.CALLING, Timer.A): (State.CALLING, (Action.SEND_REQUEST,)),
        (State.CALLING, Timer.B): _TIMED_OUT,
        (State.CALLING, Input.BROKEN): _TIMED_OUT,
        (State.CALLING, Input.PROVISIONAL): (State.PROCEEDING, (Action.PASS_UP,)),
        (State.CALLING, Input.SUCCESS): (State.ACCEPTED, (Action.PASS_UP,)),
        (State.CALLING, Input.FAILURE): (State.COMPLETED, (Action.SEND_ACK, Action.PASS_UP)),
        (State.PROCEEDING, Input.PROVISIONAL): (State.PROCEEDING, (Action.PASS_UP,)),
        (State.PROCEEDING, Input.SUCCESS): (State.ACCEPTED, (Action.PASS_UP,)),
        (State.PROCEEDING, Input.FAILURE): (State.COMPLETED, (Action.SEND_ACK, Action.PASS_UP)),
        (State.COMPLETED, Input.FAILURE): (State.COMPLETED, (Action.SEND_ACK,)),
        (State.COMPLETED, Timer.D): _GONE,
        (State.ACCEPTED, Input.SUCCESS): (State.ACCEPTED, (Action.PASS_UP,)),
        (State.ACCEPTED, Timer.M): _GONE,
    },
    timers={
        State.CALLING: frozenset({Timer.A, Timer.B}),
        State.COMPLETED: frozenset({Timer.D}),
        State.ACCEPTED: frozenset({Timer.M}),
    },
)

_ANSWERED: Transition = (State.COMPLETED, (Action.PASS_UP,))

CLIENT = Machine(
    first=State.TRYING,
    table={
        (State.TRYING, Timer.E): (State.TRYING, (Action.SEND_REQUEST,)),
        (State.TRYING, Timer.F): _TIMED_OUT,
        (State.TRYING, Input.BROKEN): _TIMED_OUT,
        (State.TRYING, Input.PROVISIONAL): (State.PROCEEDING, (Action.PASS_UP,)),
        (State.TRYING, Input.SUCCESS): _ANSWERED,
        (State.TRYING, Input.FAILURE): _ANSWERED,
        (State.PROCEEDING, Timer.E_SLOW): (State.PROCEEDING, (Action.SEND_REQUEST,)),
        (State.PROCEEDING, Timer.F): _TIMED_OUT,
        (State.PROCEEDING, Input.BROKEN): _TIMED_OUT,
        (State.PROCEEDING, Input.PROVISIONAL): (State.PROCEEDING, (Action.PASS_UP,)),
        (State.PROCEEDING, Input.SUCCESS): _ANSWERED,
        (State.PROCEEDING, Input.FAILURE): _ANSWERED,
        (State.COMPLETED, Timer.K): _GONE,
    },
    timers={
        State.TRYING: frozenset({Timer.E, Timer.F}),
        State.PROCEEDING: frozenset({Timer.E_SLOW, Timer.F}),
        State.COMPLETED: frozenset({Timer.K}),
    },
)

INVITE_SERVER = Machine(
    first=State.PROCEEDING,
    table={
        (State.PROCEEDING, Input.REQUEST): (State.PROCEEDING, (Action.SEND_RESPONSE,)),
        (State.PROCEEDING, Input.PROVISIONAL): (State.PROCEEDING, (Action.SEND_RESPONSE,)),
        (State.PROCEEDING, Input.SUCCESS): (State.ACCEPTED, (Action.SEND_RESPONSE,)),
        (State.PROCEEDING, Input.FAILURE): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.COMPLETED, Input.REQUEST): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.COMPLETED, Timer.G): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.COMPLETED, Timer.H): _GONE,
        (State.COMPLETED, Input.ACK): (State.CONFIRMED, ()),
        (State.CONFIRMED, Timer.I): _GONE,
        (State.ACCEPTED, Input.SUCCESS): (State.ACCEPTED, (Action.SEND_RESPONSE,)),
        (State.ACCEPTED, Input.ACK): (State.ACCEPTED, (Action.PASS_UP,)),
        (State.ACCEPTED, Timer.L): _GONE,
    },
    timers={
        State.COMPLETED: frozenset({Timer.G, Timer.H}),
        State.CONFIRMED: frozenset({Timer.I}),
        State.ACCEPTED: frozenset({Timer.L}),
    },
)

SERVER = Machine(
    first=State.TRYING,
    table={
        (State.TRYING, Input.PROVISIONAL): (State.PROCEEDING, (Action.SEND_RESPONSE,)),
        (State.TRYING, Input.SUCCESS): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.TRYING, Input.FAILURE): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.PROCEEDING, Input.REQUEST): (State.PROCEEDING, (Action.SEND_RESPONSE,)),
        (State.PROCEEDING, Input.PROVISIONAL): (State.PROCEEDING, (Action.SEND_RESPONSE,)),
        (State.PROCEEDING, Input.SUCCESS): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.PROCEEDING, Input.FAILURE): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.COMPLETED, Input.REQUEST): (State.COMPLETED, (Action.SEND_RESPONSE,)),
        (State.COMPLETED, Timer.J): _GONE,
    },
    timers={State.COMPLETED: frozenset({Timer.J})},
)


def response_input(status: int) -> Input:
    """The class of a response as an input of a machine."""
    if status < 200:
        return Input.PROVISIONAL
    return Input.SUCCESS if status < 300 else Input.FAILURE
