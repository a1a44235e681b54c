"""How the app shows itself, and what language it speaks, as it is remembered."""

from enum import StrEnum

from exophone_desktop.host.kept_model import KeptModel


class Language(StrEnum):
    """What the app speaks: the system's language where it is one of ours, or a chosen one."""

    SYSTEM = "system"
    ENGLISH = "en"
    HINDI = "hi"


class DesktopSettings(KeptModel):
    """How the app shows itself beside other programs.

    ``close_to_tray`` keeps it running behind its tray icon when the window is closed. ``popup``
    shows a small window when somebody calls, ``notifications`` the system's own. ``call_bar``
    shows a small bar during a call while the window is not in front; ``call_bar_place`` is where
    its upper left corner was left, in pixels of the desktop. ``language`` is that of its words.
    """

    close_to_tray: bool = False
    popup: bool = True
    notifications: bool = True
    call_bar: bool = True
    call_bar_place: tuple[int, int] | None = None
    language: Language = Language.SYSTEM
