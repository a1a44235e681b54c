"""Takes back a change of devices that nobody asked for."""

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import NoticeDismissed


async def undo_device_change(desk: Desk) -> None:
    """Do what the notice on screen offers to take back; nothing where it offers nothing."""
    notice = desk.state().notice
    if notice is None or notice.undo is None:
        return
    desk.voice.choose_audio_device(notice.undo.purpose, notice.undo.key)
    desk.dispatch(NoticeDismissed())
