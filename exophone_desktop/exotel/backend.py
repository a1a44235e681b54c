"""The app backend: sign-in, contacts and call context (as Exotel's sample app uses them)."""

from dataclasses import dataclass

from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.bearer import Bearer
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import DEFAULT_LIMIT, JsonServer
from exophone_desktop.exotel.log_upload import LogDestination
from exophone_desktop.exotel.models import (
    ContactsPayload,
    ContextPayload,
    LogDestinationPayload,
    LoginPayload,
)
from exophone_desktop.exotel.server_clock import ServerClock
from exophone_desktop.exotel.tokens import SubscriberToken

MAX_CONTEXT_MESSAGE = 512


@dataclass(frozen=True, slots=True)
class Login:
    """What the backend hands a person who signed in.

    ``platform_hostname`` is the base address of the platform, for ``initialize``.
    ``sandbox`` is the address of the local Exotel's own API, empty for the real one.
    """

    token: SubscriberToken
    platform_hostname: str
    account_sid: str
    exophone: str
    subscriber_name: str
    contact_display_name: str = ""
    sandbox: str = ""


@dataclass(frozen=True, slots=True)
class Subscriber:
    """On whose behalf the backend is asked; a refused token is renewed where it can be."""

    account_sid: str
    name: str
    access_token: Bearer


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who can be called; texts are safe to show."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """Contacts under one heading. ``is_special``: dial the number itself, not the exophone."""

    name: str
    is_special: bool
    contacts: tuple[Contact, ...]


class AppBackend:
    """One app backend below ``hostname``, such as ``https://host/v1``.

    Every call takes at most ``limit`` seconds and raises ``ExotelHttpError`` and nothing else.
    ``clock`` follows the backend's. Safe to use from several threads.
    """

    def __init__(
        self, hostname: str, limit: float = DEFAULT_LIMIT, clock: ServerClock | None = None
    ) -> None:
        self._server = JsonServer(hostname, limit, clock=clock)

    def login(self, user_name: str, password: Secret, account_sid: str, device_id: str) -> Login:
        """Sign in. A wrong name or password is FORBIDDEN."""
        try:
            payload = self._server.post(
                "login",
                body={
                    "user_name": user_name,
                    "password": password,
                    "account_sid": account_sid,
                    "device_id": device_id,
                },
                answer=LoginPayload,
            )
        except ExotelHttpError as error:
            if error.status not in (401, 403):
                raise
            raise ExotelHttpError(
                HttpFailure.FORBIDDEN,
                "Login failed: the user name, the password or the account SID is wrong.",
                error.status,
            ) from None
        return Login(
            token=payload.subscriber_token.token(),
            platform_hostname=payload.host_name,
            account_sid=payload.account_sid,
            exophone=payload.exophone.removeprefix("sip:"),
            subscriber_name=payload.subscriber_name or user_name,
            contact_display_name=shown_text(payload.contact_display_name or ""),
            sandbox=payload.sandbox or "",
        )

    def post_device_token(self, subscriber: Subscriber, device_token: str) -> None:
        """Tell where pushes for this subscriber go."""
        self._server.tell(
            *_of(subscriber),
            "devicetoken",
            body={"deviceToken": device_token},
            bearer=subscriber.access_token,
        )

    def contacts(self, subscriber: Subscriber) -> tuple[ContactGroup, ...]:
        """Whom the subscriber knows; entries the backend could not fill are left out."""
        payload = self._server.get(
            *_of(subscriber), "contacts", answer=ContactsPayload, bearer=subscriber.access_token
        )
        return tuple(
            ContactGroup(
                shown_text(entry.data.group),
                entry.data.is_special,
                tuple(
                    Contact(shown_text(each.contact_name), shown_text(each.contact_number))
                    for each in entry.data.contacts
                ),
            )
            for entry in payload.response
            if entry.data is not None
        )

    def post_context(self, subscriber: Subscriber, destination: str, message: str = "") -> None:
        """Say whom the next call through the exophone is for, and why.

        The platform's Dial Whom request (guide section 5.1.1) is answered from this.
        """
        self._server.tell(
            *_of(subscriber),
            "context",
            body={"dialToNumber": f"sip:{destination}", "message": message},
            bearer=subscriber.access_token,
        )

    def get_context(self, subscriber: Subscriber, caller: str) -> str:
        """The message of ``caller`` about the call they make, safe to show; empty if none."""
        path = ("accounts", subscriber.account_sid, "subscribers", caller, "context")
        try:
            payload = self._server.get(*path, answer=ContextPayload, bearer=subscriber.access_token)
        except ExotelHttpError as error:
            if error.kind is HttpFailure.NOT_FOUND:
                return ""
            raise
        return shown_text(payload.message or "", MAX_CONTEXT_MESSAGE)

    def log_destination(self, subscriber: Subscriber) -> LogDestination:
        """Where the subscriber's logs are to be sent; good for a while."""
        payload = self._server.get(
            *_of(subscriber),
            "logdestination",
            answer=LogDestinationPayload,
            bearer=subscriber.access_token,
        )
        address = Secret(payload.address.get_secret_value())
        return LogDestination(address, shown_text(payload.file_name))

    def delete_context(self, subscriber: Subscriber) -> None:
        """Forget whom the last call was for. Nothing to forget is fine."""
        try:
            self._server.delete(*_of(subscriber), "context", bearer=subscriber.access_token)
        except ExotelHttpError as error:
            if error.kind is not HttpFailure.NOT_FOUND:
                raise


def _of(subscriber: Subscriber) -> tuple[str, str, str, str]:
    return ("accounts", subscriber.account_sid, "subscribers", subscriber.name)
