"""Sends people's verdicts on calls to the platform (guide section 4.10), in its own time."""

from collections.abc import Callable
from concurrent.futures import Executor

from exophone_desktop.domain.call import CallDetails, CallFeedback
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.errors import NotInitializedError, PlatformError
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.platform import Platform, SubscriberSession


class FeedbackPost:
    """``emit`` is told of what could not be sent."""

    def __init__(
        self,
        platform: Platform | None,
        session: Callable[[], SubscriberSession | None],
        workers: Executor,
        emit: Callable[[VoiceEvent], None],
    ) -> None:
        self._platform = platform
        self._session = session
        self._workers = workers
        self._emit = emit

    def report(self, call: CallDetails, feedback: CallFeedback) -> None:
        """Send a verdict. Returns at once.

        Raises:
            NotInitializedError: there is no platform to send it to.
        """
        platform, session = self._platform, self._session()
        if platform is None or session is None:
            raise NotInitializedError("Feedback goes to Exotel, and this account is not Exotel's.")
        self._workers.submit(self._post, platform, session, call, feedback)

    def _post(
        self,
        platform: Platform,
        session: SubscriberSession,
        call: CallDetails,
        feedback: CallFeedback,
    ) -> None:
        try:
            platform.post_feedback(session, call, feedback)
        except PlatformError as error:
            message = f"The feedback was not sent: {error.error.error_message}"
            self._emit(voice_events.ProblemReported(message))
