"""The local Exotel's HTTP, really served on loopback, asked by a plain HTTP client."""

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

SETTINGS = SandboxSettings(lines=False)
LOGIN = {
    "user_name": "alice",
    "password": "alice-pass1",
    "account_sid": "exotel1",
    "device_id": "test",
}
P = "/v1/accounts/exotel1/subscribers/alice"
Q = "/v2/accounts/exotel1/subscribers/alice"
KEY = httpx.BasicAuth("exotel1-key", "exotel1-token")
Client = httpx.AsyncClient


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with LocalExotel(SETTINGS) as exotel, _client(exotel) as client:
        yield client


def _client(exotel: LocalExotel) -> Client:
    return Client(base_url=exotel.http_url, trust_env=False, timeout=5)


async def bearer(client: Client, user: str = "alice") -> dict[str, str]:
    body = {**LOGIN, "user_name": user, "password": f"{user}-pass1"}
    answer = await client.post("/v1/login", json=body)
    return {"Authorization": f"Bearer {answer.json()['subscriber_token']['access_token']}"}


def message_of(answer: httpx.Response) -> str:
    """The sentence of a refusal, whose envelope must be whole and agree with the status."""
    body = answer.json()
    assert body["http_code"] == body["response"]["code"] == answer.status_code
    assert body["response"]["status"] == "failure"
    return str(body["response"]["error_data"]["description"])


async def test_the_right_password_signs_in(client: Client) -> None:
    answer = await client.post("/v1/login", json=LOGIN)
    assert answer.status_code == 200
    body = answer.json()
    base = str(client.base_url).rstrip("/")
    assert body["host_name"] == f"{base}/v2"
    assert body["sandbox"] == f"{base}/sandbox/v1"
    assert body["exophone"] == "08040408080"
    assert body["contact_display_name"] == "Alice"


@pytest.mark.parametrize(
    "change",
    [
        {"password": "guess"},
        {"user_name": "mallory"},
        {"account_sid": "other"},
        {"user_name": "echo", "password": " "},
    ],
)
async def test_wrong_credentials_are_forbidden(client: Client, change: dict[str, str]) -> None:
    answer = await client.post("/v1/login", json={**LOGIN, **change})
    assert answer.status_code == 403
    assert "wrong" in message_of(answer)


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b'{"user_name":"alice"}',
        json.dumps({**LOGIN, "password": 5}).encode(),
        json.dumps({**LOGIN, "password": None}).encode(),
        json.dumps({**LOGIN, "device_id": ""}).encode(),
        json.dumps({**LOGIN, "user_name": "a" * 300}).encode(),
        b'{"a":' * 5000,
    ],
)
async def test_a_body_that_makes_no_sense_is_a_bad_request(client: Client, content: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = await client.post("/v1/login", content=content, headers=headers)
    assert answer.status_code == 400
    assert "pass1" not in answer.text
    assert message_of(answer).endswith(".")


async def test_a_body_that_does_not_say_that_it_is_json_is_told_so(client: Client) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await client.post("/v1/login", content=b'{"user_name": "alice"}', headers=form)
    assert answer.status_code == 400
    assert "Content-Type application/json" in message_of(answer)


async def test_too_long_a_body_is_refused_however_it_is_sent(client: Client) -> None:
    async def drip() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * 8192

    whole = await client.post("/v1/login", content=b" " * 100_000)
    dripped = await client.post("/v1/login", content=drip())
    assert (whole.status_code, dripped.status_code) == (413, 413)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", f"{P}/devicetoken"),
        ("GET", f"{P}/contacts"),
        ("POST", f"{P}/context"),
        ("GET", f"{P}/context"),
        ("DELETE", f"{P}/context"),
        ("GET", f"{Q}/profile"),
        ("POST", f"{Q}/feedback"),
    ],
)
async def test_a_subscribers_path_needs_their_own_token(
    client: Client, method: str, path: str
) -> None:
    bodies = {
        "devicetoken": {"deviceToken": "t"},
        "context": {"dialToNumber": "sip:bob"},
        "feedback": {"call_id": "c", "session_id": "", "rating": 3, "issue": "ECHO"},
    }
    body = bodies.get(path.rsplit("/", 1)[1]) if method == "POST" else None
    nobody = await client.request(method, path, json=body)
    wrong = await client.request(method, path, json=body, headers={"Authorization": "Bearer x"})
    basic = await client.request(method, path, json=body, auth=KEY)
    other = await client.request(method, path, json=body, headers=await bearer(client, "bob"))
    assert [a.status_code for a in (nobody, wrong, basic)] == [401, 401, 401]
    assert message_of(wrong) == "Invalid token"
    assert nobody.headers["www-authenticate"] == 'Bearer realm="Exotel"'
    assert wrong.headers["www-authenticate"].endswith('error="invalid_token"')
    assert other.status_code in {403, 404}


