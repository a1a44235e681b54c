"""What events do to the part of the state that is about sound. Pure."""

from dataclasses import replace

from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.headset.events import (
    HeadsetConnected,
    HeadsetDisconnected,
    HeadsetRefused,
)
from exophone_desktop.usecases.events import AppEvent, RecordingPolicyRead, SoundSettingsChanged
from exophone_desktop.usecases.headset_state import seen_after
from exophone_desktop.usecases.reduce_sound_check import reduce_sound_check
from exophone_desktop.usecases.state import AppState, CallInView, DeviceUndo, Notice, NoticeKind
from exophone_desktop.voice.events import (
    AudioDeviceReplaced,
    AudioDevicesChanged,
    AudioRouteChanged,
    RecordingChanged,
    SoundLevelsMeasured,
    SoundTroubleNoticed,
    SoundTroublePassed,
)

SERIOUSNESS = (
    SoundTrouble.NOTHING_ARRIVES,
    SoundTrouble.NOTHING_LEAVES,
    SoundTrouble.SPEAKER_MISSING,
    SoundTrouble.SPEAKER_STALLED,
    SoundTrouble.SPEAKER_MUTED,
    SoundTrouble.MICROPHONE_DENIED,
    SoundTrouble.MICROPHONE_MISSING,
    SoundTrouble.MICROPHONE_STALLED,
    SoundTrouble.MICROPHONE_MUTED,
    SoundTrouble.MICROPHONE_SILENT,
    SoundTrouble.MICROPHONE_STUCK,
    SoundTrouble.SPEAKING_WHILE_MUTED,
    SoundTrouble.SILENCE_ARRIVES,
)
"""The worst first: what stops the call, what stops one side, what may be meant so."""


def reduce_sound(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``, where it is about sound."""
    state = reduce_sound_check(state, event)
    match event:
        case AudioRouteChanged(route, available):
            return replace(state, audio_route=route, audio_routes=available)
        case AudioDevicesChanged(devices):
            return replace(state, audio_devices=devices)
        case AudioDeviceReplaced(notice, detail):
            undo = DeviceUndo(notice.purpose, notice.undo) if notice.undo else None
            return replace(state, notice=Notice(detail, NoticeKind.WARNING, undo))
        case RecordingPolicyRead(allowed):
            return replace(state, recording_allowed=allowed)
        case SoundSettingsChanged(sound):
            return replace(state, sound=sound)
        case HeadsetConnected() | HeadsetDisconnected() | HeadsetRefused():
            return replace(state, headset=seen_after(event))
        case RecordingChanged(recording=False):
            # The file may be complete only when the call is no longer on screen.
            return replace(_in_call(state, event), notice=_recorded(event))
    return _in_call(state, event)


def _in_call(state: AppState, event: AppEvent) -> AppState:
    call = state.call
    if call is None:
        return state
    match event:
        case SoundLevelsMeasured(microphone, speaker):
            measured = replace(call, microphone_dbfs=microphone, speaker_dbfs=speaker)
            return replace(state, call=measured)
        case SoundTroubleNoticed(_, trouble):
            return replace(state, call=_with_troubles(call, {*call.troubles, trouble}))
        case SoundTroublePassed(_, trouble):
            return replace(state, call=_with_troubles(call, {*call.troubles} - {trouble}))
        case RecordingChanged(details, recording) if details.call_id == call.details.call_id:
            return replace(state, call=replace(call, recording=recording))
    return state


def _with_troubles(call: CallInView, troubles: set[SoundTrouble]) -> CallInView:
    return replace(call, troubles=tuple(sorted(troubles, key=SERIOUSNESS.index)))


def _recorded(event: RecordingChanged) -> Notice:
    if event.detail:
        text = f"The recording ended early. {event.detail} What there is: {event.path}"
        return Notice(text, NoticeKind.WARNING)
    return Notice(f"The call was recorded to {event.path}")
