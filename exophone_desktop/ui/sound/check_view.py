"""What the sound check shows. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from exophone_desktop.audio.settings import DeviceDirection, EchoCancellation, SoundPurpose, Volumes
from exophone_desktop.audio.sound_figures import SILENT, Verdict
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.domain.text import shown_text
from exophone_desktop.ui.sound.view import Options, device_options
from exophone_desktop.ui.sound_words import LevelView, level_view, microphone_switches
from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.sound_check_state import SoundCheckInView
from exophone_desktop.usecases.state import AppState

GOOD, BAD = "good", "bad"
_MOST_PROBLEM = 300


@dataclass(frozen=True, slots=True)
class CardView:
    """One thing to try: what it does or what came of it, and its button.

    ``tone`` is that of the style sheet, empty for neither good nor bad. ``done`` (0 to 1) is None
    unless a step of this card goes on, and then the button stops it. ``again`` are the words of a
    second button, empty for none.
    """

    text: str
    tone: str
    button: str
    done: float | None = None
    again: str = ""
    level: LevelView | None = None


@dataclass(frozen=True, slots=True)
class SoundCheckView:
    """``notice`` is what stands in the way, or why the last check ended; empty for neither."""

    notice: str
    devices: Mapping[SoundPurpose, Options]
    volumes: Volumes
    speaker: CardView
    microphone: CardView
    echo: CardView
    ring: CardView


def derive(state: AppState, platform: str, translate: Translate) -> SoundCheckView:
    """The check for ``state``; ``platform`` is as ``sys.platform`` has it."""
    check = state.sound_check
    return SoundCheckView(
        notice=_notice(state, translate),
        devices={each: device_options(state, each, translate) for each in SoundPurpose},
        volumes=state.sound.volumes,
        speaker=_speaker(check, translate),
        microphone=_microphone(check, platform, translate),
        echo=_echo(check, state.sound.processing.echo_cancellation, translate),
        ring=CardView(
            translate("SoundCheck", "One round of your ring tone, where calls ring."),
            "",
            translate("SoundCheck", "Ring"),
        ),
    )


def _notice(state: AppState, translate: Translate) -> str:
    muted = {each.direction for each in state.audio_devices if each.in_use and each.muted}
    if DeviceDirection.CAPTURE in muted:
        return translate(
            "SoundCheck",
            "The computer has muted the microphone. Unmute it with the mute key, on the headset "
            "or in the sound settings.",
        )
    if DeviceDirection.PLAYBACK in muted:
        return translate(
            "SoundCheck",
            "The computer has muted the speaker. Unmute it with the mute key or in the sound "
            "settings.",
        )
    if state.sound_check.ended_by_call:
        return translate("SoundCheck", "A call ended the check. You can begin again.")
    return ""


def _speaker(check: SoundCheckInView, translate: Translate) -> CardView:
    button = translate("SoundCheck", "Play a tone")
    if check.step is Step.PLAY_TONE:
        return _running(check, translate("SoundCheck", "A tone is playing…"), translate)
    if check.problem_step is Step.PLAY_TONE:
        return _failed(check, button, translate)
    if check.tone_played:
        heard = translate(
            "SoundCheck",
            "Did you hear it? If not, choose another speaker, or raise the volume here and in "
            "the system's sound settings.",
        )
        return CardView(heard, "", button)
    return CardView(translate("SoundCheck", "A short tone, as loud as calls are."), "", button)


def _microphone(check: SoundCheckInView, platform: str, translate: Translate) -> CardView:
    button = translate("SoundCheck", "Record and play back")
    audible = check.microphone is not None and check.microphone.verdict not in SILENT
    again = translate("SoundCheck", "Play again") if check.can_play_back and audible else ""
    if check.step is Step.RECORD:
        words = translate("SoundCheck", "Speak now, as you do in calls.")
        return _running(check, words, translate)
    if check.step is Step.PLAY_BACK:
        return _running(check, translate("SoundCheck", "This is how others hear you."), translate)
    if check.problem_step in (Step.RECORD, Step.PLAY_BACK):
        return _failed(check, button, translate, again)
    if check.microphone is not None:
        verdict = check.microphone.verdict
        advice = _advice(verdict, platform, translate)
        return CardView(advice, GOOD if verdict is Verdict.GOOD else BAD, button, again=again)
    words = translate(
        "SoundCheck", "Speak for five seconds and hear yourself. Nothing is sent or kept."
    )
    return CardView(words, "", button, again=again)


def _echo(
    check: SoundCheckInView, cancellation: EchoCancellation, translate: Translate
) -> CardView:
    button = translate("SoundCheck", "Test for echo")
    if check.step is Step.ECHO:
        words = translate("SoundCheck", "Please be quiet for two seconds…")
        return _running(check, words, translate)
    if check.problem_step is Step.ECHO:
        return _failed(check, button, translate)
    if check.echo is None:
        words = translate(
            "SoundCheck", "Plays a tone and listens whether the microphone hears the speaker."
        )
        return CardView(words, "", button)
    if not check.echo.heard:
        words = translate("SoundCheck", "No echo: others do not hear themselves through you.")
        return CardView(words, GOOD, button)
    if cancellation is EchoCancellation.OFF:
        words = translate(
            "SoundCheck",
            "Others hear themselves through you. Switch on echo cancellation under Sound, or use "
            "a headset.",
        )
        return CardView(words, BAD, button)
    words = translate(
        "SoundCheck",
        "The microphone hears the speaker. Echo cancellation takes that out; a headset is "
        "better still.",
    )
    return CardView(words, "", button)


def _running(check: SoundCheckInView, text: str, translate: Translate) -> CardView:
    level = None if check.level_dbfs is None else level_view(check.level_dbfs, translate)
    return CardView(text, "", translate("SoundCheck", "Stop"), check.done, level=level)


def _failed(
    check: SoundCheckInView, button: str, translate: Translate, again: str = ""
) -> CardView:
    words = shown_text(translate("Sentence", check.problem), _MOST_PROBLEM)
    return CardView(words, BAD, button, again=again)


def _advice(verdict: Verdict, platform: str, translate: Translate) -> str:
    return {
        Verdict.GOOD: translate("SoundCheck", "You are heard well."),
        Verdict.DEAD: " ".join(
            (
                translate("SoundCheck", "The microphone brings no sound at all."),
                microphone_switches(platform, translate),
            )
        ),
        Verdict.STUCK: translate(
            "SoundCheck",
            "The microphone is stuck. Unplug it and plug it in again, or choose another.",
        ),
        Verdict.TURNED_DOWN: translate(
            "SoundCheck",
            "Your microphone is turned down so far that you are not heard. Raise its volume here.",
        ),
        Verdict.NO_SPEECH: translate(
            "SoundCheck", "No speech was heard. Speak while it records, or choose another one."
        ),
        Verdict.TOO_QUIET: translate(
            "SoundCheck",
            "You are hard to hear. Come nearer to the microphone, or raise its volume here.",
        ),
        Verdict.TOO_LOUD: translate(
            "SoundCheck",
            "You are too loud: your voice is distorted. Move the microphone away from your "
            "mouth, or lower its volume here and in the system's sound settings.",
        ),
        Verdict.NOISY: translate(
            "SoundCheck",
            "There is much noise around you. Move the microphone nearer to your mouth, or use "
            "a headset.",
        ),
    }[verdict]
