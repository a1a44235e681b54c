"""What the in-call screen says about the call's sound. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.ui.sound_words import CallLevels, call_levels, microphone_switches
from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.fix_trouble import REMEDIES, Remedy
from exophone_desktop.usecases.state import AppState, CallInView


@dataclass(frozen=True, slots=True)
class TroubleView:
    """The most serious trouble; ``button`` is empty where nothing can be done from here."""

    trouble: SoundTrouble
    text: str
    button: str


@dataclass(frozen=True, slots=True)
class SoundView:
    """The call's sound; ``trouble`` is None where all is well."""

    trouble: TroubleView | None
    levels: CallLevels
    recording: bool
    can_record: bool


def derive_sound(
    state: AppState, call: CallInView, talking: bool, platform: str, translate: Translate
) -> SoundView:
    """The sound of ``call``; ``platform`` is as ``sys.platform`` has it."""
    shown = talking and bool(call.troubles)
    return SoundView(
        trouble=_trouble(call.troubles[0], platform, translate) if shown else None,
        levels=call_levels(call, translate) if talking else CallLevels(),
        recording=call.recording,
        can_record=talking and (state.recording_allowed or call.recording),
    )


def _trouble(trouble: SoundTrouble, platform: str, translate: Translate) -> TroubleView:
    texts = {
        SoundTrouble.MICROPHONE_SILENT: " ".join(
            (
                translate("InCall", "Nobody hears you: the microphone brings no sound."),
                microphone_switches(platform, translate),
            )
        ),
        SoundTrouble.MICROPHONE_DENIED: " ".join(
            (
                translate(
                    "InCall", "Nobody hears you: this computer keeps the microphone from ExoPhone."
                ),
                microphone_switches(platform, translate),
            )
        ),
        SoundTrouble.MICROPHONE_MISSING: translate(
            "InCall",
            "Nobody hears you: no microphone opens. Plug one in, or close the program that keeps "
            "it for itself.",
        ),
        SoundTrouble.SPEAKER_MISSING: translate(
            "InCall",
            "You cannot hear the call: no speaker opens. Plug one in, or close the program that "
            "keeps it for itself.",
        ),
        SoundTrouble.MICROPHONE_STUCK: translate(
            "InCall", "Nobody hears you: the microphone is faulty or badly plugged in."
        ),
        SoundTrouble.MICROPHONE_STALLED: translate(
            "InCall", "Nobody hears you: the microphone has stopped."
        ),
        SoundTrouble.SPEAKER_STALLED: translate(
            "InCall", "You cannot hear the call: the speaker has stopped."
        ),
        SoundTrouble.NOTHING_ARRIVES: translate(
            "InCall", "You cannot hear the other side: no sound arrives."
        ),
        SoundTrouble.NOTHING_LEAVES: translate(
            "InCall", "The other side cannot hear you: your sound is not sent."
        ),
        SoundTrouble.SILENCE_ARRIVES: translate(
            "InCall", "Only silence arrives. The other side may be muted."
        ),
        SoundTrouble.MICROPHONE_MUTED: translate(
            "InCall",
            "Nobody hears you: the computer has muted this microphone. Unmute it with the mute "
            "key, on the headset or in the sound settings.",
        ),
        SoundTrouble.SPEAKER_MUTED: translate(
            "InCall",
            "You cannot hear the call: the computer has muted this speaker. Unmute it with the "
            "mute key or in the sound settings.",
        ),
        SoundTrouble.SPEAKING_WHILE_MUTED: translate("InCall", "You are muted: nobody hears you."),
    }
    buttons: Mapping[Remedy, str] = {
        Remedy.ANOTHER_MICROPHONE: translate("InCall", "Use another microphone"),
        Remedy.ANOTHER_SPEAKER: translate("InCall", "Use another speaker"),
        Remedy.RENEW_MEDIA: translate("InCall", "Reconnect"),
        Remedy.MICROPHONE_SETTINGS: translate("InCall", "Open the settings"),
        Remedy.UNMUTE: translate("InCall", "Unmute"),
    }
    remedy = REMEDIES.get(trouble)
    return TroubleView(trouble, texts[trouble], buttons[remedy] if remedy else "")
