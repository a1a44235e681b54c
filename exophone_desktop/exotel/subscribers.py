"""Exotel's Subscriber Management API: create, update, view and delete an account's subscribers.

All calls need the account's API key and token. The base address is that of the account's stamp,
such as ``https://chaotix.mum1.exotel.in``; every path begins with ``/v2/accounts/<sid>`` there.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import parse_qs, urlsplit

from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import DEFAULT_LIMIT, ApiKey, JsonServer
from exophone_desktop.exotel.subscriber_payloads import (
    MAX_PER_PAGE,
    CreatedAnswer,
    ListAnswer,
    OneAnswer,
    ResultPayload,
    SubscriberPayload,
    TokenAnswer,
)
from exophone_desktop.exotel.subscriber_records import (
    Created,
    NewSubscriber,
    NotCreated,
    SubscriberRecord,
    SubscriberStatus,
    TokenPlatform,
    name_problem,
)
from exophone_desktop.exotel.tokens import SubscriberToken

MAX_PER_REQUEST = 10
MAX_LISTED = 1_000_000


class SubscriberApi:
    """The subscribers of one account.

    Every call takes at most ``limit`` seconds an exchange, and raises ``ExotelHttpError`` and
    nothing else, save ``ValueError`` for a name that breaks the rules, before anything is sent.
    A wrong key or token is FORBIDDEN, an unknown subscriber NOT_FOUND. Safe from several threads.
    """

    def __init__(
        self, base: str, account_sid: str, key: ApiKey, limit: float = DEFAULT_LIMIT
    ) -> None:
        base = base.strip().rstrip("/").removesuffix("/v2")
        self._server = JsonServer(f"{base}/v2" if base else "", limit, key)
        self._account = ("accounts", account_sid)
        self._all = (*self._account, "subscribers")

    def create_token(
        self, name: str, device_id: str, platform: TokenPlatform = TokenPlatform.ANDROID
    ) -> SubscriberToken:
        """A token pair for a subscriber: refresh for 24 hours, access for 30 minutes."""
        _check(name)
        body = {"platform": platform.value, "device_id": device_id, "subscriber_name": name}
        with _Explained(name):
            answer = self._server.post(
                *self._account, "subscriber_token", body=body, answer=TokenAnswer
            )
        issued = answer.response.data
        _check_same(issued.subscriber_name, name)
        return issued.subscriber_token.token()

    def create(self, subscribers: Sequence[NewSubscriber]) -> tuple[Created | NotCreated, ...]:
        """Create 1 to 10 subscribers in one request; one result each, in their order.

        Raises:
            ValueError: none, or more than 10, are given, or a name breaks the rules.
        """
        if not 1 <= len(subscribers) <= MAX_PER_REQUEST:
            raise ValueError(f"1 to {MAX_PER_REQUEST} subscribers are created in a request.")
        for each in subscribers:
            _check(each.name)
        with _Explained():
            answer = self._server.post(
                *self._all,
                body={"subscribers": [_body(each) for each in subscribers]},
                answer=CreatedAnswer,
            )
        results = answer.response
        if len(results) != len(subscribers):
            raise _unexpected("has another number of results than was asked for")
        return tuple(
            _creation(new, result) for new, result in zip(subscribers, results, strict=True)
        )

    def update(
        self, name: str, status: SubscriberStatus, custom_field: str | None = None
    ) -> SubscriberRecord:
        """Set a subscriber's status, and the custom field where one is given."""
        _check(name)
        body: dict[str, object] = {"status": status.value}
        if custom_field is not None:
            body["custom_field"] = custom_field
        with _Explained(name):
            answer = self._server.put(*self._all, name, body=body, answer=OneAnswer)
        return _record_in(answer.response, name)

    def get(self, name: str) -> SubscriberRecord:
        """One subscriber."""
        _check(name)
        with _Explained(name):
            answer = self._server.get(*self._all, name, answer=OneAnswer)
        return _record_in(answer.response, name)

    def list(
        self, status: SubscriberStatus | None = None, page_size: int = MAX_PER_PAGE
    ) -> Iterator[SubscriberRecord]:
        """Every subscriber, page after page as they are asked for, each name once.

        Raises:
            ValueError: ``page_size`` is not 1 to 100.
        """
        if not 1 <= page_size <= MAX_PER_PAGE:
            raise ValueError(f"A page has 1 to {MAX_PER_PAGE} subscribers.")
        return islice(self._pages(status, page_size), MAX_LISTED)

    def delete(self, name: str) -> None:
        """Delete a subscriber for good."""
        _check(name)
        with _Explained(name):
            self._server.delete(*self._all, name)

    def _pages(self, status: SubscriberStatus | None, page_size: int) -> Iterator[SubscriberRecord]:
        seen: set[str] = set()
        offset: int | None = 0
        while offset is not None:
            query: dict[str, str | int] = {"page_size": page_size, "offset": offset}
            if status is not None:
                query["status"] = status.value
            with _Explained():
                page = self._server.get(*self._all, answer=ListAnswer, query=query)
            for result in page.response:
                record = _record_in(result)
                # What is created meanwhile moves others to the next page, where they come again.
                if record.name not in seen:
                    seen.add(record.name)
                    yield record
            # After a page with nobody on it there is nobody, whatever it says of a next one.
            uri = page.metadata.next_page_uri if page.metadata and page.response else None
            offset = _next_offset(uri, offset) if uri else None


