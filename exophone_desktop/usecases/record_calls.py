"""Keeps every call in the history, from the moment it starts."""

import logging
import uuid
from collections.abc import Callable
from concurrent.futures import Future

from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallState
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.usecases.dialling import target_shown
from exophone_desktop.usecases.ports import HistoryPort
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallMissed,
    IncomingCall,
    VoiceEvent,
)

log = logging.getLogger(__name__)


class HistoryKeeper:
    """Follows the voice client on its own thread, and never waits for the disk there."""

    def __init__(
        self,
        history: HistoryPort,
        state: Callable[[], AppState],
        tell: Callable[[str], None],
        changed: Callable[[], None],
    ) -> None:
        """``tell`` takes a sentence for the person; ``changed`` is called when something was kept.

        Both on any thread.
        """
        self._history = history
        self._state = state
        self._tell = tell
        self._changed = changed
        self._people: dict[str, tuple[str, str]] = {}
        self._owner = ""

    def handle(self, event: VoiceEvent) -> None:
        """Keep what ``event`` says of a call."""
        match event:
            case CallInitiated(call) | IncomingCall(call):
                person, owner = whom(call, self._state()), self._owner_now()
                self._people[call.call_id] = person, owner
                self._follow(self._history.begin(call, person, owner))
            case CallEstablished(call):
                self._follow(self._history.answer(call))
            case CallEnded(call, statistics, detail):
                known = self._people.pop(call.call_id, None)
                person, owner = known or (whom(call, self._state()), self._owner_now())
                self._follow(self._history.complete(call, statistics, person, detail, owner))
            case CallMissed(remote_id, time, name):
                missed = _missed(remote_id, time, name)
                person, owner = name or remote_id, self._owner_now()
                change = self._history.complete(missed, CallStatistics(), person, "", owner)
                self._follow(change)

    def _owner_now(self) -> str:
        # The voice client ends calls while somebody signs out: they are still that person's.
        user = self._state().user
        if user is not None:
            self._owner = user.owner
        return self._owner

    def _follow(self, change: Future[None]) -> None:
        change.add_done_callback(self._done)

    def _done(self, change: Future[None]) -> None:
        error = change.exception()
        if error is not None:
            log.warning("%s", error)
            self._tell(str(error))
        else:
            self._changed()


def whom(call: CallDetails, state: AppState) -> str:
    """The person of ``call``: who was dialled (the exophone is nobody), or who calls."""
    if call.direction is CallDirection.INCOMING:
        return call.remote_display_name or call.remote_id
    if state.call is not None and state.call.details.call_id == call.call_id:
        return state.call.peer
    return state.dialling or target_shown(call.remote_id)


def _missed(remote_id: str, time: float, name: str) -> CallDetails:
    # A call that never became the client's own has no identifier yet.
    return CallDetails(
        call_id=uuid.uuid4().hex,
        direction=CallDirection.INCOMING,
        state=CallState.ENDED,
        remote_id=remote_id,
        remote_display_name=name,
        started_time=time,
        ended_time=time,
        end_reason=CallEndReason.TIMEOUT,
    )
