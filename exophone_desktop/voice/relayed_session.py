"""Fetches calls that were announced by a push (guide section 4.3.2, ``relaySessionData``)."""

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace

from exophone_desktop.domain.text import shown_text
from exophone_desktop.engine import events
from exophone_desktop.voice import events as voice_events
from exophone_desktop.voice.dial_info import person_of
from exophone_desktop.voice.errors import NotInitializedError
from exophone_desktop.voice.events import VoiceEvent
from exophone_desktop.voice.session_data import (
    LATE_AFTER,
    REMEMBERED,
    AnnouncedCall,
    JudgedData,
    RelayOutcome,
    SessionDataJudge,
)

log = logging.getLogger(__name__)

CALL_SID_HEADER = "x-exotel-callsid"
GRACE = 1.0
"""Seconds within which the INVITE of a registered phone follows its push."""
LEAST_WAIT = 10.0
"""Seconds that a call is waited for, however long ago it was announced."""


class RelayedSessions:
    """What was relayed to one subscriber, and the calls that came of it. Safe from any thread."""

    def __init__(
        self,
        is_registered: Callable[[], bool],
        register: Callable[[], None],
        emit: Callable[[VoiceEvent], None],
        call_later: Callable[[float, Callable[[], None]], None],
        now: Callable[[], float],
    ) -> None:
        """``register`` asks for a registration and returns at once; ``now`` is the platform's."""
        self._is_registered = is_registered
        self._register = register
        self._emit = emit
        self._call_later = call_later
        self._now = now
        self._lock = threading.Lock()
        self._judge: SessionDataJudge | None = None
        self._arrived: OrderedDict[str, None] = OrderedDict()
        self._awaited: dict[str, AnnouncedCall] = {}

    def begin(self, subscriber: str) -> None:
        """Calls are for ``subscriber`` from now on; nobody else's are waited for any more."""
        with self._lock:
            if self._judge is None or self._judge.subscriber != subscriber:
                self._judge = SessionDataJudge(subscriber, self._now)
                self._awaited.clear()

    def end(self) -> None:
        """Nobody is waited for any more."""
        with self._lock:
            self._judge = None
            self._awaited.clear()

    def relay(self, data: Mapping[str, object]) -> bool:
        """See ``ExotelVoiceClient.relay_session_data``."""
        with self._lock:
            if self._judge is None:
                raise NotInitializedError()
            judged = self._judged(self._judge, data)
            age = self._judge.age(judged.call) if judged.call else 0.0
        name = judged.call.caller_name if judged.call else ""
        self._emit(voice_events.SessionDataRelayed(judged.outcome, name))
        if judged.call is not None and judged.outcome is RelayOutcome.LATE:
            self._missed(judged.call)
        if judged.call is None or judged.outcome is not RelayOutcome.ACCEPTED:
            log.info("Relayed session data was not used: %s", judged.outcome)
            return False
        self._fetch(judged.call, max(LEAST_WAIT, LATE_AFTER - age))
        return True

    def received(self, event: events.CallReceived) -> events.CallReceived:
        """Note that an INVITE has come; give the caller the announced name if it has none."""
        call = event.call
        sids = [h.value for h in event.headers if h.name.lower() == CALL_SID_HEADER]
        with self._lock:
            for name in (*sids, call.sip_call_id):
                self._arrived[name] = None
            while len(self._arrived) > REMEMBERED:
                self._arrived.popitem(last=False)
            announced = self._announced(sids, call.sip_call_id, person_of(call.remote_uri))
            if announced is not None:
                del self._awaited[announced.call_sid]
        if announced is None or shown_text(call.remote_display_name):
            return event
        return replace(event, call=replace(call, remote_display_name=announced.caller_name))

    def _judged(self, judge: SessionDataJudge, data: Mapping[str, object]) -> JudgedData:
        judged = judge.judge(data)
        call = judged.call
        if judged.outcome is RelayOutcome.LATE and call is not None and self._came(call):
            # It rang here in time; only its announcement took long.
            return JudgedData(RelayOutcome.REPEATED, call)
        if judged.outcome is RelayOutcome.ACCEPTED and call is not None and not self._came(call):
            self._awaited[call.call_sid] = call
        return judged

    def _came(self, call: AnnouncedCall) -> bool:
        return call.call_sid in self._arrived or (
            bool(call.sip_call) and call.sip_call in self._arrived
        )

    def _announced(self, sids: list[str], sip_call: str, caller: str) -> AnnouncedCall | None:
        for each in self._awaited.values():
            if each.call_sid in sids or (each.sip_call and each.sip_call == sip_call):
                return each
        if sids:
            return None
        # A platform between us may hide the names of its calls; the caller is left to go by.
        return next((each for each in self._awaited.values() if each.caller_id == caller), None)

    def _fetch(self, call: AnnouncedCall, wait: float) -> None:
        if not self._is_awaited(call):
            return
        self._call_later(wait, lambda: self._give_up(call))
        if self._is_registered():
            # Usually the INVITE is on its way; the registrar may have lost us all the same.
            self._call_later(GRACE, lambda: self._register_for(call))
        else:
            self._register()

    def _register_for(self, call: AnnouncedCall) -> None:
        if self._is_awaited(call):
            self._register()

    def _is_awaited(self, call: AnnouncedCall) -> bool:
        with self._lock:
            return call.call_sid in self._awaited

    def _give_up(self, call: AnnouncedCall) -> None:
        with self._lock:
            awaited = self._awaited.pop(call.call_sid, None)
        if awaited is not None:
            self._missed(awaited)

    def _missed(self, call: AnnouncedCall) -> None:
        # When it was by this computer's clock, which may differ from the platform's.
        at = time.time() - max(0.0, self._now() - call.sent_at)
        self._emit(voice_events.CallMissed(call.caller_id, at, call.caller_name))
