"""What the settings offer, as values. No Qt."""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.ui.texts import Translate


class SettingsSection(StrEnum):
    """The headings, in their order."""

    CALLS = "CALLS"
    HELP = "HELP"


@dataclass(frozen=True, slots=True)
class SettingsEntry:
    """One line of the settings: ``icon`` names a drawing, ``hint`` says more in a short sentence.

    Texts are translated and plain. ``key`` is unlike every other entry's. ``words`` are what else
    people search for.
    """

    key: str
    icon: str
    title: str
    hint: str = ""
    words: str = ""


def section_title(section: SettingsSection, translate: Translate) -> str:
    """The words of a heading."""
    return {
        SettingsSection.CALLS: translate("Settings", "Calls"),
        SettingsSection.HELP: translate("Settings", "Help"),
    }[section]
