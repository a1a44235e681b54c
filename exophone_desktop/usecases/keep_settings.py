"""Exports, imports and resets the settings; what changes counts at once."""

import asyncio
from pathlib import Path

from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.files import plain_reason, read_bounded, write_whole
from exophone_desktop.host.setting_table import SETTINGS
from exophone_desktop.host.settings import LoadedSettings, SettingsError
from exophone_desktop.usecases.change_call_settings import use_call_settings
from exophone_desktop.usecases.change_programs import show_programs
from exophone_desktop.usecases.change_sound import begin_sound
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.events import RecordingPolicyRead
from exophone_desktop.usecases.settings_document import (
    MAX_DOCUMENT,
    read_document,
    settings_document,
    with_changes,
)
from exophone_desktop.usecases.settings_events import (
    PolicyRead,
    SettingsImportChecked,
    SettingsImportPutAway,
    SettingsKept,
    SettingsRefused,
)


def use_settings(desk: Desk, loaded: LoadedSettings) -> None:
    """Let the settings count: at the start, and after they have changed as a whole."""
    settings, policy = loaded.settings, loaded.policy
    desk.dispatch(PolicyRead(policy.locks(), policy.problems))
    desk.dispatch(RecordingPolicyRead(settings.recording_allowed))
    use_call_settings(desk, settings)
    begin_sound(desk, settings.sound)
    desk.dispatch(DesktopSettingsChanged(settings.desktop))


async def export_settings(desk: Desk, path: str) -> None:
    """Write the settings to ``path``, as JSON where it ends in ``.json``, else as TOML."""
    file = Path(path)

    def write() -> tuple[str, ...]:
        settings = desk.settings.load().settings
        content, left_out = settings_document(settings, file.suffix.lower() == ".json")
        write_whole(file, content)
        return left_out

    try:
        left_out = await asyncio.to_thread(write)
    except OSError as error:
        sentence = f"The settings were not exported: {plain_reason(error)}."
        desk.dispatch(SettingsRefused(sentence))
        return
    desk.dispatch(SettingsKept(" ".join((f"Exported to {shown_text(file.name)}.", *left_out))))


async def check_settings_import(desk: Desk, path: str) -> None:
    """Look at the file ``path`` and show what it would change; nothing is changed yet."""
    file = Path(path)
    name = shown_text(file.name)

    def read() -> SettingsImportChecked:
        loaded = desk.settings.load()
        try:
            content = read_bounded(file, MAX_DOCUMENT)
        except ValueError as error:
            raise ValueError(f"It {error}.") from error
        return SettingsImportChecked(read_document(content, name, loaded.settings, loaded.policy))

    try:
        checked = await asyncio.to_thread(read)
    except OSError as error:
        desk.dispatch(SettingsRefused(f"{name} cannot be read: {plain_reason(error)}."))
    except ValueError as error:
        why = shown_text(str(error), 300)
        desk.dispatch(SettingsRefused(f"Nothing was imported from {name}. {why}"))
    else:
        desk.dispatch(checked)


async def import_settings(desk: Desk) -> None:
    """Change what the person has seen that it would change."""
    waiting = desk.state().settings.waiting
    if waiting is None:
        return
    try:
        await asyncio.to_thread(
            desk.settings.change, lambda settings: with_changes(settings, waiting)
        )
    except (SettingsError, ValueError) as error:
        desk.dispatch(SettingsRefused(str(error)))
        return
    await _use_anew(desk)
    desk.dispatch(SettingsKept(f"Imported from {waiting.file_name}."))


async def put_settings_import_away(desk: Desk) -> None:
    """Import nothing."""
    desk.dispatch(SettingsImportPutAway())


async def reset_settings(desk: Desk, page: str) -> None:
    """Choose nothing for what the settings show on ``page``; empty for everything.

    Who is signed in, and which devices were chosen, stays.
    """
    keys = [each.key for each in SETTINGS if not page or each.page == page]
    try:
        await asyncio.to_thread(desk.settings.forget, keys)
    except SettingsError as error:
        desk.dispatch(SettingsRefused(str(error)))
        return
    await _use_anew(desk)
    locked = any(key in desk.state().settings.locks for key in keys)
    stays = " What your organisation has locked stays." if locked else ""
    desk.dispatch(SettingsKept(f"Back to how it was at first.{stays}"))


async def _use_anew(desk: Desk) -> None:
    loaded = await asyncio.to_thread(desk.settings.load)
    use_settings(desk, loaded)
    show_programs(desk, loaded.settings)
