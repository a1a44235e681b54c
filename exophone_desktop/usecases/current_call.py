"""Asks something of the call in progress, and tells the person when it cannot be done."""

from collections.abc import Callable

from exophone_desktop.usecases.desk import Desk
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
