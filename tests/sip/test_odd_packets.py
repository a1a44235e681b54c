"""Far ends that send packets of another length than agreed, or others between them, are heard."""

import socket
import struct
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import EngineSettings
from tests.sip.conftest import MakePhone, RawPeer

HERTZ = 440
SECONDS = 2.5
SETTLED = 1.0
PCMU, DIGITS = 0, 101


class FarEnd:
    """Says a tone in PCMU."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._sequence = 1_000
        self._to = ("127.0.0.1", 0)

    def close(self) -> None:
        self._socket.close()

    def speak(self, port: int, packet_ms: int, *, digits: bool) -> None:
        """Packets of so many milliseconds, each followed by one of RFC 4733 with ``digits``."""
        self._to = ("127.0.0.1", port)
        samples, begun = 8 * packet_ms, time.perf_counter()
        for place in range(round(SECONDS * 1000 / packet_ms)):
            at = place * samples
            self._send(
                PCMU, at, _pcmu(np.sin(2 * np.pi * HERTZ * (at + np.arange(samples)) / 8000))
            )
            if digits:
                self._send(DIGITS, 777, struct.pack(">BBH", 5, 10, 160 * (place % 100)))
            time.sleep(max(0.0, begun + (place + 1) * packet_ms / 1000 - time.perf_counter()))

    def _send(self, kind: int, timestamp: int, payload: bytes) -> None:
        header = struct.pack(">BBHII", 0x80, kind, self._sequence, timestamp, 7)
        self._sequence += 1
        self._socket.sendto(header + payload, self._to)


def _pcmu(waveform: NDArray[np.float64]) -> bytes:
    """ITU-T G.711 mu-law."""
    linear = np.round(8_000 * waveform).astype(int)
    sign = np.where(linear < 0, 0x80, 0)
    size = np.abs(linear) + 132
    exponent = np.floor(np.log2(size)).astype(int) - 7
    mantissa = (size >> (exponent + 3)) & 15
    return bytes((~(sign | (exponent << 4) | mantissa) & 0xFF).astype(np.uint8))


def _purities(path: Path) -> list[float]:
    """How far the tone is above everything else in each 100 ms, in decibels."""
    with wave.open(str(path)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2").astype(float)
        rate = file.getframerate()
    sounding = np.flatnonzero(np.abs(sound) > 1_000)
    sound = sound[sounding[0] + round(SETTLED * rate) : sounding[-1] - rate // 10]
    assert len(sound) > rate
    return [_purity(part, rate) for part in np.split(sound, range(0, len(sound), rate // 10))[1:-1]]


def _purity(sound: NDArray[np.float64], rate: int) -> float:
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    peak = round(HERTZ * len(sound) / rate)
    tone = power[peak - 4 : peak + 5].sum()
    return float(10 * np.log10(tone / (power.sum() - tone)))


@pytest.fixture
def far_end() -> Iterator[FarEnd]:
    far_end = FarEnd()
    yield far_end
    far_end.close()


@pytest.mark.parametrize(
    ("agreed", "packet_ms", "digits"),
    [
        ("", 10, False),
        ("a=ptime:40\r\n", 20, False),
        ("a=ptime:100\r\n", 100, False),
        ("", 20, True),
    ],
)
def test_packets_that_are_not_as_agreed_are_heard_without_a_flaw(
    make_phone: MakePhone,
    raw_peer: RawPeer,
    far_end: FarEnd,
    tmp_path: Path,
    agreed: str,
    packet_ms: int,
    digits: bool,
) -> None:
    heard = tmp_path / "heard.wav"
    sound = AudioSettings(AudioBackend.FILES, record_path=str(heard))
    phone = make_phone("bob", EngineSettings(audio=sound))
    invite = raw_peer.invite(phone.port, body=raw_peer.sdp(far_end.port) + agreed)
    raw_peer.send(phone.port, invite)
    call_id = phone.answer_next()
    answer = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(invite, answer))
    phone.heard(events.CallConfirmed)
    [line] = [each for each in answer.splitlines() if each.startswith("m=audio")]
    far_end.speak(int(line.split()[1]), packet_ms, digits=digits)
    phone.hang_up(call_id)
    phone.engine.stop()
    purities = _purities(heard)
    # A machine that stands still for longer than a packet is waited for costs one place, at most
    # astride two parts; what is done to each packet shows in most of them.
    assert sum(purity < 25 for purity in purities) <= 2, purities
