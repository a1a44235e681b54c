"""JSON over HTTP with limits: in time, in size, in trust, and in what errors tell."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from typing import TypeVar

import httpcore
import httpx
import truststore
from pydantic import BaseModel, ValidationError

from exophone_desktop import __version__
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.address import checked_base, joined
from exophone_desktop.exotel.answers import shape_sentence
from exophone_desktop.exotel.api_key import ApiKey as ApiKey
from exophone_desktop.exotel.bearer import Bearer, borne
from exophone_desktop.exotel.deadline import Deadline, DeadlineBackend
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http_transport import LimitedTransport
from exophone_desktop.exotel.network_failures import network_failure
from exophone_desktop.exotel.patience import PatientBackend
from exophone_desktop.exotel.reading import bounded_body, check_status
from exophone_desktop.exotel.server_clock import ServerClock

DEFAULT_LIMIT = 15.0
"""Seconds for one call, from the name look-up to the last byte."""

NOBODY = Secret("")
"""In place of a token where none is needed."""

HEADERS: Mapping[str, str] = {
    "User-Agent": f"ExoPhone-Desktop/{__version__}",
    # A small compressed body can unfold into a very large one.
    "Accept-Encoding": "identity",
    "Connection": "close",
}

NO_QUERY: Mapping[str, str | int] = {}

Answer = TypeVar("Answer", bound=BaseModel)


class JsonServer:
    """One server's JSON API below a base address.

    Each call opens its own connection, so that nothing stale is left after sleep or a change of
    network. No redirect is followed, environment proxies and .netrc are not read, and
    certificates are checked against the system's own trust. Safe to use from several threads.

    Raises:
        ExotelHttpError: BAD_ADDRESS, when ``base`` is not usable.
    """

    def __init__(
        self,
        base: str,
        limit: float = DEFAULT_LIMIT,
        key: ApiKey | None = None,
        clock: ServerClock | None = None,
    ) -> None:
        """``key`` goes with every call that has no bearer; ``clock`` notes the answers' dates."""
        self._key = key
        self._clock = clock
        self._base = checked_base(base)
        self._host = httpx.URL(self._base).host
        self._limit = limit
        self._trust: ssl.SSLContext | None = None
        if self._base.startswith("https:"):
            self._trust = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

    def __repr__(self) -> str:
        return f"JsonServer({self._host!r})"

    def get(
        self,
        *path: str,
        answer: type[Answer],
        bearer: Bearer = NOBODY,
        query: Mapping[str, str | int] = NO_QUERY,
    ) -> Answer:
        """GET, and the answer as a model. Raises ``ExotelHttpError``."""
        return self._validated(self._ask("GET", path, None, bearer, query), answer)

    def post(
        self,
        *path: str,
        body: Mapping[str, object],
        answer: type[Answer],
        bearer: Bearer = NOBODY,
    ) -> Answer:
        """POST ``body`` as JSON, and the answer as a model. Raises ``ExotelHttpError``.

        A ``Secret`` in the body is sent as it is, and never shown.
        """
        return self._validated(self._ask("POST", path, body, bearer), answer)

    def put(self, *path: str, body: Mapping[str, object], answer: type[Answer]) -> Answer:
        """PUT ``body`` as JSON, and the answer as a model. Raises ``ExotelHttpError``."""
        return self._validated(self._ask("PUT", path, body, NOBODY), answer)

    def tell(self, *path: str, body: Mapping[str, object], bearer: Bearer = NOBODY) -> None:
        """POST ``body`` as JSON where only success matters. Raises ``ExotelHttpError``."""
        self._ask("POST", path, body, bearer)

    def delete(self, *path: str, bearer: Bearer = NOBODY) -> None:
        """DELETE. Raises ``ExotelHttpError``."""
        self._ask("DELETE", path, None, bearer)

    def _ask(
        self,
        method: str,
        path: tuple[str, ...],
        body: Mapping[str, object] | None,
        bearer: Bearer,
        query: Mapping[str, str | int] = NO_QUERY,
    ) -> bytes:
        return borne(bearer, lambda access: self._ask_once(method, path, body, access, query))

    def _ask_once(
        self,
        method: str,
        path: tuple[str, ...],
        body: Mapping[str, object] | None,
        bearer: Secret,
        query: Mapping[str, str | int],
    ) -> bytes:
        headers = {**HEADERS, "Accept": "application/json"}
        secrets = [value.reveal() for value in (body or {}).values() if isinstance(value, Secret)]
        if bearer:
            secrets.append(bearer.reveal())
            headers["Authorization"] = f"Bearer {bearer.reveal()}"
        elif self._key is not None:
            secrets += [self._key.token.reveal(), self._key.encoded()]
            headers["Authorization"] = f"Basic {self._key.encoded()}"
        network = DeadlineBackend(Deadline(self._limit))
        with self._exchange(network, method, path, headers, _revealed(body), query) as response:
            content = bounded_body(response, self._host)
        self._note_date(response)
        check_status(response, self._host, content, secrets)
        return content

    @contextmanager
    def stream(
        self,
        *path: str,
        bearer: Secret,
        headers: Mapping[str, str],
        idle_limit: float,
        given_up: Callable[[], bool],
    ) -> Iterator[Iterator[bytes]]:
        """GET an event stream: its bytes as they come, until it ends or is ``given_up``.

        The answer must begin within the limit of every call; then ``idle_limit`` is how many
        seconds may pass without a byte. What is done within the
        context is expected to raise no errors of the network's kinds.

        Raises:
            ExotelHttpError: it could not be had, or broke off.
        """
        sent = {
            **HEADERS,
            **headers,
            "Accept": "text/event-stream",
            "Authorization": f"Bearer {bearer.reveal()}",
        }
        network = PatientBackend(self._limit, idle_limit, given_up)
        with self._exchange(network, "GET", path, sent) as response:
            self._note_date(response)
            if not response.is_success:
                content = bounded_body(response, self._host)
                check_status(response, self._host, content, [bearer.reveal()])
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            if kind != "text/event-stream":
                # A page to sign in to some network, say (WHATWG HTML, section 9.2.2).
                raise ExotelHttpError(
                    HttpFailure.BAD_ANSWER,
                    f"{self._host} did not answer with an event stream.",
                    response.status_code,
                )
            network.answered()
            yield response.iter_raw()

    @contextmanager
    def _exchange(
        self,
        network: httpcore.NetworkBackend,
        method: str,
        path: tuple[str, ...],
        headers: Mapping[str, str],
        body: Mapping[str, object] | None = None,
        query: Mapping[str, str | int] = NO_QUERY,
    ) -> Iterator[httpx.Response]:
        # Not by httpx.Client: that would read cookies, and addresses to be redirected to.
        with self.explained():
            url = joined(self._base, *path)
            request = httpx.Request(method, url, json=body, headers=headers, params=query or None)
            with self.sent(network, request) as response:
                yield response

    def _note_date(self, response: httpx.Response) -> None:
        if self._clock is not None:
            self._clock.note(response.headers.get("Date", ""))

    @contextmanager
    def sent(
        self, network: httpcore.NetworkBackend, request: httpx.Request
    ) -> Iterator[httpx.Response]:
        """The answer to ``request`` over ``network``. Raises what httpcore raises."""
        with closing(LimitedTransport(network, self._trust)) as transport:
            response = transport.handle_request(request)
            with closing(response):
                yield response

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Errors of the network within it are raised as ``ExotelHttpError``."""
        try:
            yield
        except ExotelHttpError:
            raise
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError):
            # httpx and h11 refuse what cannot be put in a request, quoting it: not passed on.
            raise ExotelHttpError(
                HttpFailure.BAD_ADDRESS, f"The request to {self._host} could not be made."
            ) from None
        except Exception as error:
            failure = network_failure(error, self._host, self._limit)
            if failure is None:
                raise
            raise failure from None

    def _validated(self, content: bytes, answer: type[Answer]) -> Answer:
        try:
            return answer.model_validate_json(content)
        except ValidationError as error:
            sentence = shape_sentence(self._host, error)
        # Raised here, so that the model's error, which may hold secrets, is not its context.
        raise ExotelHttpError(HttpFailure.BAD_ANSWER, sentence)


def _revealed(body: Mapping[str, object] | None) -> dict[str, object] | None:
    if body is None:
        return None
    return {
        name: value.reveal() if isinstance(value, Secret) else value for name, value in body.items()
    }
