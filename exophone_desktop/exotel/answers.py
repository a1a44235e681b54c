"""What servers' refusals and malformed answers mean, in one sentence each."""

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, ValidationError

from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure


class ErrorData(BaseModel):
    """``error_data`` of the platform's envelope (Subscriber Management API)."""

    model_config = ConfigDict(hide_input_in_errors=True)

    code: int | str | None = None
    description: str | None = None
    message: str | None = None


class _RefusedResponse(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    error_data: ErrorData | None = None


class _RefusedEnvelope(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    response: _RefusedResponse


def refusal_of(
    host: str, status: int, content: bytes, secrets: Iterable[str] = ()
) -> ExotelHttpError:
    """The error of an answer with a status other than success (RFC 9110 section 15).

    What the server says is quoted, but for ``secrets``.
    """
    said, expired = _said_by(content, secrets)
    kind, sentence = _meaning(host, status, said, expired)
    return ExotelHttpError(kind, sentence, status)


def _meaning(host: str, status: int, said: str, expired: bool) -> tuple[HttpFailure, str]:
    because = f" ({said})" if said else ""
    if status == 401:
        if expired:
            return HttpFailure.TOKEN_EXPIRED, "The session has expired; please sign in again."
        return (
            HttpFailure.TOKEN_INVALID,
            f"{host} does not accept the session; please sign in again{because}.",
        )
    if status == 403:
        return HttpFailure.FORBIDDEN, f"{host} does not allow this{because}."
    if status == 404:
        return HttpFailure.NOT_FOUND, f"{host} does not know what was asked for{because}."
    if status == 429:
        return HttpFailure.THROTTLED, f"{host} asks to wait before trying again{because}."
    if 400 <= status < 500:
        # Whole in each case: the window knows a sentence again by what is around its values.
        refused = f"{host} refused the request with {status}."
        explained = f"{host} refused the request with {status} ({said})."
        return HttpFailure.REFUSED, explained if said else refused
    if status >= 500:
        return (
            HttpFailure.SERVER_FAILED,
            f"{host} has a problem of its own ({status}); try again later.",
        )
    return HttpFailure.BAD_ANSWER, f"{host} gave an unexpected answer ({status})."


def _said_by(content: bytes, secrets: Iterable[str]) -> tuple[str, bool]:
    """What to quote, and whether it is about something that has expired."""
    try:
        data = _RefusedEnvelope.model_validate_json(content).response.error_data
    except ValidationError:
        return "", False
    if data is None:
        return "", False
    expired = "expired" in f"{data.message} {data.description}".lower()
    # The document's example: "Subscriber not found" beneath the message "Not found".
    said = data.description or data.message or ""
    for secret in filter(None, secrets):
        # Nothing before it is shortened: half a secret is one too.
        said = said.replace(secret, "***")
    return shown_text(said).rstrip("."), expired


def shape_sentence(host: str, error: ValidationError) -> str:
    """What is wrong with an answer's shape, by field names alone, never by values."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return f"The answer of {host} is not valid JSON."
    field = shown_text(".".join(str(part) for part in first["loc"]), 64) or "answer"
    if first["type"] == "missing":
        return f"The answer of {host} lacks {field}."
    return f"The answer of {host} has an unusable {field}."
