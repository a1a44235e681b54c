"""The Exotel voice client (guide section 4.2): the SDK's entry point."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    Tone,
    Volumes,
)
from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.domain.call import CallDetails, CallFeedback
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import EngineCommand, EngineSettings
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.protocol import SipEngine
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call import Call
from exophone_desktop.voice.call_callbacks import tell_call_listener, tell_client_listener
from exophone_desktop.voice.call_controller import CallController
from exophone_desktop.voice.call_desk import CallDesk
from exophone_desktop.voice.call_progress import CallProgress
from exophone_desktop.voice.dispatcher import Dispatcher
from exophone_desktop.voice.errors import (
    ErrorType,
    ExotelVoiceError,
    NotInitializedError,
    PlatformError,
    VoiceClientError,
)
from exophone_desktop.voice.events import LogLevel, Reachability, VoiceEvent
from exophone_desktop.voice.listeners import ExotelVoiceClientEventListener
from exophone_desktop.voice.platform import Platform, SubscriberSession

log = logging.getLogger(__name__)

EventHandler = Callable[[VoiceEvent], None]

_ACCOUNT_ID = "subscriber"
_AUTHENTICATION = frozenset(
    {ErrorType.AUTHENTICATION_INVALID_TOKEN, ErrorType.AUTHENTICATION_EXPIRED_TOKEN}
)
_LOG_LEVELS = (
    (logging.ERROR, LogLevel.ERROR),
    (logging.WARNING, LogLevel.WARNING),
    (logging.INFO, LogLevel.INFO),
)


class ExotelVoiceClient:
    """Sets up calling for one subscriber. Safe from any thread; methods return at once.

    ``engine`` is started when it is first needed. ``platform`` is Exotel's HTTP side; without it
    only ``initialize_with_account`` can be used.
    """

    def __init__(
        self,
        engine: SipEngine,
        platform: Platform | None = None,
        engine_settings: EngineSettings | None = None,
    ) -> None:
        self._engine = engine
        self._platform = platform
        self._engine_settings = engine_settings or EngineSettings()
        self._lock = threading.RLock()
        self._dispatcher = Dispatcher("exotel-voice")
        self._workers = ThreadPoolExecutor(2, thread_name_prefix="exotel-platform")
        self._handlers: list[EventHandler] = []
        self._listener: ExotelVoiceClientEventListener | None = None
        self._session: SubscriberSession | None = None
        self._profile: SubscriberProfile | None = None
        self._generation = 0
        self._engine_running = False
        self._sound_asked: dict[str, EngineCommand] = {}
        self._closed = False
        self._desk = CallDesk(
            engine.send, self._emit, self._dispatcher.post_later, self._report_feedback
        )
        self._progress = CallProgress(self._desk)
        self._controller = CallController(self._desk)

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
        generation = self._begin(session)
        self._workers.submit(self._fetch_profile, platform, session, generation)

    def initialize_with_account(self, account: SipAccount) -> None:
        """Become reachable with a plain SIP account, without Exotel's platform."""
        generation = self._begin(None)
        self._use_profile(SubscriberProfile(account), generation)

    def is_initialized(self) -> bool:
        """Whether calls can be dialled."""
        return self._desk.ready

    def set_event_listener(self, listener: ExotelVoiceClientEventListener | None) -> None:
        """The one listener of the client; replaces the one before."""
        self._listener = listener

    def get_call_controller(self) -> CallController:
        """The controller; the same one for the client's life."""
        return self._controller

    def stop(self) -> None:
        """End the call, unregister and forget the session; ``DeInitialized`` follows."""
        with self._lock:
            self._generation += 1
            had_account = self._profile is not None
            self._session = self._profile = None
            self._desk.ready = False
        call = self._controller.current_call()
        if call is not None:
            self._hang_up_quietly(call)
        self._desk.use_profile(_ACCOUNT_ID, None)
        if had_account and self._engine_running:
            self._engine.send(commands.RemoveAccount(_ACCOUNT_ID))
        else:
            self._emit(voice_events.DeInitialized())
        self._emit(voice_events.ReachabilityChanged(Reachability.OFFLINE))

    # ---- beside the SDK

    def add_event_handler(self, handler: EventHandler) -> None:
        """Hand every event to ``handler``, on the client's thread, in order."""
        self._handlers.append(handler)

    def play_tone(self, tone: Tone) -> None:
        """Play a tone until ``stop_tone``."""
        if self._engine_running:
            self._engine.send(commands.PlayTone(tone))

    def stop_tone(self) -> None:
        """Stop the tone that is playing."""
        if self._engine_running:
            self._engine.send(commands.StopTone())

    def choose_audio_device(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device (``AudioDevice.key``, empty: the system's default) and remember that."""
        self._ask_sound(purpose, commands.ChooseAudioDevice(purpose, key))

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Change what is done to the microphone's sound, also in a call."""
        self._set_sound(processing=processing)
        self._ask_sound("processing", commands.UseProcessing(processing))

    def use_volumes(self, volumes: Volumes) -> None:
        """Change volumes, also in a call."""
        self._set_sound(volumes=volumes)
        self._ask_sound("volumes", commands.UseVolumes(volumes))

    def use_ring_tone(self, tone: RingTone, path: str = "") -> None:
        """What rings, or the sound file ``path``; an engine that runs goes on as it began."""
        self._set_sound(ring_tone=tone, ring_path=path)

    def remember_audio_devices(self, remembered: tuple[RememberedChoice, ...]) -> None:
        """What was chosen in earlier runs; an engine that runs knows better."""
        self._set_sound(remembered=remembered)

    def close(self, timeout: float = 5.0) -> None:
        """End everything: BYE, unregister, engine and threads. Waits at most ``timeout`` seconds.

        Idempotent; no method may be called afterwards.
        """
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._desk.ready = False
        self._engine.stop(timeout)
        self._workers.shutdown(wait=False, cancel_futures=True)
        self._dispatcher.close()

    def _set_sound(self, **changes: Any) -> None:
        with self._lock:
            audio = replace(self._engine_settings.audio, **changes)
            self._engine_settings = replace(self._engine_settings, audio=audio)

    def _ask_sound(self, what: str, command: EngineCommand) -> None:
        with self._lock:
            if self._engine_running:
                self._sound_asked[what] = command
                self._engine.send(command)

    # ---- setting up

    def _begin(self, session: SubscriberSession | None) -> int:
        with self._lock:
            self._generation += 1
            self._session = session
            self._desk.ready = False
            generation = self._generation
        self._emit(voice_events.ReachabilityChanged(Reachability.CONNECTING))
        return generation

    def _fetch_profile(
        self, platform: Platform, session: SubscriberSession, generation: int
    ) -> None:
        try:
            profile = platform.fetch_profile(session)
            account = replace(profile.account, display_name=session.display_name)
            named = replace(profile, account=account)
        except PlatformError as error:
            self._not_set_up(error.error, generation)
            return
        except Exception:
            log.exception("The session profile could not be fetched")
            message = "The session profile could not be fetched."
            self._not_set_up(ExotelVoiceError(ErrorType.INTERNAL_ERROR, message), generation)
            return
        self._use_profile(named, generation)

    def _not_set_up(self, error: ExotelVoiceError, generation: int) -> None:
        if generation != self._generation:
            return
        failed = (
            voice_events.AuthenticationFailed
            if error.error_type in _AUTHENTICATION
            else voice_events.InitializationFailed
        )
        self._emit(failed(error))
        message = error.error_message
        self._emit(voice_events.ReachabilityChanged(Reachability.OFFLINE, message))

    def _use_profile(self, profile: SubscriberProfile, generation: int) -> None:
        with self._lock:
            if generation != self._generation or self._closed:
                return
            self._profile = profile
            self._desk.use_profile(_ACCOUNT_ID, profile)
            if not self._engine_running:
                self._engine_running = True
                self._engine.start(self._engine_settings, self._engine_event)
            else:
                self._add_account()

    def _add_account(self) -> None:
        profile = self._profile
        if profile is not None:
            command = commands.AddAccount(_ACCOUNT_ID, profile.account, profile.media_timeout)
            self._engine.send(command)
            if not profile.account.registrar:
                self._reachable()

    def _reachable(self) -> None:
        first = not self._desk.ready
        self._desk.ready = True
        if first:
            self._emit(voice_events.InitializationSucceeded())
        self._emit(voice_events.ReachabilityChanged(Reachability.READY))

    # ---- what the engine says

    def _engine_event(self, event: EngineEvent) -> None:
        with self._lock:
            match event:
                case events.EngineStarted():
                    self._engine.send(commands.ListAudioDevices())
                    # One that was started again begins with the settings of the first.
                    for command in self._sound_asked.values():
                        self._engine.send(command)
                    self._add_account()
                case events.RegistrationSucceeded():
                    if self._profile is not None:
                        self._reachable()
                case events.RegistrationFailed():
                    self._registration_failed(event)
                case events.RegistrationEnded():
                    if self._profile is None:
                        self._emit(voice_events.DeInitialized())
                case events.EngineDied():
                    self._engine_died(event)
                case events.AudioFailed():
                    self._emit(voice_events.ProblemReported(event.detail))
                case events.AudioDeviceReplaced():
                    self._emit(voice_events.AudioDeviceReplaced(event.notice, event.detail))
                case events.CommandFailed(command="AddAccount"):
                    error = ExotelVoiceError(ErrorType.INVALID_PARAMETER, event.detail)
                    self._not_set_up(error, self._generation)
                case events.LogWritten():
                    self._emit(
                        voice_events.LogReported(_level(event.level), event.tag, event.message)
                    )
        self._progress.engine_event(event)

    def _registration_failed(self, event: events.RegistrationFailed) -> None:
        if self._profile is None:
            return
        if not self._desk.ready and not event.will_retry:
            kind = (
                ErrorType.AUTHENTICATION_INVALID_TOKEN
                if event.sip_code in (401, 403, 407)
                else ErrorType.SERVER_ERROR
            )
            self._not_set_up(ExotelVoiceError(kind, event.detail), self._generation)
            return
        trying = Reachability.CONNECTING if event.will_retry else Reachability.OFFLINE
        self._emit(voice_events.ReachabilityChanged(trying, event.detail))

    def _engine_died(self, event: events.EngineDied) -> None:
        if event.will_restart:
            detail = f"{event.detail} It is being started again."
            self._emit(voice_events.ReachabilityChanged(Reachability.CONNECTING, detail))
            return
        error = ExotelVoiceError(ErrorType.INTERNAL_ERROR, event.detail)
        if not self._desk.ready:
            self._emit(voice_events.InitializationFailed(error))
        self._desk.ready = False
        self._emit(voice_events.ReachabilityChanged(Reachability.OFFLINE, event.detail))

    # ---- telling

    def _emit(self, event: VoiceEvent) -> None:
        self._dispatcher.post(lambda: self._deliver(event))

    def _deliver(self, event: VoiceEvent) -> None:
        for handler in tuple(self._handlers):
            try:
                handler(event)
            except Exception:
                log.exception("A handler of the voice client failed")
        if self._listener is not None:
            tell_client_listener(self._listener, event)
        call_listener = self._controller.call_listener
        if call_listener is not None:
            tell_call_listener(call_listener, event, lambda i: Call(i, self._desk))

    def _report_feedback(self, call: CallDetails, feedback: CallFeedback) -> None:
        platform, session = self._platform, self._session
        if platform is None or session is None:
            raise NotInitializedError("Feedback goes to Exotel, and this account is not Exotel's.")
        self._workers.submit(self._post_feedback, platform, session, call, feedback)

    def _post_feedback(
        self,
        platform: Platform,
        session: SubscriberSession,
        call: CallDetails,
        feedback: CallFeedback,
    ) -> None:
        try:
            platform.post_feedback(session, call, feedback)
        except PlatformError as error:
            message = f"The feedback was not sent: {error.error.error_message}"
            self._emit(voice_events.ProblemReported(message))

    def _hang_up_quietly(self, call: Call) -> None:
        try:
            call.hangup()
        except VoiceClientError as error:
            log.info("The call was not hung up: %s", error)


def _level(number: int) -> LogLevel:
    return next((level for floor, level in _LOG_LEVELS if number >= floor), LogLevel.DEBUG)
