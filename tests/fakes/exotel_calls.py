"""Every HTTP call that the app makes, and the answer that it hopes for."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from exophone_desktop.domain.call import CallDetails, CallDirection, CallFeedback, CallIssue
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import AppBackend, Subscriber
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.local import LocalExotel
from exophone_desktop.exotel.log_upload import LogDestination, upload_archive
from exophone_desktop.exotel.platform import ExotelPlatform
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.subscriber_records import NewSubscriber, SubscriberStatus
from exophone_desktop.exotel.subscribers import SubscriberApi
from exophone_desktop.exotel.token_renewal import TokenRenewal
from exophone_desktop.exotel.tokens import SubscriberToken

PASSWORD = "hunter2-the-password"
ACCESS = "access.of.alice-never-shown"
REFRESH = "refresh.of.alice-never-shown"
API_TOKEN = "api-token-never-shown"
SIGNATURE = "signature-never-shown"
SECRETS = (
    PASSWORD,
    ACCESS,
    REFRESH,
    API_TOKEN,
    SIGNATURE,
    base64.b64encode(f"api-key:{API_TOKEN}".encode()).decode(),
)
ALICE = Subscriber("exotel1", "alice", Secret(ACCESS))
TOKEN = SubscriberToken(Secret(REFRESH), Secret(ACCESS))
KEY = ApiKey("api-key", Secret(API_TOKEN))
STAMP = "2019-11-19T23:14:17+05:30"


@dataclass(frozen=True)
class Call:
    """``make(base, limit)`` makes it; ``answer`` is a good one, None where success is enough."""

    name: str
    make: Callable[[str, float], object]
    answer: Mapping[str, object] | None = None
    status: int = 200

    def __str__(self) -> str:
        return self.name


PROFILE: Mapping[str, object] = {
    "sip_uri": "sip:alice@exotel1.voip.localhost",
    "sip_username": "alice",
    "sip_password": "sip-password-of-alice",
    "sip_server": "127.0.0.1",
    "sip_domain": "exotel1.voip.localhost",
    "sip_port": 5070,
    "sip_transport": "tcp",
    "srtp": "optional",
    "codecs": ["PCMA"],
    "media_timeout": 20,
    "call_connection_timeout": 45,
    "incoming_call_timeout": 50,
    "log_level": "DEBUG",
    "log_rotate_days": 3,
}
"""A session profile, as the platform answers it."""


@dataclass(frozen=True)
class Session:
    hostname: str
    subscriber_name: str = "alice"
    display_name: str = "Alice"
    account_sid: str = "exotel1"
    subscriber_token: Secret = Secret(
        json.dumps({"refresh_token": REFRESH, "access_token": ACCESS})
    )


def _api(base: str, limit: float) -> SubscriberApi:
    return SubscriberApi(base, "exotel1", KEY, limit)


def result(name: str = "alice") -> dict[str, object]:
    """One result of the Subscriber Management API."""
    return {
        "code": 200,
        "error_data": None,
        "status": "success",
        "data": {
            "subscriber_name": name,
            "status": "active",
            "custom_field": "text",
            "date_created": STAMP,
            "date_updated": STAMP,
        },
    }


PAIR = {"refresh_token": "r.r.r", "access_token": "a.a.a"}
ENDED = CallDetails("call-1", CallDirection.OUTGOING, session_id="session-1")


def _upload(base: str, limit: float) -> None:
    place = LogDestination(Secret(f"{base}/logs/1?signature={SIGNATURE}"), "logs.zip")
    upload_archive(place, b"PK" * 100_000, lambda sent, whole: None, lambda: False, limit)


UPLOAD = Call("log upload", _upload)
"""Goes where the backend says, with what is no JSON."""

CALLS = (
    Call(
        "log destination",
        lambda base, limit: AppBackend(base, limit).log_destination(ALICE),
        {
            "logDestinationURL": "http://127.0.0.1:9/logs/1?signature=s",
            "logDestinationFileName": "logs.zip",
        },
    ),
    Call(
        "login",
        lambda base, limit: AppBackend(base, limit).login(
            "alice", Secret(PASSWORD), "exotel1", "desktop"
        ),
        {
            "subscriber_token": PAIR,
            "host_name": "http://127.0.0.1:9/v2",
            "account_sid": "exotel1",
            "exophone": "sip:08040408080",
            "contact_display_name": "Alice",
            "subscriber_name": "alice",
            "sandbox": "http://127.0.0.1:9/sandbox/v1",
        },
    ),
    Call(
        "device token",
        lambda base, limit: AppBackend(base, limit).post_device_token(ALICE, "desktop-1"),
    ),
    Call(
        "contacts",
        lambda base, limit: AppBackend(base, limit).contacts(ALICE),
        {
            "response": [
                {
                    "code": "200",
                    "data": {
                        "group": "Sales",
                        "is_special": True,
                        "contacts": [{"contact_name": "Bob", "contact_number": "bob"}],
                    },
                }
            ]
        },
    ),
    Call("post context", lambda base, limit: AppBackend(base, limit).post_context(ALICE, "bob")),
    Call(
        "get context",
        lambda base, limit: AppBackend(base, limit).get_context(ALICE, "bob"),
        {"message": "about the invoice"},
    ),
    Call("delete context", lambda base, limit: AppBackend(base, limit).delete_context(ALICE)),
    Call(
        "profile",
        lambda base, limit: ExotelPlatform(limit).fetch_profile(Session(base)),
        PROFILE,
    ),
    Call(
        "feedback",
        lambda base, limit: ExotelPlatform(limit).post_feedback(
            Session(base), ENDED, CallFeedback(2, CallIssue.ECHO)
        ),
    ),
    Call(
        "access token renewal",
        lambda base, limit: TokenRenewal(base, ALICE, ServerClock(), limit)(TOKEN),
        {"access_token": "a.a.a"},
    ),
    Call(
        "create subscriber token",
        lambda base, limit: _api(base, limit).create_token("alice", "desktop-1"),
        {"response": {"data": {"subscriber_name": "alice", "subscriber_token": PAIR}}},
    ),
    Call(
        "create subscribers",
        lambda base, limit: _api(base, limit).create([NewSubscriber("alice")]),
        {"metadata": {"failed": 0, "success": 1}, "response": [result()]},
        207,
    ),
    Call(
        "update subscriber",
        lambda base, limit: _api(base, limit).update("alice", SubscriberStatus.ACTIVE),
        {"response": result()},
    ),
    Call(
        "get subscriber",
        lambda base, limit: _api(base, limit).get("alice"),
        {"response": result()},
    ),
    Call(
        "list subscribers",
        lambda base, limit: list(_api(base, limit).list()),
        {"metadata": {"next_page_uri": None}, "response": [result()]},
    ),
    Call("delete subscriber", lambda base, limit: _api(base, limit).delete("alice")),
    Call("ring me", lambda base, limit: LocalExotel(base, limit).ring("alice")),
)
