"""The states of sound dialog and sound check, as examples. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.audio.settings import (
    AudioDevice,
    DeviceDirection,
    DeviceKind,
    ProcessingSettings,
    RememberedChoice,
    SoundPurpose,
    Volumes,
)
from exophone_desktop.audio.sound_figures import EchoFigures, MicrophoneFigures, Verdict
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.host.settings import SoundSettings
from exophone_desktop.usecases.headset_state import HeadsetInView
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.sound_check_state import SoundCheckInView
from exophone_desktop.usecases.state import AppState, CallInView

_CAPTURE, _PLAYBACK = DeviceDirection.CAPTURE, DeviceDirection.PLAYBACK
_TALKING = CallDetails("c1", CallDirection.OUTGOING, CallState.ESTABLISHED)
_DEVICES = (
    AudioDevice("m1", "Built-in microphone", _CAPTURE, True, kind=DeviceKind.BUILT_IN_MICROPHONE),
    AudioDevice("m2", "Evolve2 65 headset", _CAPTURE, in_use=True),
    AudioDevice("s1", "Built-in speakers", _PLAYBACK, True),
    AudioDevice("s2", "Evolve2 65 headset", _PLAYBACK, in_use=True),
)
_NOT_ALLOWED = (
    "ExoPhone may not open the buttons of Jabra Evolve2 65: the udev rule "
    "70-exophone-headsets.rules is not installed, or the headset was plugged in before it was."
)


def dialog_scenes(ready: AppState) -> Mapping[str, AppState]:
    """The states of the sound dialog by name."""
    chosen = tuple(
        RememberedChoice((), purpose, device)
        for purpose, device in (
            (SoundPurpose.MICROPHONE, "m2"),
            (SoundPurpose.CALL, "s2"),
            (SoundPurpose.RINGING, "a loudspeaker at home"),
        )
    )
    sound = SoundSettings(
        remembered=chosen,
        volumes=Volumes(microphone=6.0, speaker=-9.0),
        processing=ProcessingSettings(gain_control=False),
        ring_path="music/my ring tone.wav",
    )
    return {
        "sound": replace(ready, audio_devices=_DEVICES),
        "sound-chosen": replace(
            ready, audio_devices=_DEVICES, sound=sound, headset=HeadsetInView("Jabra Evolve2 65")
        ),
        "sound-headset-refused": replace(
            ready, audio_devices=_DEVICES, headset=HeadsetInView(problem=_NOT_ALLOWED)
        ),
        "sound-in-call": replace(
            ready,
            audio_devices=_DEVICES,
            call=CallInView(_TALKING, "Arjun Rao", microphone_dbfs=-22.0, speaker_dbfs=-34.0),
        ),
        "sound-no-devices": ready,
    }


def check_scenes(ready: AppState) -> Mapping[str, AppState]:
    """The states of the sound check by name."""
    settings = replace(ready, tab=HomeTab.SETTINGS, audio_devices=_DEVICES)
    good = MicrophoneFigures(Verdict.GOOD, -8.0, -21.0, -62.0, 0.0)
    checks = {
        "sound-check": SoundCheckInView(ended_by_call=True),
        "sound-check-recording": SoundCheckInView(
            step=Step.RECORD, done=0.6, level_dbfs=-24.0, tone_played=True
        ),
        "sound-check-done": SoundCheckInView(
            tone_played=True,
            microphone=good,
            can_play_back=True,
            echo=EchoFigures(heard=False),
        ),
        "sound-check-bad": SoundCheckInView(
            problem="The chosen loudspeaker is not plugged in.",
            problem_step=Step.PLAY_TONE,
            microphone=replace(good, verdict=Verdict.DEAD),
            can_play_back=True,
            echo=EchoFigures(True, -9.0, 80.0),
        ),
    }
    return {name: replace(settings, sound_check=check) for name, check in checks.items()}
