"""What the page for exporting, importing and resetting the settings shows. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.setting_table import SETTING_OF, SETTINGS
from exophone_desktop.ui.texts import Translate, shown_sentence
from exophone_desktop.usecases.state import AppState

MAX_VALUE = 60


@dataclass(frozen=True, slots=True)
class SettingsFileView:
    """``question`` is empty while no import waits for an answer; lines are whole sentences."""

    policy: tuple[str, ...]
    question: str
    changes: tuple[str, ...]
    stays: tuple[str, ...]
    can_import: bool
    done: str
    problem: str


def derive(state: AppState, translate: Translate) -> SettingsFileView:
    """The page for ``state``."""

    def said(sentences: Iterable[str]) -> tuple[str, ...]:
        return tuple(shown_sentence(each, translate) for each in sentences)

    settings, waiting = state.settings, state.settings.waiting
    question = ""
    changes: tuple[str, ...] = ()
    if waiting is not None:
        template = (
            translate("SettingsFile", "{file} changes this:")
            if waiting.changes
            else translate("SettingsFile", "{file} changes nothing here.")
        )
        question = template.format(file=waiting.file_name)
        changes = tuple(
            translate("SettingsFile", "{setting}: {before} → {after}").format(
                setting=translate("Sentence", SETTING_OF[each.key].title),
                before=_value(each.before, translate),
                after=_value(each.after, translate),
            )
            for each in waiting.changes
        )
    return SettingsFileView(
        policy=said((*settings.locks.values(), *settings.policy_problems)),
        question=question,
        changes=changes,
        stays=said(waiting.stays if waiting is not None else ()),
        can_import=bool(changes),
        done=shown_sentence(settings.done, translate),
        problem=shown_sentence(settings.problem, translate),
    )


def pages_with_settings() -> Sequence[str]:
    """The keys of the entries that have settings, in the order of the table."""
    return tuple(dict.fromkeys(each.page for each in SETTINGS if each.page))


def _value(value: object, translate: Translate) -> str:
    if isinstance(value, bool):
        return translate("SettingsFile", "on") if value else translate("SettingsFile", "off")
    if value in ("", None, []):
        return translate("SettingsFile", "nothing")
    return shown_text(f"{value:g}" if isinstance(value, float) else str(value), MAX_VALUE)
