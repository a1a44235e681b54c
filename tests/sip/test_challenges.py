"""How a phone answers servers that ask for a password, and what it says where it cannot."""

import re
import socket
import threading

import pytest

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import commands, events

DIGEST = 'Digest realm="r", nonce="n"'
UNKNOWN = "The server asks for a kind of authentication that this phone does not have ({})."
NO_SENSE = "The server asks for a password in a way that makes no sense."
AGAIN = "The server asks for the password again and again, and does not say that it is wrong."
PASSWORD = Secret("carrot")


def asking(*challenges: str, name: str = "WWW-Authenticate") -> str:
    return "\r\n".join(f"{name}: {each}" for each in challenges)


@pytest.fixture
def registering(make_phone, raw_peer):
    """A phone that asks the raw peer to register it."""
    registrar = f"sip:127.0.0.1:{raw_peer.port}"
    return make_phone("bob", registrar=registrar, username="bob", password=PASSWORD)


def test_a_registrar_that_asks_for_what_the_phone_has_not_is_told_at_once(
    registering, raw_peer
) -> None:
    for challenges, told in (
        ([f'{DIGEST}, qop="auth-int"'], UNKNOWN.format("auth-int")),
        ([f"{DIGEST}, algorithm=MD5-sess"], UNKNOWN.format("MD5-sess")),
        ([f"{DIGEST}, algorithm=SHA-512-256, qop=auth"], UNKNOWN.format("SHA-512-256")),
        ([f"{DIGEST}, algorithm=AKAv1-MD5"], UNKNOWN.format("AKAv1-MD5")),
        (['Basic realm="r"'], UNKNOWN.format("Basic")),
        (['Bearer realm="r"', 'Basic realm="r"'], UNKNOWN.format("Bearer, Basic")),
        (["Basic", 'Digest realm="r'], UNKNOWN.format("Basic")),
        ([""], NO_SENSE),
        (['Digest realm="r'], NO_SENSE),
    ):
        asked = raw_peer.receive("REGISTER")
        raw_peer.answer(asked, "401 Unauthorized", registering.port, headers=asking(*challenges))
        failed = registering.heard(events.RegistrationFailed)
        assert (failed.sip_code, failed.detail) == (401, told), challenges
        assert failed.unanswerable
        assert not failed.will_retry
        registering.send(commands.RefreshRegistration("bob"))


def test_the_one_kind_that_the_phone_has_is_used_beside_others(registering, raw_peer) -> None:
    for challenges, letters in (
        (['Basic realm="r"', DIGEST], 32),
        ([DIGEST, 'Basic realm="r"'], 32),
        ([f"{DIGEST}, algorithm=SHA-512-256", f"{DIGEST}, algorithm=SHA-256", DIGEST], 64),
        ([f"{DIGEST}, qop=auth-int", f"{DIGEST}, qop=auth"], 32),
        (['Digest realm="' + 'r\\"' * 500 + '", nonce="n"'], 32),
    ):
        asked = raw_peer.receive("REGISTER")
        raw_peer.answer(asked, "401 Unauthorized", registering.port, headers=asking(*challenges))
        given_to = raw_peer.receive("REGISTER")
        given = re.findall(r"(?im)^Authorization: Digest .*", given_to)
        assert len(re.search(r'response="([0-9a-f]*)"', given[-1])[1]) == letters, challenges
        # Else the next one would come with an answer already.
        raw_peer.answer(given_to, "403 Forbidden", registering.port)
        registering.heard(events.RegistrationFailed)
        registering.send(commands.RefreshRegistration("bob"))


def answer_register(registrar, asked: str, port: int) -> None:
    contact = re.search(r"(?im)^contact: (<[^>]*>)", asked)[1]
    registrar.answer(asked, "200 OK", port, headers=f"Contact: {contact};expires=60")


def test_a_proxy_and_the_registrar_behind_it_may_ask_one_after_the_other(
    registering, raw_peer
) -> None:
    port = registering.port
    first = asking('Digest realm="p", nonce="1"', name="Proxy-Authenticate")
    raw_peer.answer(raw_peer.receive("REGISTER"), "407 Proxy", port, headers=first)
    raw_peer.answer(raw_peer.receive("REGISTER"), "401 No", port, headers=asking(DIGEST))
    both = raw_peer.receive("REGISTER")
    assert re.search(r'(?im)^Proxy-Authorization: .*realm="p"', both)
    assert re.search(r'(?im)^Authorization: .*realm="r"', both)
    answer_register(raw_peer, both, port)
    registering.heard(events.RegistrationSucceeded)


