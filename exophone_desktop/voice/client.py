"""The Exotel voice client (guide section 4.2): the SDK's entry point."""

import logging
import math
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.protocol import SipEngine
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call import Call
from exophone_desktop.voice.call_controller import CallController
from exophone_desktop.voice.call_desk import CallDesk
from exophone_desktop.voice.call_progress import CallProgress
from exophone_desktop.voice.connection import Connection
from exophone_desktop.voice.dispatcher import Dispatcher
from exophone_desktop.voice.errors import ErrorType, VoiceClientError
from exophone_desktop.voice.events import LogLevel
from exophone_desktop.voice.feedback import FeedbackPost
from exophone_desktop.voice.listeners import ExotelVoiceClientEventListener
from exophone_desktop.voice.log_upload import LogSender, LogUpload
from exophone_desktop.voice.platform import Platform, SubscriberSession
from exophone_desktop.voice.profile_source import PlainSipAccount, PlatformProfile
from exophone_desktop.voice.relayed_session import RelayedSessions
from exophone_desktop.voice.sound_control import SoundControl
from exophone_desktop.voice.sound_methods import SoundMethods
from exophone_desktop.voice.telling import EventHandler, Telling

log = logging.getLogger(__name__)

_LOG_LEVELS = (
    (logging.ERROR, LogLevel.ERROR),
    (logging.WARNING, LogLevel.WARNING),
    (logging.INFO, LogLevel.INFO),
)


