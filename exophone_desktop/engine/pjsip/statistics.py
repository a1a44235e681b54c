"""Reads the stack's stream figures into CallStatistics.

Every level of the stack's structures is bound to a name before the next is read: they are
temporaries, and reading through one that is gone gives garbage.
"""

import re
from dataclasses import dataclass, replace

import pjsua2 as pj

from exophone_desktop.domain.mos import mean_opinion_score, rating_factor
from exophone_desktop.domain.statistics import CallStatistics

_PACKET_MS = 20.0
_SRTP = re.compile(r"SRTP status: Active.*?Crypto-suite: (\S+)", re.DOTALL)
_BITRATES = {"PCMU": 64000, "PCMA": 64000, "G722": 64000, "GSM": 13200, "ILBC": 15200}


@dataclass(frozen=True, slots=True)
class StreamLook:
    """One look at a call's stream."""

    statistics: CallStatistics
    packets_received: int


def srtp_suite(call: pj.Call) -> str:
    """The SRTP crypto suite in use (RFC 4568), empty when media is in clear."""
    try:
        found = _SRTP.search(call.dump(True, ""))
    except pj.Error:
        return ""
    return found.group(1) if found else ""


def look_at_stream(call: pj.Call, media_index: int, suite: str) -> StreamLook | None:
    """Figures of a call's audio stream now, None when it has none."""
    try:
        stat = call.getStreamStat(media_index)
        info = call.getStreamInfo(media_index)
    except pj.Error:
        return None
    rtcp = stat.rtcp
    received = rtcp.rxStat
    sent = rtcp.txStat
    buffer = stat.jbuf
    jitter = received.jitterUsec
    sent_loss_share = sent.loss / (sent.pkt or 1)
    round_trip = rtcp.rttUsec
    codec = str(info.codecName)
    packets = int(received.pkt)
    lost = int(received.loss)
    discarded = int(received.discard)
    expected = packets + lost
    fraction = lost / expected if expected else 0.0
    statistics = CallStatistics(
        audio_codec=codec,
        audio_bitrate=_BITRATES.get(codec.upper(), 0),
        average_jitter_ms=jitter.mean / 1000.0,
        max_jitter_ms=jitter.max / 1000.0,
        rtt_ms=round_trip.last / 1000.0,
        fraction_lost=fraction,
        cumulative_lost=lost,
        jitter_samples=int(jitter.n),
        jitter_buffer_ms=float(buffer.avgDelayMsec),
        preferred_jitter_buffer_ms=float(buffer.prefetch) * _PACKET_MS,
        discarded_packets=discarded,
        remote_fraction_loss=min(1.0, sent_loss_share),
        packets_sent=int(sent.pkt),
        packets_received=packets,
        bytes_sent=int(sent.bytes),
        bytes_received=int(received.bytes),
        srtp_suite=suite,
    )
    return StreamLook(replace(statistics, mos=_mos(statistics)), packets)


def combined(earlier: CallStatistics, stream: CallStatistics) -> CallStatistics:
    """Figures of a whole call: counts of its ``earlier`` streams and of the one that is now.

    What cannot be added (times, fractions, MOS) is that of the newest stream that received.
    """
    newest = stream if stream.packets_received or not earlier.packets_received else earlier
    received = earlier.packets_received + stream.packets_received
    lost = earlier.cumulative_lost + stream.cumulative_lost
    return replace(
        newest,
        fraction_lost=lost / (received + lost) if received + lost else 0.0,
        cumulative_lost=lost,
        discarded_packets=earlier.discarded_packets + stream.discarded_packets,
        packets_sent=earlier.packets_sent + stream.packets_sent,
        packets_received=received,
        bytes_sent=earlier.bytes_sent + stream.bytes_sent,
        bytes_received=earlier.bytes_received + stream.bytes_received,
    )


def _mos(figures: CallStatistics) -> float:
    heard = figures.packets_received - figures.discarded_packets
    expected = figures.packets_received + figures.cumulative_lost
    if expected == 0:
        return 0.0
    delay = figures.rtt_ms / 2.0 + figures.jitter_buffer_ms + _PACKET_MS
    loss = 1.0 - max(heard, 0) / expected
    return round(mean_opinion_score(rating_factor(figures.audio_codec, loss, delay)), 2)
