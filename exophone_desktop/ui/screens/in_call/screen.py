"""The in-call screen as widgets."""

from collections.abc import Callable
from time import time

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.in_call.consultation_panel import ConsultationPanel
from exophone_desktop.ui.screens.in_call.sound_view import SoundView
from exophone_desktop.ui.screens.in_call.timer import CallTimer
from exophone_desktop.ui.screens.in_call.toggles import (
    BLUETOOTH_KEY,
    HOLD_KEY,
    KEYPAD_KEY,
    MUTE_KEY,
    RECORD_KEY,
    SPEAKER_KEY,
    TRANSFER_KEY,
    CallToggles,
)
from exophone_desktop.ui.screens.in_call.transfer_panel import TransferPanel
from exophone_desktop.ui.screens.in_call.view import InCallView, derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.action_banner import ActionBanner
from exophone_desktop.ui.widgets.avatar import Avatar
from exophone_desktop.ui.widgets.buttons import ActionButton, key_text
from exophone_desktop.ui.widgets.keypad import LETTERS, Keypad
from exophone_desktop.ui.widgets.level_meter import LevelMeters
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel, announce
from exophone_desktop.ui.widgets.quality_meter import QualityMeter
from exophone_desktop.ui.widgets.recording_sign import RecordingSign
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

HANG_UP_KEY = "Ctrl+D"


