"""Turns to a part of the home screen."""

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.home_events import HomeTabChosen
from exophone_desktop.usecases.home_state import HomeTab


async def choose_home_tab(desk: Desk, tab: HomeTab) -> None:
    """Show ``tab``."""
    desk.dispatch(HomeTabChosen(tab))
