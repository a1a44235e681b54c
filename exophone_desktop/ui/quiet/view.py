"""What is said of do not disturb. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.quiet_state import QuietLength
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class QuietView:
    """``words`` is empty while calls ring. ``lengths`` are the choices, in their order."""

    on: bool
    words: str
    lengths: tuple[tuple[QuietLength, str], ...]
    off: str


def derive(state: AppState, when: Callable[[float], str], translate: Translate) -> QuietView:
    """Do not disturb for ``state``; ``when`` writes a moment to come as people do."""
    quiet = state.do_not_disturb
    words = ""
    if quiet is not None and quiet.until is None:
        words = translate("Quiet", "Do not disturb")
    elif quiet is not None and quiet.until is not None:
        words = translate("Quiet", "Do not disturb until {time}").format(time=when(quiet.until))
    return QuietView(
        on=quiet is not None,
        words=words,
        lengths=(
            (QuietLength.HALF_HOUR, translate("Quiet", "For 30 minutes")),
            (QuietLength.HOUR, translate("Quiet", "For 1 hour")),
            (QuietLength.UNTIL_TOMORROW, translate("Quiet", "Until tomorrow")),
            (QuietLength.UNTIL_TURNED_OFF, translate("Quiet", "Until I turn it off")),
        ),
        off=translate("Quiet", "Let calls ring again"),
    )
