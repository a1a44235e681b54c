"""The HTTP application of the local Exotel; its description is at ``/openapi.json``."""

from typing import Any

from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from exophone_desktop import __version__
from exophone_desktop.sandbox.http.answers import BodyLimit, install_error_answers
from exophone_desktop.sandbox.http.backend import backend_routes
from exophone_desktop.sandbox.http.local import local_routes
from exophone_desktop.sandbox.http.logs import log_routes
from exophone_desktop.sandbox.http.platform import platform_routes
from exophone_desktop.sandbox.http.push import push_routes
from exophone_desktop.sandbox.http.state import Exotel
from exophone_desktop.sandbox.http.subscribers import subscriber_routes


class LocalExotelApi(FastAPI):
    """FastAPI, describing errors as they really are.

    Unreadable input is 400 here, never 422; a body that is too large is 413.
    """

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI description."""
        description = super().openapi()
        for path in description["paths"].values():
            for operation in path.values():
                answers = operation["responses"]
                answers.pop("422", None)
                if "requestBody" in operation:
                    answers["413"] = {**answers["400"], "description": "Content Too Large"}
        for name in ("HTTPValidationError", "ValidationError"):
            description["components"]["schemas"].pop(name, None)
        return description


def build_app(exotel: Exotel) -> FastAPI:
    """Every path on one application."""
    app = LocalExotelApi(
        title="ExoPhone local Exotel",
        version=__version__,
        summary="A tool for development and QA: not Exotel, and not a product server.",
        docs_url=None,
        redoc_url=None,
    )
    app.state.closing = exotel.closing
    app.include_router(backend_routes(exotel))
    app.include_router(push_routes(exotel))
    app.include_router(subscriber_routes(exotel))
    app.include_router(platform_routes(exotel))
    app.include_router(local_routes(exotel))
    app.include_router(log_routes(exotel))
    install_error_answers(app)
    app.add_middleware(BodyLimit)
    # A web page in someone's browser must not reach this server through a name of its own.
    app.add_middleware(
        TrustedHostMiddleware, allowed_hosts=[exotel.settings.host, "localhost", "127.0.0.1"]
    )
    return app
