"""The keys of the window's screens, from the constants that the screens themselves go by."""

from PySide6.QtCore import QCoreApplication

from exophone_desktop.ui.keys.view import KeyLine, KeySection
from exophone_desktop.ui.screens.contacts.screen import REFRESH_KEYS
from exophone_desktop.ui.screens.history import list_pane
from exophone_desktop.ui.screens.home.screen import REDIAL_KEY, SHORTCUTS
from exophone_desktop.ui.screens.in_call import consultation_panel, screen, toggles, transfer_panel
from exophone_desktop.ui.screens.incoming.screen import ANSWER_KEYS, DECLINE_KEY
from exophone_desktop.ui.widgets.buttons import key_text
from exophone_desktop.usecases.home_state import HomeTab

translate = QCoreApplication.translate


def own_keys() -> tuple[KeySection, ...]:
    """Keys as the system writes them, by where they work."""
    titles = {
        HomeTab.DIAL: translate("Home", "Dial"),
        HomeTab.CONTACTS: translate("Home", "Contacts"),
        HomeTab.RECENTS: translate("Home", "Recents"),
        HomeTab.SETTINGS: translate("Home", "Settings"),
    }
    return (
        _section(
            translate("Keys", "When somebody calls"),
            (translate("Keys", "Answer"), ANSWER_KEYS[1]),
            (translate("Keys", "Decline"), DECLINE_KEY),
        ),
        _section(
            translate("Keys", "During a call"),
            (translate("Keys", "Hang up"), screen.HANG_UP_KEY),
            (translate("Keys", "Mute"), toggles.MUTE_KEY),
            (translate("Keys", "Hold"), toggles.HOLD_KEY),
            (translate("Keys", "Speaker"), toggles.SPEAKER_KEY),
            (translate("Keys", "Bluetooth"), toggles.BLUETOOTH_KEY),
            (translate("Keys", "Keypad"), toggles.KEYPAD_KEY),
            (translate("Keys", "Record"), toggles.RECORD_KEY),
            (translate("Keys", "Transfer"), toggles.TRANSFER_KEY),
            (translate("Keys", "Ask before the transfer"), transfer_panel.ASK_FIRST_KEY),
            (translate("Keys", "Swap two calls"), consultation_panel.SWAP_KEY),
            (translate("Keys", "Back to the first call"), consultation_panel.GIVE_UP_KEY),
        ),
        _section(
            translate("Keys", "Between calls"),
            *((titles[tab], keys) for tab, keys in SHORTCUTS.items()),
            (translate("Keys", "The last number again"), REDIAL_KEY),
            (translate("Keys", "Speed dial"), "Alt+1"),
        ),
        _section(
            translate("Keys", "In lists"),
            (translate("Keys", "Call"), list_pane.CALL_KEYS),
            (translate("Keys", "Details"), list_pane.DETAILS_KEYS),
            (translate("Keys", "Note"), list_pane.NOTE_KEYS),
            (translate("Keys", "Copy the number"), list_pane.COPY_KEYS),
            (translate("Keys", "Fetch contacts"), REFRESH_KEYS),
        ),
    )


def _section(title: str, *lines: tuple[str, str]) -> KeySection:
    return KeySection(title, tuple(_line(words, keys) for words, keys in lines))


def _line(words: str, keys: str) -> KeyLine:
    written = key_text(keys)
    return KeyLine(words, f"{written} … {written[:-1]}9" if keys == "Alt+1" else written)
