"""Where this program keeps its files, by the custom of each system."""

import warnings
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from exophone_desktop.host.policy_file import policy_path

APP_NAME = "ExoPhone"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The program's own files; their folders may not exist yet."""

    settings_file: Path
    device_id_file: Path
    log_file: Path
    recording_folder: Path
    history_file: Path
    contacts_file: Path
    feedback_file: Path
    runtime_folder: Path
    """For what lives as long as the program does: its lock, and where others reach it."""
    policy_file: Path
    """The administrator's, for everybody on this computer."""


def app_paths() -> AppPaths:
    """The paths of the person who runs this program."""
    folders = PlatformDirs(APP_NAME, appauthor=False, roaming=False)
    return AppPaths(
        settings_file=folders.user_config_path / "settings.json",
        device_id_file=folders.user_data_path / "device-id",
        log_file=folders.user_log_path / "exophone.log",
        recording_folder=folders.user_documents_path / APP_NAME,
        history_file=folders.user_data_path / "history.db",
        contacts_file=folders.user_data_path / "contacts.json",
        feedback_file=folders.user_data_path / "feedback.json",
        runtime_folder=_runtime_folder(folders),
        policy_file=policy_path(),
    )


def paths_in(home: Path) -> AppPaths:
    """The paths of a program that keeps to one folder: a demonstration, a measurement."""
    return AppPaths(
        settings_file=home / "settings.json",
        device_id_file=home / "device-id",
        log_file=home / "exophone.log",
        recording_folder=home / "recordings",
        history_file=home / "history.db",
        contacts_file=home / "contacts.json",
        feedback_file=home / "feedback.json",
        runtime_folder=home / "run",
        policy_file=home / "policy.toml",
    )


def _runtime_folder(folders: PlatformDirs) -> Path:
    # Without a login session (su, cron, a container) there is another folder, which whoever opens
    # it checks (runtime_folder.py); a warning of Python's is nothing to tell a person.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return folders.user_runtime_path
