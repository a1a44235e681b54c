"""Sends a zip of logs to where the app backend says (``GET …/logdestination``)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import httpx

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.address import MAX_ADDRESS, checked_base
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import HEADERS, JsonServer
from exophone_desktop.exotel.patience import PatientBackend
from exophone_desktop.exotel.reading import bounded_body, check_status

MAX_ARCHIVE = 16 * 1024 * 1024
"""Largest archive that is sent, in bytes."""
STALL_LIMIT = 30.0
"""Seconds without progress after which sending is given up."""
_CHUNK = 16 * 1024

Progress = Callable[[int, int], None]
"""Takes the bytes that were handed to the network, and how many there are."""


@dataclass(frozen=True, slots=True)
class LogDestination:
    """Where logs go. Whoever has the ``address`` may write there, so it is kept like a secret.

    ``file_name`` is what the receiver calls the archive: a reference to ask by.
    """

    address: Secret
    file_name: str


class UploadCancelledError(ExotelHttpError):
    """The person did not want it sent any more."""

    def __init__(self) -> None:
        super().__init__(HttpFailure.REFUSED, "Sending was cancelled.")


def checked_destination(address: str) -> tuple[str, str]:
    """``address`` parted into its base and its query, with ``?`` where there is one.

    Logs go over https, or to this machine.

    Raises:
        ExotelHttpError: BAD_ANSWER, since it was a server's answer.
    """
    base, mark, query = address.partition("?")
    usable = len(address) <= MAX_ADDRESS and address.isascii() and address.isprintable()
    try:
        if usable and " " not in address and "#" not in address and urlsplit(base).path:
            return checked_base(base), mark + query
    except ExotelHttpError:
        pass
    raise ExotelHttpError(
        HttpFailure.BAD_ANSWER,
        "The app backend named no usable place for logs: it must be an https address.",
    )


def upload_archive(
    destination: LogDestination,
    archive: bytes,
    on_progress: Progress,
    given_up: Callable[[], bool],
    limit: float = STALL_LIMIT,
) -> None:
    """PUT ``archive`` to ``destination``; no token goes with it. Takes as long as the network.

    ``limit`` is how many seconds may pass without progress, and until the answer is whole.
    ``on_progress`` is called on this thread, ``given_up`` asked a few times a second.

    Raises:
        UploadCancelledError: it was given up.
        ExotelHttpError: it is too large, or was not taken.
    """
    if len(archive) > MAX_ARCHIVE:
        raise ExotelHttpError(
            HttpFailure.TOO_LARGE,
            f"The report is larger than {MAX_ARCHIVE // 1024 // 1024} MiB; choose a shorter time.",
        )
    base, query = checked_destination(destination.address.reveal())

    def chunks() -> Iterator[bytes]:
        for begin in range(0, len(archive), _CHUNK):
            if given_up():
                raise UploadCancelledError
            yield archive[begin : begin + _CHUNK]
            on_progress(min(begin + _CHUNK, len(archive)), len(archive))

    try:
        network = PatientBackend(limit, limit, given_up)
        _put(JsonServer(base, limit), network, base, query, chunks(), len(archive))
    except ExotelHttpError:
        if given_up():
            raise UploadCancelledError from None
        raise


def _put(
    server: JsonServer,
    network: PatientBackend,
    base: str,
    query: str,
    chunks: Iterator[bytes],
    length: int,
) -> None:
    # With a length, as a server that is asked by a signed address wants it, not in chunks.
    kind = {"Content-Type": "application/zip", "Content-Length": str(length)}
    # What signs the address, whole and in parts.
    secrets = [query, *(value for values in parse_qs(query[1:]).values() for value in values)]
    with server.explained():
        request = httpx.Request("PUT", base + query, content=chunks, headers={**HEADERS, **kind})
        with server.sent(network, request) as response:
            host = request.url.host
            if response.status_code in (401, 403):
                raise ExotelHttpError(
                    HttpFailure.FORBIDDEN,
                    f"{host} does not take the logs; the permission to send them has ended.",
                    response.status_code,
                )
            check_status(response, host, bounded_body(response, host), secrets)
