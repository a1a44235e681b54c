"""Two phones of a kind in a call with each other, over the relay."""

import itertools
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.rig.impairment import Impairment
from benchmarks.rig.phones.phone import FileSound, LiveSound, Phone, PhoneKind, Setup
from benchmarks.rig.pulse import PulseServer
from benchmarks.rig.relay import Relay, RelaySpec

SETUP_SECONDS = 15.0

_PORTS_A_CALL = 400
_FIRST_PORT, _LAST_PORT = 20000, 60000


class Ports:
    """Ranges of ports, a fresh one for each call."""

    def __init__(self) -> None:
        ranges = (_LAST_PORT - _FIRST_PORT) // _PORTS_A_CALL
        # Two benchmarks at once begin at different places.
        self._counter = itertools.count(os.getpid() % ranges)
        self._ranges = ranges

    def next(self) -> int:
        """The first port of a range."""
        return _FIRST_PORT + next(self._counter) % self._ranges * _PORTS_A_CALL


@dataclass
class Call:
    """A call that is up. ``traffic`` is there once its block has ended."""

    caller: Phone
    callee: Phone
    relay: Relay
    target: str
    traffic: dict[str, dict[str, int]] = field(default_factory=dict)


@contextmanager
def phones(
    kind: PhoneKind,
    codec: str,
    sounds: tuple[LiveSound | FileSound, LiveSound | FileSound],
    ports: Ports,
    from_caller: Impairment | None = None,
) -> Iterator[Call]:
    """A caller and a callee of ``kind``, ready, not yet in a call. Raises ``RigError``."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="exophone-call-")))
        base = ports.next()
        spec = RelaySpec(
            port=base,
            media_port=base + 2,
            phone_a=base + 10,
            phone_b=base + 20,
            from_a=from_caller or Impairment(),
        )
        relay = Relay(spec, folder)
        try:
            callee = kind.start(
                Setup(folder / "b", "b", spec.phone_b, base + 200, codec, sounds[1], answers=True)
            )
            stack.callback(callee.stop)
            caller = kind.start(
                Setup(folder / "a", "a", spec.phone_a, base + 100, codec, sounds[0])
            )
            stack.callback(caller.stop)
            call = Call(caller, callee, relay, f"sip:b@127.0.0.1:{spec.port}")
            yield call
        finally:
            traffic = relay.stop()
        call.traffic = traffic


@contextmanager
def live_call(
    kind: PhoneKind, codec: str, pulse: PulseServer, ports: Ports, impairment: Impairment
) -> Iterator[Call]:
    """A call with virtual devices; A is the caller, and what A sends is impaired."""
    sounds = (LiveSound(pulse, "A"), LiveSound(pulse, "B"))
    with phones(kind, codec, sounds, ports, impairment) as call:
        establish(call)
        yield call
        call.caller.hang_up()
        wait_for_end(call)


def establish(call: Call) -> None:
    """Dial and wait for the ACK. Raises ``RigError``."""
    mark = call.relay.mark
    call.caller.dial(call.target)
    call.relay.wait_for("INVITE", 200, SETUP_SECONDS, mark)
    call.relay.wait_for("ACK", 0, SETUP_SECONDS, mark)


def wait_for_end(call: Call, since: int = 0) -> None:
    """Wait until BYE is answered. Raises ``RigError``."""
    call.relay.wait_for("BYE", 200, SETUP_SECONDS, since)
