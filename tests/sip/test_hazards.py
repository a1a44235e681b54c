"""Each way in which the SIP stack is known to crash, tried for real in a process of its own."""

import random
import re
import socket
import subprocess
import sys
import textwrap
import threading
import time

import pytest

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.domain.account import SipAccount, SipTransport
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import CallMedia, CallMediaKind, EngineSettings, SipHeader

ECHO = CallMedia(CallMediaKind.ECHO)
NULL_SOUND = AudioSettings(AudioBackend.NULL)

# An engine in the script's own thread that calls itself, for what must be tried inside a process.
SCRIPT = """
import faulthandler, gc, queue, socket, sys, threading, time
faulthandler.enable()
from exophone_desktop.audio.null import NullNearEnd
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.thread import EngineThread

ECHO = commands.CallMedia(commands.CallMediaKind.ECHO)

class Talk:
    def __init__(self):
        self.said = queue.Queue()
        self.engine = EngineThread(NullNearEnd())
        self.engine.start(EngineSettings(), self.said.put)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        account = SipAccount(id="sip:me@127.0.0.1", bind="127.0.0.1", bind_port=self.port)
        self.engine.send(commands.AddAccount("me", account))

    def heard(self, kind):
        while True:
            event = self.said.get(timeout=15)
            if isinstance(event, kind):
                return event

    def call(self, name):
        self.engine.send(commands.PlaceCall(name, "me", f"sip:me@127.0.0.1:{self.port}"))
        theirs = self.heard(events.CallReceived).call.call_id
        self.engine.send(commands.AnswerCall(theirs, ECHO))
        self.heard(events.CallConfirmed)
        self.heard(events.CallConfirmed)

    def end(self, name):
        self.engine.send(commands.HangUpCall(name))
        self.heard(events.CallDisconnected)
        self.heard(events.CallDisconnected)
"""


def run_script(body: str) -> subprocess.CompletedProcess[str]:
    script = SCRIPT + textwrap.dedent(body) + "\nprint('reached the end')\n"
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=55, check=False
    )


def survives(body: str) -> None:
    ended = run_script(body)
    assert ended.returncode == 0, ended.stderr[-3000:]
    assert "reached the end" in ended.stdout


def test_other_threads_and_the_collector_may_work_while_calls_come_and_go() -> None:
    survives("""
        stop = threading.Event()
        def churn():
            while not stop.is_set():
                ring = [[]]; ring[0].append(ring); del ring
                gc.collect()
        threads = [threading.Thread(target=churn) for _ in range(2)]
        for thread in threads: thread.start()
        talk = Talk()
        for number in range(15):
            talk.call(f"c{number}"); talk.end(f"c{number}")
        stop.set()
        for thread in threads: thread.join()
        talk.engine.stop()
    """)


def test_the_python_port_survives_a_hundred_calls_on_a_running_clock() -> None:
    survives("""
        import exophone_desktop.engine.pjsip.bridge as bridge
        import exophone_desktop.engine.pjsip.stack as stack
        # What a platform without the C API gets, and must get along with.
        stack.declared = lambda library: False
        bridge.StreamBridge = None
        talk = Talk()
        for number in range(100):
            talk.call(f"c{number}"); talk.end(f"c{number}")
        talk.engine.stop()
    """)


def test_a_call_whose_sound_cannot_be_used_is_said_to_be_silent() -> None:
    survives("""
        import exophone_desktop.engine.pjsip.stream_bridge as stream_bridge
        stream_bridge.port_format = lambda port: None
        talk = Talk()
        talk.engine.send(commands.PlaceCall("c", "me", f"sip:me@127.0.0.1:{talk.port}"))
        theirs = talk.heard(events.CallReceived).call.call_id
        talk.engine.send(commands.AnswerCall(theirs))
        detail = talk.heard(events.AudioFailed).detail
        talk.engine.stop()
        assert "no sound" in detail, detail
    """)


