"""What the dialer shows. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exophone_desktop.ui.texts import (
    Translate,
    joined_sentences,
    shown_name,
    shown_sentence,
    unanswered_text,
)
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class DialerView:
    """``line`` is one sentence under the number; ``calm`` when it is no fault of the person.

    ``speed_dial`` has the names of who is on which key.
    """

    busy: bool
    button: str
    line: str
    calm: bool
    ring_me: bool
    speed_dial: Mapping[str, str] = field(default_factory=dict)


def derive(state: AppState, translate: Translate) -> DialerView:
    """The dialer for ``state``."""
    button = translate("Dialer", "Call")
    if state.dialling:
        name = shown_name(state.dialling, translate)
        button = translate("Dialer", "Calling {name}…").format(name=name)
    line = shown_sentence(state.dial_error, translate)
    if not line and state.ended_call is not None:
        line = unanswered_text(state.ended_call, translate)
        detail = shown_sentence(state.ended_call.end_detail, translate)
        line = joined_sentences(line, detail, translate)
    return DialerView(
        busy=bool(state.dialling),
        button=button,
        line=line,
        calm=not state.dial_error,
        ring_me=state.ring_me_available,
        speed_dial={
            str(entry.place): shown_name(entry.name or entry.number, translate)
            for entry in state.speed_dial.entries
        },
    )
