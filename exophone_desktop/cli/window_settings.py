"""What was chosen in the window, for the commands that go by it."""

import sys

from exophone_desktop.host.paths import AppPaths
from exophone_desktop.host.policy_file import read_policy
from exophone_desktop.host.settings import Settings, SettingsFile


def window_settings(paths: AppPaths) -> Settings:
    """The settings of the window, with the policy of this computer; for one look each.

    Where the file makes no sense, standard error says so: it is set aside, and that is known once.
    """
    loaded = SettingsFile(paths.settings_file, read_policy(paths.policy_file)).load()
    if loaded.problem:
        print(loaded.problem, file=sys.stderr)
    return loaded.settings
