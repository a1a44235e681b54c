"""Passes the call on to somebody else, without asking them first."""

from exophone_desktop.usecases.current_call import ask_current_call, target_of
from exophone_desktop.usecases.desk import Desk


async def transfer_call(desk: Desk, text: str) -> None:
    """Have the far end call whom ``text`` names; what cannot be dialled is told."""
    target = target_of(desk, text)
    if target is not None:
        ask_current_call(desk, lambda call: call.transfer(target))
