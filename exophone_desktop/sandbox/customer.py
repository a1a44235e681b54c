"""The platform's calls to the customer's endpoints: Dial Whom and push (guide section 5.1).

They are real HTTP, bounded in time and size, also when the endpoints are the built-in ones.
"""

import asyncio
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.text import shown_text

LIMIT_SECONDS = 5.0
MAX_ANSWER = 65_536
_SIP_NUMBER = re.compile(r"sip:(?P<user>\+?[A-Za-z0-9._-]{1,64})(?:@[A-Za-z0-9.:_-]{1,255})?")
_NEVER = "1970-01-01 05:30:00"


class DialWhomFailed(Exception):  # noqa: N818 - names what happened
    """The Dial Whom endpoint named nobody. ``status`` and the text become the SIP answer."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class _TooLongError(httpx.HTTPError):
    """An answer is larger than any that is expected."""


@dataclass(frozen=True, slots=True)
class DialPlan:
    """Whom to call. Limits are in seconds, 0 for none."""

    subscriber: str
    max_ringing_duration: int = 0
    max_conversation_duration: int = 0


class CustomerEndpoints:
    """An HTTP client for the two endpoints. ``close`` it.

    A push URL may carry its own key and token, as guide 5.1.2 shows (``https://key:token@…``).

    Raises:
        ValueError: A URL is not one of http or https.
    """

    def __init__(
        self,
        dial_whom_url: str,
        push_url: str,
        api_key: str,
        api_token: Secret,
        limit: float = LIMIT_SECONDS,
    ) -> None:
        push = _checked(push_url)
        key, token = api_key, api_token.reveal()
        if push.username:
            # Out of the address, so that no log line shows them.
            key, token = push.username, push.password
            push = push.copy_with(username=None, password=None)
        self._dial_whom_url = _checked(dial_whom_url)
        self._push_url = push
        self._auth = httpx.BasicAuth(key, token)
        self._limit = limit
        # A kept connection that the endpoint closes just as the next request is written would
        # lose that request; an announcement may not be sent twice (RFC 9110 section 9.2.2).
        self._client = httpx.AsyncClient(
            timeout=limit,
            trust_env=False,
            limits=httpx.Limits(max_keepalive_connections=0),
            # A small compressed body can unfold into a very large one: none is asked for or read.
            headers={"Accept-Encoding": "identity", "Connection": "close"},
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def dial_whom(
        self, call_sid: str, caller: str, exophone: str, custom_field: str = ""
    ) -> DialPlan:
        """Ask whom ``caller`` wants, with the parameters of guide 5.1.1.

        Raises:
            DialWhomFailed: The endpoint cannot be reached (503), or names nobody (404).
        """
        now = datetime.now(UTC).astimezone()
        stamp = now.strftime("%Y-%m-%d %H:%M:%S")
        params = {
            "CallSid": call_sid,
            "CallFrom": f"sip:{caller}",
            "CallTo": f"sip:{exophone}",
            "CallStatus": "ringing",
            "Direction": "incoming",
            "Created": now.strftime("%a, %d %b %Y %H:%M:%S"),
            "DialCallDuration": "0",
            "StartTime": stamp,
            "EndTime": _NEVER,
            "CallType": "call-attempt",
            "DialWhomNumber": "",
            "flow_id": "1",
            "tenant_id": "1",
            "From": f"sip:{caller}",
            "To": f"sip:{exophone}",
            "CurrentTime": stamp,
        }
        if custom_field:
            params["CustomField"] = custom_field
        try:
            status, body = await self._fetch("GET", self._dial_whom_url, params=params)
        except (httpx.HTTPError, TimeoutError) as error:
            raise DialWhomFailed(503, "Dial Whom Endpoint Unreachable") from error
        if status != 200:
            kind = 503 if status >= 500 else 404
            raise DialWhomFailed(kind, f"Dial Whom Answered {status}")
        return read_dial_plan(body)

    async def push(self, subscriber: str, payload: str, version: str) -> bool:
        """Announce a call; False when the endpoint did not take it."""
        body = {"subscriberName": subscriber, "payload": payload, "payloadVersion": version}
        try:
            status, _ = await self._fetch("POST", self._push_url, json=body, auth=self._auth)
        except (httpx.HTTPError, TimeoutError):
            return False
        return status == 200

    async def _fetch(
        self,
        method: str,
        url: httpx.URL,
        *,
        params: dict[str, str] | None = None,
        json: dict[str, str] | None = None,
        auth: httpx.BasicAuth | None = None,
    ) -> tuple[int, bytes]:
        request = self._client.build_request(method, url, params=params, json=json)
        # httpx limits each read; a server that drips bytes must not hold a call up either.
        async with asyncio.timeout(self._limit):
            response = await self._client.send(request, auth=auth, stream=True)
            try:
                body = bytearray()
                async for chunk in response.aiter_raw():
                    body += chunk
                    if len(body) > MAX_ANSWER:
                        raise _TooLongError("The answer is too long")
            finally:
                await response.aclose()
        return response.status_code, bytes(body)


def _checked(text: str) -> httpx.URL:
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as error:
        raise ValueError("A Dial Whom or push URL cannot be read.") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise ValueError("A Dial Whom or push URL does not start with http:// or https://.")
    return url


def read_dial_plan(body: bytes) -> DialPlan:
    """The answer of a Dial Whom endpoint: the JSON object of guide 5.1.1, or ``sip:<name>``.

    Raises:
        DialWhomFailed: It is neither (404).
    """
    text = body.decode("utf-8", "replace").strip()
    try:
        answer = json.loads(text) if text[:1] in {"{", '"'} else text
    except (ValueError, RecursionError):
        raise DialWhomFailed(404, "Dial Whom Answer Unreadable") from None
    if isinstance(answer, str):
        return DialPlan(_subscriber(answer))
    destination = answer.get("destination")
    numbers = destination.get("numbers") if isinstance(destination, dict) else None
    if not isinstance(numbers, list) or not numbers:
        raise DialWhomFailed(404, "Dial Whom Named Nobody")
    return DialPlan(
        _subscriber(numbers[0]),
        _seconds(answer.get("max_ringing_duration")),
        _seconds(answer.get("max_conversation_duration")),
    )


def _subscriber(number: object) -> str:
    match = _SIP_NUMBER.fullmatch(number.strip()) if isinstance(number, str) else None
    if match is None:
        said = shown_text(str(number), 40).encode("ascii", "replace").decode("ascii")
        raise DialWhomFailed(404, f"Dial Whom Named No SIP User: {said}")
    return match["user"]


def _seconds(value: object) -> int:
    usable = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= 86_400
    return value if usable and isinstance(value, int) else 0