async def test_an_expired_token_says_so() -> None:
    settings = replace(SETTINGS, access_token_lifetime=0)
    async with LocalExotel(settings) as exotel, _client(exotel) as client:
        answer = await client.get(f"{Q}/profile", headers=await bearer(client))
    assert answer.status_code == 401
    assert message_of(answer) == "Token expired"


async def test_the_profile_leads_to_the_sip_side() -> None:
    settings = replace(SETTINGS, sip_transport=SipTransport.TCP)
    async with LocalExotel(settings) as exotel, _client(exotel) as client:
        answer = await client.get(f"{Q}/profile", headers=await bearer(client))
        profile = answer.json()
        assert profile["sip_uri"] == "sip:alice@exotel1.voip.localhost"
        assert (profile["sip_server"], profile["sip_port"]) == ("127.0.0.1", exotel.sip_port)
        assert profile["sip_transport"] == "tcp"
        assert profile["sip_password"] not in {"", "alice-pass1"}


async def test_a_device_token_is_taken(client: Client) -> None:
    headers = await bearer(client)
    answer = await client.post(f"{P}/devicetoken", json={"deviceToken": "t"}, headers=headers)
    assert answer.status_code == 200


async def test_contacts_are_the_others_and_the_test_lines(client: Client) -> None:
    answer = await client.get(f"{P}/contacts", headers=await bearer(client))
    entries = answer.json()["response"]
    assert {entry["code"] for entry in entries} == {"200"}
    numbers = {
        entry["data"]["group"]: [c["contact_number"] for c in entry["data"]["contacts"]]
        for entry in entries
    }
    assert numbers["Colleagues"] == ["bob", "carol", "dave"]
    assert "echo" in numbers["Test lines"]


async def test_a_context_is_for_its_caller_and_the_one_they_call(client: Client) -> None:
    alice, bob, carol = [await bearer(client, name) for name in ("alice", "bob", "carol")]
    body = {"dialToNumber": "sip:bob", "message": "About the <b>invoice</b>"}
    assert (await client.post(f"{P}/context", json=body, headers=alice)).status_code == 200
    for headers in (alice, bob):
        answer = await client.get(f"{P}/context", headers=headers)
        assert answer.json() == {"message": "About the <b>invoice</b>"}
    assert (await client.get(f"{P}/context", headers=carol)).status_code == 404
    assert (await client.delete(f"{P}/context", headers=bob)).status_code == 403
    assert (await client.delete(f"{P}/context", headers=alice)).status_code == 200
    assert (await client.get(f"{P}/context", headers=bob)).status_code == 404


@pytest.mark.parametrize("number", ["bob", "tel:1", "sip:", "sip:a b", "sip:bob\r\n", 5, None])
async def test_a_context_for_nobody_is_a_bad_request(client: Client, number: object) -> None:
    headers = await bearer(client)
    answer = await client.post(f"{P}/context", json={"dialToNumber": number}, headers=headers)
    assert answer.status_code == 400


DIAL = {"CallSid": "abc", "CallFrom": "sip:alice", "CallTo": "sip:08040408080"}
DIAL_PATH = "/v1/accounts/exotel1/dialtonumber"


