"""Reads the stack's stream figures into CallStatistics.

Every level of the stack's structures is bound to a name before the next is read: they are
temporaries, and reading through one that is gone gives garbage.
"""

import re
from dataclasses import dataclass, replace

import pjsua2 as pj

from exophone_desktop.domain.mos import burst_ratio, mos_scale, opinion_of_counts
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.pjsip.recent_quality import RecentQuality

_SRTP = re.compile(r"SRTP status: Active.*?Crypto-suite: (\S+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class StreamLook:
    """One look at a call's stream."""

    statistics: CallStatistics
    packets_received: int


@dataclass(frozen=True, slots=True)
class _Framing:
    """How a codec's sound is cut up, in milliseconds."""

    frame_ms: float
    packet_ms: float
    bitrate: int


def srtp_suite(call: pj.Call) -> str:
    """The SRTP crypto suite in use (RFC 4568), empty when media is in clear."""
    try:
        found = _SRTP.search(call.dump(True, ""))
    except pj.Error:
        return ""
    return found.group(1) if found else ""


class StreamReader:
    """Looks at one call's audio stream. Engine thread only.

    It remembers how much had been sent when the peer last reported: what was sent since then is
    not yet accounted for, and would make the peer's loss look smaller.
    """

    def __init__(self) -> None:
        self._recent = RecentQuality()
        self._reports = 0
        self._sent_at_report = 0

    def look(self, call: pj.Call, media_index: int, suite: str) -> StreamLook | None:
        """Figures of the stream now, None when there is none."""
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
        loss_periods = received.lossPeriodUsec
        round_trip = rtcp.rttUsec
        framing = _framing(info)
        packets, lost = int(received.pkt), int(received.loss)
        statistics = CallStatistics(
            audio_codec=str(info.codecName),
            audio_bitrate=framing.bitrate,
            average_jitter_ms=jitter.mean / 1000.0,
            max_jitter_ms=jitter.max / 1000.0,
            rtt_ms=round_trip.last / 1000.0,
            fraction_lost=_fraction(lost, packets + lost),
            cumulative_lost=lost,
            jitter_samples=int(jitter.n),
            jitter_buffer_ms=float(buffer.avgDelayMsec),
            preferred_jitter_buffer_ms=float(buffer.prefetch) * framing.frame_ms,
            discarded_packets=int(received.discard),
            remote_fraction_loss=self._remote_loss(
                int(sent.updateCount), int(sent.loss), int(sent.pkt)
            ),
            packets_sent=int(sent.pkt),
            packets_received=packets,
            bytes_sent=int(sent.bytes),
            bytes_received=int(received.bytes),
            srtp_suite=suite,
        )
        gaps = int(loss_periods.n)
        delay = statistics.rtt_ms / 2.0 + statistics.jitter_buffer_ms + framing.packet_ms
        recent = self._recent.judge(statistics, gaps, delay)
        judged = replace(_judged(statistics, gaps, delay), recent_mos=round(recent, 2))
        return StreamLook(judged, packets)

    def _remote_loss(self, reports: int, lost: int, sent: int) -> float:
        if reports != self._reports:
            # Also when a re-INVITE began a new stream, which counts from nothing.
            self._reports, self._sent_at_report = reports, sent
        return _fraction(lost, self._sent_at_report) if reports else 0.0


def combined(earlier: CallStatistics, stream: CallStatistics) -> CallStatistics:
    """Figures of a whole call: counts of its ``earlier`` streams and of the one that is now.

    What cannot be added (most times, MOS, the peer's loss) is that of the newest stream that
    received.
    """
    newest = stream if stream.packets_received or not earlier.packets_received else earlier
    received = earlier.packets_received + stream.packets_received
    lost = earlier.cumulative_lost + stream.cumulative_lost
    return replace(
        newest,
        recent_mos=stream.recent_mos,
        fraction_lost=_fraction(lost, received + lost),
        max_jitter_ms=max(earlier.max_jitter_ms, stream.max_jitter_ms),
        cumulative_lost=lost,
        discarded_packets=earlier.discarded_packets + stream.discarded_packets,
        packets_sent=earlier.packets_sent + stream.packets_sent,
        packets_received=received,
        bytes_sent=earlier.bytes_sent + stream.bytes_sent,
        bytes_received=earlier.bytes_received + stream.bytes_received,
    )


def _framing(info: pj.StreamInfo) -> _Framing:
    codec = info.audCodecParam
    about, setting = codec.info, codec.setting
    frame = about.frameLen / (about.frameLenDenum or 1)
    return _Framing(frame, frame * max(1, int(setting.frmPerPkt)), int(about.avgBps))


def _judged(figures: CallStatistics, gaps: int, delay_ms: float) -> CallStatistics:
    bursts = burst_ratio(figures.cumulative_lost, gaps, figures.fraction_lost)
    figures = replace(
        figures, burst_ratio=round(bursts, 3), mos_scale=mos_scale(figures.audio_codec)
    )
    received, lost = figures.packets_received, figures.cumulative_lost
    if not received:
        return figures
    late = figures.discarded_packets
    score = opinion_of_counts(figures.audio_codec, received, lost, late, gaps, delay_ms)
    return replace(figures, mos=round(score, 2))


def _fraction(part: int, whole: int) -> float:
    return min(1.0, part / whole) if whole > 0 else 0.0
