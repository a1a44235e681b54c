"""What the in-call screen shows. No Qt."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallAudioRoute, CallState
from exophone_desktop.domain.mos import MosScale
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.backend import ContactGroup
from exophone_desktop.ui.screens.in_call.consultation_view import (
    ConsultationView,
    consultation_status,
    derive_consultation,
)
from exophone_desktop.ui.screens.in_call.sound_view import SoundView, derive_sound
from exophone_desktop.ui.sound_words import TALKING, CallLevels
from exophone_desktop.ui.texts import Translate, initials, quality_bars, quality_word, shown_name
from exophone_desktop.usecases.state import AppState, CallInView


@dataclass(frozen=True, slots=True)
class QualityView:
    """How it sounds: ``bars`` 0 (unknown) to 5, a word, and the figures, one a line."""

    bars: int
    word: str
    spoken: str
    figures: str


@dataclass(frozen=True, slots=True)
class InCallView:
    """``established_time`` is when the timer started (seconds since the epoch), 0 before."""

    name: str
    initials: str
    status: str
    tone: str
    established_time: float
    talking: bool
    can_hang_up: bool
    muted: bool
    on_speaker: bool
    on_bluetooth: bool
    bluetooth_available: bool
    digits_sent: str
    quality: QualityView | None
    sound: SoundView
    held_here: bool = False
    can_transfer: bool = False
    can_hold: bool = True
    consultation: ConsultationView | None = None
    contacts: tuple[ContactGroup, ...] = ()


_NO_SOUND = SoundView(None, CallLevels(), recording=False, can_record=False)
_BLANK = InCallView(
    "", "", "", "", 0.0, False, False, False, False, False, False, "", None, _NO_SOUND
)


def derive(state: AppState, platform: str, translate: Translate) -> InCallView:
    """The in-call screen for ``state``; blank while there is no call.

    ``platform`` is as ``sys.platform`` has it.
    """
    if state.call is None:
        return _BLANK
    call = state.call
    talking = call.details.state in TALKING
    name = shown_name(call.peer, translate)
    passing_on = consultation_status(state, translate)
    may_transfer = state.transfer_allowed and state.consultation is None
    return InCallView(
        name=name,
        initials=initials(name),
        status=passing_on or (_care if talking else _plain)(call, translate),
        tone="" if passing_on or (talking and _cared(call)) else _tone(call.details.state),
        established_time=call.details.established_time,
        talking=talking,
        can_hang_up=call.details.state not in (CallState.ENDING, CallState.ENDED),
        muted=call.muted,
        on_speaker=state.audio_route is CallAudioRoute.SPEAKER,
        on_bluetooth=state.audio_route is CallAudioRoute.BLUETOOTH,
        bluetooth_available=CallAudioRoute.BLUETOOTH in state.audio_routes,
        digits_sent=shown_text(call.digits_sent),
        quality=_quality(call, translate) if talking and not _rests(call) else None,
        sound=derive_sound(state, call, talking, platform, translate),
        held_here=call.held_here,
        can_transfer=talking and may_transfer and not call.transferring,
        can_hold=not passing_on,
        consultation=derive_consultation(state, translate),
        contacts=state.contacts.groups if may_transfer else (),
    )


def _cared(call: CallInView) -> bool:
    return call.held_here or call.held_there or bool(call.transferring)


def _care(call: CallInView, translate: Translate) -> str:
    if call.transferring:
        target = shown_text(call.transferring)
        return translate("InCall", "Transferring to {target}").format(target=target)
    if call.held_here and call.held_there:
        return translate("InCall", "Both sides put the call on hold")
    if call.held_here:
        return translate("InCall", "You put this call on hold")
    if call.held_there:
        return translate("InCall", "The other side put the call on hold")
    return _status(call.details.state, translate)


def _plain(call: CallInView, translate: Translate) -> str:
    return _status(call.details.state, translate)


def _status(state: CallState, translate: Translate) -> str:
    connecting = translate("InCall", "Connecting")
    texts = {
        CallState.RINGING: translate("InCall", "Ringing"),
        CallState.INCOMING: translate("InCall", "Incoming"),
        CallState.ANSWERING: translate("InCall", "Answering"),
        CallState.ESTABLISHED: translate("InCall", "Connected"),
        CallState.MEDIA_DISRUPTED: translate("InCall", "Reconnecting"),
        CallState.RENEWING_MEDIA: translate("InCall", "Reconnecting"),
        CallState.ENDING: translate("InCall", "Ending"),
        CallState.ENDED: translate("InCall", "Call ended"),
    }
    return texts.get(state, connecting)


def _tone(state: CallState) -> str:
    if state is CallState.ESTABLISHED:
        return "good"
    return "bad" if state in TALKING else ""


def _rests(call: CallInView) -> bool:
    """Whether nothing need arrive: who holds a call may play music, or not."""
    arrives = call.statistics is not None and call.statistics.recent_mos > 0
    return call.held_here or (call.held_there and not arrives)


def _quality(call: CallInView, translate: Translate) -> QualityView:
    """As it sounds now."""
    statistics = call.statistics or CallStatistics()
    if statistics.recent_mos <= 0:
        word = translate("InCall", "Measuring quality…")
        if statistics.mos > 0:
            word = translate("InCall", "No sound arrives")
        return QualityView(0, word, word, _figures(statistics, translate))
    bars = quality_bars(statistics.recent_mos)
    word = quality_word(bars, translate)
    spoken = translate("InCall", "Call quality: {word}").format(word=word)
    return QualityView(bars, word, spoken, _figures(statistics, translate))


def _figures(statistics: CallStatistics, translate: Translate) -> str:
    unknown = translate("InCall", "not known yet")
    percent = "{:.1f} %".format
    milliseconds = "{:.0f} ms".format
    rows = (
        (_mos_name(statistics, translate), f"{statistics.mos:.1f}" if statistics.mos else unknown),
        (
            translate("InCall", "MOS of the last 10 s"),
            f"{statistics.recent_mos:.1f}" if statistics.recent_mos else unknown,
        ),
        (translate("InCall", "Codec"), shown_text(statistics.audio_codec) or unknown),
        (translate("InCall", "Bit rate"), f"{statistics.audio_bitrate / 1000:.0f} kbit/s"),
        (translate("InCall", "Lost on the way here"), percent(statistics.fraction_lost * 100)),
        (
            translate("InCall", "Lost on the way there"),
            percent(statistics.remote_fraction_loss * 100),
        ),
        (translate("InCall", "Jitter"), milliseconds(statistics.average_jitter_ms)),
        (
            translate("InCall", "Round trip"),
            milliseconds(statistics.rtt_ms) if statistics.rtt_ms else unknown,
        ),
        (translate("InCall", "Jitter buffer"), milliseconds(statistics.jitter_buffer_ms)),
        (
            translate("InCall", "Encryption"),
            shown_text(statistics.srtp_suite) or translate("InCall", "none"),
        ),
    )
    return "\n".join(f"{label}: {value}" for label, value in rows)


def _mos_name(statistics: CallStatistics, translate: Translate) -> str:
    # Scores of different scales do not compare (ITU-T P.800.1).
    wide = statistics.mos_scale is MosScale.WIDEBAND
    return translate("InCall", "MOS, wide band") if wide else translate("InCall", "MOS")
