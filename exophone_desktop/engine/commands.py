"""What the engine can be asked to do. Commands only ask; events alone say what happened."""

from dataclasses import dataclass, field
from enum import StrEnum

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.sip_codes import DECLINE
from exophone_desktop.engine.call_care_commands import (
    ConnectCalls as ConnectCalls,
    HoldCall as HoldCall,
    ResumeCall as ResumeCall,
    TransferCall as TransferCall,
)
from exophone_desktop.engine.sound_commands import (
    ChooseAudioDevice as ChooseAudioDevice,
    ListAudioDevices as ListAudioDevices,
    PlayTone as PlayTone,
    SoundCommand,
    StartRecording as StartRecording,
    StopRecording as StopRecording,
    StopTone as StopTone,
    UseAudioDevices as UseAudioDevices,
    UseProcessing as UseProcessing,
    UseVolumes as UseVolumes,
)


@dataclass(frozen=True, slots=True)
class SipHeader:
    """One SIP header field (RFC 3261 section 7.3), for example ``X-Exotel-Callsid``."""

    name: str
    value: str


class CallMediaKind(StrEnum):
    """What a call is connected to."""

    DEVICES = "devices"
    ECHO = "echo"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class CallMedia:
    """Where a call's sound comes from and goes to.

    DEVICES is the engine's microphone and speaker; ECHO sends back what is heard; FILE speaks
    the PCM WAV file ``path`` once, and then the engine reports ``PlaybackFinished``.
    """

    kind: CallMediaKind = CallMediaKind.DEVICES
    path: str = ""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """How an engine is set up, once, at its start.

    ``rtp_port`` is the first UDP port tried for media, 0 for any. ``sip_trace`` sends every SIP
    message to the log at DEBUG, with credentials masked. ``media_disrupted_after`` is the
    silence on RTP, in seconds, that counts as a disruption; ``media_renewed_after`` the further
    wait before the engine renews media by re-INVITE.
    """

    user_agent: str = "ExoPhone-Desktop"
    audio: AudioSettings = field(default_factory=AudioSettings)
    rtp_port: int = 0
    sip_trace: bool = False
    statistics_interval: float = 1.0
    media_disrupted_after: float = 2.0
    media_renewed_after: float = 3.0

    @classmethod
    def without_sound_devices(cls) -> "EngineSettings":
        """For an engine that opens no sound device: its calls echo, speak files or are silent."""
        return cls(audio=AudioSettings(backend=AudioBackend.NULL))


@dataclass(frozen=True, slots=True)
class AddAccount:
    """Register ``account`` (or only make it usable, when it has no registrar)."""

    account_id: str
    account: SipAccount
    media_timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class RemoveAccount:
    """Unregister an account and forget it."""

    account_id: str


@dataclass(frozen=True, slots=True)
class RefreshRegistration:
    """Send REGISTER again now, for example after the network came back."""

    account_id: str


@dataclass(frozen=True, slots=True)
class PlaceCall:
    """Send INVITE to ``target`` (a SIP URI). ``call_id`` is the asker's own new identifier."""

    call_id: str
    account_id: str
    target: str
    headers: tuple[SipHeader, ...] = ()
    media: CallMedia = CallMedia()


@dataclass(frozen=True, slots=True)
class AnswerCall:
    """Answer an incoming call with 200 OK."""

    call_id: str
    media: CallMedia = CallMedia()


@dataclass(frozen=True, slots=True)
class RejectCall:
    """Decline an incoming call with a final SIP code, 400 to 699 (RFC 3261 section 21)."""

    call_id: str
    sip_code: int = DECLINE
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HangUpCall:
    """End a call in whatever state it is: CANCEL, BYE or a final answer."""

    call_id: str
    headers: tuple[SipHeader, ...] = ()


@dataclass(frozen=True, slots=True)
class MuteCall:
    """Send silence in place of the microphone."""

    call_id: str


@dataclass(frozen=True, slots=True)
class UnmuteCall:
    """Send the microphone again."""

    call_id: str


@dataclass(frozen=True, slots=True)
class SendDtmf:
    """Send digits ``0-9 A-D * #`` by the account's DTMF method."""

    call_id: str
    digits: str


@dataclass(frozen=True, slots=True)
class RenewMedia:
    """Renew the media of a call by re-INVITE."""

    call_id: str


EngineCommand = (
    AddAccount
    | RemoveAccount
    | RefreshRegistration
    | PlaceCall
    | AnswerCall
    | RejectCall
    | HangUpCall
    | MuteCall
    | UnmuteCall
    | SendDtmf
    | RenewMedia
    | HoldCall
    | ResumeCall
    | TransferCall
    | ConnectCalls
    | SoundCommand
)
