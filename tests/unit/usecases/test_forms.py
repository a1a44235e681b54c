from dataclasses import replace

import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.usecases.forms import SignInForm, sign_in_problem, trimmed
from exophone_desktop.usecases.state import DEFAULT_HOSTNAME

GOOD = SignInForm("alice", Secret("pw"), "Alice", "demo1")


def test_a_complete_form_has_no_problem():
    assert sign_in_problem(GOOD) == ""
    assert GOOD.hostname == DEFAULT_HOSTNAME


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"user_name": ""}, "Please Enter User Name"),
        ({"password": Secret("")}, "Please Enter Password"),
        ({"account_sid": ""}, "Please Enter Account SID"),
        ({"hostname": ""}, "Please Enter Hostname"),
        ({"hostname": "bellatrix.example"}, "Please Enter Hostname"),
        ({"hostname": "ftp://bellatrix.example"}, "Please Enter Hostname"),
        ({"hostname": "https://"}, "Please Enter Hostname"),
        ({"hostname": "https://a b"}, "Please Enter Hostname"),
        ({"display_name": ""}, "Please Enter a valid Display Name"),
        ({"display_name": "Alice Smith"}, "Please Enter a valid Display Name"),
        ({"display_name": "Alice\n"}, "Please Enter a valid Display Name"),
        ({"display_name": "Zoë"}, "Please Enter a valid Display Name"),
    ],
)
def test_each_fault_is_named_in_the_sample_app_s_words(change, message):
    assert sign_in_problem(replace(GOOD, **change)) == message


def test_faults_are_named_in_the_sample_app_s_order():
    form = SignInForm("", Secret(""), "", "", "")
    seen = []
    for filled in (
        {"user_name": "alice"},
        {"password": Secret("pw")},
        {"account_sid": "demo1"},
        {"hostname": "http://127.0.0.1:8080"},
        {"display_name": "Alice"},
    ):
        seen.append(sign_in_problem(form))
        form = replace(form, **filled)
    assert [message.removeprefix("Please Enter ") for message in seen] == [
        "User Name",
        "Password",
        "Account SID",
        "Hostname",
        "a valid Display Name",
    ]
    assert sign_in_problem(form) == ""


def test_blanks_around_pasted_values_go_and_the_password_stays_as_typed():
    form = SignInForm(" alice ", Secret(" pw "), " Alice\t", " demo1 ", " https://x.example/v1/ ")
    assert trimmed(form) == SignInForm(
        "alice", Secret(" pw "), "Alice", "demo1", "https://x.example/v1"
    )


def test_a_form_does_not_show_its_password():
    assert "pw" not in repr(GOOD)
