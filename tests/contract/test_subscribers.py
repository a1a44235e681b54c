"""The Subscriber Management API on both sides, by the document's own examples."""

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TypeVar

import httpx
import pytest

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.subscriber_records import (
    Created,
    NewSubscriber,
    NotCreated,
    SubscriberStatus,
    TokenPlatform,
)
from exophone_desktop.exotel.subscribers import SubscriberApi
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

KEY = ApiKey("exotel1-key", Secret("exotel1-token"))
ALL = "/v2/accounts/exotel1/subscribers"
Result = TypeVar("Result")


def result(name: str, custom_field: str | None = None, status: str = "active") -> dict:
    return {
        "code": 200,
        "error_data": None,
        "status": "success",
        "data": {
            "date_created": "2019-11-19T23:14:17+05:30",
            "date_updated": "2019-11-19T23:14:17+05:30",
            "subscriber_name": name,
            "status": status,
            "custom_field": custom_field,
        },
    }


def enveloped(method: str, status: int, response: object, **more: object) -> dict:
    return {
        "request_id": "04386e350256448dae83c6db0f749a21",
        "method": method,
        "http_code": status,
        "response": response,
        **more,
    }


NOT_FOUND = enveloped(
    "DELETE",
    404,
    {
        "code": 404,
        "error_data": {
            "code": 1000,
            "description": "Subscriber not found",
            "message": "Not found",
        },
        "status": "failure",
        "data": None,
    },
)


@pytest.fixture
def api(server) -> SubscriberApi:
    return SubscriberApi(server.base.removesuffix("/v1"), "exotel1", KEY, limit=5)


def test_the_documents_token_request_is_sent_and_its_answer_read(server, api) -> None:
    pair = {"refresh_token": "r.r.r", "access_token": "a.a.a"}
    data = {"subscriber_name": "archit", "subscriber_token": pair}
    response = {"code": 200, "error_data": None, "status": "success", "data": data}
    server.answers_with(200, enveloped("POST", 200, response))
    token = api.create_token("archit", "2fc4b5912826ad1")
    assert (token.refresh.reveal(), token.access.reveal()) == ("r.r.r", "a.a.a")
    [request] = server.requests
    assert (request.method, request.path) == ("POST", "/v2/accounts/exotel1/subscriber_token")
    assert request.json() == {
        "platform": "android",
        "device_id": "2fc4b5912826ad1",
        "subscriber_name": "archit",
    }
    pair_sent = base64.b64decode(request.headers["authorization"].removeprefix("Basic "))
    assert pair_sent == b"exotel1-key:exotel1-token"


def test_the_documents_create_request_is_sent_and_its_answer_read(server, api) -> None:
    results = [result("bob", "support"), result("nidhi"), result("archit")]
    server.answers_with(207, enveloped("POST", 207, results, metadata={"failed": 0, "success": 3}))
    made = api.create(
        [NewSubscriber("bob", "support"), NewSubscriber("nidhi"), NewSubscriber("archit")]
    )
    assert [each.name for each in made if isinstance(each, Created)] == ["bob", "nidhi", "archit"]
    [request] = server.requests
    assert (request.method, request.path) == ("POST", ALL)
    assert request.json() == {
        "subscribers": [
            {"subscriber_name": "bob", "custom_field": "support"},
            {"subscriber_name": "nidhi"},
            {"subscriber_name": "archit"},
        ]
    }


def test_a_partial_failure_says_which_failed_and_why(server, api) -> None:
    refused = {
        "code": 409,
        "error_data": {"code": 1001, "description": "Name \u202etaken\r\n", "message": "Conflict"},
        "status": "failure",
        "data": None,
    }
    server.answers_with(207, enveloped("POST", 207, [result("bob"), refused]))
    made = api.create([NewSubscriber("bob"), NewSubscriber("nidhi")])
    assert isinstance(made[0], Created)
    assert made[1] == NotCreated("nidhi", 409, 1001, "Name taken")


@pytest.mark.parametrize("results", [[], [result("bob"), result("bob")], [result("eve")]])
def test_results_that_do_not_fit_what_was_asked_are_refused(server, api, results: list) -> None:
    server.answers_with(207, enveloped("POST", 207, results))
    with pytest.raises(ExotelHttpError) as caught:
        api.create([NewSubscriber("bob")])
    assert caught.value.kind is HttpFailure.BAD_ANSWER


def test_the_documents_update_request_is_sent_and_its_answer_read(server, api) -> None:
    server.answers_with(200, enveloped("PUT", 200, result("archit", status="inactive")))
    record = api.update("archit", SubscriberStatus.INACTIVE)
    assert record.status is SubscriberStatus.INACTIVE
    [request] = server.requests
    assert (request.method, request.path) == ("PUT", f"{ALL}/archit")
    assert request.json() == {"status": "inactive"}


