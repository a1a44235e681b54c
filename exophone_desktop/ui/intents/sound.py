"""What the sound dialog and the sound check ask for, beside ``Intents``' own."""

from typing import Protocol

from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.host.setting_choices import ToneChoice


class SoundIntents(Protocol):
    """The wishes of a person who tries their sound. Each returns at once, as all ``Intents``."""

    def preview_ring(self) -> None:
        """Ring for one round, or stop it."""

    def open_sound_check(self) -> None:
        """The sound check is on screen."""

    def check_sound(self, step: Step) -> None:
        """Begin a step, in place of the one that goes on."""

    def stop_sound_check(self) -> None:
        """End the step that goes on."""

    def leave_sound_check(self) -> None:
        """The sound check is off screen."""

    def choose_tone_country(self, country: ToneChoice) -> None:
        """Hear the call progress tones of ``country``."""

    def use_headset_buttons(self, on: bool) -> None:
        """Hear the buttons of headsets, or leave them alone."""
