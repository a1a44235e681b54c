"""Measures calls a few times a second, and acts when a call falls silent."""

import logging
import time

from exophone_desktop.audio.readings import SoundReadings
from exophone_desktop.audio.settings import DeviceDirection
from exophone_desktop.audio.sound import NearEnd
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import RenewMedia
from exophone_desktop.engine.pjsip.agenda import Agenda
from exophone_desktop.engine.pjsip.call import LiveCall
from exophone_desktop.engine.pjsip.call_book import CallBook
from exophone_desktop.engine.pjsip.calls import Calls
from exophone_desktop.engine.pjsip.media_watch import MediaHealth
from exophone_desktop.engine.pjsip.statistics import combined
from exophone_desktop.engine.pjsip.trouble_watch import SoundLook
from exophone_desktop.engine.sound_events import SoundMeasured, TroubleNoticed, TroublePassed

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.25
_MAX_FAILURES = 20
_ANSWER_SECONDS = 1.0


class MediaHealthCheck:
    """Reports statistics every ``interval`` seconds; disruption as the guide has it (4.5)."""

    def __init__(
        self, agenda: Agenda, book: CallBook, calls: Calls, near: NearEnd, interval: float
    ) -> None:
        self._near = near
        self._agenda = agenda
        self._book = book
        self._calls = calls
        self._interval = interval
        self._next_report = 0.0
        self._failures: set[str] = set()

    def look(self) -> None:
        """Look at every call now, and again a little later."""
        # Before anything that may fail: one mistake must not end all looking.
        self._agenda.after(_LOOK_SECONDS, self.look)
        try:
            self._look_at_all(time.monotonic())
        except Exception:
            self._failed("sound")

    def _look_at_all(self, now: float) -> None:
        report = now >= self._next_report
        if report:
            self._next_report = now + self._interval
        readings = self._near.readings()
        if self._book.media.sounding:
            self._book.emit(
                SoundMeasured(
                    readings.microphone_level.rms_dbfs,
                    readings.speaker_level.rms_dbfs,
                    readings.speaking,
                )
            )
        for live in self._book.live():
            if live.watch is not None and (live.held or not live.confirmed):
                # Nothing need arrive on hold (RFC 3264 section 8.4), or before the answer.
                live.watch.pause(now)
            if live.media_index is not None and live.confirmed and not live.reported_end:
                try:
                    self._look_at(live, readings, now, report)
                except Exception:
                    self._failed(f"call {live.call_id}")
            elif live.confirmed and not (live.media_agreed or live.ending_here):
                self._wait_for_answer(live, now)

    def _wait_for_answer(self, live: LiveCall, now: float) -> None:
        # Of an offer of ours that the ACK did not answer (RFC 3261 section 13.2.1) the stack makes
        # a call without sound for good; one whose answer it could not use, it ends by itself.
        live.unanswered_since = live.unanswered_since or now
        if now - live.unanswered_since >= _ANSWER_SECONDS:
            self._calls.end_for_silence(live)

    def _failed(self, what: str) -> None:
        # Once each, not four times a second.
        if what not in self._failures and len(self._failures) < _MAX_FAILURES:
            self._failures.add(what)
            log.exception("The %s could not be looked at", what)

    def _look_at(self, live: LiveCall, readings: SoundReadings, now: float, report: bool) -> None:
        assert live.media_index is not None
        look = live.pj_call.look_at_stream(live.media_index, live.snapshot.srtp_suite)
        if look is None:
            return
        live.statistics = combined(live.earlier, look.statistics)
        if report:
            self._book.emit(events.StatisticsMeasured(live.snapshot, live.statistics))
        if live.held:
            # Music may be played to who is held; it says nothing of what comes afterwards.
            live.packets = (live.statistics.packets_received, live.statistics.packets_sent)
            return
        if live.watch is not None:
            before = live.watch.health
            health = live.watch.look(look.packets_received, now)
            if health is not None and not live.ending_here:
                self._act(live, before, health)
        if not live.reported_end and self._book.media.speaks_with_devices(live):
            self._look_for_trouble(live, readings, now)

    def _act(self, live: LiveCall, before: MediaHealth, health: MediaHealth) -> None:
        match health:
            case MediaHealth.DISRUPTED:
                self._book.emit(events.MediaDisrupted(live.snapshot))
            case MediaHealth.RENEWING:
                self._calls.renew_media(RenewMedia(live.call_id))
            case MediaHealth.TIMED_OUT:
                self._calls.end_for_silence(live)
            case MediaHealth.FLOWING if before is not MediaHealth.WAITING:
                self._book.emit(events.MediaRestored(live.snapshot))

    def _look_for_trouble(self, live: LiveCall, readings: SoundReadings, now: float) -> None:
        received, sent = live.statistics.packets_received, live.statistics.packets_sent
        received_before, sent_before = live.packets
        live.packets = (received, sent)
        used = [device for device in self._near.devices() if device.in_use]
        look = SoundLook(
            readings,
            live.snapshot.muted,
            received - received_before,
            sent - sent_before,
            self._book.media.hears_silence(live),
            next((d.key for d in used if d.direction is DeviceDirection.CAPTURE), ""),
            frozenset(d.direction for d in used if d.muted),
        )
        for change in live.troubles.look(look, now):
            event = TroubleNoticed if change.noticed else TroublePassed
            self._book.emit(event(live.snapshot, change.trouble))
