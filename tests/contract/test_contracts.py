"""Our own contracts: the schema files, what our client reads and sends, the local Exotel."""

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest

from exophone_desktop.domain.call import CallDetails, CallDirection, CallFeedback, CallIssue
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.contracts import (
    CONTRACTS,
    FOLDER,
    FeedbackBody,
    PushEventBody,
    schema_of,
)
from exophone_desktop.exotel.platform import ExotelPlatform
from exophone_desktop.sandbox.http.models import FeedbackRequest, PushRequest
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings
from exophone_desktop.voice.platform import SubscriberSession

LOGIN = {
    "user_name": "alice",
    "password": "alice-pass1",
    "account_sid": "exotel1",
    "device_id": "test",
}
V1, V2 = (f"/{v}/accounts/exotel1/subscribers/alice" for v in ("v1", "v2"))


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with (
        LocalExotel(SandboxSettings(lines=False)) as exotel,
        httpx.AsyncClient(base_url=exotel.http_url, trust_env=False, timeout=5) as client,
    ):
        yield client


@pytest.mark.parametrize("name", CONTRACTS)
def test_the_schema_file_is_what_the_client_holds_to(name: str) -> None:
    written = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert written == schema_of(name), "run python -m exophone_desktop.exotel.contracts"


def test_every_schema_file_has_its_contract() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == CONTRACTS.keys()


@pytest.mark.parametrize(
    ("name", "method", "path", "token"),
    [
        ("profile", "GET", f"{V2}/profile", "access_token"),
        ("access_token", "POST", f"{V2}/access_token", "refresh_token"),
        ("log_destination", "GET", f"{V1}/logdestination", "access_token"),
    ],
)
async def test_the_local_exotel_answers_by_the_schema_and_no_more(
    client: httpx.AsyncClient, name: str, method: str, path: str, token: str
) -> None:
    tokens = (await client.post("/v1/login", json=LOGIN)).json()["subscriber_token"]
    headers = {"Authorization": f"Bearer {tokens[token]}"}
    answer = await client.request(method, path, headers=headers)
    assert answer.status_code == 200
    CONTRACTS[name].model_validate_json(answer.content)
    schema = json.loads(schema_of(name))
    assert answer.json().keys() <= schema["properties"].keys()
    assert set(schema["required"]) <= answer.json().keys()


def test_the_local_exotel_takes_feedback_by_the_schema() -> None:
    ours, theirs = FeedbackBody.model_json_schema(), FeedbackRequest.model_json_schema()
    assert ours["properties"].keys() == theirs["properties"].keys()
    assert set(theirs["required"]) <= set(ours["required"])
    issues = {issue.value for issue in CallIssue}
    assert set(theirs["properties"]["issue"]["enum"]) == issues
    for bound in ("minimum", "maximum"):
        assert ours["properties"]["rating"][bound] == theirs["properties"]["rating"][bound]


async def test_the_client_sends_feedback_by_the_schema(server) -> None:
    server.answers_with(200, {})
    token = Secret('{"refresh_token": "r.r.r", "access_token": "a.a.a"}')
    session = SubscriberSession(server.base, "alice", "Alice", "exotel1", token)
    call = CallDetails("call-1", CallDirection.OUTGOING, session_id="session-1")
    await asyncio.to_thread(
        ExotelPlatform().post_feedback, session, call, CallFeedback(2, CallIssue.ECHO)
    )
    FeedbackBody.model_validate_json(server.requests[0].body)
    assert server.requests[0].json().keys() == FeedbackBody.model_fields.keys()


def test_a_push_travels_by_the_schema_as_the_platform_handed_it_over() -> None:
    ours, theirs = PushEventBody.model_json_schema(), PushRequest.model_json_schema(by_alias=True)
    assert ours["properties"].keys() == theirs["properties"].keys()
    assert set(ours["required"]) == set(theirs["required"])
