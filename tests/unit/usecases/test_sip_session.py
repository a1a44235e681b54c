from dataclasses import replace

import pytest
from fakes.desk import FORM, Office, details

from exophone_desktop.domain.account import SipAccount, SipPreset
from exophone_desktop.domain.call import CallIssue
from exophone_desktop.domain.secret import Secret
from exophone_desktop.history.opening import open_history
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.secrets import SecretStoreError
from exophone_desktop.host.settings import SettingsFile
from exophone_desktop.usecases.check_computer import check_computer
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.keep_session import ACCESS_TOKEN, SIP_PASSWORD
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.post_feedback import post_feedback
from exophone_desktop.usecases.reconnect import reconnect
from exophone_desktop.usecases.report_problem import ReportDraft, send_report
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_in_again import sign_in_again
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.sip_account_form import SipAccountForm
from exophone_desktop.usecases.sip_session import sign_in_with_sip
from exophone_desktop.usecases.state import Screen
from exophone_desktop.voice.errors import ErrorType, ExotelVoiceError
from exophone_desktop.voice.events import (
    AuthenticationFailed,
    CallEnded,
    CallEstablished,
    CallInitiated,
    InitializationSucceeded,
)

SIP = SipAccountForm(user="alice@pbx.example", password=Secret("sip-secret"))
REFUSED = AuthenticationFailed(
    ExotelVoiceError(ErrorType.AUTHENTICATION_INVALID_TOKEN, "The server refused the password.")
)


@pytest.fixture
async def at_pbx(office: Office) -> Office:
    await sign_in_with_sip(office.desk, SIP)
    return office


def registered(office: Office) -> list[SipAccount]:
    return [each[1] for each in office.order if each[0] == "initialize_with_account"]  # type: ignore[index]


async def test_an_account_at_any_registrar_becomes_reachable(at_pbx: Office) -> None:
    [account] = registered(at_pbx)
    assert (account.id, account.registrar) == ("sip:alice@pbx.example", "sip:pbx.example")
    assert at_pbx.state.screen is Screen.HOME
    assert at_pbx.state.user is not None
    assert at_pbx.state.user.display_name == "alice@pbx.example"
    assert at_pbx.names() == ["initialize_with_account"], "no backend is asked for anything"
    assert Secret("sip-secret") in at_pbx.hidden


async def test_a_form_that_cannot_be_used_is_refused_before_the_network(office: Office) -> None:
    await sign_in_with_sip(office.desk, SipAccountForm(user="@"))
    assert office.state.sign_in_error.startswith("The SIP address")
    assert office.order == []


async def test_the_password_is_kept_in_the_keyring_alone(at_pbx: Office) -> None:
    assert at_pbx.secrets.get(SIP_PASSWORD) == Secret("sip-secret")
    assert "sip-secret" not in (at_pbx.folder / "settings.json").read_text()
    assert "sip-secret" not in repr((at_pbx.state, at_pbx.desk.session.sip, at_pbx.events))


async def test_the_next_start_signs_in_again_with_all_that_was_filled_in(office: Office) -> None:
    form = SipAccountForm(SipPreset.EXOTEL_DEVICE, "agent7", Secret("s"), "acme1", "Agent")
    await sign_in_with_sip(office.desk, form)
    [before] = registered(office)
    office.order.clear()
    office.new_desk()
    await resume_session(office.desk)
    assert registered(office) == [before]
    assert office.state.screen is Screen.HOME


async def test_who_may_call_is_remembered_and_a_policy_decides_it_for_all(office: Office) -> None:
    await sign_in_with_sip(office.desk, replace(SIP, only_from_server=True))
    office.new_desk()
    await resume_session(office.desk)
    assert [each.only_from_server for each in registered(office)] == [True, True]
    assert office.state.sign_in_defaults.sip.only_from_server
    for settled in (False, True):
        office.settings = SettingsFile(
            office.folder / "settings.json", Policy({"only_from_server": settled})
        )
        office.new_desk()
        await resume_session(office.desk)
        assert registered(office)[-1].only_from_server is settled
        assert office.state.sign_in_defaults.sip.only_from_server is settled
        await sign_out(office.desk)
        await sign_in_with_sip(office.desk, replace(SIP, only_from_server=not settled))
        assert registered(office)[-1].only_from_server is settled


async def test_a_new_account_begins_as_the_settings_say(office: Office) -> None:
    office.settings = SettingsFile(
        office.folder / "settings.json", Policy(defaults={"only_from_server": True})
    )
    office.new_desk()
    await resume_session(office.desk)
    assert office.state.sign_in_defaults.sip.only_from_server
    await sign_in_with_sip(office.desk, SIP)
    assert not registered(office)[-1].only_from_server


async def test_signing_out_forgets_the_password_and_keeps_the_form(at_pbx: Office) -> None:
    await sign_out(at_pbx.desk)
    assert at_pbx.secrets.get(SIP_PASSWORD) is None
    assert at_pbx.state.screen is Screen.SIGN_IN
    assert at_pbx.state.sign_in_defaults.sip.user == "alice@pbx.example"
    at_pbx.new_desk()
    await resume_session(at_pbx.desk)
    assert at_pbx.state.screen is Screen.SIGN_IN
    assert at_pbx.state.sign_in_defaults.sip.user == "alice@pbx.example"