class ExotelVoiceClient(SoundMethods):
    """Sets up calling for one subscriber. Safe from any thread; methods return at once.

    ``engine`` is started when it is first needed. ``platform`` is Exotel's HTTP side; without it
    only ``initialize_with_account`` can be used. ``now`` is the platform's time in seconds since
    the epoch, to tell how old an announced call is. ``log_sender`` is what ``upload_logs``
    needs.
    """

    def __init__(
        self,
        engine: SipEngine,
        platform: Platform | None = None,
        engine_settings: EngineSettings | None = None,
        now: Callable[[], float] = time.time,
        log_sender: LogSender | None = None,
    ) -> None:
        self._platform = platform
        self._dispatcher = Dispatcher("exotel-voice")
        self._workers = ThreadPoolExecutor(2, thread_name_prefix="exotel-platform")
        self._telling = Telling(self._dispatcher)
        emit = self._telling.emit
        feedback = FeedbackPost(platform, lambda: self._connection.session, self._workers, emit)
        self._desk = CallDesk(engine.send, emit, self._dispatcher.post_later, feedback.report)
        self._log_upload = LogUpload(log_sender, emit)
        self._progress = CallProgress(self._desk)
        self._controller = CallController(self._desk)
        self._telling.tell_calls(
            lambda: self._controller.call_listener, lambda call_id: Call(call_id, self._desk)
        )
        sound = SoundControl(engine, engine_settings or EngineSettings(), emit)
        self._connection = Connection(engine, self._desk, sound, emit, self._engine_event)
        super().__init__(sound, self._connection.run_engine)
        self._relayed = RelayedSessions(
            lambda: self._connection.registered,
            self._register_again,
            emit,
            self._dispatcher.post_later,
            now,
        )

    # ---- the SDK's methods

    def initialize(
        self,
        hostname: str,
        subscriber_name: str,
        display_name: str,
        account_sid: str,
        subscriber_token: str,
    ) -> None:
        """Become reachable as a subscriber (guide section 4.2).

        ``hostname`` is the platform's base URL; ``subscriber_token`` the JSON object with
        ``refresh_token`` and ``access_token``. ``InitializationSucceeded``,
        ``InitializationFailed`` or ``AuthenticationFailed`` follows. Calling it again with a new
        token replaces the session.

        Raises:
            VoiceClientError: a parameter is empty, or there is no platform.
        """
        for name, value in (
            ("hostname", hostname),
            ("subscriber name", subscriber_name),
            ("account SID", account_sid),
            ("subscriber token", subscriber_token),
        ):
            if not value:
                raise VoiceClientError(ErrorType.INVALID_PARAMETER, f"The {name} is missing.")
        platform = self._platform
        if platform is None:
            raise VoiceClientError(ErrorType.INTERNAL_ERROR, "This client has no platform.")
        token = Secret(subscriber_token)
        session = SubscriberSession(hostname, subscriber_name, display_name, account_sid, token)
        generation = self._connection.begin(session)
        self._relayed.begin(subscriber_name)
        source = PlatformProfile(platform, session)
        self._workers.submit(self._connection.fetch_profile, source, generation)

    def initialize_with_account(self, account: SipAccount) -> None:
        """Become reachable with a plain SIP account, without Exotel's platform."""
        generation = self._connection.begin(None)
        self._relayed.end()
        self._connection.fetch_profile(PlainSipAccount(account), generation)

    def is_initialized(self) -> bool:
        """Whether calls can be dialled."""
        return self._desk.ready

    def set_event_listener(self, listener: ExotelVoiceClientEventListener | None) -> None:
        """The one listener of the client; replaces the one before."""
        self._telling.listener = listener

    def get_call_controller(self) -> CallController:
        """The controller; the same one for the client's life."""
        return self._controller

    def upload_logs(self, start: float, end: float, description: str) -> None:
        """Report a problem with the logs of a time, in seconds since the epoch (section 4.9).

        ``LogUploadProgressed`` and in the end ``LogUploadSucceeded`` or ``LogUploadFailed``
        follow.

        Raises:
            VoiceClientError: the times make no sense, or an upload is under way.
        """
        self._log_upload.start(start, end, description)

    def cancel_log_upload(self) -> None:
        """Send no more of the logs; ``LogUploadFailed`` follows. Harmless when none are sent."""
        self._log_upload.cancel()

    def stop(self) -> None:
        """End the call, unregister and forget the session; ``DeInitialized`` follows."""
        for record in self._desk.lines.going_on():
            self._hang_up_quietly(Call(record.details.call_id, self._desk))
        self._relayed.end()
        self._connection.end()

    def relay_session_data(self, data: Mapping[str, object]) -> bool:
        """Hand on a push with ``payload`` and ``payloadVersion`` (guide section 4.3.2).

        The client registers if it is not registered, and ``IncomingCall`` follows; or
        ``CallMissed``, where the call is over already. ``SessionDataRelayed`` tells the outcome.
        Returns whether the data announce a call of this subscriber that may still be had.

        Raises:
            NotInitializedError: nobody's calls can be fetched; ``initialize`` first.
        """
        return self._relayed.relay(data)

    # ---- beside the SDK

    def decline_calls(self, until: float | None) -> None:
        """Do not disturb: decline calls before ``until`` (seconds since the epoch; None: all).

        Each gets 480, which RFC 3261 (21.4.18) has for who "has activated the do not disturb
        feature", and is reported as ``CallMissed``. A call that rings already goes on.
        """
        with self._desk.lock:
            self._desk.declining_until = math.inf if until is None else until

    def accept_calls(self) -> None:
        """Let calls ring again."""
        with self._desk.lock:
            self._desk.declining_until = 0.0

    def add_event_handler(self, handler: EventHandler) -> None:
        """Hand every event to ``handler``, on the client's thread, in order."""
        self._telling.add_handler(handler)

    def close(self, timeout: float = 5.0) -> None:
        """End everything: BYE, unregister, engine and threads. Waits at most ``timeout`` seconds.

        Idempotent; no method may be called afterwards.
        """
        self._log_upload.close(min(timeout, 1.0))
        if self._connection.close(timeout):
            self._workers.shutdown(wait=False, cancel_futures=True)
            self._dispatcher.close()

    # ---- what the engine says

    def _engine_event(self, event: EngineEvent) -> None:
        emit = self._telling.emit
        match event:
            case events.CallReceived():
                event = self._relayed.received(event)
            case events.AudioFailed():
                emit(voice_events.ProblemReported(event.detail))
            case events.AudioDeviceReplaced():
                emit(voice_events.AudioDeviceReplaced(event.notice, event.detail))
            case events.LogWritten():
                emit(voice_events.LogReported(_level(event.level), event.tag, event.message))
        self._sound.engine_event(event)
        self._progress.engine_event(event)

    def _register_again(self) -> None:
        if not self._connection.register_again():
            # The profile could not be had before; a push shows that the network is there now.
            platform, session = self._platform, self._connection.session
            if platform is not None and session is not None:
                generation = self._connection.generation
                source = PlatformProfile(platform, session)
                self._workers.submit(self._connection.fetch_profile, source, generation)

    def _hang_up_quietly(self, call: Call) -> None:
        try:
            call.hangup()
        except VoiceClientError as error:
            log.info("The call was not hung up: %s", error)


def _level(number: int) -> LogLevel:
    return next((level for floor, level in _LOG_LEVELS if number >= floor), LogLevel.DEBUG)
