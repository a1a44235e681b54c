"""The network between two phones, in a process of its own: SIP passes, media is impaired.

``python -m benchmarks.rig.relay SPEC`` with SPEC as JSON of ``RelaySpec``. It writes one JSON
object a line: ``{"ready": true}``, each SIP message that passed with its time, and at the end
(SIGTERM) what became of the RTP packets. Own process, because a late relay would be jitter.
"""

import heapq
import json
import selectors
import signal
import socket
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path as FilePath
from types import FrameType

from benchmarks.rig.errors import RigError
from benchmarks.rig.impairment import Impairment, Path
from benchmarks.rig.programs import Program
from benchmarks.rig.sip_hop import (
    Message,
    media_port,
    media_through,
    request_onwards,
    response_back,
)
from exophone_desktop.audio.hardware.priority import take_real_time_priority

ADDRESS = "127.0.0.1"
_MOST_BYTES = 65535
_LONGEST_WAIT = 0.2


@dataclass(frozen=True)
class RelaySpec:
    """Ports of the relay and of the two phones' SIP; what happens to media from A and from B.

    Media uses ``media_port`` and the three ports after it.
    """

    port: int
    media_port: int
    phone_a: int
    phone_b: int
    from_a: Impairment = field(default_factory=Impairment)
    from_b: Impairment = field(default_factory=Impairment)

    @classmethod
    def from_json(cls, text: str) -> "RelaySpec":
        """The specification that ``json.dumps(asdict(spec))`` wrote."""
        fields = json.loads(text)
        from_a, from_b = (Impairment(**fields.pop(name)) for name in ("from_a", "from_b"))
        return cls(**fields, from_a=from_a, from_b=from_b)


class Relay:
    """The relay process as the benchmark sees it."""

    def __init__(self, spec: RelaySpec, folder: FilePath) -> None:
        """Start it; it passes messages on return. Raises ``RigError``."""
        root = FilePath(__file__).resolve().parents[2]
        self._program = Program(
            [sys.executable, "-u", "-m", "benchmarks.rig.relay", json.dumps(asdict(spec))],
            folder,
            {"PYTHONPATH": str(root)},
        )
        self._program.wait_for('"ready"', 10)

    def passed(self) -> list[dict[str, object]]:
        """The SIP messages that passed: ``t`` in seconds, ``side`` it came from, ``method``,
        ``status`` (0: request)."""
        lines = self._program.text().split("\n")[:-1]
        return [row for row in map(json.loads, lines) if "method" in row]

    def wait_for(self, method: str, status: int, seconds: float, since: int = 0) -> None:
        """Wait for a message; ``since`` is a ``mark``."""
        self._program.wait_for(f'"method": "{method}", "status": {status}', seconds, since)

    @property
    def mark(self) -> int:
        """Now, for ``wait_for``."""
        return self._program.length

    def stop(self) -> dict[str, dict[str, int]]:
        """End it; packets and losses of RTP, by side."""
        self._program.stop()
        found = [line for line in self._program.text().split("\n") if line.startswith('{"rtp"')]
        if not found:
            raise RigError(f"The relay broke: {self._program.text()[-300:]}")
        result: dict[str, dict[str, int]] = json.loads(found[-1])["rtp"]
        return result


