"""What is remembered between two runs, without any secret, in one JSON file."""

import copy
import json
import logging
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, model_validator
from pydantic_core import from_json

from exophone_desktop.host.desktop_settings import DesktopSettings
from exophone_desktop.host.files import plain_reason, read_bounded, write_whole
from exophone_desktop.host.kept_model import KeptModel
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.program_settings import (
    CrmSettings as CrmSettings,
    ShortcutSettings as ShortcutSettings,
)
from exophone_desktop.host.remembered import (
    LastPush as LastPush,
    PostedContext as PostedContext,
    RememberedSignIn as RememberedSignIn,
)
from exophone_desktop.host.remembered_sip import RememberedSipAccount
from exophone_desktop.host.setting_choices import (
    MAX_OUTCOMES,
    AutoAnswer as AutoAnswer,
    CrmMoment as CrmMoment,
    Outcome,
    RecordingFormat,
)
from exophone_desktop.host.setting_values import SettingLockedError, layered, own_choices, remove
from exophone_desktop.host.sound_settings import SoundSettings as SoundSettings
from exophone_desktop.host.speed_dial import SpeedDials

log = logging.getLogger(__name__)

MAX_FILE = 1024 * 1024

_RETIRED = frozenset({"microphone", "speaker"})
"""Devices by id; ``SoundSettings.remembered`` took their place."""


