"""The words of the page for calls and numbers. No Qt."""

from collections.abc import Mapping

from exophone_desktop.host.setting_choices import RecordingFormat
from exophone_desktop.ui.texts import Translate

_WRAP_UPS = (0, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600)


def wrap_up_words(seconds: int, translate: Translate) -> tuple[tuple[str, str], ...]:
    """What can be chosen (key, words); ``seconds`` is kept now, and always among them."""
    choices = sorted({*_WRAP_UPS, seconds})
    return tuple((str(each), _time(each, translate)) for each in choices)


def region_words(
    countries: Mapping[str, str], chosen: str, translate: Translate
) -> tuple[tuple[str, str], ...]:
    """Countries (code, name) by name, after the system's own; ``chosen`` is always among them."""
    own = ("", translate("CallSettings", "As this computer is set"))
    known = {**countries, **({chosen: countries.get(chosen, chosen)} if chosen else {})}
    named = ((code, f"{name} ({code})") for code, name in known.items())
    return (own, *sorted(named, key=lambda each: each[1].casefold()))


def format_words(translate: Translate) -> tuple[tuple[str, str], ...]:
    """The files that recordings can be."""
    return (
        (RecordingFormat.WAV, translate("CallSettings", "WAV (every program plays it)")),
        (RecordingFormat.FLAC, translate("CallSettings", "FLAC (smaller, as good)")),
    )


def recording_words(allowed: bool, translate: Translate) -> str:
    """What is to be known of recordings."""
    if not allowed:
        return translate("CallSettings", "Recording calls is switched off on this computer.")
    return translate("CallSettings", "Calls are recorded in stereo: you left, the others right.")


def _time(seconds: int, translate: Translate) -> str:
    if not seconds:
        return translate("CallSettings", "None: calls ring at once")
    minutes, rest = divmod(seconds, 60)
    if not rest and minutes == 1:
        return translate("CallSettings", "1 minute")
    if not rest:
        return translate("CallSettings", "{minutes} minutes").format(minutes=minutes)
    return translate("CallSettings", "{seconds} seconds").format(seconds=seconds)
