"""What the home screen shows around its tabs. No Qt."""

from dataclasses import dataclass

from exophone_desktop.ui.texts import (
    Translate,
    joined_sentences,
    shown_name,
    shown_sentence,
    unanswered_text,
)
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import AppState

MAX_BADGE = 99


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
    """``tabs`` in their order; ``told`` is a line about a call, on every tab but the dialer's.

    ``expired`` says that the person has to sign in again, empty while they need not.
    """

    current: HomeTab
    tabs: tuple[TabView, ...]
    told: str = ""
    expired: str = ""
    sign_in: str = ""


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
        tabs=tuple(
            _recents(state, icon, title, translate)
            if tab is HomeTab.RECENTS
            else TabView(tab, icon, title, title)
            for tab, (icon, title) in titles.items()
        ),
        told="" if state.tab is HomeTab.DIAL else _told(state, translate),
        expired=shown_sentence(state.session_expired, translate),
        sign_in=translate("Home", "Sign in again"),
    )


def _recents(state: AppState, icon: str, title: str, translate: Translate) -> TabView:
    unseen = state.recents.unseen
    if not unseen:
        return TabView(HomeTab.RECENTS, icon, title, title)
    spoken = translate("Home", "{title}, %Ln missed", None, unseen).format(title=title)
    badge = str(unseen) if unseen <= MAX_BADGE else f"{MAX_BADGE}+"
    return TabView(HomeTab.RECENTS, icon, title, spoken, badge)


def _told(state: AppState, translate: Translate) -> str:
    if state.dialling:
        name = shown_name(state.dialling, translate)
        return translate("Home", "Calling {name}…").format(name=name)
    if state.ended_call is None:
        return ""
    line = unanswered_text(state.ended_call, translate)
    detail = shown_sentence(state.ended_call.end_detail, translate)
    return joined_sentences(line, detail, translate)
