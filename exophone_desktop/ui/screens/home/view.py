"""What the home screen shows around its tabs. No Qt."""

from dataclasses import dataclass

from exophone_desktop.ui.texts import Translate
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class TabView:
    """``icon`` names a drawing; ``spoken`` is what a screen reader says; ``badge`` a number."""

    tab: HomeTab
    icon: str
    title: str
    spoken: str
    badge: str = ""


@dataclass(frozen=True, slots=True)
class HomeView:
    """``tabs`` in their order."""

    current: HomeTab
    tabs: tuple[TabView, ...]


def derive(state: AppState, translate: Translate) -> HomeView:
    """The home screen for ``state``."""
    titles = {
        HomeTab.DIAL: ("keypad", translate("Home", "Dial")),
        HomeTab.CONTACTS: ("contacts", translate("Home", "Contacts")),
        HomeTab.RECENTS: ("recents", translate("Home", "Recents")),
        HomeTab.SETTINGS: ("settings", translate("Home", "Settings")),
    }
    return HomeView(
        current=state.tab,
        tabs=tuple(TabView(tab, icon, title, title) for tab, (icon, title) in titles.items()),
    )