class _Explained:
    """Says in this API's words what a refusal means."""

    def __init__(self, name: str = "") -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if not isinstance(error, ExotelHttpError):
            return
        if error.status == 401:
            raise ExotelHttpError(
                HttpFailure.FORBIDDEN,
                "Exotel does not accept the API key and token of this account.",
                error.status,
            ) from None
        if error.status == 403:
            # Guide section 9.3.
            raise ExotelHttpError(
                error.kind,
                f"{error.message} Exotel's support enables VoIP calling for an account.",
                error.status,
            ) from None
        if error.kind is HttpFailure.NOT_FOUND:
            what = f"subscriber {self._name}" if self._name else "account"
            raise ExotelHttpError(
                HttpFailure.NOT_FOUND, f"There is no such {what}.", error.status
            ) from None


def _check(name: str) -> None:
    problem = name_problem(name)
    if problem:
        raise ValueError(problem)


def _body(new: NewSubscriber) -> dict[str, str]:
    body = {"subscriber_name": new.name}
    return body if new.custom_field is None else body | {"custom_field": new.custom_field}


def _creation(new: NewSubscriber, result: ResultPayload) -> Created | NotCreated:
    if result.status == "success" and result.data is not None:
        return Created(new.name, _record_in(result, new.name))
    error = result.error_data
    said = (error.description or error.message or "") if error else ""
    reason = shown_text(said) or f"The platform refused it with {result.code}."
    return NotCreated(new.name, result.code, error.code if error else None, reason)


def _record_in(result: ResultPayload, name: str = "") -> SubscriberRecord:
    """The subscriber of ``result``, who must be ``name`` where one is asked for."""
    if result.data is None:
        raise _unexpected("has no subscriber in it")
    if name:
        _check_same(result.data.subscriber_name, name)
    return _record(result.data)


def _check_same(answered: str, asked: str) -> None:
    # Not exactly: the document's examples write the same name in two ways.
    if answered.casefold() != asked.casefold():
        raise _unexpected("names other subscribers than were asked for")


def _record(payload: SubscriberPayload) -> SubscriberRecord:
    return SubscriberRecord(
        payload.subscriber_name,
        SubscriberStatus(payload.status),
        payload.custom_field,
        payload.date_created,
        payload.date_updated,
    )


def _next_offset(uri: str, offset: int) -> int:
    """The offset in ``next_page_uri``; nothing else of it is used, least of all its host."""
    try:
        said = parse_qs(urlsplit(uri).query, max_num_fields=16).get("offset", [""])[0]
    except ValueError:
        said = ""
    if not (said.isascii() and said.isdecimal() and offset < int(said[:19]) <= MAX_LISTED):
        raise _unexpected("has an unusable next_page_uri")
    return int(said)


def _unexpected(what: str) -> ExotelHttpError:
    return ExotelHttpError(HttpFailure.BAD_ANSWER, f"The answer of the platform {what}.")
