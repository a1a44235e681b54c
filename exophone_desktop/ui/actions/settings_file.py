"""Answers the intents of the page for exporting, importing and resetting the settings."""

from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases import keep_settings


class SettingsFileActions(ActionTasks):
    """Implements ``SettingsFileIntents``."""

    def export_settings(self, path: str) -> None:
        """Write them to a file."""
        self._do(lambda desk: keep_settings.export_settings(desk, path))

    def check_settings_import(self, path: str) -> None:
        """Show what a file would change."""
        self._do(lambda desk: keep_settings.check_settings_import(desk, path))

    def import_settings(self) -> None:
        """Change what was shown."""
        self._do(keep_settings.import_settings)

    def put_settings_import_away(self) -> None:
        """Change nothing."""
        self._do(keep_settings.put_settings_import_away)

    def reset_settings(self, page: str) -> None:
        """Forget what was chosen."""
        self._do(lambda desk: keep_settings.reset_settings(desk, page))
