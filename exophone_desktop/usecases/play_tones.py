"""Which tone a person hears when: a table from voice events to tones."""

import asyncio
from dataclasses import dataclass

from exophone_desktop.audio.settings import Tone
from exophone_desktop.domain.call import CallDetails, CallDirection, CallEndReason, CallState
from exophone_desktop.usecases.ports import VoicePort
from exophone_desktop.voice.events import (
    CallEnded,
    CallEstablished,
    CallInitiated,
    CallMissed,
    CallRinging,
    CallStateChanged,
    DeInitialized,
    IncomingCall,
    VoiceEvent,
)

END_TONE_SECONDS = 4.0
CALL_WAITING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class TonePlan:
    """A tone, or None for silence; ``seconds`` None lasts until the next plan.

    ``only_in_silence``: never in place of a tone that is playing.
    """

    tone: Tone | None
    seconds: float | None = None
    only_in_silence: bool = False


SILENCE = TonePlan(None)

END_TONES: dict[CallEndReason, TonePlan] = {
    CallEndReason.NONE: SILENCE,
    CallEndReason.LOCAL_HANGUP: SILENCE,
    CallEndReason.REMOTE_HANGUP: SILENCE,
    CallEndReason.BUSY: TonePlan(Tone.BUSY, END_TONE_SECONDS),
    CallEndReason.TIMEOUT: TonePlan(Tone.REORDER, END_TONE_SECONDS),
    CallEndReason.UNREACHABLE: TonePlan(Tone.REORDER, END_TONE_SECONDS),
    CallEndReason.MEDIA_TIMEOUT: TonePlan(Tone.REORDER, END_TONE_SECONDS),
    CallEndReason.FAILURE: TonePlan(Tone.REORDER, END_TONE_SECONDS),
    CallEndReason.THROTTLED: TonePlan(Tone.REORDER, END_TONE_SECONDS),
    CallEndReason.INVALID_DIAL_INFO: TonePlan(Tone.REORDER, END_TONE_SECONDS),
    CallEndReason.ANSWERED_ELSEWHERE: SILENCE,
    CallEndReason.DECLINED_ELSEWHERE: SILENCE,
}
"""After a call that this person made or took part in."""

STATE_TONES: dict[CallState, TonePlan] = {
    CallState.EARLY: SILENCE,
    CallState.CONNECTING: SILENCE,
    CallState.ANSWERING: SILENCE,
    CallState.ENDING: SILENCE,
}


def tone_plan(event: VoiceEvent) -> TonePlan | None:
    """What ``event`` does to the tone; None where it goes on as it is."""
    match event:
        case IncomingCall(call):
            # Who took over a call is being answered already.
            return SILENCE if call.state is CallState.ANSWERING else TonePlan(Tone.RINGTONE)
        case CallRinging(early_media=False):
            return TonePlan(Tone.RINGBACK)
        case CallRinging() | CallInitiated() | CallEstablished() | DeInitialized():
            return SILENCE
        case CallStateChanged(early_media=True):
            return SILENCE
        case CallStateChanged(call):
            return STATE_TONES.get(call.state)
        case CallMissed():
            return TonePlan(Tone.CALL_WAITING, CALL_WAITING_SECONDS, only_in_silence=True)
        case CallEnded(call):
            return END_TONES[call.end_reason] if _concerned(call) else SILENCE
    return None


def _concerned(call: CallDetails) -> bool:
    return call.direction is CallDirection.OUTGOING or call.established_time > 0


class TonePlayer:
    """Plays one tone at a time, some for a while only. For the event loop's thread."""

    def __init__(self, voice: VoicePort) -> None:
        self._voice = voice
        self._playing: Tone | None = None
        self._end: asyncio.TimerHandle | None = None

    def follow(self, event: VoiceEvent) -> None:
        """Change the tone as ``event`` asks."""
        plan = tone_plan(event)
        if plan is None or (plan.only_in_silence and self._playing is not None):
            return
        self.silence()
        if plan.tone is not None:
            self.play(plan.tone, plan.seconds)

    @property
    def playing(self) -> Tone | None:
        """What plays now."""
        return self._playing

    def play(self, tone: Tone, seconds: float | None = None) -> None:
        """Play ``tone`` in place of the one that plays, for ``seconds`` where they are given."""
        self.silence()
        self._voice.play_tone(tone)
        self._playing = tone
        if seconds is not None:
            self._end = asyncio.get_running_loop().call_later(seconds, self.silence)

    def silence(self) -> None:
        """Stop the tone; idempotent, and to be called at the end."""
        if self._end is not None:
            self._end.cancel()
            self._end = None
        if self._playing is not None:
            self._playing = None
            self._voice.stop_tone()