@pytest.mark.parametrize(
    ("more", "told"),
    [(", stale=true", AGAIN), ("", "The registrar refused the user name or password.")],
)
def test_a_registrar_that_asks_for_ever_is_answered_a_few_times(
    registering, raw_peer, more: str, told: str
) -> None:
    raw_peer.socket.settimeout(0.2)
    for asked in range(20):
        try:
            request = raw_peer.receive("REGISTER")
        except TimeoutError:
            break
        challenge = asking(f'Digest realm="r", nonce="{asked}"{more}')
        raw_peer.answer(request, "401 No", registering.port, headers=challenge)
    assert 2 <= asked <= 6
    assert registering.heard(events.RegistrationFailed).detail == told


def test_a_call_that_is_asked_for_what_the_phone_has_not_ends_at_once_and_says_so(
    make_phone, raw_peer
) -> None:
    bob = make_phone("bob", username="bob", password=PASSWORD)
    for status, challenge, told in (
        ("401 No", f"{DIGEST}, qop=auth-int", UNKNOWN.format("auth-int")),
        ("407 No", "Basic", UNKNOWN.format("Basic")),
        ("401 No", 'Digest realm="r', NO_SENSE),
    ):
        bob.place(f"sip:eve@127.0.0.1:{raw_peer.port}")
        name = "WWW-Authenticate" if status.startswith("401") else "Proxy-Authenticate"
        invite = raw_peer.receive("INVITE")
        raw_peer.answer(invite, status, bob.port, headers=asking(challenge, name=name))
        raw_peer.receive("ACK")
        ended = bob.heard(events.CallDisconnected)
        assert (str(ended.sip_code), ended.detail) == (status[:3], told)
    bob.place(f"sip:eve@127.0.0.1:{raw_peer.port}")
    invite = raw_peer.receive("INVITE")
    raw_peer.answer(invite, "401 No", bob.port, headers=asking('Basic realm="r"', DIGEST))
    again = raw_peer.receive("INVITE")
    assert "\r\nAuthorization: Digest " in again
    raw_peer.answer(again, "486 Busy Here", bob.port)
    assert bob.heard(events.CallDisconnected).sip_code == 486


def test_over_tcp_basic_is_passed_over_in_whatever_pieces_it_comes(make_phone) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10.0)
        heard: list[str] = []
        done = threading.Event()
        asker = threading.Thread(target=ask_twice, args=(server, heard, done))
        asker.start()
        registrar = f"sip:127.0.0.1:{server.getsockname()[1]}"
        bob = make_phone(
            "bob",
            registrar=registrar,
            username="bob",
            password=PASSWORD,
            transport=SipTransport.TCP,
        )
        bob.heard(events.RegistrationSucceeded)
        done.set()
        asker.join(10.0)
    assert "\r\nAuthorization: Digest " in heard[1]


def ask_twice(server: socket.socket, heard: list[str], done: threading.Event) -> None:
    """Answer a first REGISTER with a challenge, and a second one with success."""
    connection, _ = server.accept()
    with connection:
        connection.settimeout(10.0)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for answers in (("100 Trying", "401 No"), ("200 OK",)):
            heard.append(connection.recv(65536).decode())
            whole = b"".join(answer_to(heard[-1], each) for each in answers)
            for part in whole.partition(b"Dig"):
                connection.sendall(part)
        done.wait(10.0)


def answer_to(request: str, status: str) -> bytes:
    copied = re.findall(r"(?im)^((?:via|from|to|call-id|cseq): .*)\r$", request)
    more = {
        "100": "",
        "401": asking('Basic realm="r"', DIGEST) + "\r\n",
        "200": re.search(r"(?im)^(contact: .*)\r$", request)[1] + ";expires=60\r\n",
    }[status[:3]]
    lines = [f"SIP/2.0 {status}", *copied]
    return ("\r\n".join(lines) + f"\r\n{more}Content-Length: 0\r\n\r\n").encode()
