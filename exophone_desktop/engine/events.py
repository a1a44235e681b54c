"""What the engine says has happened. Every event is a value, safe to keep and to send on."""

from dataclasses import dataclass

from exophone_desktop.audio.notices import DeviceNotice
from exophone_desktop.audio.settings import AudioDevice, RememberedChoice
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.call_care_events import CallCareEvent
from exophone_desktop.engine.call_care_events import CallHeld as CallHeld
from exophone_desktop.engine.call_care_events import CallResumed as CallResumed
from exophone_desktop.engine.call_care_events import CallTakenOver as CallTakenOver
from exophone_desktop.engine.call_care_events import TransferFailed as TransferFailed
from exophone_desktop.engine.call_care_events import TransferProgressed as TransferProgressed
from exophone_desktop.engine.call_care_events import TransferSucceeded as TransferSucceeded
from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.engine.snapshot import CallSnapshot as CallSnapshot
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
class CallPlaced:
    """INVITE has been sent."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class CallReceived:
    """An INVITE came in and is being answered with 180 Ringing."""

    call: CallSnapshot
    headers: tuple[SipHeader, ...] = ()


@dataclass(frozen=True, slots=True)
class CallRang:
    """The far end rings (180), or promised sound (183 with SDP) and sends none for half a second.

    ``early_media`` when its own ringing sound arrives already; where it does not, this side plays
    ringback, until ``EarlyMediaStarted`` where it comes late.
    """

    call: CallSnapshot
    early_media: bool = False


@dataclass(frozen=True, slots=True)
class EarlyMediaStarted:
    """The far end is heard before it answers: the first packet behind a 18x with SDP arrived."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class CallConnecting:
    """A 2xx was sent or received; the ACK is under way."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class CallConfirmed:
    """Both sides agreed (2xx and ACK): the call is established."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class MediaStarted:
    """Sound is agreed and connected; the snapshot has codec and SRTP suite."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class CallDisconnected:
    """The call is over, and its statistics are final.

    ``sip_code`` is the final code (200 after a BYE). ``ended_here`` tells whether this side ended
    it. ``media_timed_out`` is set when the engine ended it because no RTP came. ``detail`` is a
    plain sentence that can be shown, empty for a normal end.
    """

    call: CallSnapshot
    sip_code: int
    reason: str
    ended_here: bool
    media_timed_out: bool = False
    detail: str = ""
    statistics: CallStatistics = CallStatistics()


@dataclass(frozen=True, slots=True)
class MediaDisrupted:
    """RTP stopped arriving."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class MediaRenewing:
    """A re-INVITE was sent to renew media."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class MediaRestored:
    """RTP arrives again."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class CallMuted:
    """The microphone is replaced by silence."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class CallUnmuted:
    """The microphone is sent again."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class DtmfSent:
    """Digits have been handed to the network."""

    call: CallSnapshot
    digits: str


@dataclass(frozen=True, slots=True)
class DtmfReceived:
    """The far end sent one digit."""

    call: CallSnapshot
    digit: str


@dataclass(frozen=True, slots=True)
class PlaybackFinished:
    """The WAV file of a FILE call has been spoken to its end."""

    call: CallSnapshot


@dataclass(frozen=True, slots=True)
class StatisticsMeasured:
    """Fresh figures of a call with media, about once a second."""

    call: CallSnapshot
    statistics: CallStatistics


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
class AudioDevicesListed:
    """The sound devices of this machine, and the ones in use (empty id: default).

    Told when asked for and whenever they change. ``remembered`` are the person's choices, to be
    kept for the next start (``AudioSettings.remembered``); None where this event does not tell.
    """

    devices: tuple[AudioDevice, ...]
    microphone: str = ""
    speaker: str = ""
    remembered: tuple[RememberedChoice, ...] | None = None


@dataclass(frozen=True, slots=True)
class AudioDeviceReplaced:
    """Sound goes through another device, though nobody asked: one vanished, or came back.

    ``detail`` says so in a plain sentence. ``ChooseAudioDevice`` with the notice's purpose and
    ``undo`` puts it back, where ``undo`` is not empty.
    """

    notice: DeviceNotice
    detail: str


@dataclass(frozen=True, slots=True)
class LogWritten:
    """A line for the log; ``level`` is a ``logging`` level number. Credentials are masked."""

    level: int
    tag: str
    message: str


@dataclass(frozen=True, slots=True)
class AudioFailed:
    """Sound does not work; ``detail`` says in plain words what and what to do."""

    detail: str


EngineEvent = (
    EngineStarted
    | EngineStopped
    | EngineDied
    | RegistrationSucceeded
    | RegistrationFailed
    | RegistrationEnded
    | CallPlaced
    | CallReceived
    | CallRang
    | EarlyMediaStarted
    | CallConnecting
    | CallConfirmed
    | MediaStarted
    | CallDisconnected
    | MediaDisrupted
    | MediaRenewing
    | MediaRestored
    | CallMuted
    | CallUnmuted
    | DtmfSent
    | DtmfReceived
    | PlaybackFinished
    | StatisticsMeasured
    | CommandFailed
    | AudioDevicesListed
    | AudioDeviceReplaced
    | LogWritten
    | AudioFailed
    | CallCareEvent
    | SoundEvent
)
