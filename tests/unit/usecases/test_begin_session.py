from dataclasses import replace

from fakes.desk import FORM, Office

from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.host.settings import Settings, SettingsError
from exophone_desktop.usecases.follow_voice import UNKNOWN_VERSION, follow_voice
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.state import Screen
from exophone_desktop.voice.errors import NotInitializedError
from exophone_desktop.voice.events import RelayOutcome, SessionDataRelayed

PUSH = {"subscriberName": "alice", "payload": "{}", "payloadVersion": "1"}


async def test_signing_in_opens_the_line_for_pushes_and_signing_out_closes_it(
    office: Office,
) -> None:
    await sign_in(office.desk, FORM)
    [line] = office.lines
    assert line.whose == (FORM.hostname, "exotel1", "alice")
    assert line.life == ["start"]
    await sign_out(office.desk)
    assert line.life == ["start", "close"]


async def test_a_push_goes_to_the_voice_client_as_it_is(office: Office) -> None:
    await sign_in(office.desk, FORM)
    office.lines[0].push(PUSH, "run-1")
    assert office.voice.relayed == [PUSH]


async def test_a_push_in_the_moment_of_signing_out_does_no_harm(office: Office) -> None:
    await sign_in(office.desk, FORM)
    office.voice.refusal = NotInitializedError()
    office.lines[0].push(PUSH, "run-1")


async def test_a_resumed_session_has_its_line_too(office: Office) -> None:
    await sign_in(office.desk, FORM)
    office.new_desk()
    assert office.lines[0].life == ["start", "close"]
    await resume_session(office.desk)
    assert office.lines[1].life == ["start"]


async def test_a_start_goes_on_after_the_last_push_of_the_same_person(office: Office) -> None:
    await sign_in(office.desk, FORM)
    assert office.lines[0].last_id == ""
    office.lines[0].push(PUSH, "run-1")
    office.new_desk()
    await resume_session(office.desk)
    assert office.lines[1].last_id == "run-1"
    await sign_out(office.desk)
    await sign_in(office.desk, FORM)
    assert office.lines[2].last_id == "run-1"
    await sign_out(office.desk)
    await sign_in(office.desk, replace(FORM, user_name="bob"))
    assert office.lines[3].last_id == ""


async def test_nothing_is_kept_of_pushes_where_nothing_is_to_be_remembered(
    office: Office,
) -> None:
    await sign_in(office.desk, replace(FORM, remember=False))
    office.lines[0].push(PUSH, "run-1")
    assert office.settings.load().settings.last_push is None


async def test_a_disk_that_is_full_does_not_stop_pushes(office: Office, monkeypatch) -> None:
    def full(settings: Settings) -> None:
        raise SettingsError("The disk is full.")

    await sign_in(office.desk, FORM)
    monkeypatch.setattr(office.settings, "change", full)
    office.lines[0].push(PUSH, "run-1")
    assert office.voice.relayed == [PUSH]


async def test_a_backend_that_cannot_be_listened_to_is_not_signed_in_to(
    office: Office,
) -> None:
    office.line_failure = ExotelHttpError(HttpFailure.BAD_ADDRESS, "This is no address.")
    await sign_in(office.desk, FORM)
    assert office.state.screen is Screen.SIGN_IN
    assert office.state.sign_in_error == "This is no address."


async def test_a_push_of_an_unknown_version_is_told(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await follow_voice(office.desk, SessionDataRelayed(RelayOutcome.UNKNOWN_VERSION))
    assert office.state.notice is not None
    assert office.state.notice.text == UNKNOWN_VERSION


async def test_other_outcomes_are_nobodys_business(office: Office) -> None:
    await sign_in(office.desk, FORM)
    for outcome in set(RelayOutcome) - {RelayOutcome.UNKNOWN_VERSION}:
        await follow_voice(office.desk, SessionDataRelayed(outcome))
    assert office.state.notice is None