def test_an_engine_can_be_started_again_in_the_same_process() -> None:
    survives("""
        for _ in range(3):
            talk = Talk()
            talk.call("c"); talk.end("c")
            talk.engine.stop()
            talk.heard(events.EngineStopped)
    """)


@pytest.mark.parametrize("state", ["idle", "calling", "ringing", "answered"])
def test_an_engine_stops_within_a_second_whatever_its_calls_are_doing(state) -> None:
    survives(f"""
        talk = Talk()
        talk.heard(events.EngineStarted)
        state = "{state}"
        if state == "calling":
            sink = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); sink.bind(("127.0.0.1", 0))
            target = f"sip:x@127.0.0.1:{{sink.getsockname()[1]}}"
            talk.engine.send(commands.PlaceCall("c", "me", target))
            talk.heard(events.CallPlaced)
        if state == "ringing":
            talk.engine.send(commands.PlaceCall("c", "me", f"sip:me@127.0.0.1:{{talk.port}}"))
            talk.heard(events.CallReceived); talk.heard(events.CallRang)
        if state == "answered":
            talk.call("c")
        began = time.monotonic()
        talk.engine.stop(timeout=10)
        talk.heard(events.EngineStopped)
        assert time.monotonic() - began < 1.0, time.monotonic() - began
    """)


def test_a_new_call_on_the_number_of_an_ended_one_is_not_hung_up(alice, bob) -> None:
    for _ in range(20):
        mine = alice.place(bob.address)
        theirs = bob.answer_next()
        alice.heard(events.CallConfirmed)
        # Both at once: the far end's BYE and the next INVITE reach bob in one turn.
        alice.send(commands.HangUpCall(mine))
        following = alice.place(bob.address)
        second = bob.answer_next()
        alice.heard(events.CallConfirmed, lambda e, c=following: e.call.call_id == c)
        assert second != theirs
        alice.hang_up(following)


def test_mutated_invites_neither_kill_the_engine_nor_keep_it_from_work(
    bob, alice, raw_peer
) -> None:
    process = bob.engine.process_id
    chance = random.Random(20261122)
    for _ in range(1500):
        message = bytearray(raw_peer.invite(bob.port).replace("\n", "\r\n").encode())
        for _ in range(chance.randint(1, 12)):
            place = chance.randrange(len(message))
            match chance.randrange(4):
                case 0:
                    message[place] = chance.randrange(256)
                case 1:
                    del message[place : place + chance.randint(1, 40)]
                case 2:
                    message[place:place] = message[place : place + chance.randint(1, 200)]
                case _:
                    message[place:place] = bytes([chance.choice(b'\x00\xff<>";@:,\r\n%')]) * 30
            if not message:
                break
        raw_peer.send(bob.port, bytes(message[:60000]) or b"x")
    alice.place(bob.address)
    ended = alice.heard(events.CallRang | events.CallDisconnected)
    # With four mutants ringing there is no room for a fifth call, and that is said as busy.
    assert isinstance(ended, events.CallRang) or ended.sip_code == 486
    assert bob.engine.process_id == process


def test_garbage_on_the_sip_port_is_ignored(bob, alice, raw_peer) -> None:
    chance = random.Random(7)
    process = bob.engine.process_id
    for size in (0, 1, 2, 3, 64, 1200, 9000, 60000):
        for _ in range(10):
            raw_peer.send(bob.port, chance.randbytes(size))
    for line in (
        b"\r\n\r\n",
        b"INVITE\r\n\r\n",
        b"SIP/2.0 200 OK\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
    ):
        raw_peer.send(bob.port, line)
    alice.call(bob)
    assert bob.engine.process_id == process


def test_an_invite_cancelled_at_once_leaves_nothing_behind(bob, alice, raw_peer) -> None:
    for _ in range(8):
        invite = raw_peer.invite(bob.port)
        raw_peer.send(bob.port, invite)
        cancel = (
            invite.split("Content-Type")[0].replace("INVITE", "CANCEL") + "Content-Length: 0\n\n"
        )
        raw_peer.send(bob.port, cancel)
        bob.heard(events.CallDisconnected)
    alice.call(bob)


