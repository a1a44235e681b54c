"""The bodies of the local Exotel's HTTP API, as its OpenAPI description publishes them."""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from exophone_desktop.domain.account import SipTransport, SrtpPolicy
from exophone_desktop.sandbox.http.tokens import SubscriberToken

Short = Annotated[str, StringConstraints(max_length=256)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=256)]
CustomField = Annotated[str, StringConstraints(max_length=1024)]
Data = TypeVar("Data")


class Body(BaseModel):
    """A request body: exact types, no value ever in an error text."""

    model_config = ConfigDict(strict=True, hide_input_in_errors=True)


class ErrorData(BaseModel):
    """What went wrong: ``description`` says what exactly, ``message`` its kind."""

    code: int
    description: str
    message: str


class Outcome(BaseModel, Generic[Data]):
    """``response`` of the platform's envelope."""

    code: int
    error_data: ErrorData | None = None
    status: Literal["success", "failure"] = "success"
    data: Data | None = None


class Envelope(BaseModel, Generic[Data]):
    """The platform's answer (Subscriber Management API)."""

    request_id: str
    method: str
    http_code: int
    response: Outcome[Data]


class LoginRequest(Body):
    """``POST /login``."""

    user_name: Name
    password: Name
    account_sid: Name
    device_id: Name


class LoginAnswer(BaseModel):
    """What a signed-in client needs. ``sandbox`` marks the local Exotel."""

    subscriber_token: SubscriberToken
    host_name: str
    account_sid: str
    exophone: str
    contact_display_name: str
    subscriber_name: str
    sandbox: str


class DeviceTokenRequest(Body):
    """``POST …/devicetoken``."""

    device_token: Annotated[str, StringConstraints(min_length=1, max_length=4096)] = Field(
        alias="deviceToken"
    )


class ContextRequest(Body):
    """``POST …/context``: whom the caller wants, and a message for the callee."""

    dial_to_number: Annotated[
        str, StringConstraints(pattern=r"^(sip|wa):\+?[A-Za-z0-9._-]{1,64}$", max_length=80)
    ] = Field(alias="dialToNumber")
    message: Annotated[str, StringConstraints(max_length=1024)] = ""


class ContextAnswer(BaseModel):
    """The caller's message."""

    message: str


class LogDestinationAnswer(BaseModel):
    """Where a zip of logs is to be PUT; whoever has the address may."""

    address: str = Field(serialization_alias="logDestinationURL", repr=False)
    file_name: str = Field(serialization_alias="logDestinationFileName")


class Contact(BaseModel):
    """A name and what to dial."""

    contact_name: str
    contact_number: str


class ContactGroup(BaseModel):
    """Contacts under one heading; those of a special group are dialled directly."""

    group: str
    is_special: bool
    contacts: list[Contact]


class ContactsEntry(BaseModel):
    """One group with its own result code."""

    code: str = "200"
    data: ContactGroup


class ContactsAnswer(BaseModel):
    """``GET …/contacts``."""

    response: list[ContactsEntry]


class Done(BaseModel):
    """It is done; there is nothing more to say."""

    http_code: int = 200


class PushRequest(Body):
    """``POST …/pushtoclient`` (guide section 5.1.2)."""

    subscriber_name: Name = Field(alias="subscriberName")
    payload: Annotated[str, StringConstraints(max_length=16_384)]
    payload_version: Short = Field(alias="payloadVersion")


class Destination(BaseModel):
    """Whom to call."""

    numbers: list[str]


class DialWhomAnswer(BaseModel):
    """The Dial Whom answer of guide section 5.1.1."""

    fetch_after_attempt: bool = False
    destination: Destination
    outgoing_phone_number: str
    record: bool = False
    recording_channels: str = "dual"
    max_ringing_duration: int
    max_conversation_duration: int
    request_id: str
    method: str = "GET"
    http_code: int = 200
    code: int | None = None
    error_data: ErrorData | None = None
    status: str | None = None


class TokenRequest(Body):
    """``POST …/subscriber_token``."""

    platform: Literal["android", "ios"]
    device_id: Name
    subscriber_name: Name


class TokenAnswer(BaseModel):
    """The token pair of a subscriber."""

    subscriber_name: str
    subscriber_token: SubscriberToken


class AccessTokenAnswer(BaseModel):
    """A new access token."""

    access_token: str = Field(repr=False)


class ProfileAnswer(BaseModel):
    """How a subscriber registers and calls. Times are in seconds."""

    sip_uri: str
    sip_username: str
    sip_password: str = Field(repr=False)
    sip_server: str
    sip_domain: str
    sip_port: int
    sip_transport: SipTransport
    srtp: SrtpPolicy = SrtpPolicy.OFF
    codecs: list[str]
    media_timeout: int = 30
    call_connection_timeout: int = 60
    incoming_call_timeout: int = 60
    log_level: Literal["NONE", "ERROR", "WARNING", "INFO", "DEBUG"] = "INFO"
    log_rotate_days: int = 7


def _whole(value: object) -> object:
    """2.0 is an integer in JSON Schema (section 4.2.3), though not to a strict model."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


class FeedbackRequest(Body):
    """``POST …/feedback`` (guide section 4.10).

    ``report_id`` is unlike any other report's: what comes again under it is taken, and counts once.
    """

    call_id: Name
    session_id: Short
    report_id: Short = ""
    # The bounds first: behind the validator they would be missing from the description.
    rating: Annotated[int, Field(ge=1, le=5), BeforeValidator(_whole)]
    issue: Literal[
        "NO_ISSUE", "BACKGROUND_NOISE", "CHOPPY_AUDIO", "HIGH_LATENCY", "NO_AUDIO", "ECHO"
    ]
