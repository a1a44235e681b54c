"""Hold and resume between engines: what is told, and what is heard meanwhile."""

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings

RATE = 16000
LOUD = 0.02


def told(phone, kind, here):
    return phone.heard(kind, lambda event: event.here is here).call


def hold(phone, other, call_id):
    phone.send(commands.HoldCall(call_id))
    return told(phone, events.CallHeld, True), told(other, events.CallHeld, False)


def resume(phone, other, call_id):
    phone.send(commands.ResumeCall(call_id))
    return told(phone, events.CallResumed, True), told(other, events.CallResumed, False)


def on_hold(call) -> bool:
    return call.held_here or call.held_there


def flowing(phone):
    """Packets arrive: more in a report than in the one before."""
    first = phone.heard(events.StatisticsMeasured).statistics.packets_received
    phone.heard(
        events.StatisticsMeasured, lambda event: event.statistics.packets_received > first + 20
    )


@pytest.fixture
def speaker(make_phone, tmp_path):
    """Makes a phone whose microphone hears a tone, and that keeps what its speaker plays."""

    def make(name: str, hertz: int):
        spoken = tmp_path / f"{name}-says.wav"
        wave = 0.3 * np.sin(2 * np.pi * hertz * np.arange(RATE * 60) / RATE)
        soundfile.write(spoken, wave.astype("f4"), RATE)
        heard = tmp_path / f"{name}-heard.wav"
        audio = AudioSettings(AudioBackend.FILES, play_path=str(spoken), record_path=str(heard))
        return make_phone(name, EngineSettings(audio=audio)), heard

    return make


def test_hold_stops_the_sound_both_ways_and_resume_brings_it_back(speaker) -> None:
    alice, alice_heard = speaker("alice", 440)
    bob, bob_heard = speaker("bob", 880)
    mine, _ = alice.call(bob)
    flowing(alice)
    flowing(bob)

    here, there = hold(alice, bob, mine)
    assert (here.held_here, here.held_there) == (True, False)
    assert (there.held_here, there.held_there) == (False, True)
    quiet = [bob.heard(events.StatisticsMeasured).statistics for _ in range(4)]
    assert quiet[1].packets_received == quiet[3].packets_received
    assert quiet[1].packets_sent == quiet[3].packets_sent

    here, there = resume(alice, bob, mine)
    assert not on_hold(here)
    assert not on_hold(there)
    flowing(alice)
    flowing(bob)
    alice.hang_up(mine)
    assert not [event for event in alice.kept if isinstance(event, events.MediaDisrupted)]
    for phone, heard in ((alice, alice_heard), (bob, bob_heard)):
        phone.engine.stop()
        assert loud_quiet_loud(heard), heard.name


