"""What can go wrong over HTTP, each with one sentence for the person."""

from enum import StrEnum


class HttpFailure(StrEnum):
    """Kinds of failure, so that callers decide without reading sentences."""

    BAD_ADDRESS = "BAD_ADDRESS"
    UNREACHABLE = "UNREACHABLE"
    TIMED_OUT = "TIMED_OUT"
    UNTRUSTED = "UNTRUSTED"
    TOKEN_INVALID = "TOKEN_INVALID"
    TOKEN_EXPIRED = "TOKEN_EXPIRED"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    THROTTLED = "THROTTLED"
    REFUSED = "REFUSED"
    SERVER_FAILED = "SERVER_FAILED"
    BAD_ANSWER = "BAD_ANSWER"
    TOO_LARGE = "TOO_LARGE"
    REDIRECTED = "REDIRECTED"


class ExotelHttpError(Exception):
    """An HTTP call failed; the text is a plain sentence without secrets that can be shown.

    ``status`` is the HTTP status code, 0 when there was no answer.
    """

    def __init__(self, kind: HttpFailure, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.status = status
