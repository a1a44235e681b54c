"""What the engine says of a call from its first INVITE to its end."""

from dataclasses import dataclass

from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.engine.elsewhere import Elsewhere
from exophone_desktop.engine.snapshot import CallSnapshot


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
    plain sentence that can be shown, empty for a normal end. ``elsewhere`` is what another phone
    did with a call that rang here, None where nobody told.
    """

    call: CallSnapshot
    sip_code: int
    reason: str
    ended_here: bool
    media_timed_out: bool = False
    detail: str = ""
    statistics: CallStatistics = CallStatistics()
    elsewhere: Elsewhere | None = None


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


CallEvent = (
    CallPlaced
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
)
