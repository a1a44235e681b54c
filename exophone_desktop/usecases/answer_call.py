"""Takes the ringing call."""

from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk


async def answer_call(desk: Desk) -> None:
    """Answer."""
    ask_current_call(desk, lambda call: call.answer())
