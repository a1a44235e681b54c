"""Sends DTMF."""

from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk


async def send_digit(desk: Desk, digit: str) -> None:
    """Send one of ``0-9 A-D * #``."""
    ask_current_call(desk, lambda call: call.send_dtmf(digit))
