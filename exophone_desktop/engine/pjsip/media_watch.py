"""Notices that RTP stopped, from packet counts: a table and a clock, nothing of the stack."""

from dataclasses import dataclass
from enum import Enum, auto


class MediaHealth(Enum):
    """What the watch believes of the incoming stream."""

    WAITING = auto()
    FLOWING = auto()
    DISRUPTED = auto()
    RENEWING = auto()
    TIMED_OUT = auto()


@dataclass(frozen=True, slots=True)
class MediaLimits:
    """Seconds without a packet until each step: disruption, renewal after that, and the end."""

    disrupted_after: float
    renewed_after: float
    timed_out_after: float


class MediaWatch:
    """Follows one call's incoming packet count.

    Silence is counted from the last packet, or from the first look where none has come yet.
    """

    def __init__(self, limits: MediaLimits, now: float) -> None:
        self._limits = limits
        self._packets = 0
        self._last_packet_at = now
        self.health = MediaHealth.WAITING

    def look(self, packets: int, now: float) -> MediaHealth | None:
        """Take the packet count at ``now`` (seconds); returns the new health where it changed."""
        if packets < self._packets:
            # A re-INVITE began a new stream, which counts from nothing; that is no packet yet.
            self._packets = 0
        if packets > self._packets:
            self._packets = packets
            self._last_packet_at = now
            return self._become(MediaHealth.FLOWING)
        return self._become(self._after_silence(now - self._last_packet_at))

    def pause(self, now: float) -> None:
        """Silence is in order now; it counts from here when it no longer is."""
        self._last_packet_at = now

    def renewing(self) -> None:
        """Media is being renewed; the next packet shows that it is back."""
        self.health = MediaHealth.RENEWING

    def _after_silence(self, silence: float) -> MediaHealth:
        limits = self._limits
        if silence >= limits.timed_out_after:
            return MediaHealth.TIMED_OUT
        if silence >= limits.disrupted_after + limits.renewed_after:
            return MediaHealth.RENEWING
        if silence >= limits.disrupted_after:
            return MediaHealth.DISRUPTED
        return self.health

    def _become(self, health: MediaHealth) -> MediaHealth | None:
        if health is self.health:
            return None
        self.health = health
        return health
