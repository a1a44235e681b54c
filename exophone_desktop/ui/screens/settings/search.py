"""Finds entries and single settings by what people call them. No Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exophone_desktop.host.setting_table import SETTINGS
from exophone_desktop.ui.screens.settings.entries import SettingsEntry
from exophone_desktop.ui.texts import Translate


@dataclass(frozen=True, slots=True)
class Found:
    """``entry`` is where it is, ``setting`` what it is there; empty for the entry itself."""

    entry: str
    setting: str
    title: str
    hint: str


def find_settings(
    text: str, entries: Mapping[str, SettingsEntry], translate: Translate
) -> tuple[Found, ...]:
    """What has every word of ``text`` in its title, hint or synonyms; titles come first.

    Synonyms are looked for in English too, which many people know such words in.
    """
    words = text.casefold().split()
    if not words:
        return ()
    hits = [
        (_is_in(words, (each.title,)), Found(each.key, "", each.title, each.hint))
        for each in entries.values()
        if _is_in(words, (each.title, each.hint, each.words))
    ]
    for setting in SETTINGS:
        page = entries.get(setting.page)
        if page is None:
            continue
        title = translate("Sentence", setting.title)
        others = (translate("Sentence", each) for each in setting.words)
        if _is_in(words, (title, setting.title, page.title, *setting.words, *others)):
            found = Found(setting.page, setting.key, title, page.title)
            hits.append((_is_in(words, (title,)), found))
    return tuple(found for _, found in sorted(hits, key=lambda hit: not hit[0]))


def _is_in(words: Iterable[str], texts: Iterable[str]) -> bool:
    whole = " ".join(texts).casefold()
    return all(word in whole for word in words)