async def test_who_does_not_want_to_be_remembered_is_not(office: Office) -> None:
    await sign_in_with_sip(office.desk, replace(SIP, remember=False))
    assert office.secrets.get(SIP_PASSWORD) is None
    assert office.settings.load().settings.sip_account is None


async def test_one_way_of_signing_in_takes_the_place_of_the_other(office: Office) -> None:
    await sign_in(office.desk, FORM)
    await sign_in_with_sip(office.desk, SIP)
    assert office.desk.session.sip is None, "somebody is signed in already"
    await sign_out(office.desk)
    await sign_in_with_sip(office.desk, SIP)
    assert office.secrets.get(ACCESS_TOKEN) is None
    await sign_out(office.desk)
    await sign_in(office.desk, FORM)
    assert office.secrets.get(SIP_PASSWORD) is None
    office.order.clear()
    office.new_desk()
    await resume_session(office.desk)
    assert "initialize" in office.names()


async def test_a_keyring_that_fails_is_told_and_one_stays_signed_in(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise SecretStoreError("The keyring refused.")

    monkeypatch.setattr(office.secrets, "set", broken)
    await sign_in_with_sip(office.desk, SIP)
    assert office.state.screen is Screen.HOME
    assert office.state.notice is not None
    assert office.state.notice.text.startswith("You stay signed in until you close the app.")


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [("bob", "bob"), ("sip:bob@far.example", "sip:bob@far.example"), ("*98", "*98")],
)
async def test_people_are_dialled_directly_and_without_a_context(
    at_pbx: Office, typed: str, dialled: str
) -> None:
    at_pbx.order.clear()
    await place_call(at_pbx.desk, typed)
    assert at_pbx.order == [("dial", dialled)]


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "No number entered"),
        ("alice", "Cannot dial out to yourself"),
        ("alice@pbx.example", "Cannot dial out to yourself"),
        ("bob@<x>", "Invalid address: "),
        ("bob<", "Invalid number: use letters"),
        ("b" * 129, "Invalid address, no more than"),
    ],
)
async def test_what_no_sip_server_takes_is_not_dialled(
    at_pbx: Office, typed: str, problem: str
) -> None:
    at_pbx.order.clear()
    await place_call(at_pbx.desk, typed)
    assert at_pbx.state.dial_error.startswith(problem)
    assert at_pbx.order == []


async def test_a_wrong_password_leads_back_to_the_form(at_pbx: Office) -> None:
    await follow_voice(at_pbx.desk, REFUSED)
    assert at_pbx.state.screen is Screen.SIGN_IN
    assert at_pbx.state.sign_in_error == "The server refused the password."


async def test_a_password_changed_at_the_server_is_told_in_a_banner(at_pbx: Office) -> None:
    await follow_voice(at_pbx.desk, InitializationSucceeded())
    await follow_voice(at_pbx.desk, REFUSED)
    assert at_pbx.state.screen is Screen.HOME
    assert at_pbx.state.session_expired == "The server refused the password."
    await sign_in_again(at_pbx.desk)
    assert at_pbx.state.screen is Screen.SIGN_IN


async def test_a_server_that_fails_is_tried_again(at_pbx: Office) -> None:
    await reconnect(at_pbx.desk, ErrorType.SERVER_ERROR)
    assert len(registered(at_pbx)) == 2
    assert at_pbx.pauses == [2.0]


async def test_a_rating_stays_with_the_call_and_goes_nowhere(at_pbx: Office) -> None:
    history = open_history(at_pbx.folder / "history.db").history
    at_pbx.desk = replace(at_pbx.desk, history=history)
    call = details("call-1", established_time=2.0, started_time=1.0)
    history.begin(call, "bob", "sip:alice@pbx.example").result(5)
    for event in (CallInitiated(call), CallEstablished(call), CallEnded(call)):
        at_pbx.dispatch(event)
    assert at_pbx.state.screen is Screen.FEEDBACK
    await post_feedback(at_pbx.desk, 4, CallIssue.ECHO)
    assert at_pbx.state.screen is Screen.HOME
    assert history.search(owner="sip:alice@pbx.example")[0].rating == 4
    assert at_pbx.platform.taken == []
    history.close()


async def test_a_report_can_only_be_saved(at_pbx: Office) -> None:
    await send_report(at_pbx.desk, ReportDraft(0.0, 1.0, "x"))
    assert at_pbx.state.report.problem.startswith("A SIP account has nobody")


async def test_the_checks_look_at_the_account(at_pbx: Office) -> None:
    subjects = []

    class Doctor:
        def examine(self, subject: object, *_: object) -> None:
            subjects.append(subject)

    at_pbx.desk = replace(at_pbx.desk, doctor=Doctor())  # type: ignore[arg-type]
    await check_computer(at_pbx.desk)
    assert [subject.sip for subject in subjects] == registered(at_pbx)