class _Switch:
    """The sockets and what goes through them."""

    def __init__(self, spec: RelaySpec) -> None:
        self._spec = spec
        self._sip = _bound(spec.port)
        self._phone = {"a": spec.phone_a, "b": spec.phone_b}
        self._paths = {"a": Path(spec.from_a), "b": Path(spec.from_b)}
        # What faces A has the first port and RTCP above it, what faces B the next two.
        self._rtp = {"a": _bound(spec.media_port), "b": _bound(spec.media_port + 2)}
        self._rtcp = {"a": _bound(spec.media_port + 1), "b": _bound(spec.media_port + 3)}
        self._media_of = {"a": 0, "b": 0}
        self._waiting: list[tuple[float, int, str, bytes]] = []
        self._number = 0
        self._ended = False

    def run(self) -> None:
        """Pass on what comes until ``end``."""
        # A network does not wait for a processor: without it, a busy machine is jitter for all.
        take_real_time_priority()
        with selectors.DefaultSelector() as selector:
            selector.register(self._sip, selectors.EVENT_READ, self._pass_sip)
            for side in ("a", "b"):
                selector.register(
                    self._rtp[side], selectors.EVENT_READ, lambda side=side: self._take_rtp(side)
                )
                selector.register(
                    self._rtcp[side], selectors.EVENT_READ, lambda side=side: self._pass_rtcp(side)
                )
            print('{"ready": true}', flush=True)
            while not self._ended:
                wait = _LONGEST_WAIT
                if self._waiting:
                    wait = min(wait, max(0.0, self._waiting[0][0] - time.monotonic()))
                for key, _ in selector.select(wait):
                    key.data()
                self._deliver()
        counts = {s: {"packets": p.packets, "lost": p.lost} for s, p in self._paths.items()}
        print(json.dumps({"rtp": counts}), flush=True)

    def end(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """Let ``run`` return; a signal handler."""
        self._ended = True

    def _pass_sip(self) -> None:
        datagram, (_, port) = self._sip.recvfrom(_MOST_BYTES)
        side = next((side for side, own in self._phone.items() if own == port), None)
        message = Message.parse(datagram)
        if side is None or message is None:
            return
        row = {"t": time.monotonic(), "side": side}
        print(json.dumps(row | {"method": message.method, "status": message.status}), flush=True)
        other = _other(side)
        asked_port = media_port(message)
        if asked_port:
            self._media_of[side] = asked_port
            facing = self._rtp[other].getsockname()[1]
            message = media_through(message, ADDRESS, facing)
        target = self._phone[other]
        if message.is_response:
            message = response_back(message)
        else:
            message = request_onwards(
                message, f"{ADDRESS}:{self._spec.port}", f"{ADDRESS}:{target}"
            )
        _send(self._sip, message.encoded(), target)

    def _take_rtp(self, side: str) -> None:
        packet = _received(self._rtp[side])
        now = time.monotonic()
        at = self._paths[side].arrival(now) if packet else None
        if at is None:
            return
        if at <= now:
            self._send_rtp(side, packet)
        else:
            self._number += 1
            heapq.heappush(self._waiting, (at, self._number, side, packet))

    def _deliver(self) -> None:
        while self._waiting and self._waiting[0][0] <= time.monotonic():
            _, _, side, packet = heapq.heappop(self._waiting)
            self._send_rtp(side, packet)

    def _send_rtp(self, side: str, packet: bytes) -> None:
        other = _other(side)
        if self._media_of[other]:
            _send(self._rtp[other], packet, self._media_of[other])

    def _pass_rtcp(self, side: str) -> None:
        packet, other = _received(self._rtcp[side]), _other(side)
        if packet and self._media_of[other]:
            _send(self._rtcp[other], packet, self._media_of[other] + 1)


def _other(side: str) -> str:
    return "b" if side == "a" else "a"


def _bound(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.bind((ADDRESS, port))
    made.setblocking(False)
    return made


def _received(own: socket.socket) -> bytes:
    try:
        return own.recv(_MOST_BYTES)
    except OSError:
        # An earlier packet went to a port that is closed by now.
        return b""


def _send(own: socket.socket, packet: bytes, port: int) -> None:
    try:
        own.sendto(packet, (ADDRESS, port))
    except OSError as error:
        print(json.dumps({"unsent": str(error)}), flush=True)


def main() -> None:
    """Run the relay that the argument describes."""
    switch = _Switch(RelaySpec.from_json(sys.argv[1]))
    signal.signal(signal.SIGTERM, switch.end)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    switch.run()


if __name__ == "__main__":
    main()
