"""The sound dialog as widgets."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from exophone_desktop.audio.settings import (
    EchoCancellation,
    NoiseSuppression,
    RingTone,
    SoundPurpose,
)
from exophone_desktop.host.setting_choices import ToneChoice
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.sound.view import (
    OWN_FILE,
    SoundDialogView,
    derive,
    echo_words,
    noise_words,
    volume_words,
)
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.level_meter import LevelMeter
from exophone_desktop.ui.widgets.locks import SettingControls
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.volume import VolumeSlider
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

_VOLUMES = {
    SoundPurpose.MICROPHONE: "microphone",
    SoundPurpose.CALL: "speaker",
    SoundPurpose.RINGING: "ring",
}


class SoundDialog(QDialog):
    """Devices, volumes, ring tone and processing. What is chosen counts at once."""

    def __init__(self, theme: Theme, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._intents = intents
        self._view: SoundDialogView | None = None
        self.setWindowTitle(translate("Sound", "Sound"))
        self.devices: dict[SoundPurpose, Picker] = {}
        self.volumes: dict[SoundPurpose, VolumeSlider] = {}
        self.level = LevelMeter(theme, wide=True)
        self.speaker_level = LevelMeter(theme, "speaker", wide=True)
        self.ring = Picker(theme, translate("Sound", "Ring tone"))
        self.preview = ActionButton(theme, "banner")
        self.preview.set_words(translate("Sound", "Hear it ring"))
        self.tones = Picker(theme, translate("Sound", "Call tones"))
        self.echo = Picker(theme, translate("Sound", "Echo cancellation"))
        self.noise = Picker(theme, translate("Sound", "Noise suppression"))
        self.gain = QCheckBox(translate("Sound", "Keep my voice at one level"))
        self.buttons = QCheckBox(translate("Sound", "Headset buttons for calls"))
        self.headset = PlainLabel(look="small")
        self.controls = SettingControls(theme)
        self.done_button = ActionButton(theme, "primary")
        self.done_button.set_words(translate("Sound", "Done"))
        self._build()
        self.ring.picked.connect(self._pick_ring)
        self.preview.clicked.connect(lambda: self._intents.preview_ring())
        self.tones.picked.connect(lambda key: self._intents.choose_tone_country(ToneChoice(key)))
        self.echo.picked.connect(self._pick_echo)
        self.noise.picked.connect(self._pick_noise)
        self.gain.clicked.connect(self._switch_gain)
        self.buttons.clicked.connect(lambda on: self._intents.use_headset_buttons(on))
        self.done_button.clicked.connect(self.accept)

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        view = derive(state, translate)
        self._view = view
        for purpose, options in view.devices.items():
            self.devices[purpose].show_options(options.words, options.chosen)
            self.volumes[purpose].show_volume(getattr(view.volumes, _VOLUMES[purpose]))
        self.level.show_view(view.levels.microphone)
        self.speaker_level.show_view(view.levels.speaker)
        self.ring.show_options(view.ring.words, view.ring.chosen)
        self.tones.show_options(view.tones.words, view.tones.chosen)
        processing = view.processing
        self.echo.show_options(echo_words(translate), processing.echo_cancellation)
        self.noise.show_options(noise_words(translate), processing.noise_suppression)
        self.gain.setChecked(processing.gain_control)
        self.buttons.setChecked(view.headset_buttons)
        self.headset.setText(view.headset)
        self.headset.setVisible(bool(view.headset))
        self.buttons.setAccessibleDescription(view.headset)
        self.controls.show_locks(state.settings.locks)

    def show_setting(self, key: str) -> None:
        """Lead to one of the settings here."""
        control = self.controls.focus("sound.ring_tone" if key == "sound.ring_path" else key)
        if control is not None:
            # What is said of the buttons stands below them.
            self._scroll.ensureWidgetVisible(self.headset if control is self.buttons else control)

    def _build(self) -> None:
        px, metrics = self._theme.px, self._theme.metrics
        inner = QWidget()
        inner.setProperty("look", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(metrics.margin), px(metrics.roomy), px(metrics.margin), 0)
        column.setSpacing(px(metrics.tight))
        for purpose, device, volume in (
            (
                SoundPurpose.MICROPHONE,
                translate("Sound", "Microphone"),
                translate("Sound", "Microphone volume"),
            ),
            (
                SoundPurpose.CALL,
                translate("Sound", "Calls are heard on"),
                translate("Sound", "Call volume"),
            ),
            (
                SoundPurpose.RINGING,
                translate("Sound", "Ringing is heard on"),
                translate("Sound", "Ring volume"),
            ),
        ):
            self._add_device(column, purpose, device, volume)
        self._add(column, translate("Sound", "Ring tone"), self.ring)
        self.controls.add("sound.ring_tone", self.ring, column)
        column.addWidget(self.preview)
        column.addSpacing(px(metrics.gap))
        self._add(column, translate("Sound", "Call tones (ringing, busy)"), self.tones)
        self.controls.add("sound.tone_country", self.tones, column)
        column.addSpacing(px(metrics.tight))
        self._add(column, translate("Sound", "Echo cancellation"), self.echo)
        self.controls.add("sound.processing.echo_cancellation", self.echo, column)
        column.addSpacing(px(metrics.tight))
        self._add(column, translate("Sound", "Noise suppression"), self.noise)
        self.controls.add("sound.processing.noise_suppression", self.noise, column)
        column.addSpacing(px(metrics.gap))
        column.addWidget(self.gain)
        self.controls.add("sound.processing.gain_control", self.gain, column)
        column.addSpacing(px(metrics.gap))
        column.addWidget(self.buttons)
        column.addWidget(self.headset)
        self.controls.add("sound.headset_buttons", self.buttons, column)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._scroll = scroll
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(metrics.margin), 0, px(metrics.margin), px(metrics.roomy))
        foot.addWidget(self.done_button)
        whole.addLayout(foot)
        self.setMinimumSize(px(metrics.window_least_width - 20), px(metrics.window_least_height))
        room = self.screen().availableGeometry().size()
        size = QSize(px(metrics.window_width - 20), px(metrics.window_height + 50))
        self.resize(size.boundedTo(room))

    def _add_device(
        self, column: QVBoxLayout, purpose: SoundPurpose, device: str, volume: str
    ) -> None:
        picker = Picker(self._theme, device)
        slider = VolumeSlider(self._theme, volume, lambda db: volume_words(db, translate))
        picker.picked.connect(lambda key: self._intents.choose_device(purpose, key))
        slider.moved.connect(lambda decibels: self._change_volume(purpose, decibels))
        self.devices[purpose], self.volumes[purpose] = picker, slider
        self._add(column, device, picker)
        column.addWidget(slider)
        meters = {SoundPurpose.MICROPHONE: self.level, SoundPurpose.CALL: self.speaker_level}
        meter = meters.get(purpose)
        if meter is not None:
            meter.setContentsMargins(0, 0, 0, self._theme.px(self._theme.metrics.gap))
            column.addWidget(meter)
        self.controls.add(f"sound.volumes.{_VOLUMES[purpose]}", slider, column)

    def _add(self, column: QVBoxLayout, words: str, field: QWidget) -> None:
        label = PlainLabel(words)
        label.setBuddy(field)
        column.addSpacing(self._theme.px(self._theme.metrics.tight))
        column.addWidget(label)
        column.addWidget(field)

    def _change_volume(self, purpose: SoundPurpose, decibels: float) -> None:
        if self._view is not None:
            changed = replace(self._view.volumes, **{_VOLUMES[purpose]: decibels})
            self._intents.change_volumes(changed)

    def _pick_ring(self, key: str) -> None:
        if self._view is None:
            return
        if key != OWN_FILE:
            self._intents.choose_ring_tone(RingTone(key), "")
            return
        path, _ = QFileDialog.getOpenFileName(
            self,
            translate("Sound", "Ring with this sound file"),
            self._view.ring_path,
            translate("Sound", "Sound files (*.wav *.flac *.ogg *.mp3)"),
        )
        if path:
            self._intents.choose_ring_tone(RingTone.BELLS, path)
        # What is shown is what rings, also after the question was put away.
        self.ring.show_options(self._view.ring.words, self._view.ring.chosen)

    def _pick_echo(self, key: str) -> None:
        if self._view is not None:
            self._intents.change_processing(
                replace(self._view.processing, echo_cancellation=EchoCancellation(key))
            )

    def _pick_noise(self, key: str) -> None:
        if self._view is not None:
            self._intents.change_processing(
                replace(self._view.processing, noise_suppression=NoiseSuppression(key))
            )

    def _switch_gain(self, on: bool) -> None:
        if self._view is not None:
            self._intents.change_processing(replace(self._view.processing, gain_control=on))
