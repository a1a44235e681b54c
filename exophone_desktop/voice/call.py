"""One call, as the SDK offers it (guide section 4.3)."""

from typing import Protocol

from exophone_desktop.domain.call import CallAudioRoute, CallDetails, CallFeedback, CallIssue
from exophone_desktop.domain.statistics import CallStatistics


class CallKeeper(Protocol):
    """What a ``Call`` asks its controller for. Every method may raise ``VoiceClientError``."""

    def details_of(self, call_id: str) -> CallDetails:
        """For ``Call.get_call_details``."""

    def statistics_of(self, call_id: str) -> CallStatistics:
        """For ``Call.get_statistics``."""

    def answer(self, call_id: str) -> None:
        """For ``Call.answer``."""

    def hang_up(self, call_id: str) -> None:
        """For ``Call.hangup``."""

    def mute(self, call_id: str, muted: bool) -> None:
        """For ``Call.mute`` and ``unmute``."""

    def send_dtmf(self, call_id: str, digits: str) -> None:
        """For ``Call.send_dtmf``."""

    def renew_media(self, call_id: str) -> None:
        """For ``Call.renew_media``."""

    def hold(self, call_id: str, held: bool) -> None:
        """For ``Call.hold`` and ``resume``."""

    def transfer(self, call_id: str, target: str) -> None:
        """For ``Call.transfer``."""

    def consult(self, call_id: str, target: str) -> None:
        """For ``Call.consult``."""

    def swap(self) -> None:
        """For ``Call.swap``."""

    def connect(self) -> None:
        """For ``Call.complete_transfer``."""

    def end_consultation(self) -> None:
        """For ``Call.end_consultation``."""

    def record_to(self, call_id: str, path: str | None) -> None:
        """For recording."""

    def choose_route(self, call_id: str, route: CallAudioRoute, on: bool) -> None:
        """For speaker and Bluetooth."""

    def route(self) -> CallAudioRoute:
        """For ``Call.get_audio_route``."""

    def post_feedback(self, call_id: str, feedback: CallFeedback) -> None:
        """For ``Call.post_feedback``."""


class Call:
    """A call in progress, or the last one. Methods only ask and return at once.

    Unless it says otherwise, a method raises ``IllegalStateError`` when the call is not in a
    state that allows it (``call_machine.ALLOWED``).
    """

    def __init__(self, call_id: str, keeper: CallKeeper) -> None:
        self._call_id = call_id
        self._keeper = keeper

    @property
    def call_id(self) -> str:
        """The call's identifier."""
        return self._call_id

    def answer(self) -> None:
        """Accept an incoming call."""
        self._keeper.answer(self._call_id)

    def hangup(self) -> None:
        """End the call, or decline it while it is incoming."""
        self._keeper.hang_up(self._call_id)

    def mute(self) -> None:
        """Send silence in place of the microphone."""
        self._keeper.mute(self._call_id, True)

    def unmute(self) -> None:
        """Send the microphone again."""
        self._keeper.mute(self._call_id, False)

    def send_dtmf(self, digit: str) -> None:
        """Send one digit or several, ``0-9 A-D * #``. Raises ``VoiceClientError`` for others."""
        self._keeper.send_dtmf(self._call_id, digit)

    def renew_media(self) -> None:
        """Set the call's media up anew, when no sound arrives or leaves."""
        self._keeper.renew_media(self._call_id)

    def hold(self) -> None:
        """Put the call on hold: nobody hears anybody; ``HoldChanged`` follows."""
        self._keeper.hold(self._call_id, True)

    def resume(self) -> None:
        """Take the held call up again; ``HoldChanged`` follows."""
        self._keeper.hold(self._call_id, False)

    def transfer(self, target: str) -> None:
        """Have the far end call ``target`` instead, without asking there first (RFC 3515).

        This call ends once they talk; ``TransferFailed`` says that it goes on. Raises
        ``VoiceClientError`` where the session's profile allows no transfer.
        """
        self._keeper.transfer(self._call_id, target)

    def consult(self, target: str) -> None:
        """Put this call on hold and call ``target`` to ask there first: an attended transfer.

        That second call is the current one from now on; ``ConsultationChanged`` tells how far it
        is. Raises ``VoiceClientError`` where the session's profile allows no transfer.
        """
        self._keeper.consult(self._call_id, target)

    def swap(self) -> None:
        """In a consultation, put the call in front on hold and talk to the other one."""
        self._keeper.swap()

    def complete_transfer(self) -> None:
        """In a consultation, let both others talk to each other (RFC 5589); both calls end."""
        self._keeper.connect()

    def end_consultation(self) -> None:
        """Hang up on who was asked, and take the first call up again."""
        self._keeper.end_consultation()

    def start_recording(self, path: str) -> None:
        """Record the call to a ``.wav`` or ``.flac`` file, this side left and the far side right.

        Both sides hear a tone that says so. Where the law or a policy forbids recording, do not.
        """
        self._keeper.record_to(self._call_id, path)

    def stop_recording(self) -> None:
        """End the recording; the file is complete when ``RecordingChanged`` says so."""
        self._keeper.record_to(self._call_id, None)

    def enable_speaker(self) -> None:
        """Play the call on the loudspeaker. Raises ``VoiceClientError`` where there is none."""
        self._keeper.choose_route(self._call_id, CallAudioRoute.SPEAKER, True)

    def disable_speaker(self) -> None:
        """Go back to headset, handset or the system's default."""
        self._keeper.choose_route(self._call_id, CallAudioRoute.SPEAKER, False)

    def enable_bluetooth(self) -> None:
        """Play and speak over Bluetooth. Raises ``VoiceClientError`` where there is none."""
        self._keeper.choose_route(self._call_id, CallAudioRoute.BLUETOOTH, True)

    def disable_bluetooth(self) -> None:
        """Go back to headset, handset or the system's default."""
        self._keeper.choose_route(self._call_id, CallAudioRoute.BLUETOOTH, False)

    def get_audio_route(self) -> CallAudioRoute:
        """Where call sound goes now. Allowed in every state."""
        return self._keeper.route()

    def get_statistics(self) -> CallStatistics:
        """The figures of the call, at most about a second old."""
        return self._keeper.statistics_of(self._call_id)

    def get_call_details(self) -> CallDetails:
        """What the call is now. Allowed in every state; only the latest call is known."""
        return self._keeper.details_of(self._call_id)

    def post_feedback(self, rating: int, issue: CallIssue = CallIssue.NO_ISSUE) -> None:
        """Report how the call was, after its end. Raises ``ValueError`` for a rating not 1-5."""
        self._keeper.post_feedback(self._call_id, CallFeedback(rating, issue))
