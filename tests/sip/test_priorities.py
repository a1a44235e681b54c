"""Threads with real-time priority leave the computer to others (Linux)."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fakes.meanwhile import meanwhile

from exophone_desktop.engine import events

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone leaves it to us")

CALLS = 12


def keep_to_one_processor(process_id: int) -> None:
    for task in Path(f"/proc/{process_id}/task").iterdir():
        os.sched_setaffinity(int(task.name), {max(os.sched_getaffinity(0))})


@contextmanager
def flooded_with_packets(port: int) -> Iterator[None]:
    """RTP arrives at ``port`` as fast as it can be sent."""
    packet = bytes((0x80, 0)) + bytes(10) + bytes(160)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:

        def flood() -> None:
            for _ in range(20):
                sender.sendto(packet, ("127.0.0.1", port))

        with meanwhile(flood, 0.0001):
            yield


def test_a_call_ends_on_a_single_processor_while_packets_go_on_coming(alice, raw_peer) -> None:
    keep_to_one_processor(alice.engine.process_id)
    for _ in range(CALLS):
        call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
        invite = raw_peer.receive("INVITE")
        raw_peer.answer(invite, "200 OK", alice.port, body=raw_peer.sdp())
        alice.heard(events.MediaStarted)
        media = next(line for line in invite.split("\r\n") if line.startswith("m=audio"))
        with flooded_with_packets(int(media.split()[1])):
            assert alice.hang_up(call_id).call.call_id == call_id
            raw_peer.answer(raw_peer.receive("BYE"), "200 OK", alice.port)