def test_the_documents_get_answer_is_read(server, api) -> None:
    server.answers_with(200, enveloped("GET", 200, result("archit", status="inactive")))
    record = api.get("archit")
    assert (record.name, record.custom_field) == ("archit", None)
    assert record.date_created.isoformat() == "2019-11-19T23:14:17+05:30"
    assert server.requests[0].path == f"{ALL}/archit"


def page(next_uri: object, *names: str) -> dict:
    return enveloped(
        "GET", 200, [result(name) for name in names], metadata={"next_page_uri": next_uri}
    )


def test_the_documents_pages_are_followed_to_the_last(server, api) -> None:
    server.answers_with(200, page(f"{ALL}?offset=3&page_size=3", "shyam", "kiran", "mandeep"))
    server.answers_with(200, page(None, "mandeep", "bob"))
    names = [each.name for each in api.list(SubscriberStatus.ACTIVE, page_size=3)]
    assert names == ["shyam", "kiran", "mandeep", "bob"]
    assert [request.path for request in server.requests] == [
        f"{ALL}?page_size=3&offset=0&status=active",
        f"{ALL}?page_size=3&offset=3&status=active",
    ]


@pytest.mark.parametrize(
    "uri",
    [
        f"{ALL}?offset=0&page_size=3",
        f"{ALL}?offset=-1",
        f"{ALL}?offset=99999999999999999999",
        ALL,
        "http://[::1",
        "",
    ],
)
def test_a_list_that_would_never_end_is_refused_or_ended(server, api, uri: str) -> None:
    server.answers_with(200, page(uri, "shyam"))
    if uri:
        with pytest.raises(ExotelHttpError, match="unusable next_page_uri"):
            list(api.list())
    else:
        assert [each.name for each in api.list()] == ["shyam"]
    assert len(server.requests) == 1


def test_a_next_page_at_another_host_gets_no_key(server, api) -> None:
    server.answers_with(200, page("http://127.0.0.1:9/elsewhere?offset=100", "shyam"))
    server.answers_with(200, page(None, "kiran"))
    assert [each.name for each in api.list()] == ["shyam", "kiran"]
    assert [request.path.partition("?")[0] for request in server.requests] == [ALL, ALL]


def test_deleting_needs_no_answer_and_a_stranger_is_named(server, api) -> None:
    server.sends(b"HTTP/1.1 204 No Content\r\n\r\n")
    server.answers_with(404, NOT_FOUND)
    api.delete("shyam")
    with pytest.raises(ExotelHttpError, match="no such subscriber shyam") as caught:
        api.delete("shyam")
    assert caught.value.kind is HttpFailure.NOT_FOUND
    assert [request.method for request in server.requests] == ["DELETE", "DELETE"]


def test_a_name_that_breaks_the_rules_is_refused_before_the_network(server, api) -> None:
    asks: list[Callable[[], object]] = [
        lambda: api.create([NewSubscriber("fine"), NewSubscriber("not fine")]),
        lambda: api.get("a" * 17),
        lambda: api.update("", SubscriberStatus.ACTIVE),
        lambda: api.delete("../etc"),
        lambda: api.create_token("ünïcode", "d"),
        lambda: api.create([]),
        lambda: api.create([NewSubscriber(f"n{number}") for number in range(11)]),
    ]
    for ask in asks:
        with pytest.raises(ValueError, match=r"\.$"):
            ask()
    assert server.requests == []


def test_a_wrong_key_is_told_without_showing_it(server, api) -> None:
    server.answers_with(401, {})
    with pytest.raises(ExotelHttpError, match="API key and token") as caught:
        api.get("alice")
    assert caught.value.kind is HttpFailure.FORBIDDEN
    assert "exotel1-token" not in repr(caught.value) + repr(KEY)


@dataclass(frozen=True)
class Bench:
    exotel: LocalExotel
    http: httpx.AsyncClient
    api: SubscriberApi

    async def ask(self, call: Callable[[], Result]) -> Result:
        return await asyncio.to_thread(call)


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    async with LocalExotel(SandboxSettings(lines=False)) as exotel:
        auth = httpx.BasicAuth(KEY.key, KEY.token.reveal())
        async with httpx.AsyncClient(
            base_url=exotel.http_url, trust_env=False, timeout=5, auth=auth
        ) as http:
            yield Bench(exotel, http, SubscriberApi(exotel.http_url, "exotel1", KEY))


