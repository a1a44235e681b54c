"""Registration at Kamailio with digest, over every transport, and what can go wrong."""

from collections.abc import Callable

import pytest
from interop.exophone import NOT_REGISTERED, OK, Account, Exophone
from interop.registrar import Registrar


@pytest.mark.parametrize("transport", ["udp", "tcp", "tls"])
def test_we_register_and_leave_again(
    account: Callable[..., Account], exophone: Callable[..., Exophone], transport: str
) -> None:
    alice = account("alice", transport=transport)

    phone = exophone("register", "--account", alice.path, "--seconds", 0.5)
    code, summary = phone.finish()

    assert code == OK, summary
    assert phone.wait_for("registration_succeeded")["expires"] == 60
    phone.wait_for("registration_ended")


def test_a_wrong_password_is_refused_with_a_clear_message(
    account: Callable[..., Account], exophone: Callable[..., Exophone]
) -> None:
    alice = account("alice", password="nonsense-9")

    phone = exophone("register", "--account", alice.path)
    code, summary = phone.finish()

    assert code == NOT_REGISTERED
    assert "password" in summary["detail"].lower()
    assert "nonsense-9" not in phone.program.text()


def test_an_unknown_user_is_refused(
    account: Callable[..., Account], exophone: Callable[..., Exophone]
) -> None:
    alice = account("alice", id="sip:nobody@sip.test", username="nobody")
    code, summary = exophone("register", "--account", alice.path).finish()
    assert code == NOT_REGISTERED
    assert summary["detail"]


def test_a_server_with_a_certificate_of_a_stranger_is_refused_and_said_so(
    account: Callable[..., Account], exophone: Callable[..., Exophone], registrar: Registrar
) -> None:
    alice = account("alice", transport="tls", tls_ca_file=str(registrar.wrong_ca_file))

    code, summary = exophone("register", "--account", alice.path).finish()

    assert code == NOT_REGISTERED
    assert "certificate" in summary["detail"].lower()


def test_a_server_that_is_not_there_is_said_to_be_unreachable(
    account: Callable[..., Account], exophone: Callable[..., Exophone], address: str
) -> None:
    alice = account("alice", transport="tcp", proxy=f"sip:{address}:5060;transport=tcp")
    code, summary = exophone("register", "--account", alice.path).finish()
    assert code == NOT_REGISTERED
    assert summary["detail"]
