"""Everything that the settings offer: the one place where entries are added."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from exophone_desktop.ui.screens.settings.entries import SettingsEntry, SettingsSection
from exophone_desktop.ui.screens.settings.screen import SettingsScreen
from exophone_desktop.ui.widgets.page import Pane

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Opening:
    """What an entry does that has no page; ``shows`` leads to one setting of what it opens."""

    opens: Callable[[], None]
    shows: Callable[[str], None] | None = None


def fill_settings(
    settings: SettingsScreen, pages: Mapping[str, Pane], openings: Mapping[str, Opening]
) -> None:
    """Add every entry, each with its page or its opening, which are named by the entry's key."""
    for section, entries in (
        (SettingsSection.CALLS, _about_calls()),
        (SettingsSection.HELP, _help()),
    ):
        for entry in entries:
            if entry.key in openings:
                opening = openings[entry.key]
                settings.add(section, entry, opening.opens, opening.shows)
            else:
                settings.add_page(section, entry, pages[entry.key])


def _about_calls() -> tuple[SettingsEntry, ...]:
    return (
        SettingsEntry(
            key="sound",
            icon="sound",
            title=translate("Settings", "Sound"),
            hint=translate("Settings", "Microphone, speakers, volumes, ring tone"),
            words=translate("Settings", "device headset audio"),
        ),
        SettingsEntry(
            key="sound-check",
            icon="microphone",
            title=translate("Settings", "Sound check"),
            hint=translate("Settings", "Before you call: hear, be heard, no echo"),
        ),
        SettingsEntry(
            key="pop-ups",
            icon="ring-me",
            title=translate("Settings", "Pop-ups and notifications"),
            hint=translate("Settings", "While you look at other programs"),
            words=translate("Settings", "ring tray background call bar popup"),
        ),
        SettingsEntry(
            key="calls",
            icon="note",
            title=translate("Settings", "Calls and numbers"),
            hint=translate("Settings", "Time after a call, outcomes, country"),
            words=translate("Settings", "wrap up disposition region prefix version"),
        ),
        SettingsEntry(
            key="speed-dial",
            icon="keypad",
            title=translate("Settings", "Speed dial"),
            hint=translate("Settings", "Whom a key calls"),
            words=translate("Settings", "favourites short numbers quick"),
        ),
        SettingsEntry(
            key="rate",
            icon="rate",
            title=translate("Settings", "Rate the last call"),
            hint=translate("Settings", "Tell Exotel how it sounded"),
        ),
        SettingsEntry(
            key="programs",
            icon="programs",
            title=translate("Settings", "Other programs"),
            hint=translate("Settings", "Links, your CRM, keys, access"),
        ),
        SettingsEntry(
            key="language",
            icon="language",
            title=translate("Settings", "Language"),
            hint=translate("Settings", "English, हिन्दी"),
        ),
    )


def _help() -> tuple[SettingsEntry, ...]:
    return (
        SettingsEntry(
            key="keys",
            icon="info",
            title=translate("Settings", "Keys"),
            hint=translate("Settings", "What can be done without a mouse"),
            words=translate("Settings", "shortcut keyboard hotkey"),
        ),
        SettingsEntry(
            key="doctor",
            icon="ready",
            title=translate("Settings", "Check this computer"),
            hint=translate("Settings", "When calls do not work: what is wrong, and what to do"),
        ),
        SettingsEntry(
            key="report",
            icon="report",
            title=translate("Settings", "Report a problem"),
            hint=translate("Settings", "Sends the log; you see it first"),
        ),
        SettingsEntry(
            key="settings-file",
            icon="export",
            title=translate("Settings", "Export, import, reset"),
            hint=translate("Settings", "Your settings as a file, or as at first"),
            words=translate("Settings", "backup restore defaults policy locked administrator"),
        ),
    )
