"""From a session to being reachable: profile, engine, registration, and what may go wrong."""

import logging
import threading
from collections.abc import Callable

from exophone_desktop.domain.account import SubscriberProfile
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.protocol import SipEngine
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call_desk import CallDesk
from exophone_desktop.voice.end_reasons import doubts_registration
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError, PlatformError
from exophone_desktop.voice.events import Reachability, VoiceEvent
from exophone_desktop.voice.platform import SubscriberSession
from exophone_desktop.voice.profile_source import ProfileSource
from exophone_desktop.voice.sound_control import SoundControl

log = logging.getLogger(__name__)

_ACCOUNT_ID = "subscriber"
_AUTHENTICATION = frozenset(
    {ErrorType.AUTHENTICATION_INVALID_TOKEN, ErrorType.AUTHENTICATION_EXPIRED_TOKEN}
)
_REFUSED = frozenset({401, 403, 407})


class Connection:
    """One session at a time. Safe from any thread; what is late for its session is ignored."""

    def __init__(
        self,
        engine: SipEngine,
        desk: CallDesk,
        sound: SoundControl,
        emit: Callable[[VoiceEvent], None],
        on_engine_event: Callable[[EngineEvent], None],
    ) -> None:
        self._engine = engine
        self._desk = desk
        self._sound = sound
        self._emit = emit
        self._on_engine_event = on_engine_event
        self._lock = threading.RLock()
        self._profile: SubscriberProfile | None = None
        self._generation = 0
        self._fetching = 0
        self._account_waits = False
        self._engine_running = False
        self._closed = False
        self.session: SubscriberSession | None = None
        self.registered = False
        """Whether the registrar, as far as is known here, sends calls to us."""

    @property
    def generation(self) -> int:
        """The number of the session."""
        return self._generation

    def begin(self, session: SubscriberSession | None) -> int:
        """A session begins, and takes the place of the one before; returns its number."""
        with self._lock:
            self._generation += 1
            self.session = session
            self._desk.ready = False
            generation = self._generation
        self._emit(voice_events.ReachabilityChanged(Reachability.CONNECTING))
        return generation

    def fetch_profile(self, source: ProfileSource, generation: int) -> None:
        """Ask ``source`` who the client is in SIP, and register. Takes as long as the source."""
        with self._lock:
            if self._fetching == generation:
                return
            self._fetching = generation
        try:
            self._fetch_profile(source, generation)
        finally:
            with self._lock:
                if self._fetching == generation:
                    self._fetching = 0

    def _fetch_profile(self, source: ProfileSource, generation: int) -> None:
        try:
            profile = source.fetch_profile()
        except PlatformError as error:
            self._not_set_up(error.error, generation)
            return
        except Exception:
            log.exception("The session profile could not be fetched")
            message = "The session profile could not be fetched."
            self._not_set_up(ExotelVoiceError(ErrorType.INTERNAL_ERROR, message), generation)
            return
        self._use_profile(profile, generation)

    def _use_profile(self, profile: SubscriberProfile, generation: int) -> None:
        with self._lock:
            if generation != self._generation or self._closed:
                return
            before, self._profile = self._profile, profile
            self._desk.use_profile(_ACCOUNT_ID, profile)
            if self._engine_running:
                self._change_account(before)
                return
            self.run_engine()

    def run_engine(self) -> None:
        """Start the engine, unless it runs: also without anybody to register."""
        with self._lock:
            if not self._engine_running and not self._closed:
                self._engine_running = True
                self._engine.start(self._sound.engine_starts(), self.engine_event)

    def register_again(self) -> bool:
        """Send REGISTER now; False where it is not known yet how."""
        with self._lock:
            if self._profile is None or self._closed:
                return False
            if self._engine_running:
                self._engine.send(commands.RefreshRegistration(_ACCOUNT_ID))
            return True

    def end(self) -> None:
        """Forget the session and unregister; ``DeInitialized`` follows."""
        with self._lock:
            self._generation += 1
            had_account = self._profile is not None
            self.session = self._profile = None
            self._desk.ready = self.registered = self._account_waits = False
        self._desk.use_profile(_ACCOUNT_ID, None)
        if had_account and self._engine_running:
            self._engine.send(commands.RemoveAccount(_ACCOUNT_ID))
        else:
            self._emit(voice_events.DeInitialized())
        self._emit(voice_events.ReachabilityChanged(Reachability.OFFLINE))

    def close(self, timeout: float) -> bool:
        """End the engine, once; False when that was done before."""
        with self._lock:
            if self._closed:
                return False
            self._closed = True
            self._desk.ready = False
        self._engine.stop(timeout)
        return True

    def engine_event(self, event: EngineEvent) -> None:
        """Take an event of the engine."""
        with self._lock:
            match event:
                case events.EngineStarted():
                    self._engine.send(commands.ListAudioDevices())
                    self._add_account()
                case events.RegistrationSucceeded() if self._profile is not None:
                    self.registered = True
                    self._reachable()
                case events.RegistrationFailed() if self._profile is not None:
                    self.registered = False
                    self._registration_failed(event)
                case events.RegistrationEnded() if self._profile is None:
                    self._emit(voice_events.DeInitialized())
                case events.EngineDied():
                    self._engine_died(event)
                case events.CommandFailed(command="AddAccount"):
                    error = ExotelVoiceError(ErrorType.INVALID_PARAMETER, event.detail)
                    self._not_set_up(error, self._generation)
        self._on_engine_event(event)
        if isinstance(event, events.CallDisconnected):
            with self._lock:
                if self._account_waits and not self._desk.busy:
                    self._add_account()
                elif self.registered and doubts_registration(event):
                    self._engine.send(commands.RefreshRegistration(_ACCOUNT_ID))

    def _change_account(self, before: SubscriberProfile | None) -> None:
        profile, busy = self._profile, self._desk.busy
        same = before is not None and profile is not None and before.account == profile.account
        if same and self.registered:
            # The same phone with a new token: nothing is taken from under a call.
            self._engine.send(commands.RefreshRegistration(_ACCOUNT_ID))
        elif busy:
            # Another account would take the place of the one that the call goes through.
            self._account_waits = True
        else:
            self._add_account()

    def _add_account(self) -> None:
        self._account_waits = False
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

    def _registration_failed(self, event: events.RegistrationFailed) -> None:
        refused = event.sip_code in _REFUSED
        if not event.will_retry and (refused or not self._desk.ready):
            # Also later: a registrar that has changed its mind wants what a new profile says.
            self._desk.ready = False
            kind = ErrorType.AUTHENTICATION_INVALID_TOKEN if refused else ErrorType.SERVER_ERROR
            self._not_set_up(ExotelVoiceError(kind, event.detail), self._generation)
            return
        trying = Reachability.CONNECTING if event.will_retry else Reachability.OFFLINE
        self._emit(voice_events.ReachabilityChanged(trying, event.detail))

    def _engine_died(self, event: events.EngineDied) -> None:
        self.registered = False
        if not event.will_restart:
            # The next sign-in starts it anew.
            self._engine_running = False
        if self._profile is None and self.session is None:
            return  # it ran for its sound alone
        if event.will_restart:
            detail = f"{event.detail} It is being started again."
            self._emit(voice_events.ReachabilityChanged(Reachability.CONNECTING, detail))
            return
        error = ExotelVoiceError(ErrorType.INTERNAL_ERROR, event.detail)
        if not self._desk.ready:
            self._emit(voice_events.InitializationFailed(error))
        self._desk.ready = False
        self._emit(voice_events.ReachabilityChanged(Reachability.OFFLINE, event.detail))
