"""Puts the call on hold, or takes it up again."""

from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk


async def hold(desk: Desk) -> None:
    """Put the call on hold."""
    ask_current_call(desk, lambda call: call.hold())


async def resume(desk: Desk) -> None:
    """Take the call up again."""
    ask_current_call(desk, lambda call: call.resume())


async def toggle_hold(desk: Desk) -> None:
    """Change what the screen shows into its opposite."""
    call = desk.state().call
    held = call is not None and call.held_here
    await (resume if held else hold)(desk)
