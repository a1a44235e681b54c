"""The document's own examples (Subscriber Management API), fed to both sides as they stand.

``tests/data/subscriber-management-api.json`` has each request and answer of the document. In
the list's request the document says ``page`` where its table of parameters says ``page_size``.
"""

import asyncio
import base64
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fakes.documented import differences
from fakes.faulty_server import FaultyServer

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.subscriber_records import (
    Created,
    NewSubscriber,
    SubscriberRecord,
    SubscriberStatus,
)
from exophone_desktop.exotel.subscribers import SubscriberApi
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

DATA = Path(__file__).resolve().parents[1] / "data" / "subscriber-management-api.json"
EXAMPLES: dict[str, dict[str, Any]] = json.loads(DATA.read_text(encoding="utf-8"))
KEY = ApiKey("exotel1-key", Secret("exotel1-token"))


def asked(api: SubscriberApi, name: str) -> object:
    """The call that sends the example's request."""
    new = [NewSubscriber("bob", "support"), NewSubscriber("nidhi"), NewSubscriber("archit")]
    calls: dict[str, Callable[[], object]] = {
        "create subscriber token": lambda: api.create_token("archit", "2fc4b5912826ad1"),
        "create subscribers": lambda: api.create(new),
        "update a subscriber": lambda: api.update("archit", SubscriberStatus.INACTIVE),
        "get subscriber": lambda: api.get("archit"),
        "list subscribers": lambda: next(iter(api.list())),
        "delete subscriber": lambda: api.delete("shyam"),
        "delete subscriber, failure": lambda: api.delete("shyam"),
    }
    return calls[name]()


def served(server: FaultyServer, name: str) -> SubscriberApi:
    example = EXAMPLES[name]
    if example["answer"] is None:
        server.sends(b"HTTP/1.1 204 No Content\r\n\r\n")
    else:
        server.answers_with(example["status"], example["answer"])
    sid = example["request"]["path"].split("/")[3]
    return SubscriberApi(server.base.removesuffix("/v1"), sid, KEY)


@pytest.mark.parametrize("name", EXAMPLES)
def test_our_client_sends_the_documents_request(server: FaultyServer, name: str) -> None:
    api = served(server, name)
    # What the answers lead to is looked at below.
    with contextlib.suppress(ExotelHttpError):
        asked(api, name)
    [request] = server.requests
    documented = EXAMPLES[name]["request"]
    assert request.method == documented["method"]
    assert request.path.partition("?")[0] == documented["path"].partition("?")[0]
    assert (request.json() if request.body else None) == documented.get("body")
    pair = base64.b64decode(request.headers["authorization"].removeprefix("Basic "))
    assert pair == b"exotel1-key:exotel1-token"
    if documented.get("body"):
        assert request.headers["content-type"] == "application/json"


def test_our_client_reads_the_documents_token(server: FaultyServer) -> None:
    token = asked(served(server, "create subscriber token"), "create subscriber token")
    data = EXAMPLES["create subscriber token"]["answer"]["response"]["data"]
    assert json.loads(token.as_json().reveal()) == data["subscriber_token"]


def written(record: SubscriberRecord) -> dict[str, object]:
    """``record`` as the document writes a subscriber."""
    return {
        "date_created": record.date_created.isoformat(),
        "date_updated": record.date_updated.isoformat(),
        "subscriber_name": record.name,
        "status": record.status.value,
        "custom_field": record.custom_field,
    }


@pytest.mark.parametrize("name", ["update a subscriber", "get subscriber"])
def test_our_client_reads_all_of_the_documents_subscriber(server: FaultyServer, name: str) -> None:
    record = asked(served(server, name), name)
    assert isinstance(record, SubscriberRecord)
    assert written(record) == EXAMPLES[name]["answer"]["response"]["data"]


def test_our_client_reads_all_of_the_documents_creations(server: FaultyServer) -> None:
    made = asked(served(server, "create subscribers"), "create subscribers")
    assert isinstance(made, tuple)
    assert all(isinstance(each, Created) for each in made)
    results = EXAMPLES["create subscribers"]["answer"]["response"]
    assert [written(each.record) for each in made] == [each["data"] for each in results]


