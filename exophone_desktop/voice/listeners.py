"""The SDK's listeners (guide sections 4.2 and 4.3): override what you need.

Methods are called on the client's own thread, one after another.
"""

from exophone_desktop.voice.call import Call
from exophone_desktop.voice.errors import ExotelVoiceError
from exophone_desktop.voice.events import LogLevel


class ExotelVoiceClientEventListener:
    """Hears of the client as a whole."""

    def on_initialization_success(self) -> None:
        """Calls can be made and received."""

    def on_initialization_failure(self, error: ExotelVoiceError) -> None:
        """The client could not be set up."""

    def on_authentication_failure(self, error: ExotelVoiceError) -> None:
        """The subscriber token is invalid or expired: get a new one and initialise again."""

    def on_log(self, level: LogLevel, tag: str, message: str) -> None:
        """A line for the log, without secrets."""

    def on_upload_log_success(self) -> None:
        """The logs of ``upload_logs`` have arrived."""

    def on_upload_log_failure(self, error: ExotelVoiceError) -> None:
        """The logs of ``upload_logs`` were not sent; they may be sent again."""

    def on_de_initialized(self) -> None:
        """``stop`` is complete."""

    def on_destroy_media_session(self) -> None:
        """The media of the last call has been cleaned up."""


class CallListener:
    """Hears of calls."""

    def on_incoming_call(self, call: Call) -> None:
        """Someone calls; ``answer`` or ``hangup``."""

    def on_call_initiated(self, call: Call) -> None:
        """A call that was dialled is on its way."""

    def on_call_ringing(self, call: Call) -> None:
        """The far end rings."""

    def on_call_established(self, call: Call) -> None:
        """Both sides can talk."""

    def on_call_ended(self, call: Call) -> None:
        """The call is over; its details tell why."""

    def on_missed_call(self, remote_id: str, time: float) -> None:
        """A call was declined because another is in progress; ``time`` is epoch seconds."""

    def on_media_disrupted(self, call: Call) -> None:
        """No sound arrives; the client tries to get it back."""

    def on_renewing_media(self, call: Call) -> None:
        """Media is being set up anew."""
