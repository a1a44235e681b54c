"""Changes how the app shows itself beside other programs; kept for the next start."""

import asyncio

from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.host.settings import SettingsError
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.state import NoticeKind


async def change_desktop(desk: Desk, desktop: DesktopSettings) -> None:
    """Use ``desktop`` from now on."""
    desk.dispatch(DesktopSettingsChanged(desktop))
    try:
        # Two changes may be written in either order: each writes what is newest by then.
        await asyncio.to_thread(
            desk.settings.change,
            lambda settings: settings.model_copy(update={"desktop": desk.state().desktop}),
        )
    except SettingsError as error:
        desk.tell(f"This choice lasts until you close the app. {error}", NoticeKind.WARNING)
