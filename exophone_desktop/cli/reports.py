"""What a phone command prints: one JSON object an event, or one calm line."""

import json
import re
from dataclasses import asdict
from enum import StrEnum
from typing import Any, Protocol, TextIO

from exophone_desktop.cli.outcome import Outcome
from exophone_desktop.cli.sentence import plain_sentence
from exophone_desktop.domain.call import CallState
from exophone_desktop.domain.text import shown_text
from exophone_desktop.engine import events as engine
from exophone_desktop.engine.commands import AnswerCall, EngineCommand, PlaceCall
from exophone_desktop.engine.sound_events import SoundMeasured
from exophone_desktop.voice.call_machine import TRANSITIONS

_ASKED_BEFORE: dict[tuple[CallState, type[engine.EngineEvent]], type[EngineCommand]] = {
    (CallState.NONE, engine.CallPlaced): PlaceCall,
    (CallState.INCOMING, engine.CallConnecting): AnswerCall,
    (CallState.INCOMING, engine.CallConfirmed): AnswerCall,
}
"""What must have been asked for where an event happens: only events come by here."""


class RegistrationState(StrEnum):
    """The states of a registration, as printed."""

    REGISTERED = "REGISTERED"
    FAILED = "FAILED"
    UNREGISTERED = "UNREGISTERED"


_REGISTRATION_STATES: dict[type[engine.EngineEvent], RegistrationState] = {
    engine.RegistrationSucceeded: RegistrationState.REGISTERED,
    engine.RegistrationFailed: RegistrationState.FAILED,
    engine.RegistrationEnded: RegistrationState.UNREGISTERED,
}

# Levels come several times a second: for meters, not for scripts.
_UNPRINTED = (engine.LogWritten, engine.AudioDevicesListed, SoundMeasured)


class Report(Protocol):
    """Where a command tells what happens. Methods raise ``OSError`` when nobody reads it."""

    def event(self, event: engine.EngineEvent, t: float) -> None:
        """Tell of ``event``, ``t`` seconds after the start."""

    def summary(self, outcome: Outcome, figures: dict[str, Any], t: float) -> None:
        """Tell how it all ended."""


class JsonReport:
    """One JSON object a line, in ASCII, so that nothing a peer sends can break a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._call_states: dict[str, CallState] = {}

    def event(self, event: engine.EngineEvent, t: float) -> None:
        """``event``, ``t``, ``call_id`` and ``state``, then what the event itself says."""
        if isinstance(event, _UNPRINTED):
            return
        row: dict[str, Any] = {"event": _snake_case(type(event).__name__), "t": round(t, 3)}
        fields = asdict(event)
        call = fields.pop("call", None)
        if call is not None:
            row["call_id"] = call["call_id"]
            row["state"] = self._state_of(call["call_id"], event)
            row["remote_uri"] = call["remote_uri"]
            row["codec"] = call["codec"]
            row["srtp"] = call["srtp_suite"]
        else:
            row["call_id"] = fields.pop("call_id", "")
            row["state"] = _REGISTRATION_STATES.get(type(event), "")
        self._print(row | fields)

    def summary(self, outcome: Outcome, figures: dict[str, Any], t: float) -> None:
        """The last object."""
        row = {"event": "summary", "t": round(t, 3), **figures}
        self._print(
            row | {"exit_status": int(outcome.status), "detail": plain_sentence(outcome.sentence)}
        )

    def _state_of(self, call_id: str, event: engine.EngineEvent) -> str:
        state, trigger = self._call_states.get(call_id, CallState.NONE), type(event)
        asked = _ASKED_BEFORE.get((state, trigger))
        if asked is not None:
            state = TRANSITIONS[state, asked]
        state = TRANSITIONS.get((state, trigger), state)
        self._call_states[call_id] = state
        return state.value

    def _print(self, row: dict[str, Any]) -> None:
        self._stream.write(json.dumps(row, allow_nan=False) + "\n")
        self._stream.flush()


class PlainReport:
    """One line an event, for people; figures come at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def event(self, event: engine.EngineEvent, t: float) -> None:
        """A line, for the events that a person wants to know of."""
        line = _plain_line(event)
        if line:
            self._print(f"{t:7.2f}  {line}")

    def summary(self, outcome: Outcome, figures: dict[str, Any], t: float) -> None:  # noqa: ARG002
        """Codec and quality, where there was sound."""
        if figures.get("packets_received"):
            encrypted = f", {figures['srtp']}" if figures["srtp"] else ""
            self._print(
                f"{t:7.2f}  {figures['codec']}{encrypted}, "
                f"{figures['packets_sent']} packets sent, {figures['packets_received']} received, "
                f"{100 * figures['loss']:.1f} % lost, jitter {figures['jitter_ms']:.1f} ms, "
                f"MOS {figures['mos']:.1f}"
            )

    def _print(self, line: str) -> None:
        self._stream.write(line + "\n")
        self._stream.flush()


def _plain_line(event: engine.EngineEvent) -> str:
    match event:
        case engine.RegistrationSucceeded(expires=expires):
            return f"Registered for {expires} s"
        case engine.RegistrationFailed(detail=detail) | engine.CommandFailed(detail=detail):
            return plain_sentence(detail)
        case engine.AudioFailed(detail=detail) | engine.EngineDied(detail=detail):
            return plain_sentence(detail)
        case engine.RegistrationEnded():
            return "No longer registered"
        case engine.CallPlaced(call=call):
            return f"Calling {shown_text(call.remote_uri)}"
        case engine.CallReceived(call=call):
            return f"Called by {shown_text(call.remote_display_name or call.remote_uri)}"
        case engine.CallRang():
            return "Ringing"
        case engine.EarlyMediaStarted():
            return "Sound before the answer"
        case engine.CallConfirmed():
            return "Established"
        case engine.MediaDisrupted():
            return "Sound stopped arriving"
        case engine.MediaRestored():
            return "Sound arrives again"
        case engine.DtmfSent(digits=digits):
            return f"Sent digits {digits}"
        case engine.DtmfReceived(digit=digit):
            return f"Received digit {shown_text(digit)}"
        case engine.CallDisconnected(elsewhere=elsewhere) if elsewhere is not None:
            return f"{elsewhere.capitalize()} elsewhere"
        case engine.CallDisconnected(sip_code=code, reason=reason):
            return shown_text(f"Ended ({code} {reason})")
    return ""


def _snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
