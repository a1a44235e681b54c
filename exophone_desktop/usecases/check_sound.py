"""A sound check before the shift: hear, be heard, and no echo.

It is done in the engine's process, which owns the devices: what is checked is what a call would
use, and a call that comes in stops it there, before it rings.
"""

from exophone_desktop.audio.sound_figures import SILENT
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SoundCheckLeft, SoundCheckStepAsked
from exophone_desktop.voice.sound_events import SoundCheckDone

RECORD_SECONDS = 5.0
"""Time for a sentence."""


async def open_sound_check(desk: Desk) -> None:
    """The check is on screen: find the devices, also while nobody is signed in."""
    desk.voice.open_sound()


async def check_sound(desk: Desk, step: Step) -> None:
    """Begin a step, in place of the one that goes on. Nothing while there is a call."""
    if desk.state().call is not None:
        return
    desk.tones.silence()
    desk.dispatch(SoundCheckStepAsked(step))
    desk.voice.check_sound(step, seconds=RECORD_SECONDS)


async def stop_sound_check(desk: Desk) -> None:
    """End the step that goes on."""
    desk.voice.stop_sound_check()


async def leave_sound_check(desk: Desk) -> None:
    """The check is off screen: end it, and keep nothing of what was said."""
    desk.voice.stop_sound_check(forget=True)
    desk.dispatch(SoundCheckLeft())


async def play_back_recording(desk: Desk, done: SoundCheckDone) -> None:
    """A recording is heard right after it was made, where there is anything to hear."""
    figures = done.microphone
    check = desk.state().sound_check
    if (
        figures is not None
        and figures.verdict not in SILENT
        and check.can_play_back
        and check.step is None
    ):
        await check_sound(desk, Step.PLAY_BACK)
