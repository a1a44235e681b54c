"""What the page of the keys shows. No Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.program_form import ProgramForm


@dataclass(frozen=True, slots=True)
class KeyLine:
    """``keys`` do what ``words`` say; ``clash`` is a sentence where others mean the same keys."""

    words: str
    keys: str
    clash: str = ""


@dataclass(frozen=True, slots=True)
class KeySection:
    """Keys that work at one place."""

    title: str
    lines: tuple[KeyLine, ...]


def derive(
    form: ProgramForm | None,
    own: Sequence[KeySection],
    written: Callable[[str], str],
    translate: Translate,
) -> tuple[KeySection, ...]:
    """``own``, and the keys of ``form`` that work in other programs.

    ``written`` writes keys as the system does, so that two ways to write them are one.
    """
    if form is None:
        return tuple(own)
    window = {line.keys: line.words for section in own for line in section.lines}
    chosen = (
        (translate("Programs", "Answer"), written(form.answer)),
        (translate("Programs", "Hang up"), written(form.hang_up)),
        (translate("Programs", "Mute"), written(form.toggle_mute)),
    )
    lines = tuple(
        KeyLine(words, keys, _clash(words, window.get(keys, ""), translate))
        for words, keys in chosen
        if keys
    )
    title = translate("Keys", "In other programs too")
    return (*own, KeySection(title, lines)) if lines else tuple(own)


def _clash(words: str, other: str, translate: Translate) -> str:
    if other in ("", words):
        return ""
    return translate("Keys", "In this window these keys mean: {words}").format(words=other)
