"""The page on which a person chooses the language."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from exophone_desktop.host.desktop_settings import DesktopSettings, Language
from exophone_desktop.ui.intents.desktop import DesktopIntents
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.settings_page import SettingsPage
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

_KEY = "desktop.language"


class LanguagePage(SettingsPage):
    """A choice counts at once. Each language is called as its speakers call it."""

    def __init__(self, theme: Theme, intents: DesktopIntents, parent: QWidget | None = None):
        super().__init__(theme, parent)
        self._intents = intents
        self._desktop = DesktopSettings()
        self.picker = Picker(theme, translate("Language", "Language"))
        self.picker.picked.connect(self._choose)
        self.body.addWidget(PlainLabel(translate("Language", "Language"), look="strong"))
        self.body.addWidget(self.picker)
        more = translate("Language", "Of words, dates and times. What Exotel sends stays as it is.")
        self.body.addWidget(PlainLabel(more, look="muted"))
        self.controls.add(_KEY, self.picker, self.body)
        self.body.addStretch(1)

    def enter(self) -> None:
        """It has come up: the languages have the focus."""
        self.picker.setFocus()

    def render_state(self, state: AppState) -> None:
        """Show ``state``."""
        self._desktop = state.desktop
        self.controls.show_locks(state.settings.locks)
        words = (
            (Language.SYSTEM.value, translate("Language", "That of the system")),
            (Language.ENGLISH.value, "English"),
            (Language.HINDI.value, "हिन्दी"),
        )
        self.picker.show_options(words, state.desktop.language.value)

    def _choose(self, key: str) -> None:
        chosen = {"language": Language(key)}
        self._intents.change_desktop(self._desktop.model_copy(update=chosen))
