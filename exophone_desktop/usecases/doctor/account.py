"""Subscriber name, tokens, exophone and push: what Exotel says to who we are (guide section 9)."""

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.subscriber_records import name_problem
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.usecases.doctor.findings import Finding, failed, passed, skipped
from exophone_desktop.usecases.doctor.subject import Examination, SubscriberSubject
from exophone_desktop.voice.platform import SubscriberSession

ASK_LIMIT = 10.0
"""Seconds for one question."""

SUPPORT = "contact Exotel support (hello@exotel.in)"
NO_SUBSCRIBER = "No Exotel subscriber is examined."
SIGN_IN = "Sign in in the window first, or name a host and a token file."
_LONGEST_NAME = 15
"""By the guide (section 9.3), which is one less than the Subscriber Management API takes."""


def subscriber_name_fit(examination: Examination) -> Finding:
    """The subscriber's name keeps the rules: the usual reason for a 400."""
    subject = examination.subject
    name = subject.subscriber.name if subject.subscriber else ""
    name = name or (subject.api.subscriber_name if subject.api else "")
    if not name:
        return skipped(NO_SUBSCRIBER)
    problem = name_problem(name)
    if not problem and len(name) > _LONGEST_NAME:
        problem = f"The subscriber name has {len(name)} characters."
    if problem:
        return failed(problem, f"Use letters and digits only, {_LONGEST_NAME} at most.")
    return passed("The subscriber name keeps Exotel's rules.")


def token_answer(examination: Examination) -> Finding:
    """Exotel hands out a subscriber token to the account's API key (guide section 9.3 a)."""
    api = examination.subject.api
    if api is None:
        return skipped(
            "No API key was given: only whoever runs the app backend needs this.",
            "To try it, set EXOTEL_API_KEY and EXOTEL_API_TOKEN and give --api-host.",
        )
    try:
        examination.instruments.exotel.create_token(api, ASK_LIMIT)
    except ValueError as error:
        return failed(str(error), _explained(400))
    except ExotelHttpError as error:
        if error.status in (400, 401, 403):
            return failed(
                f"Exotel answered the request for a token with {error.status}: "
                f"{_MEANINGS[error.status]}",
                _explained(error.status),
                status=error.status,
            )
        return failed(str(error), _other_advice(error), status=error.status)
    return passed("Exotel hands out tokens for this subscriber.")


def session_accepted(examination: Examination) -> Finding:
    """The platform accepts the session's token (guide section 9.3 b)."""
    subscriber = examination.subject.subscriber
    if subscriber is None:
        return skipped(NO_SUBSCRIBER, "" if examination.subject.sip else SIGN_IN)
    if not subscriber.token.access and not subscriber.token.refresh:
        return skipped("There is no token of a session.", SIGN_IN)
    try:
        _fetch_account(examination, subscriber)
    except RefreshTokenExpiredError:
        return failed(
            "AUTHENTICATION_EXPIRED_TOKEN: the session is over, and cannot be renewed.",
            "Sign out and sign in again.",
            status=401,
        )
    except ExotelHttpError as error:
        return _refused_session(error)
    return passed("The platform accepts the session.")


def exophone_set(examination: Examination) -> Finding:
    """There is an exophone to dial (guide section 9.1 a)."""
    subscriber = examination.subject.subscriber
    if subscriber is None:
        return skipped(NO_SUBSCRIBER)
    if not subscriber.exophone:
        return failed(
            "No SIP exophone is set, so no call can be dialled.",
            "The app backend's sign-in answer has to name it; tell whoever runs the backend.",
        )
    digits = subscriber.exophone.removeprefix("+")
    if not (digits.isascii() and digits.isdecimal()):
        return failed(
            "The SIP exophone is not a phone number.",
            "Have the app backend send the number that the dashboard shows.",
        )
    return passed(f"The SIP exophone is {subscriber.exophone[:20]}.")


def push_opens(examination: Examination) -> Finding:
    """The connection that tells of incoming calls can be made (guide section 9.2 a)."""
    subscriber = examination.subject.subscriber
    if subscriber is None:
        return skipped(NO_SUBSCRIBER)
    access = examination.access or subscriber.token.access
    if not access:
        return skipped("There is no token of a session.", SIGN_IN)
    exotel = examination.instruments.exotel
    try:
        exotel.push_opens(
            subscriber.backend, subscriber.account_sid, subscriber.name, access, ASK_LIMIT
        )
    except ExotelHttpError as error:
        if error.kind is HttpFailure.NOT_FOUND:
            return skipped("The app backend offers no push connection; calls come by SIP alone.")
        return failed(
            f"The push connection could not be opened. {error}",
            "A proxy or firewall may end long connections; ask whoever runs this network, or the "
            "app backend.",
            status=error.status,
        )
    return passed("The push connection opens.")


_MEANINGS = {
    400: "malformed packet.",
    401: "it requires basic authentication.",
    403: "VoIP calling is not enabled in your account.",
}


def _explained(status: int) -> str:
    """What to do, as the table of guide section 9.3 has it."""
    return {
        400: "Check the subscriber name: letters and digits, fewer than 16 characters.",
        401: "Check the API key and the API token; they go as basic authentication.",
        403: f"VoIP calling has to be enabled: {SUPPORT}.",
    }[status]


def _fetch_account(examination: Examination, subscriber: SubscriberSubject) -> None:
    exotel, token = examination.instruments.exotel, subscriber.token
    access = token.access

    def fetch(access: Secret) -> None:
        pair = SubscriberToken(token.refresh, access).as_json()
        session = SubscriberSession(
            subscriber.platform,
            subscriber.name,
            subscriber.display_name or subscriber.name,
            subscriber.account_sid,
            pair,
        )
        examination.account = exotel.fetch_profile(session, ASK_LIMIT).account
        examination.access = access

    if access:
        try:
            fetch(access)
        except ExotelHttpError as error:
            if error.status != 401 or not token.refresh:
                raise
        else:
            return
    fetch(exotel.renew(subscriber, ASK_LIMIT))


def _refused_session(error: ExotelHttpError) -> Finding:
    match error.status:
        case 401:
            expired = error.kind is HttpFailure.TOKEN_EXPIRED
            name = "AUTHENTICATION_EXPIRED_TOKEN" if expired else "AUTHENTICATION_INVALID_TOKEN"
            what = "the token has expired." if expired else "the token is not accepted."
            advice = f"Sign out and sign in again; if it stays, {SUPPORT}."
            return failed(f"{name}: {what}", advice, status=401)
        case 400 | 403:
            sentence = f"The platform answered {error.status}: {_MEANINGS[error.status]}"
            return failed(sentence, _explained(error.status), status=error.status)
    return failed(str(error), _other_advice(error), status=error.status)


def _other_advice(error: ExotelHttpError) -> str:
    match error.kind:
        case HttpFailure.NOT_FOUND:
            return "Check the hostname and the account SID."
        case HttpFailure.THROTTLED | HttpFailure.SERVER_FAILED:
            return f"Wait a few minutes and try again; if it stays, {SUPPORT}."
    return f"Try again; if it stays, {SUPPORT}."
