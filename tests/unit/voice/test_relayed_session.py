import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from exophone_desktop.domain.call import CallDirection
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.engine.events import CallReceived
from exophone_desktop.engine.snapshot import CallSnapshot
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.errors import ErrorType, NotInitializedError
from exophone_desktop.voice.events import CallMissed, SessionDataRelayed, VoiceEvent
from exophone_desktop.voice.relayed_session import GRACE, LEAST_WAIT, RelayedSessions
from exophone_desktop.voice.session_data import RelayOutcome

SKEW = 600.0
"""How far the platform's clock is ahead of this computer's."""


def push(sid: str = "sid1", age: float = 2.0, **more: object) -> dict[str, object]:
    call = {"callSid": sid, "callerId": "bob", "callerName": "Bob B"}
    payload = json.dumps({**call, "sentAt": time.time() + SKEW - age, **more})
    return {"subscriberName": "alice", "payload": payload, "payloadVersion": "1"}


def invite(sid: str = "", name: str = "", sip_call: str = "c@h", user: str = "bob") -> CallReceived:
    uri = f"sip:{user}@exotel.test"
    call = CallSnapshot("in-1", "subscriber", CallDirection.INCOMING, uri, name, sip_call)
    return CallReceived(call, (SipHeader("X-Exotel-Callsid", sid),) if sid else ())


@dataclass
class World:
    registered: bool = False
    asked: int = 0
    told: list[VoiceEvent] = field(default_factory=list)
    timers: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sessions = RelayedSessions(
            lambda: self.registered,
            self._register,
            self.told.append,
            lambda seconds, job: self.timers.append((seconds, job)),
            lambda: time.time() + SKEW,
        )
        self.sessions.begin("alice")

    def _register(self) -> None:
        self.asked += 1

    def run_timers(self) -> None:
        timers, self.timers = self.timers, []
        for _, job in sorted(timers, key=lambda timer: timer[0]):
            job()

    def missed(self) -> list[CallMissed]:
        return [event for event in self.told if isinstance(event, CallMissed)]

    def outcomes(self) -> list[RelayOutcome]:
        return [event.outcome for event in self.told if isinstance(event, SessionDataRelayed)]


@pytest.fixture
def world() -> World:
    return World()


def test_an_unregistered_phone_registers_at_once_for_an_announced_call(world: World) -> None:
    assert world.sessions.relay(push()) is True
    assert world.asked == 1
    assert world.told == [SessionDataRelayed(RelayOutcome.ACCEPTED, "Bob B")]


def test_a_registered_phone_waits_a_moment_and_registers_if_nothing_comes(world: World) -> None:
    world.registered = True
    world.sessions.relay(push())
    assert world.asked == 0
    assert sorted(seconds for seconds, _ in world.timers)[0] == GRACE
    world.run_timers()
    assert world.asked == 1


def test_a_registered_phone_whose_call_comes_need_not_register(world: World) -> None:
    world.registered = True
    world.sessions.relay(push())
    world.sessions.received(invite("sid1"))
    world.run_timers()
    assert world.asked == 0
    assert world.missed() == []


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        ({**push(), "subscriberName": "eve"}, RelayOutcome.WRONG_SUBSCRIBER),
        ({**push(), "payloadVersion": "9"}, RelayOutcome.UNKNOWN_VERSION),
        ({**push(), "payload": "{"}, RelayOutcome.MALFORMED),
        ({}, RelayOutcome.MALFORMED),
    ],
)
def test_what_is_not_for_us_is_refused_with_its_reason(
    world: World, data: dict[str, object], outcome: RelayOutcome
) -> None:
    assert world.sessions.relay(data) is False
    assert world.told == [SessionDataRelayed(outcome)]
    assert (world.asked, world.timers) == (0, [])


def test_a_repeated_announcement_does_nothing_more(world: World) -> None:
    data = push()
    assert world.sessions.relay(data) is True
    assert world.sessions.relay(data) is False
    assert world.outcomes() == [RelayOutcome.ACCEPTED, RelayOutcome.REPEATED]
    assert world.asked == 1


def test_a_late_announcement_is_a_missed_call_with_the_callers_name(world: World) -> None:
    assert world.sessions.relay(push(age=300)) is False
    [missed] = world.missed()
    assert (missed.remote_id, missed.remote_display_name) == ("bob", "Bob B")
    # By this computer's clock, though the platform's is ten minutes ahead.
    assert missed.time == pytest.approx(time.time() - 300, abs=5)
    assert world.outcomes() == [RelayOutcome.LATE]
    assert world.asked == 0


@pytest.mark.parametrize("known_by", [invite("sid1"), invite(sip_call="abc@host")])
def test_a_call_that_rang_in_time_is_not_missed_when_its_push_comes_late(
    world: World, known_by: CallReceived
) -> None:
    world.sessions.received(known_by)
    assert world.sessions.relay(push(age=300, sipCall="abc@host")) is False
    assert world.outcomes() == [RelayOutcome.REPEATED]
    assert world.missed() == []


