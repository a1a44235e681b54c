"""A phone of the doctor's own: an engine beside the app's, asked one thing after another."""

import queue
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TypeVar

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.sip_codes import TEMPORARILY_UNAVAILABLE
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import CallMedia, CallMediaKind, EngineSettings
from exophone_desktop.engine.events import EngineEvent
from exophone_desktop.engine.protocol import SipEngine

ACCOUNT_ID = "doctor"
CLOSE_LIMIT = 5.0

_STEP = 0.2
"""Seconds between looks at whether the person gave up."""

Found = TypeVar("Found")


class PhoneError(Exception):
    """It did not work; the text is a plain sentence. ``sip_code`` is 0 where there was none.

    ``unanswerable`` is a server that asks for what no password gives.
    """

    def __init__(self, sentence: str, sip_code: int = 0, *, unanswerable: bool = False) -> None:
        super().__init__(sentence)
        self.sip_code = sip_code
        self.unanswerable = unanswerable


class GivenUpError(Exception):
    """The person does not want to know any more."""


@dataclass(frozen=True, slots=True)
class CallHeard:
    """A call that was made: how long its answer took (seconds), and its figures."""

    setup: float
    statistics: CallStatistics


class ProbePhone:
    """Registers and calls, waiting for what comes of it. For one thread.

    It opens no sound device. Whoever calls it is told that it is not available (480), which lets
    the call ring on wherever else the person is registered.
    """

    def __init__(self, engine: SipEngine, stopped: Event) -> None:
        """``stopped`` ends every wait with ``GivenUpError``."""
        self._engine = engine
        self._stopped = stopped
        self._said: queue.SimpleQueue[EngineEvent] = queue.SimpleQueue()

    def start(self, limit: float) -> events.EngineStarted:
        """Start the engine; what it can do. Raises ``PhoneError``."""
        self._engine.start(EngineSettings.without_sound_devices(), self._said.put)

        def started(event: EngineEvent) -> events.EngineStarted | None:
            return event if isinstance(event, events.EngineStarted) else None

        return self._wait(started, limit, "The call engine did not start in time.")

    def use(self, account: SipAccount, limit: float) -> int:
        """Make ``account`` usable and register it, where it has a registrar.

        Returns:
            The seconds that the registrar grants, 0 without a registrar.

        Raises:
            PhoneError: it was refused, or nobody answered.
        """
        self._engine.send(commands.AddAccount(ACCOUNT_ID, account))
        if not account.registrar:
            return 0

        def registered(event: EngineEvent) -> int | None:
            match event:
                case events.RegistrationSucceeded(expires=expires):
                    return expires
                case events.RegistrationFailed(sip_code=code, detail=detail, unanswerable=other):
                    raise PhoneError(detail, code, unanswerable=other)
            return None

        return self._wait(registered, limit, "The registrar did not answer in time.")

    def call(self, target: str, speech: Path, seconds: float, limit: float) -> CallHeard:
        """Call ``target`` (a SIP URI), speak for ``seconds`` and hang up.

        Raises:
            PhoneError: nobody answered within ``limit`` seconds, or the call broke.
        """
        call_id = uuid.uuid4().hex
        begun = time.monotonic()
        media = CallMedia(CallMediaKind.FILE, str(speech))
        self._engine.send(commands.PlaceCall(call_id, ACCOUNT_ID, target, media=media))
        try:
            self._wait(_confirmed(call_id), limit, "Nobody answered the call in time.")
            setup = time.monotonic() - begun
            self._talk(call_id, seconds)
        finally:
            self._engine.send(commands.HangUpCall(call_id))
        ended = self._wait(_ended(call_id), CLOSE_LIMIT, "The call did not end in time.")
        return CallHeard(setup, ended.statistics)

    def close(self) -> None:
        """Unregister, and end the engine."""
        self._engine.stop(CLOSE_LIMIT)

    def _talk(self, call_id: str, seconds: float) -> None:
        def broken(event: EngineEvent) -> None:
            match event:
                case events.CallDisconnected(call=call, detail=detail) if call.call_id == call_id:
                    raise PhoneError(detail or "The other side ended the call at once.")

        self._listen(broken, seconds)

    def _wait(
        self, wanted: Callable[[EngineEvent], Found | None], limit: float, late: str
    ) -> Found:
        found = self._listen(wanted, limit)
        if found is None:
            raise PhoneError(late)
        return found

    def _listen(self, wanted: Callable[[EngineEvent], Found | None], limit: float) -> Found | None:
        """What ``wanted`` first makes of an event, None when the time is over."""
        end = time.monotonic() + limit
        while (left := end - time.monotonic()) > 0:
            if self._stopped.is_set():
                raise GivenUpError
            try:
                event = self._said.get(timeout=min(_STEP, left))
            except queue.Empty:
                continue
            match event:
                case events.EngineDied(detail=detail):
                    raise PhoneError(detail)
                case events.CommandFailed(detail=detail, command=command) if (
                    command != "HangUpCall"
                ):
                    raise PhoneError(detail)
                case events.CallReceived(call=call):
                    rejection = commands.RejectCall(call.call_id, TEMPORARILY_UNAVAILABLE)
                    self._engine.send(rejection)
            found = wanted(event)
            if found is not None:
                return found
        return None


def _confirmed(call_id: str) -> Callable[[EngineEvent], bool | None]:
    def look(event: EngineEvent) -> bool | None:
        match event:
            case events.CallConfirmed(call=call) if call.call_id == call_id:
                return True
            case events.CallDisconnected(call=call, sip_code=code, detail=detail) if (
                call.call_id == call_id
            ):
                raise PhoneError(detail or "The call was not answered.", code)
        return None

    return look


def _ended(call_id: str) -> Callable[[EngineEvent], events.CallDisconnected | None]:
    def look(event: EngineEvent) -> events.CallDisconnected | None:
        if isinstance(event, events.CallDisconnected) and event.call.call_id == call_id:
            return event
        return None

    return look
