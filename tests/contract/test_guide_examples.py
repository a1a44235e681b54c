"""The guide's examples of the customer's endpoints (5.1.1, 5.1.2), fed to both sides."""

import asyncio
import json
from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fakes.documented import differences
from fakes.faulty_server import FaultyServer

from exophone_desktop.domain.secret import Secret
from exophone_desktop.sandbox.customer import CustomerEndpoints, DialPlan, read_dial_plan
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

QUERY = (
    "CallSid=743ddcf5a0552050bc37b6d0ff9613bn&CallFrom=sip:Alice&CallTo=sip:08040408080"
    "&CallStatus=ringing&Direction=incoming&Created=Sat,+23+Nov+2019+22:00:37"
    "&DialCallDuration=0&StartTime=2019-11-23+22:00:37&EndTime=1970-01-01+05:30:00"
    "&CallType=call-attempt&DialWhomNumber=&flow_id=249196&tenant_id=113828"
    "&From=sip:Alice&To=sip:08040408080&CurrentTime=2019-11-23+22:00:37"
)
ANSWER = {
    "fetch_after_attempt": False,
    "destination": {"numbers": ["sip:1234567890"]},
    "outgoing_phone_number": "08080808080",
    "record": False,
    "recording_channels": "dual",
    "max_ringing_duration": 30,
    "max_conversation_duration": 3600,
    "request_id": "2e48100e6b474714b1a64bfa9f5b7a55",
    "method": "GET",
    "http_code": 200,
    "code": None,
    "error_data": None,
    "status": None,
}
VARYING = {"request_id": r"[0-9a-f]{32}", "outgoing_phone_number": r"\d+"}
ACCOUNT = "exotelip2ipcalling1"
TIMES = {
    "Created": r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d",
    **dict.fromkeys(("StartTime", "CurrentTime"), r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"),
    **dict.fromkeys(("flow_id", "tenant_id"), r"\d+"),
}


def query_of(text: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}


def ask_dial_whom(base: str) -> DialPlan:
    async def ask() -> DialPlan:
        customer = CustomerEndpoints(base, base, "key", Secret("token"))
        try:
            sid = "743ddcf5a0552050bc37b6d0ff9613bn"
            return await customer.dial_whom(sid, "Alice", "08040408080")
        finally:
            await customer.close()

    return asyncio.run(ask())


def test_the_local_exotel_asks_whom_to_dial_as_the_guide_shows(server: FaultyServer) -> None:
    server.answers_with(200, ANSWER)
    plan = ask_dial_whom(server.base)
    assert plan == DialPlan("1234567890", 30, 3600)
    [request] = server.requests
    assert request.method == "GET"
    sent = query_of(urlsplit(request.path).query)
    assert list(differences(query_of(QUERY), sent, TIMES)) == []


def test_the_guides_other_form_of_answer_is_understood() -> None:
    assert read_dial_plan(b"sip:1234567890") == DialPlan("1234567890")


def test_the_local_exotel_pushes_as_the_guide_shows(server: FaultyServer) -> None:
    async def push() -> bool:
        place = server.base.replace("http://", "http://their_key:their_token@")
        customer = CustomerEndpoints(server.base, place, "key", Secret("token"))
        try:
            return await customer.push("bob", '{"call": "data"}', "1")
        finally:
            await customer.close()

    server.answers_with(200, {})
    assert asyncio.run(push())
    [request] = server.requests
    assert request.method == "POST"
    assert request.headers["content-type"] == "application/json"
    assert request.json() == {
        "subscriberName": "bob",
        "payload": '{"call": "data"}',
        "payloadVersion": "1",
    }


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    settings = SandboxSettings(lines=False, account_sid=ACCOUNT)
    async with (
        LocalExotel(settings) as exotel,
        httpx.AsyncClient(base_url=exotel.http_url, trust_env=False) as client,
    ):
        yield client


async def test_the_built_in_endpoint_answers_the_guides_request(http: httpx.AsyncClient) -> None:
    name = {"subscribers": [{"subscriber_name": "Alice"}, {"subscriber_name": "1234567890"}]}
    key = ("exotel1-key", "exotel1-token")
    made = await http.post(f"/v2/accounts/{ACCOUNT}/subscribers", json=name, auth=key)
    assert made.json()["metadata"]["failed"] == 0
    login = {"user_name": "Alice", "password": "Alice-pass1"}
    body = {**login, "account_sid": ACCOUNT, "device_id": "d"}
    token = (await http.post("/v1/login", json=body)).json()["subscriber_token"]["access_token"]
    context = {"dialToNumber": "sip:1234567890", "message": ""}
    headers = {"Authorization": f"Bearer {token}"}
    path = f"/v1/accounts/{ACCOUNT}/subscribers/Alice/context"
    assert (await http.post(path, json=context, headers=headers)).status_code == 200
    answer = await http.get(f"/v1/accounts/{ACCOUNT}/dialtonumber?{QUERY}")
    assert answer.status_code == 200
    assert list(differences(ANSWER, json.loads(answer.text), VARYING)) == []


async def test_the_built_in_endpoint_names_nobody_with_another_status(
    http: httpx.AsyncClient,
) -> None:
    answer = await http.get(f"/v1/accounts/{ACCOUNT}/dialtonumber?{QUERY}")
    assert answer.status_code == 404
