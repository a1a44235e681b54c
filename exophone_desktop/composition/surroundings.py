"""What the app finds around it: known before anything of the window is loaded."""

from collections.abc import Callable
from dataclasses import dataclass, field

from exophone_desktop.audio.settings import AudioSettings
from exophone_desktop.host.paths import AppPaths, app_paths
from exophone_desktop.host.secrets import OpenedSecretStore, open_secret_store


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the app finds around it, and what a demonstration replaces."""

    paths: AppPaths = field(default_factory=app_paths)
    open_secrets: Callable[[], OpenedSecretStore] = open_secret_store
    audio: AudioSettings = field(default_factory=AudioSettings)
    link: str = ""
    """What the app was started to call, as given."""
