"""Answers the intents of whoever tries their sound."""

from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.host.setting_choices import ToneChoice
from exophone_desktop.ui.actions.tasks import ActionTasks
from exophone_desktop.usecases.change_sound import choose_tone_country, use_headset_buttons
from exophone_desktop.usecases.check_sound import (
    check_sound,
    leave_sound_check,
    open_sound_check,
    stop_sound_check,
)
from exophone_desktop.usecases.preview_ring import preview_ring


class SoundActions(ActionTasks):
    """Implements ``SoundIntents``."""

    def preview_ring(self) -> None:
        """Ring for one round, or stop it."""
        self._do(preview_ring)

    def open_sound_check(self) -> None:
        """The sound check is on screen."""
        self._do(open_sound_check)

    def check_sound(self, step: Step) -> None:
        """Begin a step."""
        self._do(lambda desk: check_sound(desk, step))

    def stop_sound_check(self) -> None:
        """End the step that goes on."""
        self._do(stop_sound_check)

    def leave_sound_check(self) -> None:
        """The sound check is off screen."""
        self._do(leave_sound_check)

    def choose_tone_country(self, country: ToneChoice) -> None:
        """Hear other tones."""
        self._do(lambda desk: choose_tone_country(desk, country))

    def use_headset_buttons(self, on: bool) -> None:
        """Hear them or not."""
        self._do(lambda desk: use_headset_buttons(desk, on))
