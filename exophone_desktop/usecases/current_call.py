"""Asks something of the call in progress, and tells the person when it cannot be done."""

from collections.abc import Callable

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import cleaned, dial_target, user_dial_problem
from exophone_desktop.usecases.ports import CallPort
from exophone_desktop.usecases.state import NoticeKind
from exophone_desktop.voice.errors import VoiceClientError


def ask_current_call(desk: Desk, ask: Callable[[CallPort], None]) -> None:
    """``ask`` the call in progress; nothing when there is none any more: the screen shows it."""
    call = desk.voice.get_call_controller().current_call()
    if call is None:
        return
    try:
        ask(call)
    except VoiceClientError as error:
        desk.tell(str(error), NoticeKind.WARNING)


def target_of(desk: Desk, text: str) -> str | None:
    """Whom ``text`` names, as the call is to be passed on to them; None, and the person is told,
    where that cannot be dialled."""
    person = cleaned(text)
    problem = user_dial_problem(person, desk.state().user)
    if problem:
        desk.tell(problem, NoticeKind.WARNING)
        return None
    return dial_target(person)
