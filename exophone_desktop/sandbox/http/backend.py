"""The customer's app backend, ``/v1``: what Exotel's sample app talks to, and guide 5.1."""

import hmac
import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import PlainTextResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials

from exophone_desktop.domain.text import shown_text
from exophone_desktop.sandbox.http import models
from exophone_desktop.sandbox.http.answers import errors
from exophone_desktop.sandbox.http.security import BearerToken
from exophone_desktop.sandbox.http.state import CallContext, Exotel, Refused
from exophone_desktop.sandbox.lines import BEHAVIOURS

_BASIC = HTTPBasic(auto_error=False, description="API key and token of the account")


def backend_routes(exotel: Exotel) -> APIRouter:
    """Every path of the app backend."""
    router = APIRouter(prefix="/v1", tags=["app backend"])
    _add_sign_in(router, exotel)
    _add_subscriber_paths(router, exotel)
    _add_platform_callbacks(router, exotel)
    return router


def _add_sign_in(router: APIRouter, exotel: Exotel) -> None:
    @router.post("/login", responses=errors(400, 403))
    async def login(body: models.LoginRequest) -> models.LoginAnswer:
        """Sign a person in with their user ID and password."""
        subscriber = exotel.directory.find(body.user_name)
        expected = subscriber.password.reveal() if subscriber else ""
        right = hmac.compare_digest(expected.encode(), body.password.encode())
        same_account = body.account_sid == exotel.settings.account_sid
        if subscriber is None or not expected or not right or not same_account:
            raise Refused(403, "The user ID, password or account SID is wrong.")
        if not subscriber.active:
            raise Refused(403, "The subscriber is inactive.")
        return models.LoginAnswer(
            subscriber_token=exotel.tokens.issue(subscriber.name),
            host_name=f"{exotel.http_url}/v2",
            account_sid=exotel.settings.account_sid,
            exophone=exotel.settings.exophone,
            contact_display_name=subscriber.name.capitalize(),
            subscriber_name=subscriber.name,
            sandbox=f"{exotel.http_url}/sandbox/v1",
        )


def _add_subscriber_paths(router: APIRouter, exotel: Exotel) -> None:
    path = "/accounts/{sid}/subscribers/{user}"

    @router.post(f"{path}/devicetoken", responses=errors(400, 401, 403, 404))
    async def devicetoken(
        sid: str, user: str, body: models.DeviceTokenRequest, token: BearerToken
    ) -> models.Done:
        """Say where pushes for this person go."""
        exotel.owner(token, sid, user)
        exotel.device_tokens[user] = body.device_token
        return models.Done()

    @router.get(f"{path}/contacts", responses=errors(401, 403, 404))
    async def contacts(sid: str, user: str, token: BearerToken) -> models.ContactsAnswer:
        """The people and test lines that can be called."""
        exotel.owner(token, sid, user)
        return _contacts(exotel, user)

    @router.post(f"{path}/context", responses=errors(400, 401, 403, 404))
    async def post_context(
        sid: str, user: str, body: models.ContextRequest, token: BearerToken
    ) -> models.Done:
        """Say whom the next call to the ExoPhone is for."""
        exotel.owner(token, sid, user)
        destination = body.dial_to_number.partition(":")[2]
        exotel.contexts[user] = CallContext(destination, body.message)
        return models.Done()

    @router.get(f"{path}/context", responses=errors(401, 403, 404))
    async def get_context(sid: str, user: str, token: BearerToken) -> models.ContextAnswer:
        """The message of the caller ``user``, for themselves and the one they call."""
        reader = exotel.bearer(token)
        exotel.check_account(sid)
        context = exotel.contexts.get(user)
        if context is None or reader.name not in {user, context.destination}:
            raise Refused(404, "There is no context for you.")
        return models.ContextAnswer(message=context.message)

    @router.delete(f"{path}/context", responses=errors(401, 403, 404))
    async def delete_context(sid: str, user: str, token: BearerToken) -> models.Done:
        """Forget the context; done also when there is none."""
        exotel.owner(token, sid, user)
        exotel.contexts.pop(user, None)
        return models.Done()

    @router.get(f"{path}/logdestination", responses=errors(401, 403, 404))
    async def logdestination(
        sid: str, user: str, token: BearerToken
    ) -> models.LogDestinationAnswer:
        """Where this person's logs go: an address that is good for ten minutes."""
        exotel.owner(token, sid, user)
        ticket, file_name = exotel.log_shelf.expect(user)
        return models.LogDestinationAnswer(
            address=f"{exotel.http_url}/sandbox/v1/logs/{ticket}", file_name=file_name
        )


