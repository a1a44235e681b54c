"""What a person asks for about windows beside other programs."""

from typing import Protocol

from exophone_desktop.host.desktop_settings import DesktopSettings


class DesktopIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def change_desktop(self, desktop: DesktopSettings) -> None:
        """Show the app beside other programs like this."""
