"""Hangs up, or declines while it rings here."""

from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk


async def end_call(desk: Desk) -> None:
    """End the call in progress; the tone stops at once."""
    desk.tones.silence()
    ask_current_call(desk, lambda call: call.hangup())
