"""What a call came to: the figures of the summary, and why it ended in the SDK's words."""

from dataclasses import dataclass, field
from typing import Any

from exophone_desktop.cli.outcome import Exit, Outcome
from exophone_desktop.domain.call import CallEndReason, CallState
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallDisconnected,
    CallRang,
    CallSnapshot,
    EngineEvent,
    MediaStarted,
    StatisticsMeasured,
)
from exophone_desktop.voice.end_reasons import end_reason


@dataclass(slots=True)
class CallRecord:
    """One call as it grows. Times are seconds of the policy's clock."""

    call_id: str
    begun: float
    established: float | None = None
    rang: bool = False
    media_started: bool = False
    heard: bool = False
    snapshot: CallSnapshot | None = None
    end: CallDisconnected | None = None
    statistics: CallStatistics = field(default_factory=CallStatistics)

    def follow(self, event: EngineEvent, now: float) -> None:
        """Take in an event of this call."""
        match event:
            case CallRang():
                self.rang = True
            case CallConfirmed():
                self.established = now
            case MediaStarted():
                self.media_started = True
            case StatisticsMeasured(statistics=statistics):
                self.statistics = statistics
            case CallDisconnected(statistics=statistics):
                self.end = event
                # An abrupt end may have no final figures.
                if statistics.packets_received or statistics.packets_sent:
                    self.statistics = statistics
        # A stream that begins anew, as when the other side holds the call, counts from 0 again.
        self.heard = self.heard or self.statistics.packets_received > 0
        snapshot = getattr(event, "call", None)
        if snapshot is not None:
            self.snapshot = snapshot

    def verdict(self) -> Outcome:
        """What the end of an established call means for the exit status."""
        end = self.end
        if end is not None and end.sip_code >= 300 and not end.ended_here:
            return Outcome(Exit.NO_MEDIA, end.detail or f"The call broke ({end.sip_code}).")
        if not self.heard:
            return Outcome(Exit.NO_MEDIA, "The call was answered, but no sound ever arrived.")
        if end is None:
            return Outcome(Exit.NO_MEDIA, "The call was lost.")
        if end.media_timed_out:
            return Outcome(
                Exit.NO_MEDIA, end.detail or "The call was ended because sound stopped arriving."
            )
        who = "here" if end.ended_here else "by the other side"
        return Outcome(Exit.DONE, f"The call was established and ended {who}.")

    def end_reason(self) -> CallEndReason:
        """Why it ended (guide section 4.7)."""
        end = self.end
        if end is None:
            return CallEndReason.FAILURE if self.established is not None else CallEndReason.NONE
        return end_reason(self._last_state(), end.call.direction, self.rang, end)

    def _last_state(self) -> CallState:
        if self.established is not None:
            return CallState.ESTABLISHED
        return CallState.RINGING if self.rang else CallState.OUTGOING_INITIATED

    def figures(self) -> dict[str, Any]:
        """The summary of the call; times in seconds or, where named so, milliseconds."""
        call, end, statistics = self.snapshot, self.end, self.statistics
        setup = None if self.established is None else round(self.established - self.begun, 3)
        return {
            "call_id": self.call_id,
            "established": self.established is not None,
            "setup_time": setup,
            "end_reason": self.end_reason().value,
            "sip_code": end.sip_code if end else 0,
            "codec": statistics.audio_codec or (call.codec if call else ""),
            "packets_sent": statistics.packets_sent,
            "packets_received": statistics.packets_received,
            "loss": statistics.fraction_lost,
            "lost_packets": statistics.cumulative_lost,
            "jitter_ms": statistics.average_jitter_ms,
            "rtt_ms": statistics.rtt_ms,
            "mos": statistics.mos,
            "mos_scale": statistics.mos_scale.value,
            "srtp": statistics.srtp_suite or (call.srtp_suite if call else ""),
        }
