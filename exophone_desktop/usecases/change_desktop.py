"""Changes how the app shows itself beside other programs; kept for the next start."""

from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.keep_newest import keep_newest
from exophone_desktop.usecases.state import NoticeKind


async def change_desktop(desk: Desk, desktop: DesktopSettings) -> None:
    """Use ``desktop`` from now on."""
    desk.dispatch(DesktopSettingsChanged(desktop))
    why = await keep_newest(desk, "desktop", lambda: desk.state().desktop)
    if why:
        desk.tell(f"This choice lasts until you close the app. {why}", NoticeKind.WARNING)
