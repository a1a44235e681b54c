"""What is known of a setting, beside its value."""

from dataclasses import dataclass

SWITCH = "must be true or false"
TEXT = "must be a text"
NUMBER = "must be a number"
OF_THIS_COMPUTER = "it names a file or folder of this computer"


@dataclass(frozen=True, slots=True)
class Setting:
    """One value of ``host.settings.Settings``, which has its type, range and default.

    ``key`` is where it stands there, with dots. ``title`` is what it is called on screen, and
    ``words`` what else people look for; both are English and translated where they are shown.
    ``page`` is the key of the entry of the settings that shows it, empty where none does.
    ``takes`` ends a sentence about a value that cannot be. ``lockable`` lets a policy decide it.
    ``left_out`` says why files that are exported and imported do not have it; empty where they do.
    """

    key: str
    title: str
    page: str
    takes: str
    words: tuple[str, ...] = ()
    lockable: bool = True
    left_out: str = ""