def test_a_flood_of_calls_that_end_at_once_does_not_run_the_stack_out_of_sockets(
    bob, alice, raw_peer
) -> None:
    process = bob.engine.process_id
    for _ in range(400):
        invite = raw_peer.invite(bob.port)
        raw_peer.send(bob.port, invite)
        cancel = invite.split("Content-Type")[0].replace("INVITE", "CANCEL")
        raw_peer.send(bob.port, f"{cancel}Content-Length: 0\n\n")
        time.sleep(0.002)
    alice.call(bob)
    assert bob.engine.process_id == process


def test_over_tcp_every_caller_in_a_flood_is_answered(make_phone, raw_peer) -> None:
    phone = make_phone("bob", transport=SipTransport.TCP)
    process = phone.engine.process_id
    with socket.create_connection(("127.0.0.1", phone.port), timeout=10) as flood:
        for _ in range(40):
            invite = raw_peer.invite(phone.port).replace("SIP/2.0/UDP", "SIP/2.0/TCP")
            cancel = invite.split("Content-Type")[0].replace("INVITE", "CANCEL")
            both = f"{invite}{cancel}Content-Length: 0\n\n"
            flood.sendall(both.replace("\n", "\r\n").encode())
        answers = ""
        while len(finals := re.findall(r"SIP/2.0 (48[67]|503) [^\0]*?\r\n\r\n", answers)) < 40:
            answers += flood.recv(65536).decode()
    assert finals.count("503") == answers.count("Retry-After: 1\r\n") > 0
    assert phone.engine.process_id == process


def test_a_call_that_is_up_is_changed_in_the_middle_of_a_flood(bob, raw_peer) -> None:
    invite = raw_peer.invite(bob.port)
    raw_peer.send(bob.port, invite)
    bob.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(bob.port, raw_peer.ack(invite, ok))
    bob.heard(events.CallConfirmed)
    for _ in range(60):
        noise = raw_peer.invite(bob.port)
        cancel = noise.split("Content-Type")[0].replace("INVITE", "CANCEL")
        raw_peer.send(bob.port, noise)
        raw_peer.send(bob.port, f"{cancel}Content-Length: 0\n\n")
    to = re.search(r"(?mi)^To: ([^\r]*)", ok).group(1)
    again = invite.replace("CSeq: 1 INVITE", "CSeq: 2 INVITE").replace("z9hG4bK", "z9hG4bKa")
    again = again.replace("To: <sip:bob@127.0.0.1>", f"To: {to}").replace("o=- 1 1", "o=- 1 2")
    raw_peer.send(bob.port, again)
    while "CSeq: 2 INVITE" not in raw_peer.receive("SIP/2.0 200"):
        pass


def test_a_fifth_call_is_busy_and_the_four_go_on(bob, make_phone) -> None:
    callers = [make_phone(f"caller{number}") for number in range(5)]
    calls = [caller.call(bob, ECHO) for caller in callers[:4]]
    callers[4].place(bob.address)
    assert callers[4].heard(events.CallDisconnected).sip_code == 486
    for caller, (mine, _) in zip(callers, calls, strict=False):
        assert caller.hang_up(mine).sip_code == 200


def test_a_ninth_account_is_refused_in_a_sentence(alice) -> None:
    for number in range(8):
        account = SipAccount(id=f"sip:a{number}@127.0.0.1", bind="127.0.0.1")
        alice.send(commands.AddAccount(f"a{number}", account))
    assert "at most 8 accounts" in alice.heard(events.CommandFailed).detail
    alice.send(commands.PlaceCall("c", "alice", "sip:x@127.0.0.1:9"))
    alice.heard(events.CallPlaced)


