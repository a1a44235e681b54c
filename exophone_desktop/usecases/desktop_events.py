"""How the person wants the app to show itself beside other programs."""

from dataclasses import dataclass

from exophone_desktop.host.desktop_settings import DesktopSettings


@dataclass(frozen=True, slots=True)
class DesktopSettingsChanged:
    """As read at the start or as just chosen."""

    desktop: DesktopSettings
