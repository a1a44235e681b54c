import threading

import pytest
from fakes.engine import ScriptedEngine

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine import commands, events
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.client import ExotelVoiceClient
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError, VoiceClientError
from exophone_desktop.voice.events import LogLevel, Reachability
from exophone_desktop.voice.listeners import ExotelVoiceClientEventListener


def test_initialising_fetches_the_profile_and_registers_with_the_display_name(phone) -> None:
    phone.initialize()
    phone.wait_until_asked(commands.AddAccount)
    account = phone.engine.last(commands.AddAccount).account
    assert account.id == "sip:alice@exotel.test"
    assert account.display_name == "Alice"
    assert not phone.client.is_initialized()
    phone.engine.say(events.RegistrationSucceeded("subscriber", 300))
    phone.heard(voice_events.InitializationSucceeded)
    assert phone.client.is_initialized()


def test_a_registration_that_is_refreshed_is_not_a_second_initialisation(ready) -> None:
    ready.engine.say(events.RegistrationSucceeded("subscriber", 300))
    ready.client.close()
    rest = [ready.said.get_nowait() for _ in range(ready.said.qsize())]
    assert not [event for event in rest if isinstance(event, voice_events.InitializationSucceeded)]


@pytest.mark.parametrize(
    "kind", [ErrorType.AUTHENTICATION_INVALID_TOKEN, ErrorType.AUTHENTICATION_EXPIRED_TOKEN]
)
def test_a_bad_token_reaches_the_listener_as_an_authentication_failure(phone, kind) -> None:
    phone.platform.refusal = (kind, "The token has expired.")
    phone.initialize()
    assert phone.heard(voice_events.AuthenticationFailed).error == ExotelVoiceError(
        kind, "The token has expired."
    )
    assert not phone.client.is_initialized()


def test_a_platform_that_cannot_be_reached_is_an_initialisation_failure(phone) -> None:
    phone.platform.refusal = (ErrorType.NETWORK_ERROR, "The platform cannot be reached.")
    phone.initialize()
    error = phone.heard(voice_events.InitializationFailed).error
    assert error.error_type is ErrorType.NETWORK_ERROR


@pytest.mark.expects_log("profile could not be fetched")
def test_a_platform_that_breaks_is_an_initialisation_failure_in_plain_words(phone) -> None:
    phone.platform.profile = None
    phone.initialize()
    assert "profile" in phone.heard(voice_events.InitializationFailed).error.error_message


@pytest.mark.parametrize("missing", ["hostname", "subscriber_name", "account_sid", "token"])
def test_a_missing_parameter_is_refused_at_once(phone, missing) -> None:
    values = {"hostname": "h", "subscriber_name": "alice", "account_sid": "s", "token": "t"}
    values[missing] = ""
    with pytest.raises(VoiceClientError, match="is missing"):
        phone.client.initialize(
            values["hostname"],
            values["subscriber_name"],
            "",
            values["account_sid"],
            values["token"],
        )


def test_a_registrar_that_refuses_the_password_is_said_in_its_words(phone) -> None:
    phone.initialize()
    phone.wait_until_asked(commands.AddAccount)
    refusal = events.RegistrationFailed("subscriber", 403, "Forbidden", "Wrong password.", False)
    phone.engine.say(refusal)
    assert phone.heard(voice_events.AuthenticationFailed).error.error_message == "Wrong password."


def test_a_registrar_out_of_reach_is_tried_again_and_said(ready) -> None:
    lost = events.RegistrationFailed("subscriber", 503, "", "No answer.", will_retry=True)
    ready.engine.say(lost)
    while (change := ready.heard(voice_events.ReachabilityChanged)).detail != "No answer.":
        pass
    assert change.reachability is Reachability.CONNECTING
    ready.engine.say(events.RegistrationSucceeded("subscriber", 300))
    assert ready.heard(voice_events.ReachabilityChanged).reachability is Reachability.READY


def test_a_plain_account_needs_no_platform() -> None:
    engine = ScriptedEngine()
    client = ExotelVoiceClient(engine)
    client.initialize_with_account(SipAccount(id="sip:bob@pbx.test", registrar="sip:pbx.test"))
    assert engine.last(commands.AddAccount).account.id == "sip:bob@pbx.test"
    with pytest.raises(VoiceClientError, match="no platform"):
        client.initialize("h", "n", "", "s", "t")
    client.close()


def test_an_account_without_a_registrar_is_ready_at_once() -> None:
    client = ExotelVoiceClient(ScriptedEngine())
    client.initialize_with_account(SipAccount(id="sip:bob@pbx.test"))
    assert client.is_initialized()
    client.close()


def test_a_dead_engine_registers_again_when_it_is_back(ready) -> None:
    ready.engine.sent.clear()
    ready.engine.say(events.EngineDied("The call engine ended unexpectedly (signal 9)."))
    while (change := ready.heard(voice_events.ReachabilityChanged)).detail == "":
        pass
    assert change.reachability is Reachability.CONNECTING
    assert "started again" in change.detail
    ready.engine.say(events.EngineStarted((), ()))
    assert ready.engine.last(commands.AddAccount).account.id == "sip:alice@exotel.test"