def loud_quiet_loud(path) -> bool:
    """Whether a second of silence at least lies between two stretches of sound."""
    samples, rate = soundfile.read(path)
    tenth = rate // 10
    tenths = samples[: len(samples) // tenth * tenth].reshape(-1, tenth)
    loud = np.sqrt((tenths**2).mean(axis=1)) > LOUD
    spoken = np.flatnonzero(loud)
    return bool(len(spoken)) and int(np.diff(spoken).max()) > 10


def test_both_sides_hold_and_each_knows_of_the_other(alice, bob) -> None:
    mine, theirs = alice.call(bob)
    hold(alice, bob, mine)
    _, seen = hold(bob, alice, theirs)
    assert seen.held_here
    assert seen.held_there
    here, there = resume(alice, bob, mine)
    assert (here.held_here, here.held_there) == (False, True)
    assert (there.held_here, there.held_there) == (True, False)
    here, there = resume(bob, alice, theirs)
    assert not on_hold(here)
    assert not on_hold(there)
    flowing(alice)


def test_two_that_hold_at_the_same_moment_both_hold_in_the_end(alice, bob) -> None:
    mine, theirs = alice.call(bob)
    flowing(alice)
    alice.send(commands.HoldCall(mine))
    bob.send(commands.HoldCall(theirs))
    told(alice, events.CallHeld, True)
    told(bob, events.CallHeld, True)
    # And both take it up again at the same moment: nobody is left on hold.
    alice.send(commands.ResumeCall(mine))
    bob.send(commands.ResumeCall(theirs))
    told(alice, events.CallResumed, True)
    told(bob, events.CallResumed, True)
    flowing(alice)
    flowing(bob)


def test_what_was_asked_last_holds(alice, bob) -> None:
    mine, _ = alice.call(bob)
    for command in (commands.HoldCall, commands.ResumeCall, commands.HoldCall):
        alice.send(command(mine))
    seen = told(alice, events.CallHeld, True)
    assert seen.held_here
    told(bob, events.CallHeld, False)
    alice.send(commands.ResumeCall(mine))
    told(alice, events.CallResumed, True)
    flowing(alice)


def test_a_far_end_that_holds_by_inactive_media_is_seen_to_hold(alice, raw_peer) -> None:
    invite = raw_peer.invite(alice.port, body=raw_peer.sdp() + "a=inactive\n")
    raw_peer.send(alice.port, invite)
    alice.answer_next()
    raw_peer.send(alice.port, raw_peer.ack(invite, raw_peer.receive("SIP/2.0 200")))
    assert told(alice, events.CallHeld, False).held_there


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("488 Not Acceptable Here", "does not allow hold"),
        ("503 Service Unavailable", "did not get through"),
    ],
)
def test_a_refused_hold_leaves_the_call_as_it_was_and_says_so(
    alice, raw_peer, answer, said
) -> None:
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=raw_peer.sdp())
    alice.heard(events.CallConfirmed)
    raw_peer.receive("ACK")
    alice.send(commands.HoldCall(call_id))
    offer = raw_peer.receive("INVITE")
    assert "a=sendonly" in offer
    raw_peer.answer(offer, answer, alice.port)
    failed = alice.heard(events.CommandFailed)
    assert (failed.command, failed.call_id) == ("HoldCall", call_id)
    assert said in failed.detail


def test_a_hold_that_is_answered_by_switching_the_sound_off_is_a_hold(alice, raw_peer) -> None:
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=raw_peer.sdp())
    alice.heard(events.CallConfirmed)
    raw_peer.receive("ACK")
    for command, port in ((commands.HoldCall, 0), (commands.ResumeCall, 40000)):
        alice.send(command(call_id))
        body = raw_peer.sdp(port).replace("\n", "\r\n")
        raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=body)
        told(alice, events.CallResumed if port else events.CallHeld, True)
        raw_peer.receive("ACK")


def test_a_hold_that_met_another_change_is_asked_for_again(alice, raw_peer) -> None:
    call_id = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=raw_peer.sdp())
    alice.heard(events.CallConfirmed)
    raw_peer.receive("ACK")
    for command, event, direction in (
        (commands.HoldCall, events.CallHeld, "sendonly"),
        (commands.ResumeCall, events.CallResumed, "sendrecv"),
    ):
        alice.send(command(call_id))
        raw_peer.answer(raw_peer.receive("INVITE"), "491 Request Pending", alice.port)
        raw_peer.receive("ACK")
        again = raw_peer.receive("INVITE")
        assert f"a={direction}" in again
        answer = "recvonly" if direction == "sendonly" else "sendrecv"
        raw_peer.answer(again, "200 OK", alice.port, body=raw_peer.sdp() + f"a={answer}\n")
        told(alice, event, True)
        raw_peer.receive("ACK")


def test_a_hold_that_overtook_the_last_ack_is_asked_for_again(alice, raw_peer) -> None:
    invite = raw_peer.invite(alice.port)
    raw_peer.send(alice.port, invite)
    call_id = alice.answer_next()
    raw_peer.send(alice.port, raw_peer.ack(invite, raw_peer.receive("SIP/2.0 200")))
    alice.heard(events.CallConfirmed)
    alice.send(commands.HoldCall(call_id))
    # RFC 3261 section 14.2.
    later = "500 Server Internal Error"
    raw_peer.answer(raw_peer.receive("INVITE"), later, alice.port, headers="Retry-After: 1")
    raw_peer.receive("ACK")
    offer = raw_peer.receive("INVITE")
    assert "a=sendonly" in offer
    answer = raw_peer.sdp() + "a=recvonly\n"
    raw_peer.answer(offer, "200 OK", alice.port, body=answer)
    told(alice, events.CallHeld, True)


def test_hold_before_the_call_is_up_is_refused(alice, bob) -> None:
    mine = alice.place(bob.address)
    bob.heard(events.CallReceived)
    alice.send(commands.HoldCall(mine))
    assert "that is up" in alice.heard(events.CommandFailed).detail
