"""The sound check as the window shows it."""

from dataclasses import dataclass

from exophone_desktop.audio.sound_figures import EchoFigures, MicrophoneFigures
from exophone_desktop.audio.soundcheck_step import Step


@dataclass(frozen=True, slots=True)
class SoundCheckInView:
    """One step at a time, and what came of those before.

    ``step`` goes on now, ``done`` (0 to 1) of it, and ``level_dbfs`` (RMS) is what the microphone
    hears meanwhile. ``tone_played`` and the figures are about the devices in use now; others take
    them back. ``can_play_back`` is set while there is a recording. ``problem`` is a sentence about
    ``problem_step``; ``ended_by_call`` that a call took the devices.
    """

    step: Step | None = None
    done: float = 0.0
    level_dbfs: float | None = None
    tone_played: bool = False
    microphone: MicrophoneFigures | None = None
    can_play_back: bool = False
    echo: EchoFigures | None = None
    problem: str = ""
    problem_step: Step | None = None
    ended_by_call: bool = False
