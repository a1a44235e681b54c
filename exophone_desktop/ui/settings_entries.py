"""Everything that the settings offer: the one place where entries are added."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from exophone_desktop.ui.screens.settings.entries import SettingsEntry, SettingsSection
from exophone_desktop.ui.screens.settings.screen import SettingsScreen
from exophone_desktop.ui.widgets.page import Pane

translate = QCoreApplication.translate


def fill_settings(
    settings: SettingsScreen,
    show_sound: Callable[[], None],
    sound_check: Pane,
    report: Pane,
    doctor: Pane,
    programs: Pane,
    rate_last_call: Callable[[], None],
    show_sound_setting: Callable[[str], None],
    settings_file: Pane,
    pop_ups: Pane,
    language: Pane,
    call_settings: Pane,
    speed_dial: Pane,
    keys: Pane,
) -> None:
    """Add every entry; see ``SettingsScreen`` for how. ``show_sound`` opens the sound dialog."""
    settings.add(
        SettingsSection.CALLS,
        SettingsEntry(
            key="sound",
            icon="sound",
            title=translate("Settings", "Sound"),
            hint=translate("Settings", "Microphone, speakers, volumes, ring tone"),
            words=translate("Settings", "device headset audio"),
        ),
        show_sound,
        show_sound_setting,
    )
    settings.add_page(
        SettingsSection.CALLS,
        SettingsEntry(
            key="sound-check",
            icon="microphone",
            title=translate("Settings", "Sound check"),
            hint=translate("Settings", "Before you call: hear, be heard, no echo"),
        ),
        sound_check,
    )
    settings.add_page(
        SettingsSection.CALLS,
        SettingsEntry(
            key="pop-ups",
            icon="ring-me",
            title=translate("Settings", "Pop-ups and notifications"),
            hint=translate("Settings", "While you look at other programs"),
            words=translate("Settings", "ring tray background call bar popup"),
        ),
        pop_ups,
    )
    settings.add_page(
        SettingsSection.CALLS,
        SettingsEntry(
            key="calls",
            icon="note",
            title=translate("Settings", "Calls and numbers"),
            hint=translate("Settings", "Time after a call, outcomes, country"),
            words=translate("Settings", "wrap up disposition region prefix version"),
        ),
        call_settings,
    )
    settings.add_page(
        SettingsSection.CALLS,
        SettingsEntry(
            key="speed-dial",
            icon="keypad",
            title=translate("Settings", "Speed dial"),
            hint=translate("Settings", "Whom a key calls"),
            words=translate("Settings", "favourites short numbers quick"),
        ),
        speed_dial,
    )
    settings.add(
        SettingsSection.CALLS,
        SettingsEntry(
            key="rate",
            icon="rate",
            title=translate("Settings", "Rate the last call"),
            hint=translate("Settings", "Tell Exotel how it sounded"),
        ),
        rate_last_call,
    )
    settings.add_page(
        SettingsSection.CALLS,
        SettingsEntry(
            key="programs",
            icon="programs",
            title=translate("Settings", "Other programs"),
            hint=translate("Settings", "Links, your CRM, keys, access"),
        ),
        programs,
    )
    settings.add_page(
        SettingsSection.CALLS,
        SettingsEntry(
            key="language",
            icon="language",
            title=translate("Settings", "Language"),
            hint=translate("Settings", "English, हिन्दी"),
        ),
        language,
    )
    settings.add_page(
        SettingsSection.HELP,
        SettingsEntry(
            key="keys",
            icon="info",
            title=translate("Settings", "Keys"),
            hint=translate("Settings", "What can be done without a mouse"),
            words=translate("Settings", "shortcut keyboard hotkey"),
        ),
        keys,
    )
    settings.add_page(
        SettingsSection.HELP,
        SettingsEntry(
            key="doctor",
            icon="ready",
            title=translate("Settings", "Check this computer"),
            hint=translate("Settings", "When calls do not work: what is wrong, and what to do"),
        ),
        doctor,
    )
    settings.add_page(
        SettingsSection.HELP,
        SettingsEntry(
            key="report",
            icon="report",
            title=translate("Settings", "Report a problem"),
            hint=translate("Settings", "Sends the log; you see it first"),
        ),
        report,
    )
    settings.add_page(
        SettingsSection.HELP,
        SettingsEntry(
            key="settings-file",
            icon="export",
            title=translate("Settings", "Export, import, reset"),
            hint=translate("Settings", "Your settings as a file, or as at first"),
            words=translate("Settings", "backup restore defaults policy locked administrator"),
        ),
        settings_file,
    )
