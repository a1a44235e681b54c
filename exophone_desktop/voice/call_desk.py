"""The one call that the SDK allows, and what may be asked of it (guide section 4.3)."""

import logging
import threading
import uuid
from collections.abc import Callable
from dataclasses import replace

from exophone_desktop.domain.account import SubscriberProfile
from exophone_desktop.domain.call import (
    CallAudioRoute,
    CallDetails,
    CallDirection,
    CallFeedback,
)
from exophone_desktop.domain.dtmf import are_dtmf_digits
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine import commands
from exophone_desktop.engine.commands import EngineCommand
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call_care import begin_transfer, check_target
from exophone_desktop.voice.call_limits import CallLimits
from exophone_desktop.voice.call_lines import CallLines
from exophone_desktop.voice.call_machine import ALLOWED, CallAction, IllegalMoveError, Trigger
from exophone_desktop.voice.call_record import CallRecord, new_record
from exophone_desktop.voice.consulting import Consulting
from exophone_desktop.voice.dial_info import custom_field_headers, dial_target, domain_of
from exophone_desktop.voice.errors import (
    ErrorType,
    IllegalStateError,
    NotInitializedError,
    VoiceClientError,
)
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.routes import NoSuchRouteError, RouteMap

log = logging.getLogger(__name__)