class Settings(KeptModel):
    """All settings.

    ``recording_allowed`` is for whoever sets the machine up: recording calls may need a law's or
    an employer's leave. An empty ``recording_folder`` is the person's documents folder.
    ``control_api`` lets other programs of this person see and do what the window does.
    ``wrap_up_seconds`` is how long after a call no other rings; ``outcomes`` what a call may be
    noted to have come to; ``auto_answer`` which calls are taken by themselves.
    ``links_dial_at_once`` calls whom a tel: or sip: link names without asking. ``phone_region``
    (``IN``) says whose numbers are meant where no country is named; empty, the system's.
    ``do_not_disturb_until`` is in seconds since the epoch, 0 until it is turned off, None off.
    ``check_for_updates`` looks for a newer version at each start, in builds that can.
    ``only_from_server`` is what a new SIP account begins with; a policy decides it for all.
    ``hostname`` is where the sign-in form begins; empty, where the person was last.
    ``speed_dial`` is whom a key calls, for each account (``SignedInUser.owner``).
    What a person may decide of all this has a line in ``setting_table.py``.
    """

    sign_in: RememberedSignIn | None = None
    sip_account: RememberedSipAccount | None = None
    posted_context: PostedContext | None = None
    last_push: LastPush | None = None
    sound: SoundSettings = SoundSettings()
    recording_allowed: bool = False
    recording_folder: str = Field(default="", max_length=4096)
    recording_format: RecordingFormat = RecordingFormat.WAV
    control_api: bool = True
    links_dial_at_once: bool = False
    wrap_up_seconds: int = Field(default=0, ge=0, le=3600)
    outcomes: tuple[Outcome, ...] = Field(default=(), max_length=MAX_OUTCOMES)
    auto_answer: AutoAnswer = AutoAnswer.OWN
    crm: CrmSettings = CrmSettings()
    shortcuts: ShortcutSettings = ShortcutSettings()
    phone_region: str = Field(default="", max_length=8)
    check_for_updates: bool = False
    desktop: DesktopSettings = DesktopSettings()
    speed_dial: SpeedDials = Field(default_factory=dict)
    do_not_disturb_until: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    only_from_server: bool = False
    hostname: str = Field(default="", max_length=2048, pattern=r"^(https?://[^\s/?#]+\S*)?$")

    @model_validator(mode="before")
    @classmethod
    def _without_retired(cls, kept: object) -> object:
        """Drop what versions before 1.0 kept and nothing reads any more, whatever it holds."""
        if isinstance(kept, dict):
            return {name: value for name, value in kept.items() if name not in _RETIRED}
        return kept


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings, the policy within them, and a sentence where the file was not usable."""

    settings: Settings
    problem: str = ""
    policy: Policy = Policy()


class SettingsError(Exception):
    """Settings cannot be kept; the text is a plain sentence."""


class _UnreadableError(Exception):
    """What the file holds is not known, and still there; the text is a plain sentence."""


class SettingsFile:
    """The settings in the file ``path``, where ``policy`` leaves them to the person.

    Whoever writes settings goes through ``change``, so that it alone guards what is locked.
    """

    def __init__(self, path: Path, policy: Policy | None = None) -> None:
        self._path = path
        self._policy = policy or Policy()
        # Also for reading: Windows replaces no file that somebody has open.
        self._turn = threading.Lock()
        self._known: dict[str, object] | None = None
        self._missed = False

    def load(self) -> LoadedSettings:
        """The settings; the defaults when there are none yet.

        A file that makes no sense is kept beside, under another name, so that nothing is lost.
        What was read before still counts when it cannot be read for a moment.
        """
        with self._turn:
            try:
                own, problem = self._read()
            except _UnreadableError as error:
                if self._known is not None:
                    log.warning("%s", error)
                    return self._counting(self._known)
                self._missed = True
                return self._counting({}, f"{error} The defaults are used.")
            return self._counting(own, problem)

    def save(self, settings: Settings) -> None:
        """Keep ``settings``, every one as if it had been chosen.

        Raises:
            SettingsError: the file cannot be written.
        """
        self._write(settings.model_dump_json(indent=2).encode() + b"\n")

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Keep what ``change`` makes of the settings. From any thread, one change at a time.

        Raises:
            SettingsError: the file cannot be read or written, or a policy has locked what would
                change.
        """
        with self._turn:
            own = self._to_change()
            settings = self._counting(own).settings
            before = settings.model_dump(mode="json")
            after = change(settings).model_dump(mode="json")
            try:
                kept = own_choices(own, before, after, self._policy)
            except SettingLockedError as error:
                raise SettingsError(str(error)) from error
            self._keep(kept)

    def forget(self, keys: Collection[str]) -> None:
        """Choose nothing for the settings ``keys``: the policy's defaults or ours count again.

        Raises:
            SettingsError: the file cannot be read or written.
        """
        with self._turn:
            own = self._to_change()
            for key in keys:
                remove(own, key)
            self._keep(own)

    def _read(self) -> tuple[dict[str, object], str]:
        """What the person chose, and a sentence where that was set aside."""
        try:
            own = from_json(read_bounded(self._path, MAX_FILE))
            if not isinstance(own, dict):
                raise ValueError("is no object")
            self._counting(own)
        except FileNotFoundError:
            own, problem = {}, ""
        except OSError as error:
            why = plain_reason(error)
            raise _UnreadableError(f"The settings {self._path} cannot be read ({why}).") from error
        except ValueError:  # a ValidationError is one
            own, problem = {}, self._set_aside()
        else:
            problem = ""
        self._known = copy.deepcopy(own)
        return own, problem

    def _to_change(self) -> dict[str, object]:
        """What the person chose. Raises ``SettingsError`` where writing would lose some of it."""
        if self._missed:
            # The app shows the defaults since then, and would write them over what is there.
            raise SettingsError(
                f"The settings {self._path} could not be read at the start; "
                "nothing is changed in them until ExoPhone is started again."
            )
        try:
            return self._read()[0]
        except _UnreadableError as error:
            raise SettingsError(f"{error} Nothing was changed in them.") from error

    def _keep(self, own: dict[str, object]) -> None:
        self._write(json.dumps(own, indent=2, ensure_ascii=False).encode() + b"\n")
        self._known = copy.deepcopy(own)

    def _counting(self, own: dict[str, object], problem: str = "") -> LoadedSettings:
        settings = Settings.model_validate(layered(own, self._policy))
        return LoadedSettings(settings, problem, self._policy)

    def _write(self, content: bytes) -> None:
        try:
            write_whole(self._path, content)
        except OSError as error:
            raise SettingsError(
                f"The settings cannot be kept in {self._path} ({plain_reason(error)})."
            ) from error

    def _set_aside(self) -> str:
        aside = self._path.with_name(f"{self._path.name}.broken-{time.time_ns()}")
        try:
            self._path.rename(aside)
        except OSError as error:
            raise _UnreadableError(f"The settings {self._path} make no sense.") from error
        return (
            f"The settings {self._path} made no sense; they are kept as {aside.name} "
            "and the defaults are used."
        )
