"""The sound check as widgets: a page of the settings."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from exophone_desktop.audio.settings import SoundPurpose
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.sound.check_card import CheckCard
from exophone_desktop.ui.sound.check_view import SoundCheckView, derive
from exophone_desktop.ui.sound.view import volume_words
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.volume import VolumeSlider
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class SoundCheckPage(Page):
    """Hear, be heard, no echo. What is chosen counts for calls at once, as in the sound dialog."""

    def __init__(
        self, theme: Theme, intents: Intents, platform: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._platform = platform
        self._view: SoundCheckView | None = None
        self.notice = ErrorLine(theme)
        names = {
            SoundPurpose.CALL: translate("SoundCheck", "Calls are heard on"),
            SoundPurpose.MICROPHONE: translate("SoundCheck", "Microphone"),
            SoundPurpose.RINGING: translate("SoundCheck", "Ringing is heard on"),
        }
        self.devices = {purpose: Picker(theme, name) for purpose, name in names.items()}
        for purpose, picker in self.devices.items():
            picker.picked.connect(lambda key, each=purpose: intents.choose_device(each, key))
        self.speaker_volume = self._volume(translate("SoundCheck", "Call volume"), "speaker")
        self.microphone_volume = self._volume(
            translate("SoundCheck", "Microphone volume"), "microphone"
        )
        self.ring_volume = self._volume(translate("SoundCheck", "Ring volume"), "ring")
        self.speaker = self._card(
            translate("SoundCheck", "Do you hear?"),
            Step.PLAY_TONE,
            self.devices[SoundPurpose.CALL],
            self.speaker_volume,
        )
        self.microphone = self._card(
            translate("SoundCheck", "Are you heard?"),
            Step.RECORD,
            self.devices[SoundPurpose.MICROPHONE],
            self.microphone_volume,
        )
        self.microphone.asked_again.connect(lambda: intents.check_sound(Step.PLAY_BACK))
        self.echo = self._card(translate("SoundCheck", "Is there an echo?"), Step.ECHO)
        self.ring = CheckCard(
            theme,
            translate("SoundCheck", "Do you hear it ring?"),
            self.devices[SoundPurpose.RINGING],
            self.ring_volume,
        )
        self.ring.asked.connect(lambda: intents.preview_ring())
        self.body.addWidget(self.notice)
        for card in (self.speaker, self.microphone, self.echo, self.ring):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.foot.setContentsMargins(0, 0, 0, 0)

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, self._platform, translate)
        self._view = view
        self.notice.show_text(view.notice, calm=True)
        for purpose, options in view.devices.items():
            self.devices[purpose].show_options(options.words, options.chosen)
        self.speaker_volume.show_volume(view.volumes.speaker)
        self.microphone_volume.show_volume(view.volumes.microphone)
        self.ring_volume.show_volume(view.volumes.ring)
        self.speaker.show_card(view.speaker)
        self.microphone.show_card(view.microphone)
        self.echo.show_card(view.echo)
        self.ring.show_card(view.ring)

    def enter(self) -> None:
        """The page has come up."""
        self._intents.open_sound_check()
        self.speaker.button.setFocus()

    def leave(self) -> None:
        """The page is left, perhaps for a call: nothing goes on, and nothing is kept."""
        self._intents.leave_sound_check()

    def _card(self, title: str, step: Step, *fields: QWidget) -> CheckCard:
        card = CheckCard(self.theme, title, *fields)
        card.asked.connect(lambda: self._intents.check_sound(step))
        card.stopped.connect(lambda: self._intents.stop_sound_check())
        return card

    def _volume(self, name: str, which: str) -> VolumeSlider:
        slider = VolumeSlider(self.theme, name, lambda db: volume_words(db, translate))
        slider.moved.connect(lambda decibels: self._change_volume(which, decibels))
        return slider

    def _change_volume(self, which: str, decibels: float) -> None:
        if self._view is not None:
            self._intents.change_volumes(replace(self._view.volumes, **{which: decibels}))