def _add_platform_callbacks(router: APIRouter, exotel: Exotel) -> None:
    @router.get(
        "/accounts/{sid}/dialtonumber",
        response_model=models.DialWhomAnswer,
        responses={
            200: {
                "content": {"text/plain": {"schema": {"type": "string", "example": "sip:bob"}}},
                "description": "The JSON object, or a bare sip: text when so configured",
            },
            **errors(400, 404),
        },
    )
    async def dial_whom(
        sid: str,
        _call_sid: Annotated[str, Query(alias="CallSid", min_length=1, max_length=128)],
        call_from: Annotated[str, Query(alias="CallFrom", min_length=1, max_length=128)],
        call_to: Annotated[str, Query(alias="CallTo", min_length=1, max_length=128)],
        custom_field: Annotated[str, Query(alias="CustomField", max_length=2048)] = "",
    ) -> models.DialWhomAnswer | Response:
        """Dial Whom (guide 5.1.1): the context's callee, or a ``sip:`` in CustomField."""
        exotel.check_account(sid)
        if call_to.removeprefix("sip:") != exotel.settings.exophone:
            raise Refused(404, "This is not the account's ExoPhone.")
        context = exotel.contexts.get(call_from.removeprefix("sip:"))
        if context is not None:
            number = f"sip:{context.destination}"
        elif custom_field.startswith("sip:"):
            number = shown_text(custom_field, 80)
        else:
            raise Refused(404, "This caller has not said whom to call.")
        if exotel.settings.dial_whom_text:
            return PlainTextResponse(number)
        return models.DialWhomAnswer(
            destination=models.Destination(numbers=[number]),
            outgoing_phone_number=exotel.settings.exophone,
            max_ringing_duration=exotel.settings.max_ringing_duration,
            max_conversation_duration=exotel.settings.max_conversation_duration,
            request_id=secrets.token_hex(16),
        )

    @router.post("/accounts/{sid}/pushtoclient", responses=errors(400, 401, 404))
    async def push(
        sid: str,
        body: models.PushRequest,
        key: Annotated[HTTPBasicCredentials | None, Depends(_BASIC)],
    ) -> models.Done:
        """Keep a push for a subscriber (guide 5.1.2)."""
        exotel.check_key(key.username if key else "", key.password if key else "")
        exotel.check_account(sid)
        if exotel.directory.find(body.subscriber_name) is None:
            raise Refused(404, "There is no such subscriber.")
        exotel.records.pushes.add(body.subscriber_name, body.payload, body.payload_version)
        return models.Done()


def _contacts(exotel: Exotel, user: str) -> models.ContactsAnswer:
    everyone = [s for s in exotel.directory.all() if s.active and s.name != user]
    people = [
        models.Contact(contact_name=s.name.capitalize(), contact_number=s.name)
        for s in everyone
        if not s.line
    ]
    lines = [
        models.Contact(contact_name=f"{s.name.capitalize()}: {about}", contact_number=s.name)
        for s in everyone
        if s.line and (about := BEHAVIOURS[s.name].about)
    ]
    groups = [("Colleagues", people), ("Test lines", lines)]
    return models.ContactsAnswer(
        response=[
            models.ContactsEntry(
                data=models.ContactGroup(group=group, is_special=False, contacts=contacts)
            )
            for group, contacts in groups
        ]
    )
