"""Manages calls, one at a time (guide section 4.3), and a second one in a consultation."""

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.voice.call import Call
from exophone_desktop.voice.call_desk import CallDesk
from exophone_desktop.voice.listeners import CallListener


class CallController:
    """Dials, and gives the call that there is. Safe from any thread."""

    def __init__(self, desk: CallDesk) -> None:
        self._desk = desk
        self._listener: CallListener | None = None

    def set_call_listener(self, listener: CallListener | None) -> None:
        """The one listener of calls; replaces the one before."""
        self._listener = listener

    @property
    def call_listener(self) -> CallListener | None:
        """The listener of calls."""
        return self._listener

    def dial(self, remote_id: str, message: str = "") -> Call:
        """Call an exophone, or any address, with the guide's custom field as ``message``.

        Raises:
            NotInitializedError: the client is not initialised.
            IllegalStateError: there is a call already.
            InvalidDialInfoError: ``remote_id`` or ``message`` cannot be sent.
        """
        return Call(self._desk.dial(remote_id, message), self._desk)

    def current_call(self) -> Call | None:
        """The call in progress, if there is one; of two, the one in front."""
        with self._desk.lock:
            record = self._desk.lines.front
            return Call(record.details.call_id, self._desk) if record and not record.over else None

    def get_latest_call_details(self) -> CallDetails | None:
        """The call in progress, or the last one; None before the first."""
        with self._desk.lock:
            return self._desk.lines.front.current() if self._desk.lines.front else None

    def get_call_from_call_id(self, call_id: str) -> Call | None:
        """The call with this identifier, if it is the latest one or set aside."""
        with self._desk.lock:
            known = self._desk.lines.get(call_id) is not None
            return Call(call_id, self._desk) if known else None