def test_an_engine_that_keeps_dying_leaves_the_client_offline(ready) -> None:
    ready.engine.say(events.EngineDied("It died.", will_restart=False))
    while (change := ready.heard(voice_events.ReachabilityChanged)).detail != "It died.":
        pass
    assert change.reachability is Reachability.OFFLINE
    assert not ready.client.is_initialized()


def test_an_engine_that_died_for_good_is_started_by_the_next_sign_in(ready) -> None:
    ready.engine.say(events.EngineDied("It died.", will_restart=False))
    ready.engine.settings = None
    ready.engine.sent.clear()
    ready.become_ready()
    assert ready.engine.settings is not None
    assert ready.client.is_initialized()


def test_stopping_ends_the_call_unregisters_and_says_so(ready) -> None:
    call = ready.dial()
    ready.client.stop()
    assert ready.engine.last(commands.HangUpCall) == commands.HangUpCall(call.call_id)
    assert ready.engine.last(commands.RemoveAccount) == commands.RemoveAccount("subscriber")
    ready.engine.say(events.RegistrationEnded("subscriber"))
    ready.heard(voice_events.DeInitialized)
    assert not ready.client.is_initialized()


def test_a_profile_that_comes_after_stop_is_ignored(phone) -> None:
    asked, may_answer = threading.Event(), threading.Event()
    profile = phone.platform.profile

    def slow(session: object) -> object:
        asked.set()
        may_answer.wait(5.0)
        return profile

    phone.platform.fetch_profile = slow
    phone.initialize()
    assert asked.wait(5.0)
    phone.client.stop()
    may_answer.set()
    phone.client.close()
    assert phone.engine.settings is None


def test_tones_are_played_by_the_engine(ready) -> None:
    ready.client.play_tone(Tone.RINGBACK)
    ready.client.stop_tone()
    assert ready.engine.sent[-2:] == [commands.PlayTone(Tone.RINGBACK), commands.StopTone()]


def test_closing_twice_is_closing_once(ready) -> None:
    ready.client.close()
    ready.client.close()
    assert ready.engine.stopped


def test_a_token_never_shows_in_the_session(phone) -> None:
    phone.client.initialize("h", "alice", "", "sid", "the-token-itself")
    assert "the-token-itself" not in repr(vars(phone.client._connection))


def test_the_event_listener_gets_the_sdks_callbacks(phone) -> None:
    class Listener(ExotelVoiceClientEventListener):
        def __init__(self) -> None:
            self.calls: list[object] = []

        def on_initialization_success(self) -> None:
            self.calls.append("success")

        def on_log(self, level: LogLevel, tag: str, message: str) -> None:
            self.calls.append((level, tag, message))

        def on_de_initialized(self) -> None:
            self.calls.append("gone")

    listener = Listener()
    phone.client.set_event_listener(listener)
    phone.become_ready()
    phone.engine.say(events.LogWritten(30, "sip", "hello"))
    phone.client.stop()
    phone.engine.say(events.RegistrationEnded("subscriber"))
    phone.client.close()
    assert listener.calls == ["success", (LogLevel.WARNING, "sip", "hello"), "gone"]


@pytest.mark.expects_log("A handler of the voice client failed")
def test_a_handler_that_fails_does_not_keep_others_from_hearing(phone, caplog) -> None:
    heard = []
    phone.client.add_event_handler(lambda event: 1 / 0)
    phone.client.add_event_handler(heard.append)
    phone.client.stop()
    phone.client.close()
    assert heard
    assert "ZeroDivisionError" in caplog.text


def _refreshes(phone) -> int:
    return sum(isinstance(each, commands.RefreshRegistration) for each in phone.engine.sent)


@pytest.mark.parametrize("code", [403, 404, 408, 481, 503])
def test_a_call_that_a_server_may_have_forgotten_us_for_registers_again(ready, code: int) -> None:
    call = ready.dial()
    ready.end(ready.snapshot_of(call), code)
    ready.heard(voice_events.CallEnded)
    ready.wait_until_asked(commands.RefreshRegistration)
    lost = events.RegistrationFailed("subscriber", 408, "", "No answer.", will_retry=True)
    ready.engine.say(lost)
    changed = ready.heard(voice_events.ReachabilityChanged)
    assert changed.reachability is Reachability.CONNECTING


@pytest.mark.parametrize(
    ("code", "reason", "here"),
    [
        (486, "", False),
        (603, "", False),
        (200, "", False),
        (408, "", True),
        (503, "Congestion", False),
    ],
)
def test_a_call_that_ended_in_order_asks_nothing_of_the_registrar(
    ready, code: int, reason: str, here: bool
) -> None:
    call = ready.dial()
    snapshot = ready.snapshot_of(call)
    ready.engine.say(events.CallDisconnected(snapshot, code, reason, ended_here=here))
    ready.heard(voice_events.CallEnded)
    # The next event of the engine is taken when this one has been.
    ready.engine.say(events.RegistrationSucceeded("subscriber", 300))
    ready.heard(voice_events.ReachabilityChanged)
    assert _refreshes(ready) == 0
