"""The row of switches of a call."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exophone_desktop.ui.screens.in_call.view import InCallView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ToggleButton, key_text

translate = QCoreApplication.translate

MUTE_KEY = "Ctrl+Shift+M"
SPEAKER_KEY = "Ctrl+Shift+S"
BLUETOOTH_KEY = "Ctrl+Shift+B"
KEYPAD_KEY = "Ctrl+K"
RECORD_KEY = "Ctrl+Shift+R"


class CallToggles(QWidget):
    """Microphone, speaker, Bluetooth, keypad and recording, each shown where it can be used."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mute = ToggleButton(theme, "microphone", "microphone-off")
        self.speaker = ToggleButton(theme, "speaker", "speaker-on")
        self.bluetooth = ToggleButton(theme, "bluetooth", "bluetooth-on")
        self.keypad = ToggleButton(theme, "keypad", "keypad")
        self.record = ToggleButton(theme, "record", "stop")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.metrics.tight + 1))
        for toggle in (self.mute, self.speaker, self.bluetooth, self.keypad, self.record):
            row.addWidget(toggle, 1)

    def show_call(self, view: InCallView) -> None:
        """Show how things are in the call."""
        self.mute.setVisible(view.talking)
        self.speaker.setVisible(view.talking)
        self.bluetooth.setVisible(view.talking and view.bluetooth_available)
        self.keypad.setVisible(view.talking)
        self.record.setVisible(view.sound.can_record)
        self.mute.show_state(
            view.muted,
            translate("InCall", "Mute"),
            translate("InCall", "Muted") if view.muted else translate("InCall", "Mute"),
            key_text(MUTE_KEY),
        )
        self.speaker.show_state(
            view.on_speaker,
            translate("InCall", "Speaker"),
            translate("InCall", "Speaker"),
            key_text(SPEAKER_KEY),
        )
        self.bluetooth.show_state(
            view.on_bluetooth,
            translate("InCall", "Bluetooth"),
            translate("InCall", "Bluetooth"),
            key_text(BLUETOOTH_KEY),
        )
        self._show_recording(view.sound.recording)

    def show_keypad(self, shown: bool) -> None:
        """Whether the keypad is open."""
        offer = (
            translate("InCall", "Hide the keypad")
            if shown
            else translate("InCall", "Show the keypad")
        )
        self.keypad.show_state(
            shown,
            translate("InCall", "Keypad"),
            translate("InCall", "Keypad"),
            f"{offer}\n{key_text(KEYPAD_KEY)}",
        )

    def _show_recording(self, recording: bool) -> None:
        offer = (
            translate("InCall", "Stop recording")
            if recording
            else translate("InCall", "Record the call; both sides hear a tone")
        )
        self.record.show_state(
            recording,
            translate("InCall", "Record the call"),
            translate("InCall", "Stop") if recording else translate("InCall", "Record"),
            f"{offer}\n{key_text(RECORD_KEY)}",
        )
