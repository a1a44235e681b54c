"""What the engine says has happened. Every event is a value, safe to keep and to send on."""

from dataclasses import dataclass

from exophone_desktop.engine.call_care_events import CallCareEvent
from exophone_desktop.engine.call_care_events import CallHeld as CallHeld
from exophone_desktop.engine.call_care_events import CallResumed as CallResumed
from exophone_desktop.engine.call_care_events import CallTakenOver as CallTakenOver
from exophone_desktop.engine.call_care_events import TransferFailed as TransferFailed
from exophone_desktop.engine.call_care_events import TransferProgressed as TransferProgressed
from exophone_desktop.engine.call_care_events import TransferSucceeded as TransferSucceeded
from exophone_desktop.engine.call_events import CallConfirmed as CallConfirmed
from exophone_desktop.engine.call_events import CallConnecting as CallConnecting
from exophone_desktop.engine.call_events import CallDisconnected as CallDisconnected
from exophone_desktop.engine.call_events import CallEvent
from exophone_desktop.engine.call_events import CallMuted as CallMuted
from exophone_desktop.engine.call_events import CallPlaced as CallPlaced
from exophone_desktop.engine.call_events import CallRang as CallRang
from exophone_desktop.engine.call_events import CallReceived as CallReceived
from exophone_desktop.engine.call_events import CallUnmuted as CallUnmuted
from exophone_desktop.engine.call_events import DtmfReceived as DtmfReceived
from exophone_desktop.engine.call_events import DtmfSent as DtmfSent
from exophone_desktop.engine.call_events import EarlyMediaStarted as EarlyMediaStarted
from exophone_desktop.engine.call_events import MediaDisrupted as MediaDisrupted
from exophone_desktop.engine.call_events import MediaRenewing as MediaRenewing
from exophone_desktop.engine.call_events import MediaRestored as MediaRestored
from exophone_desktop.engine.call_events import MediaStarted as MediaStarted
from exophone_desktop.engine.call_events import PlaybackFinished as PlaybackFinished
from exophone_desktop.engine.call_events import StatisticsMeasured as StatisticsMeasured
from exophone_desktop.engine.snapshot import CallSnapshot as CallSnapshot
from exophone_desktop.engine.sound_events import AudioDeviceReplaced as AudioDeviceReplaced
from exophone_desktop.engine.sound_events import AudioDevicesListed as AudioDevicesListed
from exophone_desktop.engine.sound_events import AudioFailed as AudioFailed
from exophone_desktop.engine.sound_events import SoundEvent


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
    ``will_retry`` is true.
    """

    account_id: str
    sip_code: int
    reason: str
    detail: str
    will_retry: bool


@dataclass(frozen=True, slots=True)
class RegistrationEnded:
    """The registrar confirmed that we are no longer registered."""

    account_id: str


@dataclass(frozen=True, slots=True)
class CommandFailed:
    """A command could not be carried out; nothing has changed because of it.

    ``command`` is the command's class name; ``detail`` a plain sentence that can be shown.
    """

    command: str
    detail: str
    call_id: str = ""
    account_id: str = ""


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
    | LogWritten
    | CallEvent
    | CallCareEvent
    | SoundEvent
)
