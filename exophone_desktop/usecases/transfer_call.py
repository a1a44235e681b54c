"""Passes the call on to somebody else, without asking them first."""

from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import cleaned, dial_target, user_dial_problem
from exophone_desktop.usecases.state import NoticeKind


async def transfer_call(desk: Desk, text: str) -> None:
    """Have the far end call whom ``text`` names; what cannot be dialled is told."""
    person = cleaned(text)
    problem = user_dial_problem(person, desk.state().user)
    if problem:
        desk.tell(problem, NoticeKind.WARNING)
        return
    ask_current_call(desk, lambda call: call.transfer(dial_target(person)))
