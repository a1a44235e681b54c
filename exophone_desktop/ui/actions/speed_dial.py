"""Answers the intents about the keys that call somebody."""

from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases import speed_dial
from exophone_desktop.usecases.speed_dial_state import SpeedDialForm


class SpeedDialActions(ActionTasks):
    """Implements ``SpeedDialIntents``."""

    def call_speed_dial(self, place: int) -> None:
        """Call somebody."""
        self._do(lambda desk: speed_dial.call_speed_dial(desk, place))

    def put_speed_dial(self, place: int, number: str, name: str, direct: bool) -> None:
        """Put somebody on a key."""
        self._do(lambda desk: speed_dial.put_speed_dial(desk, place, number, name, direct))

    def keep_speed_dial(self, forms: tuple[SpeedDialForm, ...]) -> None:
        """Keep all keys."""
        self._do(lambda desk: speed_dial.keep_speed_dial(desk, forms))
