"""Records the call to a file of its own, or ends the recording."""

import asyncio
import time
import unicodedata
from pathlib import Path

from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.files import plain_reason
from exophone_desktop.host.setting_choices import RecordingFormat
from exophone_desktop.host.settings import Settings
from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.state import NoticeKind

MAX_PERSON = 48
"""Longest part of a file's name that tells the person, in characters."""

_KEPT_SIGNS = frozenset(" +-_@")
_KEPT_KINDS = frozenset("LMN")  # letters, marks that belong to them, and digits of any script


async def toggle_recording(desk: Desk) -> None:
    """Change what the screen shows into its opposite; does not begin where it is not allowed."""
    call = desk.state().call
    if call is None:
        return
    if call.recording:
        ask_current_call(desk, lambda call: call.stop_recording())
        return
    loaded = await asyncio.to_thread(desk.settings.load)
    settings = loaded.settings
    if not settings.recording_allowed:
        why = loaded.policy.why("recording_allowed")
        off = "Recording calls is switched off on this computer."
        desk.tell(why or off, NoticeKind.WARNING)
        return
    folder = recording_folder(settings, desk.recording_folder)
    path = folder / recording_name(desk.now(), call.peer, settings.recording_format)
    try:
        await asyncio.to_thread(lambda: folder.mkdir(parents=True, exist_ok=True, mode=0o700))
    except OSError as error:
        desk.tell(f"The call is not recorded: {folder} cannot be made ({plain_reason(error)}).")
        return
    ask_current_call(desk, lambda call: call.start_recording(str(path)))


def recording_folder(settings: Settings, default: Path) -> Path:
    """Where recordings go; a folder that is not absolute means nothing and is passed over."""
    chosen = Path(settings.recording_folder) if settings.recording_folder else default
    return chosen if chosen.is_absolute() else default


def recording_name(now: float, person: str, kind: RecordingFormat) -> str:
    """A file name with the local time of ``now`` and the person, safe on every file system.

    A name that starts with a date is none of those that Windows keeps for devices, and ``person``
    comes from the network: only letters, digits and a few signs of it are kept.
    """
    when = time.strftime("%Y-%m-%d %H.%M.%S", time.localtime(now))
    plain = "".join(each if _is_kept(each) else "_" for each in shown_text(person, MAX_PERSON))
    return f"{when} {plain}".rstrip() + f".{kind}"


def _is_kept(character: str) -> bool:
    return character in _KEPT_SIGNS or unicodedata.category(character)[0] in _KEPT_KINDS
