"""What the engine says has happened. Every event is a value, safe to keep and to send on."""

from dataclasses import dataclass

from exophone_desktop.engine.call_care_events import (
    CallCareEvent,
    CallHeld as CallHeld,
    CallResumed as CallResumed,
    CallTakenOver as CallTakenOver,
    TransferFailed as TransferFailed,
    TransferProgressed as TransferProgressed,
    TransferSucceeded as TransferSucceeded,
)
from exophone_desktop.engine.call_events import (
    CallConfirmed as CallConfirmed,
    CallConnecting as CallConnecting,
    CallDisconnected as CallDisconnected,
    CallEvent,
    CallMuted as CallMuted,
    CallPlaced as CallPlaced,
    CallRang as CallRang,
    CallReceived as CallReceived,
    CallUnmuted as CallUnmuted,
    DtmfReceived as DtmfReceived,
    DtmfSent as DtmfSent,
    EarlyMediaStarted as EarlyMediaStarted,
    MediaDisrupted as MediaDisrupted,
    MediaRenewing as MediaRenewing,
    MediaRestored as MediaRestored,
    MediaStarted as MediaStarted,
    PlaybackFinished as PlaybackFinished,
    StatisticsMeasured as StatisticsMeasured,
)
from exophone_desktop.engine.farewell import Farewell
from exophone_desktop.engine.snapshot import CallSnapshot as CallSnapshot
from exophone_desktop.engine.sound_events import (
    AudioDeviceReplaced as AudioDeviceReplaced,
    AudioDevicesListed as AudioDevicesListed,
    AudioFailed as AudioFailed,
    SoundEvent,
)


@dataclass(frozen=True, slots=True)
class EngineStarted:
    """The stack is ready. ``transports`` and ``codecs`` are what it really has."""

    transports: tuple[str, ...]
    codecs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EngineStopped:
    """The stack is gone, in good order."""


@dataclass(frozen=True, slots=True)
class EngineDied:
    """The engine process ended unasked; every call and registration it held is gone.

    A fresh engine is being started; ``EngineStarted`` follows, or ``EngineDied`` again with
    ``will_restart`` false when it keeps dying.
    """

    detail: str
    will_restart: bool = True


@dataclass(frozen=True, slots=True)
class RegistrationSucceeded:
    """The registrar answered 200; ``expires`` is the granted time in seconds."""

    account_id: str
    expires: int


@dataclass(frozen=True, slots=True)
class RegistrationFailed:
    """Not registered. ``sip_code`` is the answer, or the stack's own 408 or 503.

    ``detail`` is a plain sentence that can be shown. The engine tries again by itself when
    ``will_retry`` is true. ``unanswerable`` is a 401 or 407 that asks for what no password gives.
    """

    account_id: str
    sip_code: int
    reason: str
    detail: str
    will_retry: bool
    unanswerable: bool = False


@dataclass(frozen=True, slots=True)
class RegistrationEnded:
    """The registrar confirmed that we are no longer registered."""

    account_id: str


@dataclass(frozen=True, slots=True)
class CommandFailed:
    """A command could not be carried out; nothing has changed because of it.

    ``command`` is the command's class name, or ``PlayFile`` where the file of a FILE call cannot
    be spoken; ``detail`` a plain sentence that can be shown.
    """

    command: str
    detail: str
    call_id: str = ""
    account_id: str = ""


@dataclass(frozen=True, slots=True)
class CallPartingPrepared:
    """``farewell`` would end the call of this Call-ID, as it stands now, without the engine.

    For whoever hosts the engine's process; nobody else hears of it.
    """

    sip_call_id: str
    farewell: Farewell


@dataclass(frozen=True, slots=True)
class LogWritten:
    """A line for the log; ``level`` is a ``logging`` level number. Credentials are masked."""

    level: int
    tag: str
    message: str


EngineEvent = (
    EngineStarted
    | EngineStopped
    | EngineDied
    | RegistrationSucceeded
    | RegistrationFailed
    | RegistrationEnded
    | CommandFailed
    | CallPartingPrepared
    | LogWritten
    | CallEvent
    | CallCareEvent
    | SoundEvent
)
