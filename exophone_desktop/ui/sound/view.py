"""What the sound dialog shows. No Qt."""

from dataclasses import dataclass
from pathlib import PurePath

from exophone_desktop.audio.choice import ChoiceReason, DeviceChoice
from exophone_desktop.audio.settings import (
    AudioDevice,
    EchoCancellation,
    NoiseSuppression,
    ProcessingSettings,
    RingTone,
    SoundPurpose,
    Volumes,
)
from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.setting_choices import ToneChoice
from exophone_desktop.ui.sound_words import CallLevels, call_levels
from exophone_desktop.ui.texts import MAX_NAME, Translate
from exophone_desktop.usecases.call_tones import tone_country
from exophone_desktop.usecases.headset_state import HeadsetInView
from exophone_desktop.usecases.state import AppState

_MOST_PROBLEM = 300
_CHOSEN = (ChoiceReason.CHOSEN, ChoiceReason.CHOSEN_ELSEWHERE)


@dataclass(frozen=True, slots=True)
class Options:
    """Keys and words to choose from, and the key that is chosen."""

    words: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class SoundDialogView:
    """``levels`` are those of the call that is on.

    ``ring_path`` is the person's own file, empty for a tone of ours.
    ``headset`` is a line on the headset whose buttons are heard, empty while none are to be.
    """

    devices: dict[SoundPurpose, Options]
    levels: CallLevels
    volumes: Volumes
    processing: ProcessingSettings
    ring: Options
    ring_path: str
    tones: Options
    headset_buttons: bool
    headset: str


OWN_FILE = "own-file"
"""The key of the ring tone that is a file."""


def derive(state: AppState, translate: Translate) -> SoundDialogView:
    """The dialog for ``state``."""
    sound = state.sound
    return SoundDialogView(
        devices={each: device_options(state, each, translate) for each in SoundPurpose},
        levels=call_levels(state.call, translate),
        volumes=sound.volumes,
        processing=sound.processing,
        ring=_ring(sound.ring_tone, sound.ring_path, translate),
        ring_path=sound.ring_path,
        tones=_tones(sound.tone_country, state.phone_region, translate),
        headset_buttons=sound.headset_buttons,
        headset=_headset(state.headset, translate) if sound.headset_buttons else "",
    )


def device_options(state: AppState, purpose: SoundPurpose, translate: Translate) -> Options:
    """The devices for ``purpose``, the system's default first, and which one is chosen."""
    there = [each for each in state.audio_devices if each.direction is purpose.direction]
    default = next((each for each in there if each.is_default), None)
    words = [("", _default(default, translate)), *((each.key, _name(each)) for each in there)]
    return _with_absent(state, purpose, words, translate)


def _with_absent(
    state: AppState, purpose: SoundPurpose, words: list[tuple[str, str]], translate: Translate
) -> Options:
    remembered = state.sound.remembered
    assigned = DeviceChoice(state.audio_devices, remembered).assigned(purpose)
    if assigned is not None and assigned.reason in _CHOSEN:
        return Options(tuple(words), assigned.device.key)
    latest = next((each.device for each in remembered if each.purpose is purpose), "")
    if latest and latest not in dict(words):
        words.append((latest, translate("Sound", "The chosen device (not plugged in)")))
        return Options(tuple(words), latest)
    return Options(tuple(words), "")


def _default(device: AudioDevice | None, translate: Translate) -> str:
    if device is None:
        return translate("Sound", "System default")
    return translate("Sound", "System default ({name})").format(name=_name(device))


def _name(device: AudioDevice) -> str:
    return shown_text(device.name, MAX_NAME) or shown_text(device.id, MAX_NAME)


def _ring(tone: RingTone, path: str, translate: Translate) -> Options:
    words = (
        (RingTone.BELLS.value, translate("Sound", "Bells")),
        (RingTone.WARBLE.value, translate("Sound", "Warble")),
        (OWN_FILE, _own_file(path, translate)),
    )
    return Options(words, OWN_FILE if path else tone.value)


def _own_file(path: str, translate: Translate) -> str:
    if not path:
        return translate("Sound", "A sound file…")
    return shown_text(PurePath(path).name, MAX_NAME)


def _tones(chosen: ToneChoice, region: str, translate: Translate) -> Options:
    countries = {
        ToneChoice.INDIA: translate("Sound", "India"),
        ToneChoice.UNITED_STATES: translate("Sound", "United States"),
        ToneChoice.UNITED_KINGDOM: translate("Sound", "United Kingdom"),
        ToneChoice.EUROPE: translate("Sound", "Europe"),
    }
    meant = countries[ToneChoice(tone_country(ToneChoice.REGION, region))]
    automatic = translate("Sound", "As in my country ({country})").format(country=meant)
    return Options(((ToneChoice.REGION, automatic), *countries.items()), chosen)


def _headset(headset: HeadsetInView, translate: Translate) -> str:
    if headset.problem:
        return shown_text(translate("Sentence", headset.problem), _MOST_PROBLEM)
    if headset.name:
        words = translate("Sound", "Answer, hang up, mute and hold at {name}.")
        return words.format(name=shown_text(headset.name, MAX_NAME))
    return translate("Sound", "No headset with such buttons is plugged in.")


def echo_words(translate: Translate) -> tuple[tuple[str, str], ...]:
    """The choices of echo cancellation."""
    return (
        (EchoCancellation.AUTO, translate("Sound", "Automatic (off on headsets)")),
        (EchoCancellation.ON, translate("Sound", "Always")),
        (EchoCancellation.OFF, translate("Sound", "Never")),
    )


def noise_words(translate: Translate) -> tuple[tuple[str, str], ...]:
    """The choices of noise suppression."""
    return (
        (NoiseSuppression.OFF, translate("Sound", "Off")),
        (NoiseSuppression.LOW, translate("Sound", "Low")),
        (NoiseSuppression.MODERATE, translate("Sound", "Moderate")),
        (NoiseSuppression.HIGH, translate("Sound", "High")),
        (NoiseSuppression.HIGHEST, translate("Sound", "Highest")),
    )


def volume_words(decibels: float, translate: Translate) -> str:
    """A volume in words."""
    if round(decibels) == 0:
        return translate("Sound", "normal")
    return f"{decibels:+.0f} dB".replace("-", "\u2212")