@pytest.mark.parametrize(
    ("command", "word"),
    [
        (commands.PlaceCall("c", "alice", "sip:x@[::1]"), "not a SIP address"),
        (commands.PlaceCall("c", "alice", "sip:a b@c"), "not a SIP address"),
        (commands.PlaceCall("c", "nobody", "sip:x@127.0.0.1"), "no account"),
        (
            commands.PlaceCall("c", "alice", "sip:x@127.0.0.1", (SipHeader("X-A", "b" * 5000),)),
            "too long",
        ),
        (
            commands.PlaceCall("c", "alice", "sip:x@127.0.0.1", (SipHeader("X-A", "b\r\nE: 1"),)),
            "line break",
        ),
        (commands.RejectCall("nothing", 486), "already ended"),
        (commands.SendDtmf("nothing", "1"), "already ended"),
        (commands.AddAccount("b", SipAccount(id="sip:")), "not a SIP address"),
        (commands.AddAccount("b", SipAccount(id="sip:b@x", registrar="nonsense")), "not a SIP"),
    ],
)  # fmt: skip
def test_what_the_stack_would_abort_on_is_refused_before_it(alice, command, word) -> None:
    alice.send(command)
    assert word in alice.heard(events.CommandFailed).detail


@pytest.mark.parametrize("code", [0, 180, 200, 302, 700])
def test_a_call_cannot_be_declined_with_a_code_that_is_no_refusal(alice, bob, code) -> None:
    mine = alice.place(bob.address)
    theirs = bob.heard(events.CallReceived).call.call_id
    bob.send(commands.RejectCall(theirs, code))
    assert "400 to 699" in bob.heard(events.CommandFailed).detail
    bob.send(commands.RejectCall(theirs, 486))
    assert alice.heard(events.CallDisconnected, lambda e: e.call.call_id == mine).sip_code == 486


def test_statistics_are_figures_and_not_what_was_left_in_memory(alice, bob) -> None:
    alice.call(bob, ECHO)
    for _ in range(3):
        figures = alice.heard(events.StatisticsMeasured).statistics
        assert 0 <= figures.packets_received < 1000
        assert 0 <= figures.bytes_received < 160_000
        assert 0 <= figures.cumulative_lost < 100
        assert 0.0 <= figures.average_jitter_ms < 1000.0
        assert 0.0 <= figures.rtt_ms < 1000.0


def test_events_arrive_while_the_asking_process_is_busy(alice, bob) -> None:
    stop = threading.Event()

    def busy() -> None:
        while not stop.is_set():
            sum(range(200_000))

    worker = threading.Thread(target=busy)
    worker.start()
    try:
        mine, _ = alice.call(bob, ECHO)
        alice.hang_up(mine)
    finally:
        stop.set()
        worker.join()


def test_a_trace_shows_messages_without_credentials(make_phone) -> None:
    phone = make_phone("trace", EngineSettings(audio=NULL_SOUND, sip_trace=True))
    phone.place("sip:x@127.0.0.1:9")
    phone.heard(events.LogWritten, lambda event: "INVITE sip:x" in event.message)


def test_a_call_that_gets_the_number_of_one_hung_up_before_still_tells_of_its_end(
    alice, bob
) -> None:
    # The stack has four numbers: the fifth call gets the first one's again.
    for _ in range(4):
        mine, _ = alice.call(bob)
        alice.hang_up(mine)
    theirs = bob.place(alice.address)
    mine = alice.answer_next(caller="bob")
    bob.heard(events.CallConfirmed, lambda event: event.call.call_id == theirs)
    # Longer than the engine waits for the answer to a BYE.
    for _ in range(4):
        alice.heard(events.StatisticsMeasured)
    bob.hang_up(theirs)
    assert alice.heard(events.CallDisconnected).call.call_id == mine


def test_an_engine_that_waits_for_packets_only_hears_of_everything_else_at_once() -> None:
    # Longer than this test may take: only a wait that is ended gets on.
    survives("""
        from exophone_desktop.engine.pjsip import stack
        stack._WAIT_FOR_ALARM_SECONDS = 120.0
        talk = Talk()
        for name in "abc":
            talk.call(name)
            talk.end(name)
        talk.engine.stop()
        talk.heard(events.EngineStopped)
    """)
