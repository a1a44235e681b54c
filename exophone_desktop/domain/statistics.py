"""Call quality figures, with the SDK's names (javadoc ``CallStatistics``)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CallStatistics:
    """What was measured on a call so far.

    Times are milliseconds, bit rate is bit/s, fractions are 0.0 to 1.0, counts are RTP packets
    (RFC 3550). ``mos`` is 1.0 to 4.5 (ITU-T G.107 Annex B), 0.0 while there is nothing to judge.
    ``rtt_ms`` is 0 until the peer's first RTCP report answers ours.
    """

    audio_codec: str = ""
    audio_bitrate: int = 0
    average_jitter_ms: float = 0.0
    max_jitter_ms: float = 0.0
    rtt_ms: float = 0.0
    fraction_lost: float = 0.0
    mos: float = 0.0
    cumulative_lost: int = 0
    jitter_samples: int = 0
    jitter_buffer_ms: float = 0.0
    preferred_jitter_buffer_ms: float = 0.0
    discarded_packets: int = 0
    remote_fraction_loss: float = 0.0
    packets_sent: int = 0
    packets_received: int = 0
    bytes_sent: int = 0
    bytes_received: int = 0
    srtp_suite: str = ""
