"""What events do to the sound check on screen. Pure."""

from dataclasses import replace

from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.usecases.events import AppEvent, SoundCheckLeft, SoundCheckStepAsked
from exophone_desktop.usecases.sound_check_state import SoundCheckInView
from exophone_desktop.usecases.state import AppState
from exophone_desktop.voice.events import AudioDevicesChanged, CallInitiated, IncomingCall
from exophone_desktop.voice.sound_events import (
    SoundCheckDone,
    SoundCheckFailed,
    SoundCheckProgressed,
    SoundCheckStopped,
)


def reduce_sound_check(state: AppState, event: AppEvent) -> AppState:
    """The state after ``event``; to come before what takes in a new list of devices."""
    check = _check(state, state.sound_check, event)
    return state if check is state.sound_check else replace(state, sound_check=check)


def _check(state: AppState, check: SoundCheckInView, event: AppEvent) -> SoundCheckInView:
    match event:
        case SoundCheckLeft():
            # Why it ended is still news to whom a call took away.
            return SoundCheckInView(ended_by_call=check.ended_by_call)
        case SoundCheckStepAsked(step):
            return _asked(check, step)
        case SoundCheckProgressed(step, _, done, level):
            return replace(check, step=step, done=done, level_dbfs=level)
        case SoundCheckDone():
            return _done(_at_rest(check), event)
        case SoundCheckFailed(step, detail):
            return replace(_at_rest(check), problem=detail, problem_step=step)
        case SoundCheckStopped(step, by_call) if by_call or step is check.step:
            return replace(_at_rest(check), ended_by_call=by_call)
        case IncomingCall() | CallInitiated() if check.step is not None:
            # The engine says so as well; a call that is seen first must not wait for it.
            return replace(_at_rest(check), ended_by_call=True)
        case AudioDevicesChanged(devices):
            return _other_devices(check, state.audio_devices, devices)
    return check


def _at_rest(check: SoundCheckInView) -> SoundCheckInView:
    return replace(check, step=None, done=0.0, level_dbfs=None)


def _asked(check: SoundCheckInView, step: Step) -> SoundCheckInView:
    begun = replace(_at_rest(check), step=step, problem="", problem_step=None, ended_by_call=False)
    match step:
        case Step.PLAY_TONE:
            return replace(begun, tone_played=False)
        case Step.RECORD:
            return replace(begun, microphone=None, can_play_back=False)
        case Step.ECHO:
            return replace(begun, echo=None)
        case Step.PLAY_BACK:
            return begun


def _done(check: SoundCheckInView, event: SoundCheckDone) -> SoundCheckInView:
    match event.step:
        case Step.PLAY_TONE:
            return replace(check, tone_played=True)
        case Step.RECORD:
            return replace(check, microphone=event.microphone, can_play_back=True)
        case Step.ECHO:
            return replace(check, echo=event.echo)
        case Step.PLAY_BACK:
            return check


def _other_devices(
    check: SoundCheckInView, before: tuple[AudioDevice, ...], after: tuple[AudioDevice, ...]
) -> SoundCheckInView:
    if _used(before, DeviceDirection.CAPTURE) != _used(after, DeviceDirection.CAPTURE):
        check = replace(check, microphone=None, echo=None)
    if _used(before, DeviceDirection.PLAYBACK) != _used(after, DeviceDirection.PLAYBACK):
        check = replace(check, tone_played=False, echo=None)
    return check


def _used(devices: tuple[AudioDevice, ...], direction: DeviceDirection) -> str:
    used = (each.key for each in devices if each.in_use and each.direction is direction)
    return next(used, "")
