"""What the page for exporting, importing and resetting the settings asks for."""

from typing import Protocol


class SettingsFileIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def export_settings(self, path: str) -> None:
        """Write the settings to a file, without secrets."""

    def check_settings_import(self, path: str) -> None:
        """Look at a file and show what it would change."""

    def import_settings(self) -> None:
        """Change what was shown."""

    def put_settings_import_away(self) -> None:
        """Change nothing."""

    def reset_settings(self, page: str) -> None:
        """Forget what was chosen on ``page`` (``Setting.page``); empty for everything."""
