"""Every request of our clients and every answer they read, held against one description.

The description is the OpenAPI document that the local Exotel publishes.
"""

import re
from typing import Any

import jsonschema_rs
import pytest
from fakes.exotel_calls import CALLS, Call
from fakes.faulty_server import FaultyServer, Request
from fakes.local_http import DESCRIPTION

PREFIXES = ("/v1", "/v2", "/sandbox/v1")
SCHEMES = {"Bearer": {"HTTPBearer", "RefreshToken"}, "Basic": {"HTTPBasic"}}


def described(request: Request) -> tuple[str, dict[str, Any]]:
    """The path of the description that ``request`` is for, and its operation."""
    bare = request.path.partition("?")[0].removeprefix("/v1").removeprefix("/v2")
    for path, item in DESCRIPTION["paths"].items():
        pattern = re.sub(r"\{\w+\}", "[^/]+", path)
        if any(re.fullmatch(pattern, prefix + bare) for prefix in PREFIXES):
            operation = item.get(request.method.lower())
            if operation:
                return path, operation
    raise AssertionError(f"{request.method} {bare} is not described")


def fits(value: object, schema: dict[str, Any]) -> bool:
    whole = {**schema, "components": DESCRIPTION["components"]}
    return bool(jsonschema_rs.is_valid(whole, value))


def schema_in(content: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = content["content"]["application/json"]["schema"]
    return found


@pytest.fixture
def request_of(server: FaultyServer, call: Call) -> Request:
    server.answers_with(call.status, call.answer or {})
    call.make(server.base, 5.0)
    [request] = server.requests
    return request


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_what_our_client_sends_is_what_the_local_exotel_takes(
    request_of: Request, call: Call
) -> None:
    _, operation = described(request_of)
    if "requestBody" in operation:
        assert fits(request_of.json(), schema_in(operation["requestBody"]))
        assert not fits([], schema_in(operation["requestBody"]))
    scheme = request_of.headers.get("authorization", "").partition(" ")[0]
    wanted = {name for each in operation.get("security", []) for name in each}
    assert bool(scheme) == bool(wanted)
    assert not wanted or wanted <= SCHEMES[scheme]
    given = {pair.partition("=")[0] for pair in request_of.path.partition("?")[2].split("&")}
    known = {each["name"] for each in operation.get("parameters", []) if each["in"] == "query"}
    assert given - {""} <= known


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_what_our_client_reads_is_what_the_local_exotel_answers(
    request_of: Request, call: Call
) -> None:
    _, operation = described(request_of)
    answers = operation["responses"]
    success = next(status for status in answers if status.startswith("2"))
    if call.answer is None:
        assert success in {"200", "202", "204"}
        return
    assert success == str(call.status)
    assert fields(call.answer) <= fields_described(schema_in(answers[success]))


def fields(value: object) -> set[str]:
    """The names of all fields in ``value``, with the names of those around them."""
    if isinstance(value, dict):
        return {
            name
            for key, inner in value.items()
            for name in {key, *(f"{key}.{each}" for each in fields(inner))}
        }
    return set().union(*map(fields, value)) if isinstance(value, list) else set()


def fields_described(schema: dict[str, Any]) -> set[str]:
    """The same of what ``schema`` describes."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return fields_described(DESCRIPTION["components"]["schemas"][name])
    found: set[str] = set()
    for each in (*schema.get("anyOf", ()), schema.get("items", {})):
        found |= fields_described(each) if each else set()
    for key, inner in schema.get("properties", {}).items():
        found |= {key, *(f"{key}.{each}" for each in fields_described(inner))}
    return found
