"""The pages of the window, each built when it is first needed."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from exophone_desktop.ui.call_settings.page import CallSettingsPage
from exophone_desktop.ui.doctor.page import DoctorPage
from exophone_desktop.ui.entrance import Entrance
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.keys.page import KeysPage
from exophone_desktop.ui.language.page import LanguagePage
from exophone_desktop.ui.pop_ups.page import PopUpsPage
from exophone_desktop.ui.programs.page import ProgramsPage
from exophone_desktop.ui.report.page import ReportPage
from exophone_desktop.ui.screens.contacts.screen import ContactsScreen
from exophone_desktop.ui.screens.dialer.screen import DialerScreen
from exophone_desktop.ui.screens.feedback.screen import FeedbackScreen
from exophone_desktop.ui.screens.history.screen import HistoryScreen
from exophone_desktop.ui.screens.home.screen import HomeScreen
from exophone_desktop.ui.screens.in_call.screen import InCallScreen
from exophone_desktop.ui.screens.incoming.screen import IncomingScreen
from exophone_desktop.ui.screens.settings.screen import SettingsScreen
from exophone_desktop.ui.screens.sign_in.screen import SignInScreen
from exophone_desktop.ui.settings_entries import Opening, fill_settings
from exophone_desktop.ui.settings_file.page import SettingsFilePage
from exophone_desktop.ui.settings_file.view import pages_with_settings
from exophone_desktop.ui.sound.check_page import SoundCheckPage
from exophone_desktop.ui.sound.dialog import SoundDialog
from exophone_desktop.ui.speed_dial.page import SpeedDialPage
from exophone_desktop.ui.store import Store
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.later import Later
from exophone_desktop.ui.widgets.page import Pane
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import AppState

_Page = TypeVar("_Page", bound=Pane)


class WindowPages(QWidget):
    """Builds pages on demand: all at once they were nine tenths of the window's start."""

    def __init__(
        self,
        store: Store,
        intents: Intents,
        theme: Theme,
        platform: str,
        clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._store = store
        self._intents = intents
        self._theme = theme
        self._platform = platform
        self._clock = clock
        self._sound: SoundDialog | None = None

    @property
    def sign_in(self) -> SignInScreen:
        """The form of the entrance."""
        return self.entrance.sign_in

    @cached_property
    def entrance(self) -> Entrance:
        """What is there before anybody is signed in. As all pages, built when first asked for."""
        return self._kept(Entrance(self._theme, self._intents))

    @cached_property
    def home(self) -> HomeScreen:
        """The tabs."""
        tabs = {
            HomeTab.DIAL: self.later(lambda: self.dialer),
            HomeTab.CONTACTS: self.later(lambda: self.contacts),
            HomeTab.RECENTS: self.later(lambda: self.history),
            HomeTab.SETTINGS: self.later(lambda: self.settings),
        }
        home = self._kept(HomeScreen(self._theme, self._intents, tabs))
        home.typed.connect(lambda text: self.dialer.begin(text))
        return home

    @cached_property
    def dialer(self) -> DialerScreen:
        """The tab with the keypad."""
        return self._kept(DialerScreen(self._theme, self._intents))

    @cached_property
    def contacts(self) -> ContactsScreen:
        """The tab of the contacts."""
        return self._kept(ContactsScreen(self._theme, self._intents, self._clock))

    @cached_property
    def history(self) -> HistoryScreen:
        """The tab of past calls."""
        return self._kept(HistoryScreen(self._theme, self._intents, self._clock))

    @cached_property
    def settings(self) -> SettingsScreen:
        """The tab of the settings."""
        settings = self._kept(SettingsScreen(self._theme))
        fill_settings(
            settings,
            pages={
                "sound-check": self.later(lambda: self.sound_check),
                "pop-ups": self.later(lambda: self.pop_ups),
                "calls": self.later(lambda: self.call_settings),
                "speed-dial": self.later(lambda: self.speed_dial),
                "programs": self.later(lambda: self.programs),
                "language": self.later(lambda: self.language),
                "keys": self.later(lambda: self.keys),
                "doctor": self.later(lambda: self.doctor),
                "report": self.later(lambda: self.report),
                "settings-file": self.later(lambda: self.settings_file),
            },
            openings={
                "sound": Opening(self.show_sound, lambda key: self.sound.show_setting(key)),
                "rate": Opening(lambda: self._intents.rate_last_call()),
            },
        )
        return settings

    @cached_property
    def sound_check(self) -> SoundCheckPage:
        """The settings' sound check."""
        return self._kept(SoundCheckPage(self._theme, self._intents, self._platform))

    @cached_property
    def report(self) -> ReportPage:
        """The settings' report of a problem."""
        return self._kept(ReportPage(self._theme, self._intents, self._clock))

    @cached_property
    def doctor(self) -> DoctorPage:
        """The settings' check of this computer."""
        return self._kept(DoctorPage(self._theme, self._intents))

    @cached_property
    def call_settings(self) -> CallSettingsPage:
        """The settings of calls and numbers."""
        return self._kept(CallSettingsPage(self._theme, self._intents))

    @cached_property
    def speed_dial(self) -> SpeedDialPage:
        """The settings' keys that call somebody."""
        return self._kept(SpeedDialPage(self._theme, self._intents))

    @cached_property
    def programs(self) -> ProgramsPage:
        """The settings of other programs."""
        return self._kept(ProgramsPage(self._theme, self._intents))

    @cached_property
    def settings_file(self) -> SettingsFilePage:
        """Export, import and reset of the settings."""
        page = self._kept(SettingsFilePage(self._theme, self._intents))
        titles = [(key, self.settings.title_of(key)) for key in pages_with_settings()]
        page.offer_pages(titles)
        return page

    @cached_property
    def keys(self) -> KeysPage:
        """The settings' list of keys."""
        return self._kept(KeysPage(self._theme, self._intents))

    @cached_property
    def pop_ups(self) -> PopUpsPage:
        """The settings of what is shown outside of the window."""
        return self._kept(PopUpsPage(self._theme, self._intents))

    @cached_property
    def language(self) -> LanguagePage:
        """The settings of the language."""
        return self._kept(LanguagePage(self._theme, self._intents))

    @cached_property
    def incoming(self) -> IncomingScreen:
        """Somebody calls."""
        return self._kept(IncomingScreen(self._theme, self._intents))

    @cached_property
    def in_call(self) -> InCallScreen:
        """A call goes on."""
        return self._kept(InCallScreen(self._theme, self._intents, self._platform, self._clock))

    @cached_property
    def feedback(self) -> FeedbackScreen:
        """A call is over."""
        return self._kept(FeedbackScreen(self._theme, self._intents, self._clock))

    @property
    def sound(self) -> SoundDialog:
        """The sound dialog, on screen or not."""
        if self._sound is None:
            self._sound = SoundDialog(self._theme, self._intents, self)
        return self._sound

    def show_sound(self) -> None:
        """Open the sound dialog. Calls go on beside it, so it does not stand in their way."""
        self.sound.render_state(self._store.state)
        self.sound.show()
        self.sound.raise_()

    def render_sound(self, state: AppState) -> None:
        """Show ``state`` in the sound dialog, where it is open."""
        if self._sound is not None and self._sound.isVisible():
            self._sound.render_state(state)

    def later(self, make: Callable[[], Pane]) -> Later:
        """A place for a page that is built when it comes up."""
        return Later(self._theme, make)

    def _kept(self, page: _Page) -> _Page:
        # It may be asked for before it comes up, and must go with the window all the same.
        page.setParent(self)
        page.hide()
        return page
