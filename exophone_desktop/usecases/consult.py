"""Asks somebody before a call is passed on to them: an attended transfer."""

from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import cleaned, dial_target, user_dial_problem
from exophone_desktop.usecases.state import NoticeKind


async def consult(desk: Desk, text: str) -> None:
    """Put the call on hold and call whom ``text`` names; what cannot be dialled is told."""
    person = cleaned(text)
    problem = user_dial_problem(person, desk.state().user)
    if problem:
        desk.tell(problem, NoticeKind.WARNING)
        return
    ask_current_call(desk, lambda call: call.consult(dial_target(person)))


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
