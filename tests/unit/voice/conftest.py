import queue
import time
from collections.abc import Iterator
from typing import TypeVar

import pytest
from fakes.engine import ScriptedEngine

from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.domain.call import CallDetails, CallDirection, CallFeedback
from exophone_desktop.engine import events
from exophone_desktop.engine.commands import AddAccount
from exophone_desktop.engine.events import CallSnapshot
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.call import Call
from exophone_desktop.voice.client import ExotelVoiceClient
from exophone_desktop.voice.errors import ErrorType, PlatformError
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.platform import SubscriberSession

LIMIT = 5.0
Heard = TypeVar("Heard", bound=VoiceEvent)


class FakePlatform:
    """Exotel's HTTP side, answering from what it was given."""

    def __init__(self) -> None:
        self.profile = SubscriberProfile(
            SipAccount(id="sip:alice@exotel.test", registrar="sip:exotel.test"),
            call_connection_timeout=60.0,
            incoming_call_timeout=60.0,
        )
        self.refusal: tuple[ErrorType, str] | None = None
        self.feedback: queue.Queue[tuple[CallDetails, CallFeedback]] = queue.Queue()

    def fetch_profile(self, session: SubscriberSession) -> SubscriberProfile:
        if self.refusal:
            raise PlatformError(*self.refusal)
        return self.profile

    def post_feedback(
        self, session: SubscriberSession, call: CallDetails, feedback: CallFeedback
    ) -> None:
        if self.refusal:
            raise PlatformError(*self.refusal)
        self.feedback.put((call, feedback))


class Phone:
    """A voice client with its engine and everything it said."""

    def __init__(self) -> None:
        self.engine = ScriptedEngine()
        self.platform = FakePlatform()
        self.client = ExotelVoiceClient(self.engine, self.platform)
        self.said: queue.Queue[VoiceEvent] = queue.Queue()
        self.client.add_event_handler(self.said.put)
        self.controller = self.client.get_call_controller()

    def heard(self, kind: type[Heard]) -> Heard:
        """The next event of this kind; fails after a while."""
        while True:
            event = self.said.get(timeout=LIMIT)
            if isinstance(event, kind):
                return event

    def initialize(self) -> None:
        self.client.initialize("https://platform.test/v2", "alice", "Alice", "exotel1", "{}")

    def become_ready(self) -> None:
        self.initialize()
        self.heard(voice_events.ReachabilityChanged)
        self.wait_until_asked(AddAccount)
        self.engine.say(events.RegistrationSucceeded("subscriber", 300))
        self.heard(voice_events.InitializationSucceeded)

    def wait_until_asked(self, kind: type) -> None:
        """Wait for the worker thread to have sent a command of this kind."""
        give_up = time.monotonic() + LIMIT
        while not any(isinstance(command, kind) for command in self.engine.sent):
            assert time.monotonic() < give_up, f"the engine was never sent {kind.__name__}"
            time.sleep(0.001)

    def dial(self) -> Call:
        return self.controller.dial("08040408080")

    def snapshot_of(self, call: Call) -> CallSnapshot:
        return CallSnapshot(
            call.call_id, "subscriber", CallDirection.OUTGOING, "sip:x@exotel.test", "", "abc@host"
        )

    def is_called(self, call_id: str = "in-1", name: str = "Bob") -> CallSnapshot:
        snapshot = CallSnapshot(
            call_id, "subscriber", CallDirection.INCOMING, "sip:bob@exotel.test", name, "sid@host"
        )
        self.engine.say(events.CallReceived(snapshot))
        return snapshot

    def establish(self) -> tuple[Call, CallSnapshot]:
        call = self.dial()
        snapshot = self.snapshot_of(call)
        for event in (events.CallPlaced, events.CallRang, events.CallConfirmed):
            self.engine.say(event(snapshot))
        self.heard(voice_events.CallEstablished)
        return call, snapshot

    def end(self, snapshot: CallSnapshot, code: int = 200, *, here: bool = False) -> None:
        self.engine.say(events.CallDisconnected(snapshot, code, "", ended_here=here))


@pytest.fixture
def phone() -> Iterator[Phone]:
    phone = Phone()
    yield phone
    phone.client.close()


@pytest.fixture
def ready(phone: Phone) -> Phone:
    """A phone that has initialised and registered."""
    phone.become_ready()
    return phone
