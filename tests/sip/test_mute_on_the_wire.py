"""Mute is mute: what leaves this machine while muted, packet by packet."""

import socket
import time

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings

RTP_HEADER = 12
ULAW_ZERO = {0xFF, 0x7F}
"""Plus and minus zero in mu-law (ITU-T G.711)."""


@pytest.fixture
def rtp():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ear:
        ear.bind(("127.0.0.1", 0))
        ear.settimeout(5.0)
        yield ear


def payloads(rtp: socket.socket, count: int) -> list[bytes]:
    """The next ``count`` audio payloads (type 0)."""
    found: list[bytes] = []
    while len(found) < count:
        packet = rtp.recv(2048)
        if packet[1] & 0x7F == 0:
            found.append(packet[RTP_HEADER:])
    return found


def arriving_now(rtp: socket.socket) -> None:
    """Forget what arrived before now."""
    rtp.setblocking(False)
    try:
        while rtp.recv(2048):
            pass
    except BlockingIOError:
        rtp.settimeout(5.0)


def test_not_one_sample_of_the_microphone_leaves_while_muted(
    make_phone, raw_peer, rtp, tmp_path
) -> None:
    spoken = tmp_path / "spoken.wav"
    soundfile.write(spoken, (0.5 * np.sin(np.arange(16000 * 60) * 0.3)).astype("f4"), 16000)
    audio = AudioSettings(AudioBackend.FILES, play_path=str(spoken))
    phone = make_phone("bob", EngineSettings(audio=audio))
    invite = raw_peer.invite(phone.port, body=raw_peer.sdp(rtp.getsockname()[1]))
    raw_peer.send(phone.port, invite)
    call_id = phone.answer_next()
    ok = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(invite, ok))
    phone.heard(events.CallConfirmed)

    assert any(set(payload) - ULAW_ZERO for payload in payloads(rtp, 25)), "it is heard before"
    phone.send(commands.MuteCall(call_id))
    phone.heard(events.CallMuted)
    # Two frames may be on their way through the bridge and the coder when mute is confirmed.
    arriving_now(rtp)
    payloads(rtp, 3)
    muted = payloads(rtp, 75)
    assert all(set(payload) <= ULAW_ZERO for payload in muted)
    phone.send(commands.UnmuteCall(call_id))
    phone.heard(events.CallUnmuted)
    deadline = time.monotonic() + 5.0
    while not set(payloads(rtp, 1)[0]) - ULAW_ZERO:
        assert time.monotonic() < deadline, "it is heard again"
