"""How sound is put into words, wherever it is shown. No Qt."""

from dataclasses import dataclass

from exophone_desktop.ui.texts import Translate

_QUIETEST_DBFS = -60.0
_LOUDEST_DBFS = -6.0


@dataclass(frozen=True, slots=True)
class LevelView:
    """How full the level meter is, 0.0 to 1.0, in steps of a twentieth; ``spoken`` in words."""

    filled: float
    muted: bool
    spoken: str


def level_view(dbfs: float, translate: Translate) -> LevelView:
    """A microphone that is as loud as ``dbfs`` (RMS)."""
    part = (dbfs - _QUIETEST_DBFS) / (_LOUDEST_DBFS - _QUIETEST_DBFS)
    filled = round(min(1.0, max(0.0, part)) * 20) / 20
    # Speech that is levelled well lies around -26 dBFS (ITU-T P.56).
    words = (
        (-12.0, translate("InCall", "Microphone: very loud")),
        (-40.0, translate("InCall", "Microphone: you are heard")),
        (_QUIETEST_DBFS, translate("InCall", "Microphone: quiet")),
    )
    silent = translate("InCall", "Microphone: no sound")
    spoken = next((word for least, word in words if dbfs > least), silent)
    return LevelView(filled, False, spoken)


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
