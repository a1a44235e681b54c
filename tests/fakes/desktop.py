"""The app without its window: real use cases, voice client, engine, HTTP; a store in memory."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from exophone_desktop.composition.platform_adapter import PlatformFeedback, VoicePlatform
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine.commands import EngineSettings
from exophone_desktop.engine.process import ProcessEngine
from exophone_desktop.exotel.backend import AppBackend, Login, Subscriber
from exophone_desktop.exotel.local import LocalExotel as LocalExotelClient
from exophone_desktop.exotel.platform import ExotelPlatform
from exophone_desktop.exotel.push import PushConnection
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import Renew
from exophone_desktop.exotel.token_renewal import TokenRenewal
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.host.feedback_file import FeedbackFile
from exophone_desktop.host.logs import Redactor
from exophone_desktop.host.problem_report import ReportWriter
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.host.settings import SettingsFile
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.forms import SignInForm
from exophone_desktop.usecases.play_tones import TonePlayer
from exophone_desktop.usecases.reducer import reduce
from exophone_desktop.usecases.session import CurrentSession
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.client import ExotelVoiceClient

Heard = TypeVar("Heard")


@dataclass
class Person:
    """What outlives a start of the app: keyring, settings, and what is counted of all starts.

    ``fast`` is how far this computer's clock is ahead of the servers', in seconds.
    """

    name: str
    folder: Path
    hostname: str
    fast: float = 0.0
    secrets: MemorySecrets = field(default_factory=MemorySecrets)
    logins: list[str] = field(default_factory=list)
    renewals: list[str] = field(default_factory=list)

    @property
    def form(self) -> SignInForm:
        password = Secret(f"{self.name}-pass1")
        return SignInForm(self.name, password, self.name.capitalize(), "exotel1", self.hostname)


class Desktop:
    """One start of the app. Use it as an asynchronous context manager."""

    def __init__(self, person: Person, now: Callable[[], float]) -> None:
        self.person = person
        self.state = AppState()
        self.seen: list[AppEvent] = []
        self._changed = asyncio.Condition()
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.get_running_loop()
        clock = ServerClock(now)
        self.session = CurrentSession(self._renewal, clock)
        platform = VoicePlatform(
            ExotelPlatform(), lambda _: None, lambda *_: None, self.session.tokens_of
        )
        settings = EngineSettings.without_sound_devices()
        self.voice = ExotelVoiceClient(ProcessEngine(), platform, settings, now=clock.now)
        self.voice.add_event_handler(self._from_any_thread)
        self.desk = Desk(
            dispatch=self._dispatch,
            state=lambda: self.state,
            voice=self.voice,
            tones=TonePlayer(self.voice),
            backend=partial(_CountedBackend, person, clock),
            local_exotel=LocalExotelClient,
            listen=partial(PushConnection, clock=clock),
            report=self._from_any_thread,
            secrets=OpenedSecretStore(person.secrets, kept=True),
            settings=SettingsFile(person.folder / "settings.json"),
            device_id="device-1",
            session=self.session,
            hide=lambda _: None,
            reports=ReportWriter(person.folder / "exophone.log", Redactor(), "0.test"),
            feedback=PlatformFeedback(ExotelPlatform()),
            waiting_feedback=FeedbackFile(person.folder / "feedback.json"),
            recording_folder=person.folder,
            now=now,
        )

    async def __aenter__(self) -> "Desktop":
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.to_thread(self.session.close)
        await asyncio.to_thread(self.voice.close)

    async def until(self, true: Callable[[AppState], bool], limit: float = 30.0) -> AppState:
        """Wait for a state."""
        try:
            async with asyncio.timeout(limit), self._changed:
                await self._changed.wait_for(lambda: true(self.state))
        except TimeoutError:
            last = [type(event).__name__ for event in self.seen[-12:]]
            raise AssertionError(f"{self.person.name}: {self.state}; last seen {last}") from None
        return self.state

    def all_seen(self, kind: type[Heard]) -> list[Heard]:
        """The events of a kind, in order."""
        return [event for event in self.seen if isinstance(event, kind)]

    def _from_any_thread(self, event: AppEvent) -> None:
        self._loop.call_soon_threadsafe(self._arrived, event)

    def _arrived(self, event: AppEvent) -> None:
        self._dispatch(event)
        self._begin(follow_voice(self.desk, event))

    def _dispatch(self, event: AppEvent) -> None:
        self.seen.append(event)
        self.state = reduce(self.state, event)
        self._begin(self._tell())

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def _begin(self, work: object) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _renewal(self, hostname: str, subscriber: Subscriber, clock: ServerClock) -> Renew:
        renew = TokenRenewal(hostname, subscriber, clock)

        def counted(token: SubscriberToken) -> SubscriberToken:
            fresh = renew(token)
            self.person.renewals.append(self.person.name)
            return fresh

        return counted


class _CountedBackend(AppBackend):
    def __init__(self, person: Person, clock: ServerClock, hostname: str) -> None:
        super().__init__(hostname, clock=clock)
        self._person = person

    def login(self, user_name: str, password: Secret, account_sid: str, device_id: str) -> Login:
        self._person.logins.append(user_name)
        return super().login(user_name, password, account_sid, device_id)
