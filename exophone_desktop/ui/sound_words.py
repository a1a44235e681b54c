"""How sound is put into words, wherever it is shown. No Qt."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallState
from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.state import CallInView

_QUIETEST_DBFS = -60.0
_LOUDEST_DBFS = -6.0
_STEPS = (-12.0, -40.0, _QUIETEST_DBFS)
"""Speech that is levelled well lies around -26 dBFS (ITU-T P.56)."""

TALKING = frozenset({CallState.ESTABLISHED, CallState.MEDIA_DISRUPTED, CallState.RENEWING_MEDIA})
"""States in which sound flows or is about to flow again."""


@dataclass(frozen=True, slots=True)
class LevelView:
    """How full the level meter is, 0.0 to 1.0, in steps of a twentieth; ``spoken`` in words."""

    filled: float
    muted: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class CallLevels:
    """How loud a call is on both sides; None where nothing flows or nothing was measured."""

    microphone: LevelView | None = None
    speaker: LevelView | None = None


def call_levels(call: CallInView | None, translate: Translate) -> CallLevels:
    """The levels of ``call``."""
    if call is None or call.held_here or call.details.state not in TALKING:
        return CallLevels()
    microphone, speaker = call.microphone_dbfs, call.speaker_dbfs
    if call.muted:
        said: LevelView | None = LevelView(0.0, True, translate("InCall", "Microphone: muted"))
    else:
        said = None if microphone is None else level_view(microphone, translate)
    return CallLevels(said, None if speaker is None else speaker_view(speaker, translate))


def level_view(dbfs: float, translate: Translate) -> LevelView:
    """A microphone that is as loud as ``dbfs`` (RMS)."""
    words = (
        translate("InCall", "Microphone: very loud"),
        translate("InCall", "Microphone: you are heard"),
        translate("InCall", "Microphone: quiet"),
        translate("InCall", "Microphone: no sound"),
    )
    return _measured(dbfs, words)


def speaker_view(dbfs: float, translate: Translate) -> LevelView:
    """A loudspeaker or headset that plays as loud as ``dbfs`` (RMS)."""
    words = (
        translate("InCall", "Speaker: very loud"),
        translate("InCall", "Speaker: the other side is heard"),
        translate("InCall", "Speaker: quiet"),
        translate("InCall", "Speaker: no sound"),
    )
    return _measured(dbfs, words)


def _measured(dbfs: float, words: tuple[str, str, str, str]) -> LevelView:
    """A level, and which of ``words``, from loud to silent, fits it."""
    part = (dbfs - _QUIETEST_DBFS) / (_LOUDEST_DBFS - _QUIETEST_DBFS)
    spoken = next(
        (word for least, word in zip(_STEPS, words, strict=False) if dbfs > least), words[-1]
    )
    return LevelView(round(min(1.0, max(0.0, part)) * 20) / 20, False, spoken)


def microphone_switches(platform: str, translate: Translate) -> str:
    """Where a person lets programs use the microphone; ``platform`` is as ``sys.platform``."""
    if platform == "win32":
        return translate(
            "InCall",
            "Is it switched on, and may apps use it? See Settings > Privacy & security > "
            "Microphone.",
        )
    if platform == "darwin":
        return translate(
            "InCall",
            "Is it switched on, and may ExoPhone use it? See System Settings > Privacy & Security "
            "> Microphone.",
        )
    return translate("InCall", "Is it switched on, on the headset and in the sound settings?")
