"""The JSON bodies of the app backend and the platform, as they are answered."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints

from exophone_desktop.exotel.tokens import SubscriberTokenPayload

Short = Annotated[str, StringConstraints(max_length=256)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=256)]
MAX_CONTACTS = 5000


class Payload(BaseModel):
    """Base of all answers: unknown fields are let be, values never reach an error text."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)


class LoginPayload(Payload):
    """Answer of ``POST /login``. ``sandbox`` is set by the local Exotel only."""

    subscriber_token: SubscriberTokenPayload
    host_name: Name
    account_sid: Name
    exophone: Name
    contact_display_name: Short | None = None
    subscriber_name: Short | None = None
    sandbox: Short | None = None


class ContactPayload(Payload):
    """One contact."""

    contact_name: Short
    contact_number: Short


class ContactGroupPayload(Payload):
    """A named group of contacts; those of a special group are dialled themselves."""

    group: Short
    is_special: bool = False
    contacts: Annotated[list[ContactPayload], Field(max_length=MAX_CONTACTS)] = []


class ContactsEntryPayload(Payload):
    """One entry of the contacts answer."""

    code: str | int | None = None
    data: ContactGroupPayload | None = None


class ContactsPayload(Payload):
    """Answer of ``GET …/contacts``."""

    response: Annotated[list[ContactsEntryPayload], Field(max_length=MAX_CONTACTS)] = []


class ContextPayload(Payload):
    """Answer of ``GET …/context``."""

    message: Annotated[str, StringConstraints(max_length=4096)] | None = None


class LogDestinationPayload(Payload):
    """Answer of ``GET …/logdestination``. The address alone lets one write, so it is a secret."""

    address: Annotated[SecretStr, Field(min_length=1, max_length=2048)] = Field(
        alias="logDestinationURL"
    )
    file_name: Short = Field(default="", alias="logDestinationFileName")


Seconds = Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)]
SipName = Annotated[str, StringConstraints(max_length=128, pattern=r"^[^\s\x00-\x1f\"<>@]*$")]


class ProfilePayload(Payload):
    """Answer of ``GET …/profile``: who the subscriber is in SIP (our contract)."""

    sip_uri: Name
    sip_username: SipName
    sip_password: SecretStr
    sip_server: Name
    sip_domain: Name
    sip_port: Annotated[int, Field(ge=1, le=65535)]
    sip_transport: Literal["udp", "tcp", "tls"]
    srtp: Literal["off", "optional", "required"] = "off"
    codecs: Annotated[
        list[Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._\-]{1,32}$")]],
        Field(max_length=32),
    ] = []
    media_timeout: Seconds = 30.0
    call_connection_timeout: Seconds = 60.0
    incoming_call_timeout: Seconds = 60.0
    log_level: Literal["NONE", "ERROR", "WARNING", "INFO", "DEBUG"] = "INFO"
    log_rotate_days: Annotated[int, Field(ge=1, le=365)] = 7
    transfer_allowed: bool = False