def test_an_invite_that_overtakes_its_push_is_not_waited_for(world: World) -> None:
    world.sessions.received(invite("sid1"))
    assert world.sessions.relay(push()) is True
    assert (world.asked, world.timers) == (0, [])


def test_an_announced_call_that_never_comes_is_missed_once(world: World) -> None:
    world.sessions.relay(push(age=55))
    assert sorted(seconds for seconds, _ in world.timers)[-1] == pytest.approx(LEAST_WAIT)
    world.run_timers()
    world.run_timers()
    assert [event.remote_display_name for event in world.missed()] == ["Bob B"]


@pytest.mark.parametrize(
    "arrives", [invite("sid1"), invite(sip_call="abc@host"), invite(sip_call="other@host")]
)
def test_a_caller_without_a_name_gets_the_announced_one(
    world: World, arrives: CallReceived
) -> None:
    world.sessions.relay(push(sipCall="abc@host"))
    assert world.sessions.received(arrives).call.remote_display_name == "Bob B"
    world.run_timers()
    assert world.missed() == []


def test_a_caller_keeps_the_name_that_the_call_itself_has(world: World) -> None:
    world.sessions.relay(push())
    arrived = world.sessions.received(invite("sid1", name="Robert"))
    assert arrived.call.remote_display_name == "Robert"


def test_another_call_does_not_count_as_the_announced_one(world: World) -> None:
    world.sessions.relay(push())
    assert world.sessions.received(invite("sid2")).call.remote_display_name == ""
    world.sessions.received(invite(user="carol"))
    world.run_timers()
    assert len(world.missed()) == 1


def test_a_session_that_ended_waits_for_nobody(world: World) -> None:
    world.sessions.relay(push())
    world.sessions.end()
    world.run_timers()
    assert world.missed() == []
    with pytest.raises(NotInitializedError):
        world.sessions.relay(push("sid2"))


def test_a_renewed_session_still_knows_what_it_was_told(world: World) -> None:
    world.sessions.relay(push())
    world.sessions.begin("alice")
    assert world.sessions.relay(push()) is False
    world.sessions.begin("bob")
    assert world.sessions.relay({**push(), "subscriberName": "bob"}) is True


# ---- in the client


def test_relaying_before_initialising_is_refused(phone) -> None:
    with pytest.raises(NotInitializedError):
        phone.client.relay_session_data({"payload": "", "payloadVersion": "1"})


def test_a_pushed_call_registers_a_phone_that_lost_its_registrar_and_rings(ready) -> None:
    lost = events.RegistrationFailed("subscriber", 503, "", "No answer.", will_retry=True)
    ready.engine.say(lost)
    assert ready.client.relay_session_data(push(age=SKEW))
    assert ready.engine.last(commands.RefreshRegistration).account_id == "subscriber"
    ready.engine.say(events.RegistrationSucceeded("subscriber", 300))
    ready.engine.say(invite("sid1"))
    call = ready.heard(voice_events.IncomingCall).call
    assert (call.remote_id, call.remote_display_name) == ("bob", "Bob B")


def test_a_pushed_call_fetches_the_profile_that_could_not_be_had_before(phone) -> None:
    phone.platform.refusal = (ErrorType.NETWORK_ERROR, "No network.")
    phone.initialize()
    phone.heard(voice_events.InitializationFailed)
    phone.platform.refusal = None
    assert phone.client.relay_session_data(push(age=SKEW))
    phone.wait_until_asked(commands.AddAccount)


def test_a_new_token_for_the_same_phone_takes_nothing_from_under_a_call(ready) -> None:
    ready.establish()
    ready.engine.sent.clear()
    ready.initialize()
    ready.wait_until_asked(commands.RefreshRegistration)
    assert not any(isinstance(sent, commands.AddAccount) for sent in ready.engine.sent)
    ready.engine.say(events.RegistrationSucceeded("subscriber", 300))
    ready.heard(voice_events.InitializationSucceeded)


def test_another_account_waits_for_the_end_of_the_call(ready) -> None:
    _, snapshot = ready.establish()
    ready.engine.sent.clear()
    profile = ready.platform.profile
    account = replace(profile.account, username="alice2")
    ready.platform.profile = replace(profile, account=account)
    ready.initialize()
    give_up = time.monotonic() + 5
    while not ready.client._connection._account_waits:
        assert time.monotonic() < give_up
        time.sleep(0.001)
    assert ready.engine.sent == []
    ready.end(snapshot)
    assert ready.engine.last(commands.AddAccount).account.username == "alice2"


def test_a_registrar_that_changes_its_mind_is_an_authentication_failure(ready) -> None:
    refusal = events.RegistrationFailed("subscriber", 403, "Forbidden", "Wrong password.", False)
    ready.engine.say(refusal)
    assert ready.heard(voice_events.AuthenticationFailed).error.error_message == "Wrong password."
    assert not ready.client.is_initialized()