def test_our_client_follows_the_documents_pages(server: FaultyServer) -> None:
    api = served(server, "list subscribers")
    last = json.loads(json.dumps(EXAMPLES["list subscribers"]["answer"]))
    last["metadata"]["next_page_uri"] = None
    last["response"] = last["response"][:1]
    last["response"][0]["data"]["subscriber_name"] = "archit"
    server.answers_with(200, last)
    names = [each.name for each in api.list(page_size=3)]
    assert names == ["shyam", "kiran", "mandeep", "archit"]
    offsets = [parse_qs(urlsplit(each.path).query)["offset"] for each in server.requests]
    assert offsets == [["0"], ["12"]]


def test_our_client_reads_the_documents_failure(server: FaultyServer) -> None:
    name = "delete subscriber, failure"
    with pytest.raises(ExotelHttpError, match="There is no such subscriber shyam") as caught:
        asked(served(server, name), name)
    assert caught.value.kind is HttpFailure.NOT_FOUND


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    settings = replace(SandboxSettings(lines=False), account_sid="exotelip2ipcalling1")
    async with (
        LocalExotel(settings) as exotel,
        httpx.AsyncClient(
            base_url=exotel.http_url, trust_env=False, auth=(KEY.key, KEY.token.reveal())
        ) as client,
    ):
        for person in ("alice", "bob", "carol", "dave"):
            path = f"/v2/accounts/{settings.account_sid}/subscribers/{person}"
            assert (await client.delete(path)).status_code == 204
        yield client


async def answer_to(http: httpx.AsyncClient, name: str) -> httpx.Response:
    request = EXAMPLES[name]["request"]
    path = request["path"].replace("exotel13m2", "exotelip2ipcalling1")
    return await http.request(request["method"], path, json=request.get("body"))


VARYING = {
    "request_id": r"[0-9a-f]{32}",
    "date_created": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30",
    "date_updated": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30",
    "refresh_token": r"[\w-]+\.[\w-]+\.[\w-]+",
    "access_token": r"[\w-]+\.[\w-]+\.[\w-]+",
}


async def test_the_local_exotel_answers_each_example_as_the_document_does(
    http: httpx.AsyncClient,
) -> None:
    order = (
        "create subscribers",
        "create subscriber token",
        "update a subscriber",
        "get subscriber",
        "delete subscriber, failure",
    )
    for name in order:
        answer = await answer_to(http, name)
        assert answer.status_code == EXAMPLES[name]["status"], name
        assert answer.headers["content-type"] == "application/json"
        assert list(differences(EXAMPLES[name]["answer"], answer.json(), VARYING)) == [], name


async def test_the_local_exotel_deletes_as_the_document_does(http: httpx.AsyncClient) -> None:
    name = "delete subscriber"
    path = EXAMPLES["create subscribers"]["request"]["path"]
    await http.post(path, json={"subscribers": [{"subscriber_name": "shyam"}]})
    answer = await answer_to(http, name)
    assert (answer.status_code, answer.content) == (204, b"")
    assert (await answer_to(http, name)).status_code == 404


async def test_the_local_exotel_pages_as_the_document_does(http: httpx.AsyncClient) -> None:
    documented = EXAMPLES["list subscribers"]["answer"]
    path = EXAMPLES["create subscribers"]["request"]["path"]
    # Newest first: mandeep, kiran and shyam are on the fourth page of three.
    wanted = [each["data"] for each in documented["response"]]
    older = [{"subscriber_name": f"older{number}"} for number in range(3)]
    newer = [{"subscriber_name": f"newer{number}"} for number in range(9)]
    middle = [
        {"subscriber_name": each["subscriber_name"], "custom_field": each["custom_field"]}
        for each in reversed(wanted)
    ]
    for batch in (older, middle, newer):
        assert (await http.post(path, json={"subscribers": batch})).status_code == 207
    answer = await http.get(path, params={"offset": 9, "page_size": 3})
    assert list(differences(documented, answer.json(), VARYING)) == []
    assert (await answer_to(http, "list subscribers")).status_code == 200


async def test_both_sides_speak_to_each_other(http: httpx.AsyncClient) -> None:
    api = SubscriberApi(str(http.base_url), "exotelip2ipcalling1", KEY)
    for name in ("create subscribers", "create subscriber token", "update a subscriber"):
        await asyncio.to_thread(asked, api, name)
    record = await asyncio.to_thread(api.get, "archit")
    assert record.status is SubscriberStatus.INACTIVE
