"""An engine process that dies leaves nobody behind in a call (RFC 3261 sections 9 and 15)."""

import re
import time

import psutil
import pytest

from exophone_desktop.engine import commands, events

AT_ONCE = 3.0
"""Seconds in which the far end is told; by itself it would wait for sound for half a minute."""


def dies(phone) -> float:
    # What it does about the last step of a call comes after it has told of that.
    phone.send(commands.ListAudioDevices())
    phone.heard(events.AudioDevicesListed)
    psutil.Process(phone.engine.process_id).kill()
    return time.monotonic()


@pytest.mark.parametrize("direction", ["outgoing", "incoming"])
def test_a_call_of_an_engine_that_died_is_ended_for_the_far_end(alice, bob, direction) -> None:
    alice.call(bob)
    mortal, other = (alice, bob) if direction == "outgoing" else (bob, alice)
    died = dies(mortal)
    end = other.heard(events.CallDisconnected)
    assert time.monotonic() - died < AT_ONCE
    assert (end.sip_code, end.ended_here, end.media_timed_out) == (200, False, False)


def test_a_call_that_was_on_hold_is_ended_too(alice, bob) -> None:
    mine, _ = alice.call(bob)
    alice.send(commands.HoldCall(mine))
    alice.heard(events.CallHeld)
    bob.heard(events.CallHeld)
    died = dies(alice)
    assert bob.heard(events.CallDisconnected).sip_code == 200
    assert time.monotonic() - died < AT_ONCE


def test_nothing_rings_on_for_a_caller_whose_engine_died(alice, bob) -> None:
    alice.place(bob.address)
    bob.heard(events.CallReceived)
    alice.heard(events.CallRang)
    died = dies(alice)
    assert bob.heard(events.CallDisconnected).sip_code == 487
    assert time.monotonic() - died < AT_ONCE


def test_a_caller_is_told_that_the_engine_died_where_it_rang(alice, bob) -> None:
    alice.place(bob.address)
    alice.heard(events.CallRang)
    died = dies(bob)
    assert alice.heard(events.CallDisconnected).sip_code == 480
    assert time.monotonic() - died < AT_ONCE


def test_a_call_that_has_ended_is_not_ended_again(alice, raw_peer) -> None:
    alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    raw_peer.answer(invite, "486 Busy Here", alice.port)
    alice.heard(events.CallDisconnected)
    dies(alice)
    alice.heard(events.EngineStarted)
    alice.engine.stop()
    raw_peer.socket.settimeout(0.1)
    with pytest.raises(TimeoutError):
        raw_peer.receive("CANCEL")


def test_the_goodbye_goes_by_the_routes_of_the_call_and_again_where_it_is_lost(
    alice, raw_peer
) -> None:
    alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    route = f"<sip:127.0.0.1:{raw_peer.port};lr>"
    # The far end itself cannot be reached from here.
    raw_peer.answer(
        invite,
        "200 OK",
        alice.port,
        headers=f"Record-Route: {route}",
        body=raw_peer.sdp(),
        contact="sip:far@192.0.2.1",
    )
    raw_peer.receive("ACK")
    alice.heard(events.MediaStarted)
    dies(alice)
    lost, again = raw_peer.receive("BYE"), raw_peer.receive("BYE")
    assert lost == again
    assert lost.startswith("BYE sip:far@192.0.2.1 SIP/2.0\r\n")
    assert f"\r\nRoute: {route}\r\n" in lost
    port = int(re.search(r"(?m)^Via: SIP/2.0/UDP 127\.0\.0\.1:(\d+)", again)[1])
    raw_peer.answer(again, "200 OK", port)
    started = time.monotonic()
    alice.engine.stop()
    assert time.monotonic() - started < AT_ONCE
