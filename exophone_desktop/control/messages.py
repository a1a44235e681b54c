"""What goes over the line: requests in, answers and events out, as JSON (``PROTOCOL.md``)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

Json = Any
"""What ``json.dumps`` takes: None, bool, int, float, str, list and dict of these."""

PROTOCOL = 1
"""Raised when something is taken away or means something else; additions do not raise it."""

PATH = f"/v{PROTOCOL}"
MAX_REQUEST = 64 * 1024
"""Longest message that the app takes, in bytes."""
MAX_ANSWER = 4 * 1024 * 1024
"""Longest message that the app sends, in bytes."""


class ErrorCode(StrEnum):
    """Why a request failed.

    BAD_REQUEST: no JSON object with ``id`` and ``action``. UNKNOWN_ACTION: see ``hello``.
    BAD_PARAMS: parameters are missing, unknown or out of range. REFUSED: the app will not do it
    now, and says why. BUSY: too many requests at once. TOO_SLOW: no end within the limit; the
    app goes on with it. INTERNAL: a defect; the app's log has the details.
    """

    BAD_REQUEST = "bad_request"
    UNKNOWN_ACTION = "unknown_action"
    BAD_PARAMS = "bad_params"
    REFUSED = "refused"
    BUSY = "busy"
    TOO_SLOW = "too_slow"
    INTERNAL = "internal"


class RequestError(Exception):
    """A request that is not done; the text is a plain sentence."""

    def __init__(self, code: ErrorCode, sentence: str, request_id: str | int | None = None) -> None:
        super().__init__(sentence)
        self.code = code
        self.request_id = request_id


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that is asked; the answer carries ``id`` back."""

    id: str | int
    action: str
    params: Mapping[str, Any]


class _RequestModel(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, hide_input_in_errors=True)

    id: str | int = Field(union_mode="left_to_right")
    action: str = Field(min_length=1, max_length=64)
    params: dict[str, Any] = {}


def parse_request(text: str | bytes) -> Request:
    """The request in ``text``. Raises ``RequestError``."""
    if isinstance(text, bytes):
        raise RequestError(ErrorCode.BAD_REQUEST, "Requests are text messages, not binary ones.")
    try:
        model = _RequestModel.model_validate_json(text)
    except (ValidationError, RecursionError):
        raise RequestError(
            ErrorCode.BAD_REQUEST,
            'A request is a JSON object such as {"id": 1, "action": "state", "params": {}}.',
        ) from None
    if isinstance(model.id, str) and len(model.id) > 128:
        raise RequestError(ErrorCode.BAD_REQUEST, "An id has no more than 128 characters.")
    return Request(model.id, model.action, model.params)


def result_message(request_id: str | int, result: Json) -> str:
    """The answer to a request that was done."""
    return _text({"id": request_id, "result": result})


def error_message(error: RequestError) -> str:
    """The answer to a request that was not done."""
    return _text(
        {"id": error.request_id, "error": {"code": error.code.value, "message": str(error)}}
    )


def event_message(name: str, data: Json) -> str:
    """Something that has happened."""
    return _text({"event": name, "data": data})


def _text(message: Json) -> str:
    # ASCII: no text of a peer can break a line of whoever writes messages into a file.
    return json.dumps(message, allow_nan=False, separators=(",", ":"))
