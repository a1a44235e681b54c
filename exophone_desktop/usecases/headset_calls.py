"""What a headset is told of the call that is on. Pure."""

from collections.abc import Mapping

from exophone_desktop.domain.call import CallState
from exophone_desktop.headset.lamps import DARK, Lamps
from exophone_desktop.headset.signals import CallPhase
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.consult_machine import ConsultState

PHASES: Mapping[CallState, CallPhase] = {
    CallState.NONE: CallPhase.IDLE,
    CallState.OUTGOING_INITIATED: CallPhase.CONNECTING,
    CallState.EARLY: CallPhase.CONNECTING,
    CallState.RINGING: CallPhase.CONNECTING,
    CallState.CONNECTING: CallPhase.CONNECTING,
    CallState.INCOMING: CallPhase.RINGING,
    CallState.ANSWERING: CallPhase.CONNECTING,
    CallState.ESTABLISHED: CallPhase.TALKING,
    CallState.MEDIA_DISRUPTED: CallPhase.TALKING,
    CallState.RENEWING_MEDIA: CallPhase.TALKING,
    CallState.ENDING: CallPhase.IDLE,
    CallState.ENDED: CallPhase.IDLE,
}


def phase_of(state: AppState) -> CallPhase:
    """Where the call on screen stands."""
    if state.call is None:
        return CallPhase.IDLE
    phase = PHASES[state.call.details.state]
    asked = state.consultation is not None and state.consultation.state is ConsultState.TALKING
    return CallPhase.CONSULTING if asked and phase is CallPhase.TALKING else phase


def lamps_of(state: AppState) -> Lamps:
    """What a headset shows for ``state``."""
    call, phase = state.call, phase_of(state)
    if call is None or phase is CallPhase.IDLE:
        return DARK
    if phase is CallPhase.RINGING:
        return Lamps(ring=True)
    return Lamps(off_hook=True, mute=call.muted, hold=call.held_here)


def call_sound_devices(state: AppState) -> tuple[str, ...]:
    """The names of what calls go through, or would go through if one began now."""
    return tuple(dict.fromkeys(each.name for each in state.audio_devices if each.in_use))
