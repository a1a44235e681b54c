"""The figures of a call against a peer that knows what it sent, lost and reported."""

import re
import socket
import struct
import threading
import time
from collections.abc import Iterator

import pytest

from exophone_desktop.domain.mos import MosScale, opinion
from exophone_desktop.engine import commands, events

PACKET_SECONDS = 0.02
PAYLOAD = bytes([0xD5]) * 160
SSRC = 0x1234ABCD
ECHO = commands.CallMedia(commands.CallMediaKind.ECHO)


class MediaPeer:
    """Two sockets that speak RTP and RTCP (RFC 3550) word by word."""

    def __init__(self) -> None:
        self.rtp, self.rtcp = self._pair()
        self.port = int(self.rtp.getsockname()[1])
        self.rtcp.settimeout(12.0)
        self._sequence = 100

    def _pair(self) -> tuple[socket.socket, socket.socket]:
        for port in range(42000, 44000, 2):
            sockets = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2)]
            try:
                for place, each in enumerate(sockets):
                    each.bind(("127.0.0.1", port + place))
            except OSError:
                for each in sockets:
                    each.close()
                continue
            return sockets[0], sockets[1]
        pytest.fail("no two ports in a row are free")

    def speak(self, port: int, plan: str, ended: threading.Event | None = None) -> None:
        """A packet of PCMU every 20 ms for each ``.`` of ``plan``; an ``x`` is lost."""
        due = time.monotonic()
        for fate in plan:
            self._sequence += 1
            if fate == ".":
                stamp = self._sequence * 160
                header = struct.pack("!BBHII", 0x80, 0, self._sequence, stamp, SSRC)
                self.rtp.sendto(header + PAYLOAD, ("127.0.0.1", port))
            due += PACKET_SECONDS
            time.sleep(max(0.0, due - time.monotonic()))
            if ended is not None and ended.is_set():
                return

    def sender_report(self) -> tuple[int, int]:
        """SSRC and the middle of the NTP time of the next sender report that comes."""
        while True:
            packet = self.rtcp.recv(2048)
            if packet[1] == 200:
                ssrc, seconds, fraction = struct.unpack("!III", packet[4:16])
                return ssrc, (seconds & 0xFFFF) << 16 | fraction >> 16

    def report(self, port: int, about: int, lost: int, last_report: int, held: float) -> None:
        """A receiver report that ``lost`` packets never came (RFC 3550 section 6.4.2)."""
        block = struct.pack(
            "!IIIIII", about, 25 << 24 | lost, 500, 8, last_report, int(held * 65536)
        )
        packet = struct.pack("!BBHI", 0x81, 201, 7, SSRC) + block
        self.rtcp.sendto(packet, ("127.0.0.1", port + 1))


@pytest.fixture
def media() -> Iterator[MediaPeer]:
    peer = MediaPeer()
    yield peer
    peer.rtp.close()
    peer.rtcp.close()


def answered(phone, raw_peer, media) -> tuple[str, int]:
    """A call from the raw peer that the phone echoes: its identifier and the phone's RTP port."""
    invite = raw_peer.invite(phone.port, body=raw_peer.sdp(media.port))
    raw_peer.send(phone.port, invite)
    call_id = phone.answer_next(ECHO)
    ok = raw_peer.receive("SIP/2.0 200")
    raw_peer.send(phone.port, raw_peer.ack(invite, ok))
    phone.heard(events.CallConfirmed)
    found = re.search(r"m=audio (\d+)", ok)
    assert found is not None
    return call_id, int(found[1])


def test_losses_in_bursts_are_counted_and_judged(bob, raw_peer, media) -> None:
    _, port = answered(bob, raw_peer, media)
    media.speak(port, ("." * 14 + "xxx" + "...") * 10)
    figures = bob.heard(
        events.StatisticsMeasured, lambda event: event.statistics.packets_received == 170
    ).statistics
    assert figures.audio_codec == "PCMU"
    assert figures.audio_bitrate == 64000
    assert figures.bytes_received == 170 * 160
    assert figures.cumulative_lost == 30
    assert figures.fraction_lost == pytest.approx(0.15)
    assert figures.burst_ratio == pytest.approx(2.55)
    assert figures.mos_scale is MosScale.NARROWBAND
    late = figures.discarded_packets
    assert late < 20
    heard = opinion("PCMU", (30 + late) / 200, 60.0, 2.55)
    assert figures.mos == pytest.approx(heard, abs=0.05)
    assert figures.mos < opinion("PCMU", 0.15, 60.0) - 0.1
    assert figures.recent_mos == pytest.approx(figures.mos, abs=0.1)
    assert 0 <= figures.jitter_samples <= 170
    # On a quiet machine packets are on time to the microsecond.
    assert 0 <= figures.average_jitter_ms <= figures.max_jitter_ms < 100
    assert 10 <= figures.jitter_buffer_ms <= 200
    assert figures.preferred_jitter_buffer_ms % 10 == 0
    assert 0 <= figures.preferred_jitter_buffer_ms <= 200


def test_without_losses_a_call_is_as_good_as_its_codec_can_be(bob, raw_peer, media) -> None:
    _, port = answered(bob, raw_peer, media)
    media.speak(port, "." * 100)
    figures = bob.heard(
        events.StatisticsMeasured, lambda event: event.statistics.packets_received == 100
    ).statistics
    assert (figures.cumulative_lost, figures.fraction_lost, figures.burst_ratio) == (0, 0.0, 1.0)
    assert figures.mos == pytest.approx(
        opinion("PCMU", figures.discarded_packets / 100, 0.0), abs=0.005
    )
    assert figures.rtt_ms == 0.0
    assert figures.remote_fraction_loss == 0.0


def test_the_peers_report_gives_round_trip_and_loss_that_later_packets_do_not_dilute(
    bob, raw_peer, media
) -> None:
    call_id, port = answered(bob, raw_peer, media)
    ended = threading.Event()
    speech = threading.Thread(target=media.speak, args=(port, "." * 1500, ended))
    speech.start()
    try:
        # The first comes so early that a packet more or less would matter.
        media.sender_report()
        ssrc, stamp = media.sender_report()
        time.sleep(0.2)
        # 100 ms of the 200 are ours, and the rest is the network's.
        media.report(port, ssrc, 20, stamp, 0.1)
        told = bob.heard(
            events.StatisticsMeasured, lambda event: event.statistics.remote_fraction_loss > 0
        ).statistics
        later = bob.heard(
            events.StatisticsMeasured,
            lambda event: event.statistics.packets_sent > told.packets_sent + 60,
        ).statistics
    finally:
        ended.set()
        speech.join()
    assert told.rtt_ms == pytest.approx(100, abs=60)
    assert told.remote_fraction_loss == pytest.approx(20 / told.packets_sent, rel=0.25)
    assert later.remote_fraction_loss == told.remote_fraction_loss
    last = bob.hang_up(call_id).statistics
    assert last.remote_fraction_loss == told.remote_fraction_loss


def test_wide_band_is_told_apart(make_phone) -> None:
    alice, bob = (make_phone(name, codecs=("G722",)) for name in ("alice", "bob"))
    alice.call(bob, ECHO)
    figures = alice.heard(
        events.StatisticsMeasured, lambda event: event.statistics.packets_received > 50
    ).statistics
    assert figures.audio_codec == "G722"
    assert figures.audio_bitrate == 64000
    assert figures.mos_scale is MosScale.WIDEBAND
    assert 3.0 < figures.mos <= 4.34