async def test_dial_whom_names_the_contexts_callee_as_the_guide_says(client: Client) -> None:
    headers = await bearer(client)
    await client.post(f"{P}/context", json={"dialToNumber": "sip:bob"}, headers=headers)
    answer = (await client.get(DIAL_PATH, params={**DIAL, "CallStatus": "ringing"})).json()
    assert answer["destination"] == {"numbers": ["sip:bob"]}
    assert answer["max_ringing_duration"] == 30
    assert answer["max_conversation_duration"] == 3600
    assert answer["http_code"] == 200


async def test_dial_whom_may_answer_bare_text() -> None:
    settings = replace(SETTINGS, dial_whom_text=True)
    async with LocalExotel(settings) as exotel, _client(exotel) as client:
        answer = await client.get(DIAL_PATH, params={**DIAL, "CustomField": "sip:carol"})
    assert answer.text == "sip:carol"


async def test_dial_whom_refuses_what_it_cannot_answer(client: Client) -> None:
    no_context = await client.get(DIAL_PATH, params=DIAL)
    other_number = await client.get(DIAL_PATH, params={**DIAL, "CallTo": "sip:1"})
    incomplete = await client.get(DIAL_PATH, params={"CallSid": "abc"})
    statuses = [a.status_code for a in (no_context, other_number, incomplete)]
    assert statuses == [404, 404, 400]


async def test_a_push_is_kept_for_its_subscriber(client: Client) -> None:
    path = "/v1/accounts/exotel1/pushtoclient"
    body = {"subscriberName": "bob", "payload": "{}", "payloadVersion": "1"}
    assert (await client.post(path, json=body)).status_code == 401
    wrong = base64.b64encode(b"exotel1-key:guess").decode()
    refused = await client.post(path, json=body, headers={"Authorization": f"Basic {wrong}"})
    assert refused.status_code == 401
    stranger = await client.post(path, json={**body, "subscriberName": "nobody"}, auth=KEY)
    assert stranger.status_code == 404
    assert (await client.post(path, json=body, auth=KEY)).status_code == 200
    (push,) = (await client.get("/sandbox/v1/pushes")).json()
    assert (push["subscriber"], push["payload"]) == ("bob", "{}")


async def test_a_subscriber_token_comes_in_the_documented_envelope(client: Client) -> None:
    path = "/v2/accounts/exotel1/subscriber_token"
    body = {"platform": "android", "device_id": "d", "subscriber_name": "alice"}
    assert (await client.post(path, json=body)).status_code == 401
    answer = (await client.post(path, json=body, auth=KEY)).json()
    assert (answer["method"], answer["http_code"]) == ("POST", 200)
    assert answer["response"]["status"] == "success"
    assert answer["response"]["error_data"] is None
    token = answer["response"]["data"]["subscriber_token"]["access_token"]
    profile = await client.get(f"{Q}/profile", headers={"Authorization": f"Bearer {token}"})
    assert profile.status_code == 200
    odd = await client.post(path, json={**body, "platform": "toaster"}, auth=KEY)
    assert odd.status_code == 400


async def test_a_suspended_subscriber_can_do_nothing_until_active_again(client: Client) -> None:
    headers = await bearer(client)
    suspended = await client.put(Q, json={"status": "inactive"}, auth=KEY)
    assert suspended.json()["response"]["data"]["status"] == "inactive"
    assert (await client.post("/v1/login", json=LOGIN)).status_code == 403
    assert (await client.get(f"{Q}/profile", headers=headers)).status_code == 403
    await client.put(Q, json={"status": "active"}, auth=KEY)
    assert (await client.get(f"{Q}/profile", headers=headers)).status_code == 200


async def test_a_created_subscriber_can_sign_in_until_deleted(client: Client) -> None:
    path = "/v2/accounts/exotel1/subscribers"
    body = {"subscribers": [{"subscriber_name": "erin"}]}
    assert (await client.post(path, json=body, auth=KEY)).status_code == 207
    erin = {**LOGIN, "user_name": "erin", "password": "erin-pass1"}
    assert (await client.post("/v1/login", json=erin)).status_code == 200
    assert (await client.delete(f"{path}/erin", auth=KEY)).status_code == 204
    assert (await client.post("/v1/login", json=erin)).status_code == 403