class CallDesk:
    """Holds the call; every change of it happens under ``lock``. Safe from any thread."""

    def __init__(
        self,
        send: Callable[[EngineCommand], None],
        emit: Callable[[VoiceEvent], None],
        call_later: Callable[[float, Callable[[], None]], None],
        report: Callable[[CallDetails, CallFeedback], None],
    ) -> None:
        """``report`` sends feedback to the platform, in its own time."""
        self.lock = threading.RLock()
        self.send = send
        self.emit = emit
        self.lines = CallLines()
        self.profile: SubscriberProfile | None = None
        self.ready = False
        """Whether the client has been initialised; until then nothing can be dialled."""
        self.declining_until = 0.0
        """No call rings before this time, in seconds since the epoch."""
        self.routes = RouteMap()
        self._account_id = ""
        self._report = report
        self.limits = CallLimits(self.lock, self.lines, call_later, self._ask)
        self.consulting = Consulting(self.lines, send, emit, self._place)

    def use_profile(self, account_id: str, profile: SubscriberProfile | None) -> None:
        """Take the account that calls go through, or None when there is none any more."""
        with self.lock:
            self._account_id = account_id
            self.profile = profile
            allowed = profile is not None and profile.transfer_allowed
            self.emit(voice_events.TransferAllowed(allowed))

    @property
    def busy(self) -> bool:
        """Whether there is a call."""
        return bool(self.lines.going_on())

    def dial(self, remote_id: str, message: str) -> str:
        """See ``CallController.dial``; returns the call's identifier."""
        with self.lock:
            profile = self.profile
            if profile is None or not self.ready:
                raise NotInitializedError()
            if self.busy:
                raise IllegalStateError("There is a call already; end it first.")
            self.lines.front = self._place(remote_id, message)
            return self.lines.front.details.call_id

    def _place(self, remote_id: str, message: str = "") -> CallRecord:
        profile = self.profile
        assert profile is not None
        target = dial_target(remote_id, domain_of(profile.account.id))
        headers = custom_field_headers(message)
        call_id = uuid.uuid4().hex
        record = new_record(call_id, CallDirection.OUTGOING, remote_id)
        record.move(commands.PlaceCall)
        self.emit(voice_events.CallInitiated(record.current()))
        self.send(commands.PlaceCall(call_id, self._account_id, target, headers))
        self.limits.limit_dialling(call_id, profile.call_connection_timeout)
        return record

    # ---- what a Call asks for

    def details_of(self, call_id: str) -> CallDetails:
        """See ``Call.get_call_details``."""
        with self.lock:
            return self._known(call_id).current()

    def statistics_of(self, call_id: str) -> CallStatistics:
        """See ``Call.get_statistics``."""
        with self.lock:
            return self._allowing(call_id, CallAction.GET_STATISTICS).statistics

    def answer(self, call_id: str) -> None:
        """See ``Call.answer``."""
        with self.lock:
            record = self._allowing(call_id, CallAction.ANSWER)
            self._ask(record, commands.AnswerCall(call_id))

    def hang_up(self, call_id: str) -> None:
        """See ``Call.hangup``."""
        with self.lock:
            record = self._allowing(call_id, CallAction.HANGUP)
            self._ask(record, commands.HangUpCall(call_id))

    def mute(self, call_id: str, muted: bool) -> None:
        """See ``Call.mute``."""
        with self.lock:
            self._allowing(call_id, CallAction.MUTE)
            self.send(commands.MuteCall(call_id) if muted else commands.UnmuteCall(call_id))

    def send_dtmf(self, call_id: str, digits: str) -> None:
        """See ``Call.send_dtmf``."""
        if not are_dtmf_digits(digits):
            raise VoiceClientError(
                ErrorType.INVALID_PARAMETER, "DTMF digits are 0-9, A-D, * and #."
            )
        with self.lock:
            self._allowing(call_id, CallAction.SEND_DTMF)
            self.send(commands.SendDtmf(call_id, digits))

    def renew_media(self, call_id: str) -> None:
        """See ``Call.renew_media``."""
        with self.lock:
            self._allowing(call_id, CallAction.RENEW_MEDIA)
            self.send(commands.RenewMedia(call_id))

    def hold(self, call_id: str, held: bool) -> None:
        """See ``Call.hold`` and ``resume``."""
        with self.lock:
            self._allowing(call_id, CallAction.HOLD)
            if self.consulting.moving:
                raise IllegalStateError("One moment: the calls are being swapped.")
            self.send(commands.HoldCall(call_id) if held else commands.ResumeCall(call_id))

    def transfer(self, call_id: str, target: str) -> None:
        """See ``Call.transfer``."""
        with self.lock:
            record = self._allowing(call_id, CallAction.TRANSFER)
            if self.lines.aside is not None:
                raise IllegalStateError("There are two calls: connect them, or end one of them.")
            uri = begin_transfer(record, self.profile, target)
            self.emit(voice_events.TransferStarted(record.current(), target))
            self.send(commands.TransferCall(call_id, uri))

    def consult(self, call_id: str, target: str) -> None:
        """See ``Call.consult``."""
        with self.lock:
            record = self._allowing(call_id, CallAction.TRANSFER)
            check_target(self.profile, target)
            self.consulting.begin(record, target)

    def swap(self) -> None:
        """See ``Call.swap``."""
        with self.lock:
            self.consulting.swap()

    def connect(self) -> None:
        """See ``Call.complete_transfer``."""
        with self.lock:
            self.consulting.complete()

    def end_consultation(self) -> None:
        """See ``Call.end_consultation``."""
        with self.lock:
            self.hang_up(self.consulting.second_call().details.call_id)

    def record_to(self, call_id: str, path: str | None) -> None:
        """See ``Call.start_recording``; None stops. What was asked already is not asked again."""
        with self.lock:
            record = self._allowing(call_id, CallAction.RECORD)
            if record.recording_wanted is (path is not None):
                return
            record.recording_wanted = path is not None
            start = commands.StartRecording(call_id, path or "")
            self.send(commands.StopRecording(call_id) if path is None else start)

    def choose_route(self, call_id: str, route: CallAudioRoute, on: bool) -> None:
        """See ``Call.enable_speaker``; routes exclude one another."""
        with self.lock:
            self._allowing(call_id, CallAction.CHOOSE_ROUTE)
            try:
                wanted = self.routes.enabling(route) if on else self.routes.disabling(route)
            except NoSuchRouteError as error:
                raise VoiceClientError(ErrorType.INVALID_PARAMETER, str(error)) from None
            if wanted is not None:
                self.routes = replace(self.routes, asked=route if on else None)
                self.send(commands.UseAudioDevices(wanted.microphone, wanted.speaker))

    def route(self) -> CallAudioRoute:
        """See ``Call.get_audio_route``."""
        with self.lock:
            return self.routes.current

    def post_feedback(self, call_id: str, feedback: CallFeedback) -> None:
        """See ``Call.post_feedback``."""
        with self.lock:
            record = self._allowing(call_id, CallAction.POST_FEEDBACK)
            self._report(record.current(), feedback)

    # ---- the call that is meant

    def _known(self, call_id: str) -> CallRecord:
        record = self.lines.get(call_id)
        if record is None:
            raise IllegalStateError("Only the latest call is known.")
        return record

    def _allowing(self, call_id: str, action: CallAction) -> CallRecord:
        record = self._known(call_id)
        if self.profile is None and action is not CallAction.GET_STATISTICS:
            raise NotInitializedError()
        if action not in ALLOWED[record.details.state]:
            what = action.name.lower().replace("_", " ")
            raise IllegalStateError(f"No {what} while the call is {record.details.state}.")
        return record

    def _ask(self, record: CallRecord, command: EngineCommand) -> None:
        if self.move(record, type(command)):
            self.emit(voice_events.CallStateChanged(record.current()))
        self.send(command)

    def move(self, record: CallRecord, trigger: Trigger) -> bool:
        """Move the call; True where its state changed. What does not fit is logged, not done."""
        try:
            return record.move(trigger)
        except IllegalMoveError as error:
            log.error("%s", error)
            return False
