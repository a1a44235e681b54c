import pytest

from exophone_desktop.composition.platform_adapter import VoicePlatform
from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.domain.call import CallDetails, CallDirection, CallFeedback
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.voice.errors import ErrorType, PlatformError
from exophone_desktop.voice.platform import SubscriberSession

SESSION = SubscriberSession("https://x/v2", "alice", "Alice", "sid", Secret("{}"))
PROFILE = SubscriberProfile(SipAccount(id="sip:alice@x", password=Secret("sip-password")))
CALL = CallDetails("c", CallDirection.OUTGOING)


class Http:
    """Exotel's HTTP side: answers, or fails as it was told."""

    def __init__(self, failure: HttpFailure | None = None) -> None:
        self.failure = failure
        self.posted: list[CallFeedback] = []

    def fetch_profile(self, session: SubscriberSession) -> SubscriberProfile:
        self._fail()
        return PROFILE

    def post_feedback(
        self, session: object, call: object, feedback: CallFeedback, bearer: object
    ) -> None:
        self._fail()
        self.posted.append(feedback)
        self.bearer = bearer

    def _fail(self) -> None:
        if self.failure:
            raise ExotelHttpError(self.failure, "It did not work.", 500)


def test_a_profile_is_handed_on_and_its_password_hidden_from_logs() -> None:
    hidden: list[Secret] = []
    platform = VoicePlatform(Http(), hidden.append, lambda level, days: None)
    assert platform.fetch_profile(SESSION) == PROFILE
    assert hidden == [Secret("sip-password")]


def test_whether_nobody_but_the_server_may_call_is_asked_for_each_profile() -> None:
    settled = [True, False]
    platform = VoicePlatform(
        Http(),
        lambda secret: None,
        lambda level, days: None,
        only_from_server=lambda: settled.pop(0),
    )
    assert platform.fetch_profile(SESSION).account.only_from_server
    assert not platform.fetch_profile(SESSION).account.only_from_server


def test_a_verdict_is_handed_on() -> None:
    http = Http()
    VoicePlatform(http, lambda secret: None, lambda level, days: None).post_feedback(
        SESSION, CALL, CallFeedback(4)
    )
    assert http.posted == [CallFeedback(4)]


def test_a_verdict_goes_with_renewed_tokens_where_there_are_such() -> None:
    http, tokens = Http(), object()
    known = {("https://x/v2", "sid", "alice"): tokens}
    platform = VoicePlatform(
        http, lambda secret: None, lambda level, days: None, lambda *whose: known.get(whose)
    )
    platform.post_feedback(SESSION, CALL, CallFeedback(4))
    assert http.bearer is tokens


@pytest.mark.parametrize("failure", HttpFailure)
def test_every_failure_of_http_has_an_error_type_of_the_sdk(failure) -> None:
    platform = VoicePlatform(Http(failure), lambda secret: None, lambda level, days: None)
    with pytest.raises(PlatformError, match="did not work") as refusal:
        platform.fetch_profile(SESSION)
    expected = {
        HttpFailure.TOKEN_INVALID: ErrorType.AUTHENTICATION_INVALID_TOKEN,
        HttpFailure.TOKEN_EXPIRED: ErrorType.AUTHENTICATION_EXPIRED_TOKEN,
        HttpFailure.TIMED_OUT: ErrorType.NETWORK_ERROR,
        HttpFailure.SERVER_FAILED: ErrorType.SERVER_ERROR,
    }
    assert refusal.value.error.error_type in ErrorType
    assert refusal.value.error.error_type is expected.get(failure, refusal.value.error.error_type)


def test_the_log_follows_the_profile() -> None:
    followed: list[tuple[str, int]] = []
    http = Http()
    platform = VoicePlatform(http, lambda secret: None, lambda *what: followed.append(what))
    platform.fetch_profile(SESSION)
    assert followed == [(PROFILE.log_level, PROFILE.log_rotate_days)]
