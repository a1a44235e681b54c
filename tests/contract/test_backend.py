import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import AppBackend, Contact, ContactGroup, Subscriber
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.token_keeper import TokenKeeper
from exophone_desktop.exotel.tokens import SubscriberToken

ALICE = Subscriber("exotel1", "alice", Secret("access-of-alice"))
LOGIN = {
    "subscriber_token": {"refresh_token": "r.r.r", "access_token": "a.a.a"},
    "host_name": "http://127.0.0.1:9/v2",
    "account_sid": "exotel1",
    "exophone": "sip:08040408080",
    "contact_display_name": "Alice",
    "subscriber_name": "alice",
}


def test_a_login_sends_the_form_and_brings_the_token(server) -> None:
    server.answers_with(200, LOGIN)
    login = AppBackend(server.base).login("alice", Secret("pass1"), "exotel1", "device-1")
    [request] = server.requests
    assert (request.method, request.path) == ("POST", "/v1/login")
    assert request.json() == {
        "user_name": "alice",
        "password": "pass1",
        "account_sid": "exotel1",
        "device_id": "device-1",
    }
    assert login.token.access.reveal() == "a.a.a"
    assert login.token.refresh.reveal() == "r.r.r"
    assert login.exophone == "08040408080"
    assert login.platform_hostname == "http://127.0.0.1:9/v2"
    assert login.sandbox == ""
    assert "a.a.a" not in repr(login)


def test_a_login_answered_with_201_counts_too(server) -> None:
    server.answers_with(201, LOGIN)
    assert AppBackend(server.base).login("alice", Secret("p"), "exotel1", "d").exophone


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_password_is_refused_with_a_clear_message(server, status: int) -> None:
    server.answers_with(status, {"description": "wrong pass1"})
    with pytest.raises(ExotelHttpError, match="password or the account SID is wrong") as caught:
        AppBackend(server.base).login("alice", Secret("pass1"), "exotel1", "device-1")
    assert caught.value.kind is HttpFailure.FORBIDDEN
    assert "pass1" not in str(caught.value)


def test_a_password_that_the_server_quotes_is_not_shown(server) -> None:
    said = {"response": {"error_data": {"message": "bad password hunter2"}}}
    server.answers_with(400, said)
    with pytest.raises(ExotelHttpError, match=r"bad password \*\*\*"):
        AppBackend(server.base).login("alice", Secret("hunter2"), "exotel1", "device-1")


def test_a_login_without_an_exophone_is_refused(server) -> None:
    server.answers_with(200, {**LOGIN, "exophone": None})
    with pytest.raises(ExotelHttpError, match="unusable exophone"):
        AppBackend(server.base).login("alice", Secret("p"), "exotel1", "d")


def test_the_context_names_the_person_to_be_called(server) -> None:
    server.answers_with(200, {})
    AppBackend(server.base).post_context(ALICE, "bob", "about the invoice")
    [request] = server.requests
    assert (request.method, request.path) == (
        "POST",
        "/v1/accounts/exotel1/subscribers/alice/context",
    )
    assert request.json() == {"dialToNumber": "sip:bob", "message": "about the invoice"}
    assert request.headers["authorization"] == "Bearer access-of-alice"


def test_the_message_of_a_caller_is_made_safe_to_show(server) -> None:
    server.answers_with(200, {"message": "call\r\nme\u202e"})
    assert AppBackend(server.base).get_context(ALICE, "bob") == "call me"
    assert server.requests[0].path == "/v1/accounts/exotel1/subscribers/bob/context"


def test_a_caller_without_a_context_has_no_message(server) -> None:
    server.answers_with(404, {})
    assert AppBackend(server.base).get_context(ALICE, "bob") == ""


def test_forgetting_a_context_that_is_not_there_is_fine(server) -> None:
    server.answers_with(404, {})
    AppBackend(server.base).delete_context(ALICE)
    assert server.requests[0].method == "DELETE"


def test_forgetting_a_context_with_an_old_session_is_told(server) -> None:
    server.answers_with(401, {})
    with pytest.raises(ExotelHttpError) as caught:
        AppBackend(server.base).delete_context(ALICE)
    assert caught.value.kind is HttpFailure.TOKEN_INVALID


def test_the_device_token_is_posted(server) -> None:
    server.answers_with(201, b"")
    AppBackend(server.base).post_device_token(ALICE, "desktop-1")
    assert server.requests[0].json() == {"deviceToken": "desktop-1"}


def test_contacts_come_in_groups_and_unusable_entries_are_left_out(server) -> None:
    group = {
        "group": "Sales",
        "is_special": True,
        "contacts": [{"contact_name": "Bob\n", "contact_number": "bob"}],
    }
    server.answers_with(
        200, {"response": [{"code": "200", "data": group}, {"code": "404", "data": None}]}
    )
    assert AppBackend(server.base).contacts(ALICE) == (
        ContactGroup("Sales", True, (Contact("Bob", "bob"),)),
    )


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_a_name_that_would_change_the_path_is_not_sent(server, name: str) -> None:
    with pytest.raises(ExotelHttpError) as caught:
        AppBackend(server.base).get_context(ALICE, name)
    assert caught.value.kind is HttpFailure.BAD_ADDRESS
    assert server.requests == []


def kept(renewals: list[str]) -> TokenKeeper:
    def renew(token: SubscriberToken) -> SubscriberToken:
        renewals.append(token.access.reveal())
        return SubscriberToken(token.refresh, Secret("renewed"))

    return TokenKeeper(SubscriberToken(Secret("r"), Secret("old")), renew, ServerClock())


ASKED = [
    lambda backend, alice: backend.contacts(alice),
    lambda backend, alice: backend.post_context(alice, "bob"),
    lambda backend, alice: backend.get_context(alice, "bob"),
    lambda backend, alice: backend.delete_context(alice),
    lambda backend, alice: backend.post_device_token(alice, "device"),
]


@pytest.mark.parametrize("ask", ASKED)
def test_a_refused_token_is_renewed_once_and_the_call_made_once_more(server, ask) -> None:
    server.answers_with(401, {})
    server.answers_with(200, {})
    renewals: list[str] = []
    ask(AppBackend(server.base), Subscriber("exotel1", "alice", kept(renewals)))
    used = [request.headers["authorization"] for request in server.requests]
    assert used == ["Bearer old", "Bearer renewed"]
    assert renewals == ["old"]


@pytest.mark.parametrize("ask", ASKED)
def test_a_call_that_is_refused_again_is_not_made_a_third_time(server, ask) -> None:
    server.answers_with(401, {})
    renewals: list[str] = []
    with pytest.raises(ExotelHttpError) as caught:
        ask(AppBackend(server.base), Subscriber("exotel1", "alice", kept(renewals)))
    assert caught.value.kind is HttpFailure.TOKEN_INVALID
    assert (len(server.requests), len(renewals)) == (2, 1)
