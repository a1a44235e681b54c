"""Which language the window begins in, before anything else of the settings is needed."""

import asyncio

from exophone_desktop.host.desktop_settings import Language
from exophone_desktop.host.paths import AppPaths
from exophone_desktop.host.policy_file import read_policy
from exophone_desktop.host.settings import LoadedSettings, SettingsFile

LIMIT = 1.0
"""Seconds that the disk has to say it; the window does not wait longer."""


async def first_language(paths: AppPaths) -> tuple[Language, str]:
    """The language, and a sentence where the settings made no sense: that is known only once.

    Where the disk is slower, it is the system's, until all settings are read.
    """

    def read() -> LoadedSettings:
        return SettingsFile(paths.settings_file, read_policy(paths.policy_file)).load()

    try:
        loaded = await asyncio.wait_for(asyncio.to_thread(read), LIMIT)
    except TimeoutError:
        return Language.SYSTEM, ""
    return loaded.settings.desktop.language, loaded.problem
