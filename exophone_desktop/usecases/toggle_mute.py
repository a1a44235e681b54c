"""Silences the microphone, or sends it again."""

from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk


async def mute(desk: Desk) -> None:
    """Silence the microphone."""
    ask_current_call(desk, lambda call: call.mute())


async def unmute(desk: Desk) -> None:
    """Send the microphone again."""
    ask_current_call(desk, lambda call: call.unmute())


async def toggle_mute(desk: Desk) -> None:
    """Change what the screen shows into its opposite."""
    call = desk.state().call
    muted = call is not None and call.muted
    await (unmute if muted else mute)(desk)