async def test_the_local_exotel_answers_the_documents_create_example(bench: Bench) -> None:
    names = [{"subscriber_name": "nidhi", "custom_field": "support"}, {"subscriber_name": "archit"}]
    answer = await bench.http.post(ALL, json={"subscribers": names})
    body = answer.json()
    assert (answer.status_code, body["http_code"], body["method"]) == (207, 207, "POST")
    assert body["metadata"] == {"failed": 0, "success": 2}
    assert len(body["request_id"]) == 32
    [first, second] = body["response"]
    assert (first["code"], first["status"], first["error_data"]) == (200, "success", None)
    assert set(first["data"]) == {
        "date_created",
        "date_updated",
        "subscriber_name",
        "status",
        "custom_field",
    }
    assert (first["data"]["custom_field"], second["data"]["custom_field"]) == ("support", None)


@pytest.mark.parametrize(
    "body",
    [
        {"subscribers": []},
        {"subscribers": [{"subscriber_name": f"n{number}"} for number in range(11)]},
        {"subscribers": [{}]},
        {"subscribers": "bob"},
        [],
        {"subscriber_name": "bob"},
    ],
)
async def test_the_local_exotel_refuses_malformed_creations(bench: Bench, body: object) -> None:
    assert (await bench.http.post(ALL, json=body)).status_code == 400


async def test_the_local_exotel_fails_only_the_unfit_ones_of_a_batch(bench: Bench) -> None:
    names = ["erin", "alice", "no spaces", "a" * 17]
    body = {"subscribers": [{"subscriber_name": name} for name in names]}
    answer = (await bench.http.post(ALL, json=body)).json()
    assert answer["metadata"] == {"failed": 3, "success": 1}
    assert [each["code"] for each in answer["response"]] == [200, 409, 400, 400]
    failed = answer["response"][1]
    assert (failed["status"], failed["data"]) == ("failure", None)
    assert failed["error_data"]["message"] == "Already exists"


async def test_the_local_exotel_answers_the_documents_delete_failure(bench: Bench) -> None:
    answer = await bench.http.delete(f"{ALL}/shyam")
    body = answer.json()
    assert body.pop("request_id")
    assert (answer.status_code, body) == (
        404,
        {key: value for key, value in NOT_FOUND.items() if key != "request_id"},
    )


async def test_the_local_exotel_pages_newest_first(bench: Bench) -> None:
    query = {"offset": 1, "page_size": 2, "status": "active"}
    body = (await bench.http.get(ALL, params=query)).json()
    assert [each["data"]["subscriber_name"] for each in body["response"]] == ["carol", "bob"]
    assert body["metadata"] == {
        "prev_page_uri": f"{ALL}?offset=0&page_size=2&status=active",
        "next_page_uri": f"{ALL}?offset=3&page_size=2&status=active",
        "first_page_uri": f"{ALL}?offset=0&page_size=2&status=active",
    }
    for wrong in ({"page_size": 0}, {"page_size": 101}, {"offset": -1}, {"status": "abc"}):
        assert (await bench.http.get(ALL, params=wrong)).status_code == 400


async def test_a_subscribers_life_from_creation_to_deletion(bench: Bench) -> None:
    api = bench.api
    many = [NewSubscriber(f"agent{number}", f"no. {number}") for number in range(250)]
    for first in range(0, len(many), 10):
        made = await bench.ask(lambda first=first: api.create(many[first : first + 10]))
        assert all(isinstance(each, Created) for each in made)
    listed = await bench.ask(lambda: [each.name for each in api.list()])
    assert len(listed) == len(set(listed)) == 254
    await bench.ask(lambda: api.update("agent7", SubscriberStatus.INACTIVE))
    inactive = await bench.ask(lambda: list(api.list(SubscriberStatus.INACTIVE)))
    assert [(each.name, each.custom_field) for each in inactive] == [("agent7", "no. 7")]
    with pytest.raises(ExotelHttpError, match="inactive"):
        await bench.ask(lambda: api.create_token("agent7", "d"))
    token = await bench.ask(lambda: api.create_token("agent8", "d", TokenPlatform.IOS))
    profile = await bench.http.get(
        f"{ALL}/agent8/profile",
        headers={"Authorization": f"Bearer {token.access.reveal()}"},
        auth=httpx.Auth(),
    )
    assert profile.status_code == 200
    await bench.ask(lambda: api.delete("agent8"))
    with pytest.raises(ExotelHttpError, match="no such subscriber agent8"):
        await bench.ask(lambda: api.get("agent8"))


async def test_a_test_line_is_no_subscriber_to_manage(bench: Bench) -> None:
    for ask in (bench.api.get, bench.api.delete):
        with pytest.raises(ExotelHttpError, match="no such subscriber echo"):
            await bench.ask(lambda ask=ask: ask("echo"))
