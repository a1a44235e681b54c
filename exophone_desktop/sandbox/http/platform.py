"""Our contract with the platform, ``/v2``: what a subscriber's client asks for."""

from fastapi import APIRouter

from exophone_desktop.domain.account import DEFAULT_CODECS
from exophone_desktop.sandbox.http import models
from exophone_desktop.sandbox.http.answers import errors
from exophone_desktop.sandbox.http.security import BearerToken, RefreshToken
from exophone_desktop.sandbox.http.state import Exotel
from exophone_desktop.sandbox.records import Feedback

SUBSCRIBER = "/accounts/{sid}/subscribers/{name}"


def platform_routes(exotel: Exotel) -> APIRouter:
    """Every path of the platform."""
    router = APIRouter(prefix="/v2", tags=["platform"])
    _add_client_paths(router, exotel)
    return router


def _add_client_paths(router: APIRouter, exotel: Exotel) -> None:
    @router.get(f"{SUBSCRIBER}/profile", responses=errors(401, 403, 404))
    async def profile(sid: str, name: str, token: BearerToken) -> models.ProfileAnswer:
        """How this subscriber registers and calls. Not Exotel's own contract, but ours."""
        subscriber = exotel.owner(token, sid, name)
        settings = exotel.settings
        return models.ProfileAnswer(
            sip_uri=f"sip:{name}@{settings.sip_domain}",
            sip_username=name,
            sip_password=subscriber.sip_password.reveal(),
            sip_server=settings.host,
            sip_domain=settings.sip_domain,
            sip_port=exotel.sip_port,
            sip_transport=settings.sip_transport,
            codecs=list(DEFAULT_CODECS),
        )

    @router.post(f"{SUBSCRIBER}/access_token", responses=errors(401, 403, 404))
    async def access_token(sid: str, name: str, refresh: RefreshToken) -> models.AccessTokenAnswer:
        """A new access token for a refresh token. Not Exotel's own contract, but ours."""
        subscriber = exotel.refresher(refresh, sid, name)
        return models.AccessTokenAnswer(access_token=exotel.tokens.access(subscriber.name))

    @router.post(f"{SUBSCRIBER}/feedback", responses=errors(400, 401, 403, 404))
    async def feedback(
        sid: str, name: str, body: models.FeedbackRequest, token: BearerToken
    ) -> models.Done:
        """Keep a verdict on a call. Not Exotel's own contract, but ours."""
        exotel.owner(token, sid, name)
        exotel.records.add_feedback(Feedback(subscriber=name, **body.model_dump()))
        return models.Done()