class InCallScreen(Page):
    """Whom one talks to, for how long and how well, and what can be done about it."""

    def __init__(
        self,
        theme: Theme,
        intents: Intents,
        platform: str,
        clock: Callable[[], float] = time,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._platform = platform
        self._view: InCallView | None = None
        self._avatar = Avatar(theme)
        self.trouble = ActionBanner(theme)
        self.name = ElidedLabel(look="title")
        self.status = PlainLabel(look="strong")
        self.timer = CallTimer(clock)
        self.quality = QualityMeter(theme)
        self.levels = LevelMeters(theme)
        self.recording = RecordingSign(theme)
        self.digits = ElidedLabel(look="strong")
        self.keypad = Keypad(theme)
        self._toggles = CallToggles(theme)
        self.mute = self._toggles.mute
        self.speaker = self._toggles.speaker
        self.bluetooth = self._toggles.bluetooth
        self.keypad_toggle = self._toggles.keypad
        self.record = self._toggles.record
        self.hold = self._toggles.hold
        self.transfer_toggle = self._toggles.transfer
        self.transfer = TransferPanel(theme, intents)
        self.consultation = ConsultationPanel(theme, intents)
        self.hang_up = ActionButton(theme, "hang-up", "hang-up", "on_hang_up")
        self.hang_up.set_words(translate("InCall", "Hang up"), key_text(HANG_UP_KEY))
        self._record_pause = QTimer(self)
        self._record_pause.setSingleShot(True)
        self._build()
        self.keypad.hide()
        self.transfer.hide()
        self.keypad.digit_pressed.connect(self._send)
        self.transfer.left.connect(self._toggle_transfer)
        self.trouble.asked.connect(self._fix_trouble)
        for keys, button, asked in (
            (HANG_UP_KEY, self.hang_up, self._hang_up),
            (MUTE_KEY, self.mute, self._toggle_mute),
            (SPEAKER_KEY, self.speaker, self._toggle_speaker),
            (BLUETOOTH_KEY, self.bluetooth, self._toggle_bluetooth),
            (KEYPAD_KEY, self.keypad_toggle, self._toggle_keypad),
            (RECORD_KEY, self.record, self._toggle_recording),
            (HOLD_KEY, self.hold, self._toggle_hold),
            (TRANSFER_KEY, self.transfer_toggle, self._toggle_transfer),
        ):
            button.clicked.connect(asked)
            QShortcut(QKeySequence(keys), self, asked)

    def enter(self) -> None:
        """The screen has come up. The focus is where no typed key does harm: nowhere."""
        self.keypad.hide()
        self.transfer.hide()
        self._arrange()
        self.setFocus()
        announce(self.status, f"{self.name.text()}. {self.status.text()}")

    def leave(self) -> None:
        """The screen is left."""
        self.timer.stop()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, self._platform, translate)
        self._view = view
        self.name.setText(view.name)
        self._avatar.show_letters(view.initials)
        if view.status != self.status.text():
            self.status.setText(view.status)
            self.status.set_tone(view.tone)
            if self.isVisible():
                announce(self.status, view.status)
        self.digits.setText(view.digits_sent)
        spoken = translate("InCall", "Digits sent: {digits}")
        self.digits.setAccessibleName(spoken.format(digits=view.digits_sent))
        self.hang_up.setEnabled(view.can_hang_up)
        self._toggles.show_call(view)
        self.consultation.show_view(view.consultation)
        self.transfer.use_contacts(view.contacts)
        self._show_sound(view.sound)
        self.timer.count_from(view.established_time)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits from the keyboard are sent to the far end."""
        if event.text() in LETTERS and not event.isAutoRepeat():
            self._send(event.text())
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("InCall", "Call"))
        for label in (self.name, self.status, self.timer, self.digits):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.consultation)
        self.body.addStretch(1)
        self.body.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self.name)
        self.body.addWidget(self.status)
        self.body.addWidget(self.timer)
        self.body.addWidget(self.quality)
        self.body.addWidget(self.levels)
        self.body.addWidget(self.digits)
        self.body.addWidget(self.keypad, 6)
        self.body.addWidget(self.transfer)
        self.body.addStretch(1)
        # In the foot, where it never scrolls out of sight.
        self.foot.addWidget(self.recording)
        self.foot.addWidget(self._toggles)
        self.foot.addWidget(self.hang_up)

    def _show_sound(self, sound: SoundView) -> None:
        trouble = sound.trouble
        self.trouble.show_words(trouble.text if trouble else "", trouble.button if trouble else "")
        self.levels.show_levels(sound.levels)
        self.recording.show_recording(sound.recording)

    def _arrange(self) -> None:
        view = self._view
        talking = view is not None and view.talking
        if not talking:
            self.keypad.hide()
        if view is None or not view.can_transfer:
            self.transfer.hide()
        self._toggles.show_transfer(not self.transfer.isHidden())
        shown = not self.keypad.isHidden()
        alone = self.transfer.isHidden() and self.consultation.isHidden()
        self._avatar.setVisible(alone and not shown)
        self.digits.setVisible(shown or bool(self.digits.text()))
        self._toggles.show_keypad(shown)
        quality = view.quality if view is not None and self.transfer.isHidden() else None
        self.quality.setVisible(quality is not None)
        if quality is not None:
            self.quality.show_quality(quality.bars, quality.word, quality.spoken, quality.figures)

    def _talking(self) -> bool:
        return self._view is not None and self._view.talking

    def _send(self, digit: str) -> None:
        if self._talking():
            self._intents.send_dtmf(digit)

    def _toggle_mute(self) -> None:
        if self._talking():
            self._intents.toggle_mute()

    def _toggle_speaker(self) -> None:
        if self._talking():
            self._intents.toggle_speaker()

    def _toggle_bluetooth(self) -> None:
        if self._talking() and self._view is not None and self._view.bluetooth_available:
            self._intents.toggle_bluetooth()

    def _toggle_keypad(self) -> None:
        if self._talking():
            self.keypad.setVisible(self.keypad.isHidden())
            self.transfer.hide()
            self._arrange()

    def _toggle_hold(self) -> None:
        if self._view is not None and self._view.talking and self._view.can_hold:
            self._intents.toggle_hold()

    def _toggle_transfer(self) -> None:
        if self.consultation.isVisible():
            self.consultation.connect_both.click()
        asking = self.transfer.isHidden()
        if asking and (self._view is None or not self._view.can_transfer):
            return
        self.keypad.hide()
        self.transfer.setVisible(asking)
        self._arrange()
        if asking:
            self.transfer.begin()
            # Once it has its place.
            QTimer.singleShot(0, self, lambda: self.scroll_area.ensureWidgetVisible(self.transfer))
        else:
            self.setFocus()

    def _toggle_recording(self) -> None:
        if self._record_pause.isActive():
            return  # the second click of a double click would take the first one back
        if self._view is not None and self._view.sound.can_record:
            self._record_pause.start(QApplication.doubleClickInterval())
            self._intents.toggle_recording()

    def _fix_trouble(self) -> None:
        trouble = self._view.sound.trouble if self._view is not None else None
        if trouble is not None:
            self._intents.fix_trouble(trouble.trouble)

    def _hang_up(self) -> None:
        if self._view is not None and self._view.can_hang_up:
            self._intents.hang_up()
