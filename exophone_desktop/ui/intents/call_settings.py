"""What a person asks for about the settings of calls and numbers."""

from typing import Protocol

from exophone_desktop.usecases.call_settings import CallSettingsForm


class CallSettingsIntents(Protocol):
    """A person's wishes. Each returns at once, as all ``Intents`` do."""

    def read_call_settings(self) -> None:
        """Show what is kept."""

    def change_call_settings(self, form: CallSettingsForm) -> None:
        """Keep ``form``; checked by whoever answers."""
