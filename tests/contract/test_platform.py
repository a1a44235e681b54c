import pytest
from fakes.exotel_calls import ACCESS, PROFILE, Session

from exophone_desktop.domain.account import SipTransport, SrtpPolicy
from exophone_desktop.domain.call import CallDetails, CallDirection, CallFeedback, CallIssue
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.platform import ExotelPlatform


def test_a_profile_becomes_a_sip_account(server) -> None:
    server.answers_with(200, PROFILE)
    profile = ExotelPlatform().fetch_profile(Session(server.base))
    [request] = server.requests
    assert request.path == "/v1/accounts/exotel1/subscribers/alice/profile"
    assert request.headers["authorization"] == f"Bearer {ACCESS}"
    account = profile.account
    assert account.id == "sip:alice@exotel1.voip.localhost"
    assert account.registrar == "sip:exotel1.voip.localhost"
    assert account.proxy == "sip:127.0.0.1:5070;transport=tcp;lr"
    assert account.transport is SipTransport.TCP
    assert account.srtp is SrtpPolicy.OPTIONAL
    assert account.codecs == ("PCMA",)
    assert account.display_name == "Alice"
    assert account.password.reveal() == "sip-password-of-alice"
    assert (profile.media_timeout, profile.call_connection_timeout) == (20, 45)
    assert "sip-password" not in repr(profile)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sip_port", 0),
        ("sip_port", "x"),
        ("sip_transport", "carrier-pigeon"),
        ("sip_uri", "alice"),
        ("sip_uri", "sip:alice@host\r\nX-Evil: 1"),
        ("sip_server", "127.0.0.1>;<evil"),
        ("sip_domain", "a b"),
        ("sip_username", "alice\r\n"),
        ("codecs", ["PCMA\r\n"]),
        ("media_timeout", -1),
        ("media_timeout", 1e9),
        ("sip_password", None),
    ],
)
def test_an_unusable_profile_names_the_field_and_no_password(
    server, field: str, value: object
) -> None:
    server.answers_with(200, {**PROFILE, field: value})
    with pytest.raises(ExotelHttpError, match=field) as caught:
        ExotelPlatform().fetch_profile(Session(server.base))
    assert caught.value.kind is HttpFailure.BAD_ANSWER
    assert "sip-password" not in str(caught.value)


def test_an_expired_session_is_told_from_an_invalid_one(server) -> None:
    error = {"response": {"error_data": {"code": 1, "description": "", "message": "Token expired"}}}
    server.answers_with(401, error)
    with pytest.raises(ExotelHttpError) as caught:
        ExotelPlatform().fetch_profile(Session(server.base))
    assert caught.value.kind is HttpFailure.TOKEN_EXPIRED


def test_a_token_that_is_no_pair_is_refused_before_the_network(server) -> None:
    session = Session(server.base, subscriber_token=Secret("not json"))
    with pytest.raises(ExotelHttpError) as caught:
        ExotelPlatform().fetch_profile(session)
    assert caught.value.kind is HttpFailure.TOKEN_INVALID
    assert "not json" not in str(caught.value)
    assert server.requests == []


def test_feedback_names_the_call_the_rating_and_the_issue(server) -> None:
    server.answers_with(200, {})
    call = CallDetails("call-1", CallDirection.OUTGOING, session_id="session-1")
    feedback = CallFeedback(2, CallIssue.ECHO)
    ExotelPlatform().post_feedback(Session(server.base), call, feedback)
    [request] = server.requests
    assert request.path == "/v1/accounts/exotel1/subscribers/alice/feedback"
    body = request.json()
    assert len(body.pop("report_id")) == 32
    assert body == {
        "call_id": "call-1",
        "session_id": "session-1",
        "rating": 2,
        "issue": "ECHO",
    }
