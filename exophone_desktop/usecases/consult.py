"""Asks somebody before a call is passed on to them: an attended transfer."""

from exophone_desktop.usecases.current_call import ask_current_call, target_of
from exophone_desktop.usecases.desk import Desk


async def consult(desk: Desk, text: str) -> None:
    """Put the call on hold and call whom ``text`` names; what cannot be dialled is told."""
    target = target_of(desk, text)
    if target is not None:
        ask_current_call(desk, lambda call: call.consult(target))


async def swap_calls(desk: Desk) -> None:
    """Put the call in front on hold and talk to the other one."""
    ask_current_call(desk, lambda call: call.swap())


async def complete_transfer(desk: Desk) -> None:
    """Let both others talk to each other; both calls end here."""
    ask_current_call(desk, lambda call: call.complete_transfer())


async def end_consultation(desk: Desk) -> None:
    """Hang up on who was asked, and take the first call up again."""
    desk.tones.silence()
    ask_current_call(desk, lambda call: call.end_consultation())
