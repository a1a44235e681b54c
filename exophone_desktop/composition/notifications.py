"""Finds how this system shows notifications."""

from exophone_desktop.ui.icons import ICON_FOLDER
from exophone_desktop.ui.notifications.calls import NotificationPort


def own_notifications(platform: str) -> NotificationPort | None:
    """The system's notifications with buttons; None where a tray icon's messages have to do."""
    if platform != "linux":
        return None
    # D-Bus is there on Linux only, and so is its library.
    from exophone_desktop.host.desktop_notifications import DesktopNotifications

    return DesktopNotifications(ICON_FOLDER / "exophone.svg")
