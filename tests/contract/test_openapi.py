"""Requests that a property-based tester makes of the local Exotel's own OpenAPI description."""

import asyncio
import base64
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from fakes.local_http import ARCHIVE, DESCRIPTION, SETTINGS, new_exotel
from hypothesis import HealthCheck, Phase, given, seed, settings, strategies as st
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks

from exophone_desktop.sandbox.http.app import build_app
from exophone_desktop.sandbox.http.logs import OCTETS
from exophone_desktop.sandbox.http.serving import HttpServing
from exophone_desktop.sandbox.http.state import Exotel

EXAMPLES = 12
"""Of each kind (fit and unfit requests) for each operation."""
SEED = 20191230
CALL_LIMIT = 10.0
CHECKS = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
METHODS = ("get", "post", "put", "delete")
OPERATIONS = sorted(
    (method, path)
    for path, item in DESCRIPTION["paths"].items()
    for method in item.keys() & set(METHODS)
)


def can_be_wrong(operation: dict[str, Any]) -> bool:
    """Whether there is anything that could be sent wrongly: any text fits a plain path."""
    parameters = operation.get("parameters", [])
    return "requestBody" in operation or any(
        each["in"] != "path" or "security" in operation for each in parameters
    )


REQUESTS = [
    (method, path, mode)
    for method, path in OPERATIONS
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or can_be_wrong(DESCRIPTION["paths"][path][method])
]
STREAMS = {
    path
    for path, item in DESCRIPTION["paths"].items()
    if "text/event-stream" in str(item.get("get", {}).get("responses", {}).get("200", {}))
}


@dataclass(frozen=True)
class Served:
    base: str
    exotel: Exotel

    def credentials(self, method: str, path: str) -> str:
        """What opens this operation, as its description says."""
        [scheme] = DESCRIPTION["paths"][path][method].get("security", [{"none": []}])
        if "HTTPBasic" in scheme:
            pair = f"{SETTINGS.api_key}:{SETTINGS.api_token.reveal()}"
            return f"Basic {base64.b64encode(pair.encode()).decode()}"
        pair_of_alice = self.exotel.tokens.issue("alice")
        if "HTTPBearer" in scheme:
            return f"Bearer {pair_of_alice.access_token}"
        return f"Bearer {pair_of_alice.refresh_token}" if "RefreshToken" in scheme else ""


@pytest.fixture
def served() -> Iterator[Served]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="served-exotel")
    thread.start()
    exotel = new_exotel()
    http = HttpServing(build_app(exotel), "127.0.0.1", 0)
    asyncio.run_coroutine_threadsafe(http.start(), loop).result(10)
    exotel.http_url = f"http://127.0.0.1:{http.port}"
    yield Served(exotel.http_url, exotel)
    asyncio.run_coroutine_threadsafe(http.stop(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
    loop.close()


KNOWN = {
    **dict.fromkeys(("sid", "account_sid"), SETTINGS.account_sid),
    **dict.fromkeys(("user", "name", "user_name", "CallFrom"), "alice"),
    **dict.fromkeys(("subscriber", "subscriber_name", "subscriberName"), "alice"),
    "password": "alice-pass1",
    "from_line": "callback",
    "CallTo": SETTINGS.exophone,
}
"""What there is at the local Exotel, so that requests get beyond the doors."""


@schemathesis.serializer(OCTETS)
def zipped(context: object, value: object) -> bytes:
    """Now a zip archive, now anything at all."""
    text = str(value).encode("utf-8", "replace")
    return ARCHIVE if len(text) % 2 else ARCHIVE[:4] + text + ARCHIVE[4:]


def known(values: object, exotel: Exotel) -> object:
    if not isinstance(values, dict):
        return values
    [sent, *_] = exotel.log_shelf.all()
    ticket, _ = exotel.log_shelf.expect("alice")
    there = {**KNOWN, "ticket": ticket, "file_name": sent.file_name}
    return {name: there.get(name, value) for name, value in values.items()}


@pytest.mark.parametrize(("method", "path", "mode"), REQUESTS)
def test_no_request_brings_a_server_error_and_answers_are_as_described(
    served: Served, method: str, path: str, mode: GenerationMode
) -> None:
    schema = schemathesis.openapi.from_dict(DESCRIPTION)
    operation = schema[path][method]
    statuses: set[int] = set()

    @seed(SEED)
    @given(data=st.data())
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy(generation_mode=mode))
        signed = data.draw(st.sampled_from([True, True, True, False]))
        if data.draw(st.sampled_from([True, True, True, False])):
            case.path_parameters = known(case.path_parameters, served.exotel)
            if mode is GenerationMode.POSITIVE:
                case.query = known(case.query, served.exotel)
                case.body = known(case.body, served.exotel)
        headers = {}
        # A stream that is allowed never ends.
        if signed and path not in STREAMS and (right := served.credentials(method, path)):
            headers["Authorization"] = right
        answer = case.call(base_url=served.base, headers=headers, timeout=CALL_LIMIT)
        statuses.add(answer.status_code)
        case.validate_response(answer, checks=CHECKS)
        # A description cannot say which archives are fit.
        if mode is GenerationMode.POSITIVE and case.media_type != OCTETS:
            case.validate_response(answer, checks=[checks.positive_data_acceptance])

    ask()
    if mode is GenerationMode.POSITIVE and path not in STREAMS:
        assert statuses & {200, 202, 204, 207}, "no request got through"
