"""Exotel's platform: the profile that makes a SIP phone, and feedback about calls.

The paths are this project's own contract with a platform; Exotel has not published its own.
"""

from typing import Protocol

from exophone_desktop.domain.account import (
    DEFAULT_CODECS,
    SipAccount,
    SipTransport,
    SrtpPolicy,
    SubscriberProfile,
)
from exophone_desktop.domain.call import CallDetails, CallFeedback
from exophone_desktop.domain.feedback import FeedbackReport
from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.exotel.bearer import Bearer
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import DEFAULT_LIMIT, JsonServer
from exophone_desktop.exotel.models import ProfilePayload
from exophone_desktop.exotel.tokens import SubscriberToken, parse_subscriber_token


class PlatformSession(Protocol):
    """Who asks; the voice client's ``SubscriberSession`` is one."""

    @property
    def hostname(self) -> str:
        """Base address of the platform."""

    @property
    def subscriber_name(self) -> str:
        """The subscriber."""

    @property
    def display_name(self) -> str:
        """What others are shown."""

    @property
    def account_sid(self) -> str:
        """The tenant."""

    @property
    def subscriber_token(self) -> Secret:
        """JSON with ``refresh_token`` and ``access_token``."""


class ExotelPlatform:
    """The platform below each session's ``hostname``.

    Every call takes at most ``limit`` seconds and raises ``ExotelHttpError`` and nothing else.
    Safe to use from several threads.
    """

    def __init__(self, limit: float = DEFAULT_LIMIT) -> None:
        self._limit = limit

    def fetch_profile(self, session: PlatformSession) -> SubscriberProfile:
        """Who the subscriber is in SIP, with the password that the registrar asks for."""
        server = JsonServer(session.hostname, self._limit)
        payload = server.get(
            *_of(session), "profile", answer=ProfilePayload, bearer=_token(session).access
        )
        return _profile(payload, session.display_name)

    def post_feedback(
        self,
        session: PlatformSession,
        call: CallDetails,
        feedback: CallFeedback,
        bearer: Bearer | None = None,
    ) -> None:
        """Report a verdict on an ended call (guide section 4.10), as one of its own.

        ``bearer`` is used instead of the token that the session began with.
        """
        report = FeedbackReport(call.call_id, call.session_id, feedback)
        self.send_feedback(session, report, bearer)

    def send_feedback(
        self, session: PlatformSession, report: FeedbackReport, bearer: Bearer | None = None
    ) -> None:
        """Send ``report``, perhaps again: by its identifier it counts once."""
        server = JsonServer(session.hostname, self._limit)
        server.tell(
            *_of(session),
            "feedback",
            body={
                "report_id": report.report_id,
                "call_id": report.call_id,
                "session_id": report.session_id,
                "rating": report.feedback.rating,
                "issue": report.feedback.issue.value,
            },
            bearer=_token(session).access if bearer is None else bearer,
        )


def _of(session: PlatformSession) -> tuple[str, str, str, str]:
    return ("accounts", session.account_sid, "subscribers", session.subscriber_name)


def _token(session: PlatformSession) -> SubscriberToken:
    try:
        return parse_subscriber_token(session.subscriber_token)
    except ValueError as error:
        sentence = str(error)
    raise ExotelHttpError(HttpFailure.TOKEN_INVALID, sentence)


def _profile(payload: ProfilePayload, display_name: str) -> SubscriberProfile:
    transport = SipTransport(payload.sip_transport)
    server = f"sip:{payload.sip_server}:{payload.sip_port};transport={transport}"
    account = SipAccount(
        id=_checked(payload.sip_uri, "sip_uri"),
        registrar=_checked(f"sip:{payload.sip_domain}", "sip_domain"),
        username=payload.sip_username,
        password=Secret(payload.sip_password.get_secret_value()),
        proxy=_checked(f"{server};lr", "sip_server"),
        transport=transport,
        srtp=SrtpPolicy(payload.srtp),
        codecs=tuple(payload.codecs) or DEFAULT_CODECS,
        display_name=display_name,
    )
    return SubscriberProfile(
        account=account,
        media_timeout=payload.media_timeout,
        call_connection_timeout=payload.call_connection_timeout,
        incoming_call_timeout=payload.incoming_call_timeout,
        log_level=payload.log_level,
        log_rotate_days=payload.log_rotate_days,
        transfer_allowed=payload.transfer_allowed,
    )


def _checked(uri: str, field: str) -> str:
    try:
        parse_sip_uri(uri)
    except ValueError as error:
        sentence = f"The profile of the subscriber has an unusable {field}: {error}."
    else:
        return uri
    raise ExotelHttpError(HttpFailure.BAD_ANSWER, sentence)
