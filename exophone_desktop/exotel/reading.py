"""Reads an HTTP answer within limits, and says what a status other than success means."""

import httpx

from exophone_desktop.exotel.answers import refusal_of
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure

MAX_BODY = 1024 * 1024


def bounded_body(response: httpx.Response, host: str) -> bytes:
    """The body as it came, at most 1 MiB. Raises ``ExotelHttpError``."""
    too_large = ExotelHttpError(
        HttpFailure.TOO_LARGE,
        f"The answer of {host} is larger than {MAX_BODY // 1024} KiB and was not read.",
        response.status_code,
    )
    announced = response.headers.get("Content-Length", "0")
    if announced.isdecimal() and int(announced[:20]) > MAX_BODY:
        raise too_large
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise ExotelHttpError(
            HttpFailure.BAD_ANSWER,
            f"{host} sent a compressed answer that was not asked for.",
            response.status_code,
        )
    content = bytearray()
    for chunk in response.iter_raw():
        content += chunk
        if len(content) > MAX_BODY:
            raise too_large
    return bytes(content)


def check_status(response: httpx.Response, host: str, content: bytes, sent: list[str]) -> None:
    """Raise ``ExotelHttpError`` unless the answer is a success.

    ``sent`` are the secrets of the request: a server may quote them, an error text must not.
    """
    if response.is_success:
        return
    if response.is_redirect:
        raise ExotelHttpError(
            HttpFailure.REDIRECTED,
            f"{host} sends us to another address, which is not followed; check the hostname.",
            response.status_code,
        )
    raise refusal_of(host, response.status_code, content, sent)
