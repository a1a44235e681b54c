"""The page for pop-ups and notifications as widgets."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.ui.intents.desktop import DesktopIntents
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.settings_page import SettingsPage
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class PopUpsPage(SettingsPage):
    """Check boxes that count at once; the captions are those of ``host.setting_table``."""

    def __init__(self, theme: Theme, intents: DesktopIntents, parent: QWidget | None = None):
        super().__init__(theme, parent)
        self._intents = intents
        self._desktop = DesktopSettings()
        self.boxes: dict[str, QCheckBox] = {}
        self._heading(translate("PopUps", "When somebody calls"))
        self._box(
            "popup",
            translate("Settings", "Small window when somebody calls"),
            translate(
                "PopUps",
                "With Answer and Decline, above other programs. It never takes the keyboard.",
            ),
        )
        self._box(
            "notifications",
            translate("Settings", "Notifications of the system"),
            translate(
                "PopUps",
                "Of calls that ring, and of those you missed. Your system may hide them while you"
                " present or focus.",
            ),
        )
        self._heading(translate("PopUps", "During a call"))
        self._box(
            "call_bar",
            translate("Settings", "Small bar during a call"),
            translate("PopUps", "Mute and hang up while another program is in front."),
        )
        self._heading(translate("PopUps", "When the window is closed"))
        self._box(
            "close_to_tray",
            translate("Settings", "Keep running when the window is closed"),
            translate(
                "PopUps",
                "Calls still come, and the tray icon opens the window. Without a tray icon,"
                " closing ends ExoPhone.",
            ),
        )
        self.body.addStretch(1)

    def enter(self) -> None:
        """It has come up: the first box that is not locked has the focus."""
        for box in self.boxes.values():
            if box.isEnabled():
                box.setFocus()
                return

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        self._desktop = state.desktop
        self.controls.show_locks(state.settings.locks)
        for field, box in self.boxes.items():
            box.setChecked(getattr(state.desktop, field))

    def _choose(self) -> None:
        # What all the boxes say: an earlier click may not have reached the state yet.
        chosen = {field: box.isChecked() for field, box in self.boxes.items()}
        self._intents.change_desktop(self._desktop.model_copy(update=chosen))

    def _heading(self, words: str) -> None:
        if self.body.count():
            self.body.addSpacing(self.theme.px(self.theme.metrics.gap))
        self.body.addWidget(PlainLabel(words, look="strong"))

    def _box(self, field: str, words: str, more: str) -> None:
        box = QCheckBox(words)
        box.setAccessibleDescription(more)
        box.clicked.connect(lambda: self._choose())
        self.boxes[field] = box
        self.body.addWidget(box)
        self.body.addWidget(PlainLabel(more, look="muted"))
        self.controls.add(f"desktop.{field}", box, self.body)
