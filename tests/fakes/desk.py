"""A desk for use cases: a real reducer, settings file and stores; a voice client that remembers."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    Tone,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.call import CallDetails, CallDirection
from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import ContactGroup, Login, Subscriber
from exophone_desktop.exotel.bearer import borne
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import Renew
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.host.feedback_file import FeedbackFile
from exophone_desktop.host.logs import Redactor
from exophone_desktop.host.problem_report import ReportWriter
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.host.settings import SettingsFile
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import AppEvent, SessionExpired
from exophone_desktop.usecases.forms import SignInForm
from exophone_desktop.usecases.play_tones import TonePlayer
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.session import CurrentSession, Session
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.errors import VoiceClientError

Push = Callable[[Mapping[str, object], str], None]

FORM = SignInForm("alice", Secret("alice-pass1"), "Alice", "exotel1", "http://127.0.0.1:9/v1")


@dataclass
class FakeCall:
    """Notes what it was asked; ``refusal`` is raised by every method."""

    asked: list[object] = field(default_factory=list)
    refusal: VoiceClientError | None = None

    def __getattr__(self, name: str) -> object:
        def ask(*arguments: object) -> None:
            if self.refusal is not None:
                raise self.refusal
            self.asked.append((name, *arguments) if arguments else name)

        return ask


@dataclass
class FakeVoice:
    """The voice client and its controller. ``order`` is shared with the backend."""

    order: list[object]
    call: FakeCall | None = None
    ended: dict[str, FakeCall] = field(default_factory=dict)
    refusal: VoiceClientError | None = None
    tones: list[Tone | None] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    sound: list[object] = field(default_factory=list)
    relayed: list[Mapping[str, object]] = field(default_factory=list)

    def initialize(self, hostname: str, name: str, display: str, sid: str, token: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.order.append(("initialize", hostname, name, display, sid))
        self.tokens.append(token)

    def initialize_with_account(self, account: SipAccount) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.order.append(("initialize_with_account", account))

    def get_call_controller(self) -> "FakeVoice":
        return self

    def dial(self, remote_id: str, message: str = "") -> FakeCall:
        if self.refusal is not None:
            raise self.refusal
        self.order.append(("dial", remote_id))
        self.call = FakeCall()
        return self.call

    def current_call(self) -> FakeCall | None:
        return self.call

    def get_call_from_call_id(self, call_id: str) -> FakeCall | None:
        return self.ended.get(call_id)

    def get_latest_call_details(self) -> CallDetails | None:
        return None

    def decline_calls(self, until: float | None) -> None:
        self.order.append(("decline_calls", until))

    def accept_calls(self) -> None:
        self.order.append("accept_calls")

    def play_tone(self, tone: Tone) -> None:
        self.tones.append(tone)

    def stop_tone(self) -> None:
        self.tones.append(None)

    def open_sound(self) -> None:
        self.sound.append("open_sound")

    def check_sound(
        self, step: Step, microphone: str = "", speaker: str = "", seconds: float = 5.0
    ) -> None:
        self.sound.append(("check_sound", step, microphone, speaker))

    def stop_sound_check(self, *, forget: bool = False) -> None:
        self.sound.append(("stop_sound_check", forget))

    def choose_audio_device(self, purpose: SoundPurpose, key: str) -> None:
        self.order.append(("choose_audio_device", purpose, key))

    def use_processing(self, processing: ProcessingSettings) -> None:
        self.sound.append(processing)

    def use_volumes(self, volumes: Volumes) -> None:
        self.sound.append(volumes)

    def use_ring_tone(self, tone: RingTone, path: str) -> None:
        self.sound.append((tone, path))

    def use_tone_country(self, country: ToneCountry) -> None:
        self.sound.append(country)

    def remember_audio_devices(self, remembered: tuple[RememberedChoice, ...]) -> None:
        self.sound.append(remembered)

    def upload_logs(self, start: float, end: float, description: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.order.append(("upload_logs", start, end, description))

    def cancel_log_upload(self) -> None:
        self.order.append("cancel_log_upload")

    def relay_session_data(self, data: Mapping[str, object]) -> bool:
        if self.refusal is not None:
            raise self.refusal
        self.relayed.append(data)
        return True

    def stop(self) -> None:
        self.order.append("stop")


@dataclass
class FakeBackend:
    """An app backend in memory. ``failures`` maps a method to the error it raises."""

    order: list[object]
    access: Secret = Secret("access-1")
    sandbox: str = ""
    message: str = ""
    groups: tuple[ContactGroup, ...] = ()
    failures: dict[str, ExotelHttpError] = field(default_factory=dict)
    accesses: list[Secret] = field(default_factory=list)

    def login(self, user: str, password: Secret, sid: str, device_id: str) -> Login:
        self._note(("login", user, password.reveal(), sid, device_id))
        token = SubscriberToken(Secret("refresh-1"), self.access)
        return Login(token, "http://127.0.0.1:9/v2", sid, "08040408080", user, "", self.sandbox)

    def post_device_token(self, subscriber: Subscriber, device_token: str) -> None:
        self._note(("post_device_token", device_token), subscriber)

    def contacts(self, subscriber: Subscriber) -> tuple[ContactGroup, ...]:
        self._note(("contacts",), subscriber)
        return self.groups

    def post_context(self, subscriber: Subscriber, destination: str, message: str = "") -> None:
        self._note(("post_context", destination, message), subscriber)

    def get_context(self, subscriber: Subscriber, caller: str) -> str:
        self._note(("get_context", caller), subscriber)
        return self.message

    def delete_context(self, subscriber: Subscriber) -> None:
        self._note(("delete_context",), subscriber)

    def renew(self, token: SubscriberToken) -> SubscriberToken:
        self._note(("renew", token.refresh.reveal()))
        return SubscriberToken(token.refresh, self.access)

    def ring(self, subscriber: str) -> None:
        self._note(("ring", subscriber))

    def _note(self, what: tuple[object, ...], subscriber: Subscriber | None = None) -> None:
        if subscriber is not None:
            borne(subscriber.access_token, self.accesses.append)
        self.order.append(what)
        failure = self.failures.get(str(what[0]))
        if failure is not None:
            raise failure


@dataclass
class FakeLine:
    """A standing connection; ``push`` is what the backend sends over it."""

    whose: tuple[str, str, str]
    push: Push
    last_id: str
    life: list[str] = field(default_factory=list)

    def start(self) -> None:
        self.life.append("start")

    def close(self, wait: float) -> None:
        self.life.append("close")


@dataclass
class FakePlatform:
    """Takes verdicts on calls, or fails as it was told."""

    taken: list[FeedbackReport] = field(default_factory=list)
    failure: ExotelHttpError | None = None

    def send(self, session: Session, report: FeedbackReport) -> None:
        if self.failure is not None:
            raise self.failure
        self.taken.append(report)


@dataclass
class Office:
    """A desk with all that lies on it. ``order`` is what was asked of whom, in turn."""

    folder: Path
    order: list[object] = field(default_factory=list)
    events: list[AppEvent] = field(default_factory=list)
    hidden: list[Secret] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    state: AppState = field(default_factory=AppState)
    time: float = 1_000_000.0
    clocks: list[ServerClock] = field(default_factory=list)
    lines: "list[FakeLine]" = field(default_factory=list)
    line_failure: ExotelHttpError | None = None
    reported: list[SessionExpired] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.voice = FakeVoice(self.order)
        self.backend = FakeBackend(self.order)
        self.platform = FakePlatform()
        self.secrets = MemorySecrets()
        self.settings = SettingsFile(self.folder / "settings.json")
        self.desk: Desk = None  # type: ignore[assignment]
        self.new_desk()

    def new_desk(self, kept: bool = True, why: str = "") -> Desk:
        """A desk as after a start of the app."""
        if self.desk is not None:
            self.desk.session.end()
        self.state = AppState()
        self.desk = Desk(
            dispatch=self.dispatch,
            state=lambda: self.state,
            voice=self.voice,  # type: ignore[arg-type]
            tones=TonePlayer(self.voice),  # type: ignore[arg-type]
            backend=self._backend_at,
            local_exotel=self._backend_at,
            secrets=OpenedSecretStore(self.secrets, kept, why),
            settings=self.settings,
            device_id="device-1",
            session=CurrentSession(self._renewal, ServerClock(lambda: self.time)),
            listen=self._line,
            report=self.reported.append,
            hide=self.hidden.append,
            feedback=self.platform,
            waiting_feedback=FeedbackFile(self.folder / "feedback.json"),
            reports=ReportWriter(self.folder / "exophone.log", Redactor(), "0.test"),
            recording_folder=self.folder / "recordings",
            now=lambda: self.time,
            pause=self._pause,
        )
        return self.desk

    def dispatch(self, event: AppEvent) -> None:
        self.events.append(event)
        self.state = reduce(self.state, event)

    def names(self) -> list[str]:
        """What was asked, by name alone."""
        return [each if isinstance(each, str) else str(each[0]) for each in self.order]

    def _backend_at(self, address: str) -> FakeBackend:
        self.addresses.append(address)
        return self.backend

    def _renewal(self, hostname: str, subscriber: Subscriber, clock: ServerClock) -> Renew:
        self.clocks.append(clock)
        return self.backend.renew

    def _line(
        self, hostname: str, sid: str, name: str, tokens: object, push: Push, last_id: str
    ) -> "FakeLine":
        if self.line_failure is not None:
            raise self.line_failure
        self.lines.append(FakeLine((hostname, sid, name), push, last_id))
        return self.lines[-1]

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)


def details(call_id: str = "call-1", **changes: object) -> CallDetails:
    given = {"direction": CallDirection.OUTGOING, "remote_id": "08040408080", **changes}
    return CallDetails(call_id, **given)  # type: ignore[arg-type]
