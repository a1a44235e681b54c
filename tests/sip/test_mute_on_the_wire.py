"""Mute is mute: what leaves this machine while muted, packet by packet."""

import socket
import time

import numpy as np
import pytest
import soundfile

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.sound_events import RecordingStarted

RTP_HEADER = 12
ULAW_ZERO = {0xFF, 0x7F}
"""Plus and minus zero in mu-law (ITU-T G.711)."""


NOTICE_HERTZ, MICROPHONE_HERTZ = 1400, 764


def decoded(payload: bytes) -> np.ndarray:
    """Mu-law as samples (ITU-T G.711, table 2a)."""
    code = ~np.frombuffer(payload, dtype=np.uint8) & 0xFF
    size = ((code & 0x0F).astype(int) * 8 + 0x84 << ((code >> 4) & 7)) - 0x84
    return np.where(code & 0x80, -size, size)


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


@pytest.fixture
def talking(make_phone, raw_peer, rtp, tmp_path):
    """A phone in a call whose microphone hears 764 Hz; and the identifier of the call."""
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
    return phone, call_id


def test_not_one_sample_of_the_microphone_leaves_while_muted(talking, rtp) -> None:
    phone, call_id = talking
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


def test_the_notice_of_a_recording_is_heard_while_muted_and_the_microphone_is_not(
    talking, rtp, tmp_path
) -> None:
    phone, call_id = talking
    phone.send(commands.MuteCall(call_id))
    phone.heard(events.CallMuted)
    arriving_now(rtp)
    payloads(rtp, 3)
    phone.send(commands.StartRecording(call_id, str(tmp_path / "call.wav")))
    phone.heard(RecordingStarted)
    heard = np.concatenate([decoded(payload) for payload in payloads(rtp, 50)])
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard)), 8000))
    assert int(np.argmax(spectrum)) == pytest.approx(NOTICE_HERTZ, abs=3)
    around = slice(MICROPHONE_HERTZ - 10, MICROPHONE_HERTZ + 10)
    # Half of full scale would stand some 20 dB above the notice.
    assert spectrum[around].max() < spectrum[NOTICE_HERTZ] / 100
    assert all(set(payload) <= ULAW_ZERO for payload in payloads(rtp, 50)), "once, and no more"
