"""What the engine reports of the call, as moves of its state and as voice events."""

import time
from dataclasses import replace

from exophone_desktop.domain.call import CallEndReason, CallState
from exophone_desktop.domain.sip_codes import BUSY_HERE, TEMPORARILY_UNAVAILABLE
from exophone_desktop.domain.text import shown_text
from exophone_desktop.engine import commands, events, sound_events
from exophone_desktop.engine.call_care_events import CallCareEvent
from exophone_desktop.engine.call_events import CallEvent
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.sound_events import CallSoundEvent
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call_care import tell_care
from exophone_desktop.voice.call_desk import CallDesk
from exophone_desktop.voice.call_machine import Trigger
from exophone_desktop.voice.call_record import CallRecord, incoming_record
from exophone_desktop.voice.dial_info import person_of
from exophone_desktop.voice.end_reasons import end_reason
from exophone_desktop.voice.relayed_session import CALL_SID_HEADER
from exophone_desktop.voice.routes import RouteMap

_OK = 200
_RECORDING = ("StartRecording", "StopRecording")
_TRANSFERRING = ("TransferCall", "ConnectCalls")


class CallProgress:
    """Takes engine events, in order, on one thread."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        self._emit = desk.emit

    def engine_event(self, event: EngineEvent) -> None:
        """Take an event of the engine; called in order, on one thread."""
        with self._desk.lock:
            match event:
                case events.CallReceived():
                    self._received(event)
                case events.CallTakenOver():
                    self._taken_over(event)
                case events.CallDisconnected():
                    self._disconnected(event)
                case events.EngineDied():
                    self._engine_died(event)
                case events.CommandFailed():
                    self._command_failed(event)
                case events.AudioDevicesListed():
                    self._desk.routes = RouteMap(event.devices, event.speaker)
                    changed = voice_events.AudioRouteChanged
                    self._emit(changed(self._desk.routes.current, self._desk.routes.available))
                    self._emit(voice_events.AudioDevicesChanged(event.devices, event.remembered))
                case (
                    events.CallPlaced()
                    | events.CallRang()
                    | events.EarlyMediaStarted()
                    | events.CallConnecting()
                    | events.CallConfirmed()
                    | events.MediaDisrupted()
                    | events.MediaRenewing()
                    | events.MediaRestored()
                ):
                    self._progressed(event)
                case (
                    events.StatisticsMeasured()
                    | events.CallMuted()
                    | events.CallUnmuted()
                    | events.DtmfSent()
                    | events.DtmfReceived()
                    | sound_events.TroubleNoticed()
                    | sound_events.TroublePassed()
                    | sound_events.RecordingStarted()
                    | sound_events.RecordingStopped()
                ):
                    self._told(event)
                case (
                    events.CallHeld()
                    | events.CallResumed()
                    | events.TransferSucceeded()
                    | events.TransferFailed()
                ):
                    record = self._of(event)
                    if record is not None:
                        tell_care(record, event, self._emit)
                        self._desk.consulting.follow(record, event)
                case sound_events.SoundMeasured():
                    measured = voice_events.SoundLevelsMeasured
                    self._emit(measured(event.microphone_dbfs, event.speaker_dbfs, event.speaking))

    def _received(self, event: events.CallReceived) -> None:
        snapshot = event.call
        remote_id = shown_text(person_of(snapshot.remote_uri))
        name = shown_text(snapshot.remote_display_name)
        declining = time.time() < self._desk.declining_until
        if self._desk.profile is None or self._desk.busy or declining:
            refusal = TEMPORARILY_UNAVAILABLE if declining else BUSY_HERE
            self._desk.send(commands.RejectCall(snapshot.call_id, refusal))
            self._emit(voice_events.CallMissed(remote_id, time.time(), name))
            return
        record = incoming_record(snapshot)
        record.details = replace(record.details, call_sid=_sid(event))
        self._desk.lines.front = record
        self._emit(voice_events.IncomingCall(record.current()))
        self._desk.limits.limit_ringing(snapshot.call_id, self._desk.profile.incoming_call_timeout)

    def _taken_over(self, event: events.CallTakenOver) -> None:
        record = self._desk.lines.front
        if record is None or record.over or record.details.call_id != event.replaced_id:
            # What it took over has ended here: nobody would know of it.
            self._desk.send(commands.HangUpCall(event.call.call_id))
            return
        self._end(record, events.CallDisconnected, CallEndReason.REMOTE_HANGUP, "", _OK)
        successor = incoming_record(event.call)
        successor.move(commands.AnswerCall)
        self._desk.lines.front = successor
        self._emit(voice_events.IncomingCall(successor.current()))

    def _progressed(self, event: CallEvent) -> None:
        record = self._of(event)
        if record is None:
            return
        if event.call.sip_call_id:
            record.details = replace(record.details, session_id=event.call.sip_call_id)
        heard = isinstance(event, events.EarlyMediaStarted)
        moved = self._desk.move(record, type(event))
        details = record.current()
        if not moved and not (heard and details.state is CallState.RINGING):
            return
        early = heard or (isinstance(event, events.CallRang) and event.early_media)
        match details.state:
            case CallState.RINGING if not heard:
                record.rang = True
                self._emit(voice_events.CallRinging(details, early))
            case CallState.ESTABLISHED if isinstance(event, events.MediaRestored):
                self._emit(voice_events.CallMediaRestored(details))
            case CallState.ESTABLISHED:
                self._emit(voice_events.CallEstablished(details))
                self._desk.consulting.follow(record, event)
            case CallState.MEDIA_DISRUPTED:
                self._emit(voice_events.CallMediaDisrupted(details))
            case CallState.RENEWING_MEDIA:
                self._emit(voice_events.CallRenewingMedia(details))
            case _:
                self._emit(voice_events.CallStateChanged(details, early))

    def _told(self, event: CallEvent | CallSoundEvent) -> None:
        record = self._of(event)
        if record is None:
            return
        details = record.current()
        match event:
            case events.StatisticsMeasured():
                record.statistics = event.statistics
                self._emit(voice_events.StatisticsUpdated(details, event.statistics))
            case events.CallMuted() | events.CallUnmuted():
                muted = isinstance(event, events.CallMuted)
                self._emit(voice_events.MuteChanged(details, muted))
            case events.DtmfSent():
                self._emit(voice_events.DtmfDigitsSent(details, event.digits))
            case events.DtmfReceived():
                self._emit(voice_events.DtmfDigitReceived(details, event.digit))
            case sound_events.TroubleNoticed():
                self._emit(voice_events.SoundTroubleNoticed(details, event.trouble))
            case sound_events.TroublePassed():
                self._emit(voice_events.SoundTroublePassed(details, event.trouble))
            case sound_events.RecordingStarted():
                record.recording_wanted = True
                self._emit(voice_events.RecordingChanged(details, True, event.path))
            case sound_events.RecordingStopped():
                record.recording_wanted = False
                stopped = voice_events.RecordingChanged(details, False, event.path, event.detail)
                self._emit(stopped)

    def _disconnected(self, event: events.CallDisconnected) -> None:
        record = self._of(event)
        if record is None:
            return
        reason = end_reason(record.details.state, record.details.direction, record.rang, event)
        if record.timed_out and event.elsewhere is None:
            reason = CallEndReason.TIMEOUT
        record.statistics = event.statistics
        detail = record.problem or event.detail
        self._end(record, type(event), reason, detail, event.sip_code)

    def _engine_died(self, event: events.EngineDied) -> None:
        for record in self._desk.lines.going_on():
            self._close(record, type(event), CallEndReason.FAILURE, event.detail)
        self._desk.consulting.end()

    def _command_failed(self, event: events.CommandFailed) -> None:
        record = self._desk.lines.get(event.call_id)
        if record is None:
            if not event.call_id and not event.account_id:
                self._emit(voice_events.ProblemReported(event.detail))
            return
        if event.command == "PlaceCall" and not record.over:
            reason = CallEndReason.INVALID_DIAL_INFO
            self._end(record, events.CallDisconnected, reason, event.detail)
            return
        if event.command in _RECORDING:
            record.recording_wanted = False
        if event.command in _TRANSFERRING:
            record.transfer_target = ""
            self._emit(voice_events.TransferFailed(record.current(), event.detail))
        else:
            self._emit(voice_events.ProblemReported(event.detail))
        self._desk.consulting.follow(record, event)

    def _end(
        self,
        record: CallRecord,
        trigger: Trigger,
        reason: CallEndReason,
        detail: str,
        sip_code: int = 0,
    ) -> None:
        self._close(record, trigger, reason, detail, sip_code)
        self._desk.consulting.ended(record)

    def _close(
        self,
        record: CallRecord,
        trigger: Trigger,
        reason: CallEndReason,
        detail: str,
        sip_code: int = 0,
    ) -> None:
        record.details = replace(record.details, end_reason=reason, sip_code=sip_code)
        if self._desk.move(record, trigger):
            ended = voice_events.CallEnded(record.current(), record.statistics, detail)
            self._emit(ended)
            self._emit(voice_events.MediaSessionDestroyed())

    def _of(self, event: CallEvent | CallCareEvent | CallSoundEvent) -> CallRecord | None:
        return self._desk.lines.get(event.call.call_id)


def _sid(event: events.CallReceived) -> str:
    names = {header.name.lower(): header.value for header in event.headers}
    return shown_text(names.get(CALL_SID_HEADER, ""))
