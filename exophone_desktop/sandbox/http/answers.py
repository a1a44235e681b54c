"""Errors in the platform's envelope, on every path, and limits on what comes in."""

import secrets
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, TypeVar

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import compile_path
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from exophone_desktop.sandbox.http.models import Envelope, ErrorData, Outcome
from exophone_desktop.sandbox.http.state import Refused

MAX_BODY = 65_536
MAX_LOGS = 16 * 1024 * 1024
LOGS_PATH = "/sandbox/v1/logs/"
Data = TypeVar("Data")

Documented = dict[int | str, dict[str, Any]]


def errors(*statuses: int) -> Documented:
    """The error answers of a path, for its OpenAPI description."""
    return {status: {"model": Envelope[None], "description": _name(status)} for status in statuses}


def envelope(request: Request, status: int, data: Data) -> Envelope[Data]:
    """A successful answer of the platform."""
    return Envelope[Data](
        request_id=secrets.token_hex(16),
        method=request.method,
        http_code=status,
        response=Outcome[Data](code=status, data=data),
    )


def install_error_answers(app: FastAPI) -> None:
    """Answer every refusal, also the framework's own, in the envelope."""

    @app.exception_handler(Refused)
    async def refused(request: Request, wrong: Refused) -> JSONResponse:
        error = ErrorData(
            code=wrong.code,
            description=wrong.description,
            message=wrong.message or _name(wrong.status),
        )
        challenge = {"WWW-Authenticate": wrong.challenge} if wrong.challenge else None
        return _failure(request, wrong.status, error, challenge)

    @app.exception_handler(RequestValidationError)
    async def unreadable(request: Request, wrong: RequestValidationError) -> JSONResponse:
        return _failure(request, 400, _plain(400, _what_is_wrong(wrong)))

    @app.exception_handler(HTTPException)
    async def failed(request: Request, wrong: HTTPException) -> JSONResponse:
        # FastAPI's own 400 says that the body could not even be decoded.
        status = wrong.status_code
        said = "The body cannot be read." if status == 400 else _name(status)
        if status == 405:
            return _failure(request, status, _plain(status, said), _allow(app, request))
        return _failure(request, status, _plain(status, said), wrong.headers)


def _failure(
    request: Request, status: int, error: ErrorData, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    outcome = Outcome[None](code=status, error_data=error, status="failure")
    body = Envelope[None](
        request_id=secrets.token_hex(16),
        method=request.method,
        http_code=status,
        response=outcome,
    )
    return JSONResponse(body.model_dump(), status, headers)


def _allow(app: FastAPI, request: Request) -> dict[str, str]:
    """All methods of the path (RFC 9110 section 10.2.1); each route knows of its own only."""
    methods: set[str] = set()
    for path, operations in app.openapi()["paths"].items():
        if compile_path(path)[0].fullmatch(request.url.path):
            methods |= {name.upper() for name in operations}
    return {"Allow": ", ".join(sorted(methods))} if methods else {}


def _plain(status: int, description: str) -> ErrorData:
    return ErrorData(code=status, description=description, message=_name(status))


def _name(status: int) -> str:
    return HTTPStatus(status).phrase


def _what_is_wrong(wrong: RequestValidationError) -> str:
    first = wrong.errors()[0]
    if first["type"] == "json_invalid":
        return "The body is not valid JSON."
    where = [str(part) for part in first["loc"] if not isinstance(part, int)]
    field = where[-1][:64] if len(where) > 1 else "body"
    if first["type"] == "missing":
        return f"{field} is missing."
    if first["loc"] == ("body",) and isinstance(first.get("input"), bytes | str):
        return "The body has to be a JSON object, and Content-Type application/json."
    return f"{field} has an unusable value."


class BodyLimit:
    """ASGI middleware: a body over 64 KiB is answered with 413, however it is sent.

    Logs may have 16 MiB, where they are taken.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the body while it comes in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = 0
        takes_logs = scope["method"] == "PUT" and scope["path"].startswith(LOGS_PATH)
        limit = MAX_LOGS if takes_logs else MAX_BODY

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                raise HTTPException(413)
            return message

        await self._app(scope, counted, send)
