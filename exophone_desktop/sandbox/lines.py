"""The test lines: subscribers run by the project's own SIP engine, in a child process.

What each line does is a table from what happens to what the engine is asked to do.
"""

import asyncio
import logging
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.sip_codes import BUSY_HERE, DECLINE
from exophone_desktop.engine.commands import (
    AddAccount,
    AnswerCall,
    CallMedia,
    CallMediaKind,
    EngineCommand,
    EngineSettings,
    HangUpCall,
    PlaceCall,
    RejectCall,
)
from exophone_desktop.engine.events import (
    CallConfirmed,
    CallDisconnected,
    CallReceived,
    CallSnapshot,
    CommandFailed,
    EngineDied,
    EngineEvent,
    EngineStarted,
    PlaybackFinished,
    RegistrationEnded,
    RegistrationFailed,
    RegistrationSucceeded,
)
from exophone_desktop.engine.protocol import SipEngine

log = logging.getLogger(__name__)

_PEER = re.compile(r"sips?:([A-Za-z0-9]{1,16})@")
STOP_LIMIT = 5.0


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the lines live: the registrar's address, the SIP domain, the spoken sentence."""

    server: str
    domain: str
    sentence: Path


Reaction = Callable[[CallSnapshot, Setting], EngineCommand | None]


@dataclass(frozen=True, slots=True)
class Line:
    """What a line is for, and how it reacts to what happens to its calls."""

    about: str
    reactions: Mapping[type[EngineEvent], Reaction]


def _echo(call: CallSnapshot, _: Setting) -> EngineCommand:
    return AnswerCall(call.call_id, CallMedia(CallMediaKind.ECHO))


def _speak(call: CallSnapshot, setting: Setting) -> EngineCommand:
    return AnswerCall(call.call_id, CallMedia(CallMediaKind.FILE, str(setting.sentence)))


def _answer(call: CallSnapshot, _: Setting) -> EngineCommand:
    return AnswerCall(call.call_id)


def _hang_up(call: CallSnapshot, _: Setting) -> EngineCommand:
    return HangUpCall(call.call_id)


def _hang_up_when_called(call: CallSnapshot, _: Setting) -> EngineCommand | None:
    return HangUpCall(call.call_id) if call.direction is CallDirection.INCOMING else None


def _busy(call: CallSnapshot, _: Setting) -> EngineCommand:
    return RejectCall(call.call_id, BUSY_HERE)


def _decline(call: CallSnapshot, _: Setting) -> EngineCommand:
    return RejectCall(call.call_id, DECLINE)


def _call_back(call: CallSnapshot, setting: Setting) -> EngineCommand | None:
    peer = _PEER.search(call.remote_uri)
    if call.direction is CallDirection.OUTGOING or peer is None:
        return None
    return _call(call.account_id, peer[1], setting)


def _call(line: str, subscriber: str, setting: Setting) -> PlaceCall:
    return PlaceCall(
        call_id=f"{line}-{secrets.token_hex(8)}",
        account_id=line,
        target=f"sip:{subscriber}@{setting.domain}",
        media=CallMedia(CallMediaKind.FILE, str(setting.sentence)),
    )


BEHAVIOURS: Mapping[str, Line] = {
    "echo": Line("answers and sends back what it hears", {CallReceived: _echo}),
    "speaker": Line(
        "answers, speaks one sentence and hangs up",
        {CallReceived: _speak, PlaybackFinished: _hang_up},
    ),
    "busy": Line("is always busy (486)", {CallReceived: _busy}),
    "silent": Line("rings and never answers", {}),
    "decline": Line("declines every call (603)", {CallReceived: _decline}),
    "callback": Line(
        "answers, hangs up without a word, and calls you back",
        {
            CallReceived: _answer,
            CallConfirmed: _hang_up_when_called,
            CallDisconnected: _call_back,
            PlaybackFinished: _hang_up,
        },
    ),
}


class LineDesk:
    """Runs every line on one engine. All of it, but the engine, is on the asyncio loop's thread.

    ``password_of`` gives a line's SIP password.
    """

    def __init__(
        self, engine: SipEngine, setting: Setting, password_of: Callable[[str], Secret]
    ) -> None:
        self._engine = engine
        self._setting = setting
        self._password_of = password_of
        self._registered: set[str] = set()
        self._changed = asyncio.Event()
        self._stopped = False

    @property
    def registered(self) -> frozenset[str]:
        """The lines that can be called now."""
        return frozenset(self._registered)

    def start(self) -> None:
        """Start the engine; the lines register as soon as it is up."""
        loop = asyncio.get_running_loop()

        def hand_over(event: EngineEvent) -> None:
            # The engine's thread may still speak when the loop is already closing.
            if not self._stopped:
                loop.call_soon_threadsafe(self.happen, event)

        self._engine.start(EngineSettings.without_sound_devices(), hand_over)

    async def ready(self, limit: float) -> bool:
        """Wait until every line is registered; False when ``limit`` seconds were not enough."""
        try:
            async with asyncio.timeout(limit):
                while self._registered != BEHAVIOURS.keys():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return False
        return True

    async def stop(self) -> None:
        """End every call, unregister, and end the engine."""
        self._stopped = True
        await asyncio.to_thread(self._engine.stop, STOP_LIMIT)

    def ring(self, subscriber: str, line: str) -> None:
        """Let ``line`` call ``subscriber`` and speak its sentence."""
        self._engine.send(_call(line, subscriber, self._setting))

    def happen(self, event: EngineEvent) -> None:
        """Take one event of the engine."""
        if isinstance(event, EngineStarted):
            self._register_all()
        elif isinstance(event, RegistrationSucceeded):
            self._registered.add(event.account_id)
        elif isinstance(event, RegistrationFailed | RegistrationEnded):
            self._registered.discard(event.account_id)
        elif isinstance(event, EngineDied):
            log.warning("The engine of the test lines died: %s", event.detail)
            self._registered.clear()
        elif isinstance(event, CommandFailed):
            log.warning("A test line could not do %s: %s", event.command, event.detail)
        else:
            self._react(event)
        self._changed.set()

    def _react(self, event: EngineEvent) -> None:
        call = getattr(event, "call", None)
        if not isinstance(call, CallSnapshot):
            return
        line = BEHAVIOURS.get(call.account_id)
        reaction = line.reactions.get(type(event)) if line else None
        command = reaction(call, self._setting) if reaction else None
        if command is not None:
            self._engine.send(command)

    def _register_all(self) -> None:
        for name in BEHAVIOURS:
            account = SipAccount(
                id=f"sip:{name}@{self._setting.domain}",
                registrar=f"sip:{self._setting.domain}",
                username=name,
                password=self._password_of(name),
                proxy=f"sip:{self._setting.server}",
                display_name=name.capitalize(),
            )
            self._engine.send(AddAccount(name, account))
