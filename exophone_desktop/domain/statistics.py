"""Call quality figures, with the SDK's names (javadoc ``CallStatistics``)."""

from dataclasses import dataclass

from exophone_desktop.domain.mos import MosScale

RECENT_SECONDS = 10.0
"""What ``CallStatistics.recent_mos`` looks back on."""


@dataclass(frozen=True, slots=True)
class CallStatistics:
    """What was measured on a call so far.

    The javadoc names its thirteen figures without units; these are ours. Each is 0 until there
    is something to measure. "Received" is what the far end sends, "remote" what it receives.
    """

    audio_codec: str = ""
    """Encoding name (RFC 3551), for example ``PCMU``."""

    audio_bitrate: int = 0
    """Bit/s of the codec's own frames, on average, without RTP and what is below it."""

    average_jitter_ms: float = 0.0
    """Mean interarrival jitter (RFC 3550 section 6.4.1) of received packets, milliseconds."""

    max_jitter_ms: float = 0.0
    """The most that jitter has been, milliseconds."""

    rtt_ms: float = 0.0
    """Last round trip of the network by RTCP (RFC 3550 section 6.4.1), milliseconds.

    0 until the peer's first report answers ours, which takes some seconds, or it sends none."""

    fraction_lost: float = 0.0
    """Received packets that the network lost, of those expected, 0.0 to 1.0: the whole call."""

    mos: float = 0.0
    """What is heard here, 1.0 to 4.5 on ``mos_scale`` (``domain.mos``), since media last began.

    Judged by codec, loss (late packets count), its bursts, and delay: half a round trip, the
    jitter buffer and one packet. What sound devices add is not in it."""

    recent_mos: float = 0.0
    """As ``mos``, of the last ``RECENT_SECONDS``; 0 also while nothing arrives."""

    cumulative_lost: int = 0
    """Received packets that the network lost (RFC 3550 section 6.4.1)."""

    jitter_samples: int = 0
    """How many measurements ``average_jitter_ms`` is the mean of."""

    jitter_buffer_ms: float = 0.0
    """How long packets wait in the jitter buffer on average, milliseconds."""

    preferred_jitter_buffer_ms: float = 0.0
    """What the jitter buffer now means to hold before it plays, milliseconds; 0 on a calm net."""

    discarded_packets: int = 0
    """Packets that arrived too late, or malformed, to be heard."""

    remote_fraction_loss: float = 0.0
    """Sent packets that the network lost, 0.0 to 1.0, by the peer's last RTCP report."""

    packets_sent: int = 0
    packets_received: int = 0
    bytes_sent: int = 0
    """RTP payload."""

    bytes_received: int = 0
    """RTP payload."""

    srtp_suite: str = ""
    """SDES crypto suite (RFC 4568), empty where media is in clear."""

    burst_ratio: float = 1.0
    """BurstR of what was lost (``domain.mos``): 1.0 by chance, more in bursts."""

    mos_scale: MosScale = MosScale.NARROWBAND
    """What ``mos`` is on: wide-band codecs are judged against wide-band speech."""