async def test_feedback_is_kept(client: Client) -> None:
    headers = await bearer(client)
    body = {"call_id": "c", "session_id": "s", "rating": 4, "issue": "ECHO"}
    for wrong in ({"rating": 0}, {"rating": 6}, {"rating": "4"}, {"issue": "BOREDOM"}):
        answer = await client.post(f"{Q}/feedback", json={**body, **wrong}, headers=headers)
        assert answer.status_code == 400
    assert (await client.post(f"{Q}/feedback", json=body, headers=headers)).status_code == 200
    (kept,) = (await client.get("/sandbox/v1/feedback")).json()
    assert (kept["subscriber"], kept["rating"], kept["issue"]) == ("alice", 4, "ECHO")


async def test_status_says_what_this_is_and_where_sip_is(client: Client) -> None:
    status = (await client.get("/sandbox/v1/status")).json()
    assert status["name"] == "ExoPhone local Exotel"
    assert status["sip"]["udp"] == status["sip"]["tcp"]
    assert status["registered"] == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"subscriber": "nobody"}, 404),
        ({"subscriber": "alice", "from_line": "bob"}, 404),
        ({"subscriber": "alice"}, 503),
        ({}, 400),
    ],
)
async def test_a_ring_that_cannot_be_is_refused(
    client: Client, body: dict[str, str], status: int
) -> None:
    assert (await client.post("/sandbox/v1/ring", json=body)).status_code == status


async def test_a_page_under_a_foreign_name_is_refused(client: Client) -> None:
    answer = await client.get("/sandbox/v1/status", headers={"Host": "evil.example"})
    assert answer.status_code == 400


async def test_unknown_paths_and_methods_are_refused_in_the_envelope(client: Client) -> None:
    assert (await client.get("/v1/nothing")).status_code == 404
    wrong_method = await client.get("/v1/login")
    assert message_of(wrong_method) == "Method Not Allowed"


async def test_the_description_names_every_path_and_its_real_errors(client: Client) -> None:
    description = (await client.get("/openapi.json")).json()
    assert "422" not in json.dumps(description["paths"])
    login = description["paths"]["/v1/login"]["post"]["responses"]
    assert set(login) == {"200", "400", "403", "413"}
    context = description["components"]["schemas"]["ContextRequest"]["properties"]
    assert set(context) == {"dialToNumber", "message"}


@pytest.mark.parametrize(
    ("path", "described"),
    [
        (f"{P}/contacts", "/v1/accounts/{sid}/subscribers/{user}/contacts"),
        (f"{Q}/profile", "/v2/accounts/{sid}/subscribers/{name}/profile"),
        ("/sandbox/v1/status", "/sandbox/v1/status"),
    ],
)
async def test_an_answer_has_exactly_the_fields_that_are_described(
    client: Client, path: str, described: str
) -> None:
    description = (await client.get("/openapi.json")).json()
    good = description["paths"][described]["get"]["responses"]["200"]
    name = good["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
    answer = (await client.get(path, headers=await bearer(client))).json()
    assert set(answer) == set(description["components"]["schemas"][name]["properties"])


async def test_a_port_that_is_taken_is_an_error_and_leaves_nothing_open(client: Client) -> None:
    port = client.base_url.port
    assert port
    with pytest.raises(OSError, match="in use"):
        await LocalExotel(replace(SETTINGS, http_port=port)).start()


def test_only_loopback_is_listened_on() -> None:
    with pytest.raises(ValueError, match="loopback"):
        LocalExotel(SandboxSettings(host="0.0.0.0"))


async def test_feedback_that_comes_again_is_taken_and_counts_once(client: Client) -> None:
    body = {"call_id": "c", "session_id": "s", "rating": 3, "issue": "ECHO", "report_id": "r-1"}
    alice, bob = await bearer(client), await bearer(client, "bob")
    answers = [await client.post(f"{Q}/feedback", json=body, headers=alice) for _ in range(3)]
    await client.post(f"{Q.replace('alice', 'bob')}/feedback", json=body, headers=bob)
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    kept = (await client.get("/sandbox/v1/feedback")).json()
    assert [each["subscriber"] for each in kept] == ["alice", "bob"]
