"""The row of switches of a call."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exophone_desktop.ui.screens.in_call.view import InCallView
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ToggleButton, key_text

translate = QCoreApplication.translate

MUTE_KEY = "Ctrl+Shift+M"
SPEAKER_KEY = "Ctrl+Shift+S"
BLUETOOTH_KEY = "Ctrl+Shift+B"
KEYPAD_KEY = "Ctrl+K"
RECORD_KEY = "Ctrl+Shift+R"
HOLD_KEY = "Ctrl+Shift+H"
TRANSFER_KEY = "Ctrl+Shift+T"


class CallToggles(QWidget):
    """Microphone, hold, speaker, Bluetooth and keypad; below them what not every call has.

    Each is shown where it can be used.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mute = ToggleButton(theme, "microphone", "microphone-off")
        self.speaker = ToggleButton(theme, "speaker", "speaker-on")
        self.bluetooth = ToggleButton(theme, "bluetooth", "bluetooth-on")
        self.keypad = ToggleButton(theme, "keypad", "keypad")
        self.record = ToggleButton(theme, "record", "stop")
        self.hold = ToggleButton(theme, "hold", "resume")
        self.transfer = ToggleButton(theme, "transfer", "transfer")
        gap = theme.px(theme.metrics.tight + 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(gap)
        for toggles in (
            (self.mute, self.hold, self.speaker, self.bluetooth, self.keypad),
            (self.transfer, self.record),
        ):
            row = QHBoxLayout()
            row.setSpacing(gap)
            for toggle in toggles:
                row.addWidget(toggle, 1)
            rows.addLayout(row)

    def show_call(self, view: InCallView) -> None:
        """Show how things are in the call."""
        self.mute.setVisible(view.talking)
        self.speaker.setVisible(view.talking)
        self.bluetooth.setVisible(view.talking and view.bluetooth_available)
        self.keypad.setVisible(view.talking)
        self.record.setVisible(view.sound.can_record)
        self.hold.setVisible(view.talking)
        self.hold.setEnabled(view.can_hold)
        self.transfer.setVisible(view.can_transfer)
        self.hold.show_state(
            view.held_here,
            translate("InCall", "Hold"),
            translate("InCall", "Resume") if view.held_here else translate("InCall", "Hold"),
            key_text(HOLD_KEY),
        )
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

    def show_transfer(self, shown: bool) -> None:
        """Whether the person is asked to whom the call is passed on."""
        self.transfer.show_state(
            shown,
            translate("InCall", "Transfer"),
            translate("InCall", "Transfer"),
            key_text(TRANSFER_KEY),
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
            translate("InCall", "Stop recording") if recording else translate("InCall", "Record"),
            f"{offer}\n{key_text(RECORD_KEY)}",
        )
